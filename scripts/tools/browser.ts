/**
 * Finds a Chromium for the browser tests: one named by CHROMIUM_PATH, one of the system, the one that Playwright may
 * have downloaded, or else the one inside the npm package @sparticuz/chromium, unpacked once. Never downloads anything.
 */
import { cacheFolder } from '../clone/cache-folder.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

export interface Browser {
  readonly executablePath: string;
  /** Where it came from, for the report. */
  readonly from: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Software drawing, and no sandbox: tests load only the project's own pages, often as root in a container. */
const ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Each window would draw the suggestions of an address bar that nobody sees: half the cost of opening one. What comes
  // before is what Playwright would switch off and pages would notice; only the last such list counts.
  '--disable-features=PaintHolding,HttpsUpgrades,MediaRouter,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup'
];

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** Throws with every place that was looked at if there is none. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names “${named}”, which does not exist.`);
    return { executablePath: named, from: 'CHROMIUM_PATH', args: ARGS, env: {} };
  }
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return { executablePath: system, from: 'the system', args: ARGS, env: {} };
  const { chromium } = await import('@playwright/test');
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return { executablePath: downloaded, from: 'Playwright', args: ARGS, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked();
  throw new Error(
    `No Chromium found. Looked at CHROMIUM_PATH, ${SYSTEM.length} usual places and ${downloaded}; the packaged one is for Linux on x64 only. Install Chromium or Chrome, or set CHROMIUM_PATH.`
  );
}

/**
 * The browser of the npm package, with its libraries and a font, in a folder of our own. The package's `executablePath()`
 * unpacks the libraries only within Amazon's functions, and takes whatever already stands at /tmp/chromium, half or old.
 */
async function unpacked(): Promise<Browser> {
  const require = createRequire(import.meta.url);
  const bin = join(dirname(dirname(dirname(require.resolve('@sparticuz/chromium')))), 'bin');
  const cache = cacheFolder();
  const folder = join(cache, 'chromium-147.0.0');
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const draft = await mkdtemp(join(cache, 'chromium-draft-'));
    try {
      await writeFile(join(draft, 'chromium'), await decompressed(join(bin, 'chromium.br')), { mode: 0o755 });
      for (const name of ['al2023', 'swiftshader', 'fonts']) await unpackTar(join(bin, `${name}.tar.br`), draft);
      await writeFile(join(draft, 'fonts.conf'), fontConfig(folder));
      await rename(draft, folder).catch((error: unknown) => {
        if (!existsSync(folder)) throw error;
      });
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  const env: Record<string, string> = { LD_LIBRARY_PATH: [join(folder, 'lib'), folder].join(':') };
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
  return { executablePath: join(folder, 'chromium'), from: 'the npm package @sparticuz/chromium', args: ARGS, env };
}

const brotli = promisify(brotliDecompress);
const decompressed = async (path: string) => brotli(await readFile(path));

async function unpackTar(path: string, folder: string): Promise<void> {
  const { status, stderr } = spawnSync('tar', ['-x', '-C', folder], {
    input: await decompressed(path),
    maxBuffer: 1 << 28
  });
  if (status !== 0) throw new Error(`tar could not unpack ${path}: ${String(stderr)}`);
}

function fontConfig(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`;
}
