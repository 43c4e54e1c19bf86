/** Who may import whom, and what must not stand in any file. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Lowest first: a folder imports from itself, from those above it in this table, and the packages named. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['#core/', 'js-yaml', 'zod', 'fuse.js', 'spdx-'],
  'src/layout': ['#layout/', '#core/', 'd3', '#paint/palette.ts'],
  'src/paint': ['#paint/', '#core/', '#layout/'],
  'src/state': ['#state/', '#core/', '#layout/', 'svelte'],
  'src/ui': ['#ui/', 'svelte'],
  'src/components': ['#components/', '#core/', '#layout/', '#paint/', '#state/', '#ui/', 'svelte'],
  'src/views': ['#views/', '#core/', '#layout/', '#paint/', '#state/', '#ui/', '#components/', 'svelte', 'd3'],
  src: ['#core/', '#layout/', '#paint/', '#state/', '#ui/', '#components/', '#views/', 'svelte', 'vite/types/'],
  scripts: ['#scripts/', '#core/', '#layout/', '#paint/', 'node:', ...packages()]
};
/** Names of colours are words that layouts use; the gallery draws what the tests draw; a cache knows its versions. */
const EXCEPTIONS = new Set([
  'src/layout → #paint/palette.ts',
  'scripts/gallery.ts → ../tests/gallery/specimens.ts',
  'scripts/logos/cache.ts → ../../package.json',
  'scripts/bench/landscapes.ts → ../../tests/generated.ts',
  'scripts/bench/engine.ts → ../../tests/generated.ts',
  'scripts/bench/growth.ts → ../../tests/generated.ts',
  'scripts/bench/logos.ts → ../../tests/generated.ts'
]);

const IMPORT = /(?:^\s*(?:(?:import|export)\b[^'"\n]*\bfrom|import|\} from)\s+|\bimport\()['"]([^'"\n]+)['"]/gm;

/** What a script may load: the project's packages, but nothing that only a page can run. */
function packages(): string[] {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name !== 'svelte');
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte|mjs)$/.test(entry.name))
    .map((entry) => posix.join(folder, entry.parentPath.slice(join(root, folder).length), entry.name))
    .sort();
}

const folderOf = (path: string) =>
  Object.keys(FOLDERS).find((folder) => path.startsWith(`${folder}/`)) ?? posix.dirname(path);

/** `file → import` for each import that the table does not allow. */
function forbidden(path: string, text: string): string[] {
  const folder = folderOf(path);
  return [...text.matchAll(IMPORT)]
    .map(([, name]) => name!)
    .filter((name) => !allowed(path, folder, name) && !EXCEPTIONS.has(`${path} → ${name}`))
    .map((name) => `${path} → ${name}`);
}

function allowed(path: string, folder: string, name: string): boolean {
  const view = /^src\/views\/([^/]+)\//.exec(path)?.[1];
  if (!name.startsWith('.')) {
    if (name.startsWith('#views/') && view) return name.startsWith(`#views/${view}/`);
    return FOLDERS[folder]!.some((start) => name.startsWith(start));
  }
  // Within a folder only: across folders, imports say by their first word where they lead.
  const target = posix.join(posix.dirname(path), name);
  return target.startsWith(view ? `src/views/${view}/` : `${folder}/`);
}

describe('imports', () => {
  const files = ['src', 'scripts'].flatMap(sources);

  it.each(Object.keys(FOLDERS))('of %s lead only to what the table allows', (folder) => {
    const own = files.filter((path) => folderOf(path) === folder);
    expect(own.flatMap((path) => forbidden(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
  });

  it('never lead upward: the table itself goes one way', () => {
    const order = Object.keys(FOLDERS);
    for (const [folder, starts] of Object.entries(FOLDERS)) {
      for (const start of starts.filter((name) => name.startsWith('#'))) {
        const target = start.startsWith('#scripts') ? 'scripts' : `src/${/^#(\w+)/.exec(start)![1]}`;
        if (EXCEPTIONS.has(`${folder} → ${start}`)) continue;
        expect(order.indexOf(target), `${folder} → ${start}`).toBeGreaterThanOrEqual(0);
        expect(order.indexOf(target), `${folder} → ${start}`).toBeLessThanOrEqual(order.indexOf(folder));
      }
    }
  });

  it('are seen in every form', () => {
    const text = [
      `import 'svelte';`,
      `import { a } from '../state/a.ts';`,
      `  import type { B } from "#state/b.ts";`,
      `import {`,
      `  c`,
      `} from 'd3';`,
      `export * from 'node:fs';`,
      `const e = await import('#views/grid/e.ts');`,
      `import { fine } from './query.ts';`,
      `const words = "it came from 'somewhere'";`
    ].join('\n');
    const found = ['svelte', '../state/a.ts', '#state/b.ts', 'd3', 'node:fs', '#views/grid/e.ts'];
    expect(forbidden('src/core/facets.ts', text)).toEqual(found.map((name) => `src/core/facets.ts → ${name}`));
  });

  it('of one view never lead to another', () => {
    expect(
      forbidden('src/views/grid/A.svelte', `import x from '#views/table/x.ts';\nimport y from '../table/y.ts';`)
    ).toHaveLength(2);
    expect(forbidden('src/views/grid/A.svelte', `import x from '#views/grid/x.ts';\nimport y from './y.ts';`)).toEqual(
      []
    );
  });
});

it('core and layouts know no page', () => {
  const files = ['src/core', 'src/layout'].flatMap(sources);
  expect(
    files.filter((path) => /\b(window|document|navigator)\.\w/.test(readFileSync(join(root, path), 'utf8')))
  ).toEqual([]);
});

it('state is derived; effects reach outside only, at most one for ten derived', () => {
  const text = sources('src')
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  const effects = text.match(/\$effect(\.\w+)?\(/g)?.length ?? 0;
  const derived = text.match(/\$derived(\.by)?\(/g)?.length ?? 0;
  expect(effects * 10, `${effects} effects, ${derived} derived`).toBeLessThanOrEqual(derived);
});

describe('the repository', () => {
  const BINARY = new Set(['.woff2', '.png', '.webp', '.ico', '.gz', '.wasm']);
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
    .toString()
    .split('\0')
    .filter((path) => path !== '' && !BINARY.has(extname(path)) && existsSync(join(root, path)));

  it.each([
    ['a path of the machine that it was made on', ['/wo', 'rk/']],
    ['the address of a package registry', ['registry.np', 'mjs']],
    ['markup that Svelte does not escape', ['{@ht', 'ml']]
  ])('holds nowhere %s', (_, parts) => {
    const text = parts.join('');
    expect(files.filter((path) => readFileSync(join(root, path), 'utf8').includes(text))).toEqual([]);
  });
});
