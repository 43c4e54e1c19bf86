/** Makes `lib`, what a package holds besides its README: `node scripts/run.mjs tools/pack [DIR]`. Run by `npm pack`. */
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../place.ts';
import { builtShell } from '../site/shell.ts';
import { licensesPage } from './package/bundled.ts';
import { compileCommand } from './package/compile.ts';

const lib = resolve(process.argv[2] ?? join(root, 'lib'));
const bundled = new Set<string>();
rmSync(lib, { recursive: true, force: true });
await compileCommand(lib, '', bundled);
const shell = await builtShell(console.error);
cpSync(shell.files, join(lib, 'shell'), { recursive: true });
for (const folder of JSON.parse(readFileSync(shell.bundled, 'utf8')) as string[]) bundled.add(join(root, folder));
copyFileSync(join(root, 'scripts/tools/package/index.d.ts'), join(lib, 'index.d.ts'));
writeFileSync(join(lib, 'THIRD-PARTY.txt'), `${licensesPage(bundled)}\n`);
