/**
 * The shell: the explorer's page and code, built once by Vite and kept by content. Every landscape is stamped into the
 * same shell, so building a landscape runs no bundler.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'landscape');

/** Files of the shell by path relative to the site, `index.html` among them. */
export type Shell = ReadonlyMap<string, Uint8Array>;

/** The shell for the present source code; built first if it is not there yet. */
export async function readShell(tell: (text: string) => void): Promise<Shell> {
  const folder = join(cache, `shell-${await fingerprint()}`);
  if (!existsSync(folder)) {
    tell('Building the explorer, once …');
    await buildShell(folder);
  }
  const files = new Map<string, Uint8Array>();
  for (const path of await walk(folder)) files.set(relative(folder, path).split(sep).join('/'), await readFile(path));
  return files;
}

async function buildShell(folder: string): Promise<void> {
  const { build } = await import('vite');
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'draft-'));
  try {
    await build({
      root: join(root, 'src'),
      configFile: join(root, 'vite.config.ts'),
      publicDir: join(root, 'public'),
      logLevel: 'error',
      build: { outDir: draft, emptyOutDir: true }
    });
    // Two builds at once make the same shell; the second one finds it in place.
    await rename(draft, folder).catch(async (error: unknown) => {
      if (!existsSync(folder)) await cp(draft, folder, { recursive: true }).catch(() => Promise.reject(error as Error));
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  const stale = (await readdir(cache)).filter((name) => name.startsWith('shell-') && !folder.endsWith(name));
  for (const name of stale.sort().slice(0, -4)) await rm(join(cache, name), { recursive: true, force: true });
}

/** Changes when any file changes that the shell is built from. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const paths = [...(await walk(join(root, 'src'))), ...(await walk(join(root, 'public')))].sort();
  for (const path of [...paths, join(root, 'vite.config.ts'), join(root, 'package-lock.json')]) {
    hash
      .update(relative(root, path))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
