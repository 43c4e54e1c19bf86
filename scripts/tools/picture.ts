/**
 * Draws docs/landscape.png anew: `node scripts/run.mjs tools/picture`. The grid of this repository's landscape at 1440 ×
 * 900, as a reader first sees it, from a site without any logos, so that no artwork of others is kept here.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { realEffects } from '../effects.ts';
import { compileInputs } from '../inputs/compile.ts';
import { serveSite } from '../site/serve-site.ts';
import { prepare } from '../site/prepare.ts';
import { readShell } from '../site/shell.ts';
import { siteFiles } from '../site/site.ts';
import { writeSite } from '../site/write-site.ts';
import { findBrowser } from './browser.ts';

const PICTURE = fileURLToPath(new URL('../../docs/landscape.png', import.meta.url));
const DATA = fileURLToPath(new URL('../../landscape.yml', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'landscape-picture-'));
try {
  await writeSite(join(folder, 'site'), await plainSite(), realEffects);
  const server = await serveSite(join(folder, 'site'), 0);
  const png = await screenshot(server.address);
  await server.close();
  await writeFile(PICTURE, png);
  realEffects.tell(`docs/landscape.png: ${Math.round(png.length / 1000)} kB`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The files of the site, with a symbol for every item. */
async function plainSite() {
  const { landscape } = await compileInputs({ data: DATA }, realEffects);
  if (!landscape) throw new Error('landscape.yml cannot be read; “npm run landscape -- check” says why.');
  return siteFiles(prepare(landscape), await readShell(realEffects.tell));
}

/** What a first visit shows, in light colours, once the font is there and nothing is asked for any more. */
async function screenshot(address: string): Promise<Buffer> {
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 740 },
      colorScheme: 'light',
      reducedMotion: 'reduce'
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot({ animations: 'disabled' });
  } finally {
    await browser.close();
  }
}
