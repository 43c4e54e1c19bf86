/**
 * Makes `lib/`, what the package runs: the command and the explorer as plain JavaScript, the files that `new` starts a
 * landscape from, and the licenses of what was bundled. npm calls it before packing: `node scripts/run.mjs tools/pack`.
 */
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readShell } from '../site/shell.ts';
import { OUTSIDE, bundleCommand } from './bundle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lib = join(root, 'lib');

await rm(lib, { recursive: true, force: true });
await bundleCommand(lib, null);
for (const [path, content] of await readShell((text) => console.error(text))) {
  const file = join(lib, 'shell', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
await cp(join(root, 'scripts/new'), join(lib, 'new'), { recursive: true });
await cp(join(root, 'scripts/package-types.d.ts'), join(lib, 'api.d.ts'));
await writeFile(join(lib, 'THIRD-PARTY.txt'), await licenses());

/** The license of each package whose code may be in the bundle, in full. */
async function licenses(): Promise<string> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; license?: string }>;
  };
  const names = await bundledPackages();
  const texts = await Promise.all(
    names.map(async (name) => {
      const { version, license } = lock.packages[`node_modules/${name}`] ?? {};
      return `${name} ${version ?? ''} (${license ?? 'no license named'})\n\n${await licenseText(name)}`;
    })
  );
  return `Code of these packages is part of this one.\n\n${texts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** Dependencies of the pages and the command, with what those depend on. */
async function bundledPackages(): Promise<string[]> {
  const found = new Set<string>();
  const visit = async (name: string) => {
    const file = join(root, 'node_modules', name, 'package.json');
    if (found.has(name) || OUTSIDE.includes(name) || !existsSync(file)) return;
    found.add(name);
    const { dependencies = {} } = JSON.parse(await readFile(file, 'utf8')) as { dependencies?: Record<string, string> };
    for (const next of Object.keys(dependencies)) await visit(next);
  };
  for (const name of BUNDLED) await visit(name);
  return [...found].sort();
}

/** What the sources import, as `tests/scripts/tools/pack.test.ts` holds. */
const BUNDLED = ['d3', 'fuse.js', 'js-yaml', 'saxes', 'sirv', 'spdx-correct', 'spdx-expression-parse', 'svelte', 'zod'];

async function licenseText(name: string): Promise<string> {
  const folder = join(root, 'node_modules', name);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  return file ? (await readFile(join(folder, file), 'utf8')).trim() : 'Its package carries no text of the license.';
}
