/**
 * The shell: the explorer's page and code, built once by Vite and kept by content. Every landscape is stamped into the
 * same shell, so building a landscape runs no bundler.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../clone/cache-folder.mjs';
import { isSealed, putInPlace, seal, sealedFiles } from '../clone/sealed.mjs';
import { besideProgram, isInstalled, root } from '../place.ts';

/** Files of the shell by path relative to the site, `index.html` among them. */
export type Shell = ReadonlyMap<string, Uint8Array>;

/** The shell: of the package, or for the present source code; then built first if it is not there as it was written. */
export async function readShell(tell: (text: string) => void): Promise<Shell> {
  const folder = isInstalled ? besideProgram('shell') : (await builtShell(tell)).files;
  const files = new Map<string, Uint8Array>();
  for (const path of sealedFiles(folder)) files.set(path, await readFile(join(folder, path)));
  return files;
}

export interface BuiltShell {
  /** The folder of its files. */
  readonly files: string;
  /** A list, as JSON: the folders of the packages of which anything became part of it. */
  readonly bundled: string;
}

/** The shell for the present source code; built first if it is not there as it was written. */
export async function builtShell(tell: (text: string) => void): Promise<BuiltShell> {
  const cache = cacheFolder();
  const folder = join(cache, `shell-${await fingerprint()}`);
  if (isSealed(folder)) return partsOf(folder);
  tell(
    existsSync(folder)
      ? 'Building the explorer again: what was kept of it is damaged …'
      : 'Building the explorer, once …'
  );
  return partsOf(await buildShell(cache, folder));
}

const partsOf = (folder: string): BuiltShell => ({
  files: join(folder, 'files'),
  bundled: join(folder, 'bundled.json')
});

/** In a process of its own, free of what a test runner or another tool has set up in this one. Says where it is. */
async function buildShell(cache: string, folder: string): Promise<string> {
  const draft = await mkdtemp(join(cache, 'draft-'));
  const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
  try {
    const { files, bundled } = partsOf(draft);
    await promisify(execFile)(process.execPath, [join(root, 'scripts/run.mjs'), 'site/build-shell', files, bundled], {
      env
    });
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  seal(draft);
  const kept = putInPlace(draft, folder);
  const others = (await readdir(cache)).filter((name) => name.startsWith('shell-') && !folder.endsWith(name));
  const aged = await Promise.all(others.map(async (name) => ({ name, age: (await stat(join(cache, name))).mtimeMs })));
  for (const { name } of aged.sort((a, b) => b.age - a.age).slice(KEPT_SHELLS)) {
    await rm(join(cache, name), { recursive: true, force: true });
  }
  return kept;
}

/** Older shells that stay: switching between two states of the code builds nothing again. */
const KEPT_SHELLS = 4;

const BUILDERS = ['build-shell', 'bundle/later-styles', 'bundle/lean-svelte'].map((name) => `scripts/site/${name}.ts`);

/** Changes when any file changes that the shell is built from. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const paths = [...(await walk(join(root, 'src'))), ...(await walk(join(root, 'public')))].sort();
  for (const path of [
    ...paths,
    ...['vite.config.ts', 'package-lock.json', ...BUILDERS].map((name) => join(root, name))
  ]) {
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
