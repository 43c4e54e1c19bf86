/** Makes `lib`, what a package holds besides its README: `node scripts/run.mjs tools/pack [DIR]`. Run by `npm pack`. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../place.ts';
import { licensesPage } from './package/bundled.ts';
import { compileCommand } from './package/compile.ts';

const lib = resolve(process.argv[2] ?? join(root, 'lib'));
const bundled = new Set<string>();
rmSync(lib, { recursive: true, force: true });
await compileCommand(lib, '', bundled);
for (const folder of buildShell(join(lib, 'shell'))) bundled.add(folder);
copyFileSync(join(root, 'scripts/tools/package/index.d.ts'), join(lib, 'index.d.ts'));
writeFileSync(join(lib, 'THIRD-PARTY.txt'), `${licensesPage(bundled)}\n`);

/** In a process of its own, because Svelte takes its mode from the environment. The packages that it bundled. */
function buildShell(folder: string): readonly string[] {
  const work = mkdtempSync(join(tmpdir(), 'landscape-pack-'));
  try {
    const list = join(work, 'bundled.json');
    const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
    execFileSync(process.execPath, [join(root, 'scripts/run.mjs'), 'site/build-shell', folder, list], {
      env,
      stdio: ['ignore', 2, 2]
    });
    return JSON.parse(readFileSync(list, 'utf8')) as readonly string[];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
