/** Who may import whom, that nothing goes round in a circle, and what must not stand in any file. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { group } from 'd3';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The floors, lowest first: each imports from itself, from the floors named, and from the packages named. Two floors are
 * given but one folder of another: of the compiler a page has only the shapes of what was published.
 */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  'src/text': [],
  'src/landscape': ['#text/', 'js-yaml', 'zod', 'spdx-', '@blueoak/list', 'marked'],
  'src/atlas': ['#text/', '#landscape/model.ts', '#landscape/publish/packed.ts', 'fuse.js', 'stemmer'],
  'src/layout': ['#text/', '#atlas/', '#landscape/publish/packed.ts', '#landscape/model.ts', 'd3', 'hyphen'],
  'src/paint': ['#text/', '#atlas/', '#layout/'],
  'src/take-away': [
    '#text/',
    '#landscape/model.ts',
    '#landscape/publish/',
    '#atlas/',
    '#layout/',
    '#paint/',
    'ical-generator'
  ],
  'src/state': [
    '#text/',
    '#landscape/publish/packed.ts',
    '#atlas/',
    '#layout/',
    '#paint/tones.ts',
    '#take-away/picture.ts',
    'svelte'
  ],
  'src/ui': ['svelte'],
  'src/components': [
    ...['#text/', '#landscape/model.ts', '#landscape/publish/packed.ts', '#atlas/', '#layout/', '#paint/'],
    ...['#take-away/', '#state/', '#ui/', 'svelte']
  ],
  'src/views': [
    ...['#text/', '#landscape/model.ts', '#landscape/publish/packed.ts', '#atlas/', '#layout/', '#paint/'],
    ...['#take-away/', '#state/', '#ui/', '#components/', 'svelte', 'd3', '@observablehq/plot']
  ],
  src: [
    '#text/',
    '#atlas/',
    '#landscape/publish/packed.ts',
    '#layout/',
    '#state/',
    '#ui/',
    '#components/',
    '#views/',
    'svelte',
    'vite/types/'
  ],
  scripts: [
    '#text/',
    '#landscape/',
    '#atlas/',
    '#layout/',
    '#paint/',
    '#take-away/',
    '#views/index.ts',
    'node:',
    '#package.json',
    ...packages()
  ]
};

/** So many files stand loose in one folder at most. */
const LOOSE = 15;
const LONGEST = 250;
/** Tables of data: a row for each problem, for each facet, and for each parameter of links. */
const TABLES = new Set(['src/landscape/problems/catalogue.ts', 'src/landscape/facets.ts', 'src/atlas/query.ts']);

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
    .filter((entry) => entry.isFile() && /\.(ts|svelte|mjs|mts)$/.test(entry.name))
    .map((entry) => posix.join(folder, entry.parentPath.slice(join(root, folder).length), entry.name))
    .sort();
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const floorOf = (path: string) => Object.keys(FLOORS).find((floor) => path.startsWith(`${floor}/`))!;
/** The floor that a folder of source code is, the longest name first: `src` holds the others. */
const ownFloorOf = (path: string) =>
  Object.keys(FLOORS)
    .filter((floor) => path.startsWith(`${floor}/`))
    .sort((a, b) => b.length - a.length)[0] ?? floorOf(path);

const importsOf = (text: string) => [...text.matchAll(IMPORT)].map(([, name]) => name!);

/** `file → import` for each import that the table does not allow. */
function forbidden(path: string, text: string): string[] {
  return importsOf(text)
    .filter((name) => !allowed(path, name))
    .map((name) => `${path} → ${name}`);
}

function allowed(path: string, name: string): boolean {
  const floor = ownFloorOf(path);
  const view = /^src\/views\/([^/]+)\//.exec(path)?.[1];
  if (name.startsWith('#views/') && view) return false;
  if (!name.startsWith('.')) return FLOORS[floor]!.some((start) => name.startsWith(start));
  // Within a floor only: across floors, imports say by their first word where they lead.
  const target = posix.join(posix.dirname(path), name);
  return target.startsWith(view ? `src/views/${view}/` : `${floor}/`);
}

/** The file that an import of another one leads to; undefined for packages. */
function targetOf(path: string, name: string): string | undefined {
  if (name.startsWith('.')) return posix.join(posix.dirname(path), name);
  const [, floor, rest] = /^#([\w-]+)\/(.+)$/.exec(name) ?? [];
  return floor && (floor === 'scripts' ? `scripts/${rest}` : `src/${floor}/${rest}`);
}

/** Circles of files, each told by the files on it. Types count: they, too, cannot be read one without the other. */
function circles(files: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const way: string[] = [];
  const visit = (path: string) => {
    state.set(path, 'open');
    way.push(path);
    for (const next of files.get(path) ?? []) {
      if (state.get(next) === 'open') found.push([...way.slice(way.indexOf(next)), next].join(' → '));
      else if (!state.has(next)) visit(next);
    }
    way.pop();
    state.set(path, 'done');
  };
  for (const path of files.keys()) if (!state.has(path)) visit(path);
  return found;
}

const files = ['src', 'scripts'].flatMap(sources);

describe('imports', () => {
  it.each(Object.keys(FLOORS))('of %s lead only to what the table allows', (floor) => {
    const own = files.filter((path) => ownFloorOf(path) === floor);
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap((path) => forbidden(path, read(path)))).toEqual([]);
  });

  it('never lead upward: the table itself goes one way', () => {
    const order = Object.keys(FLOORS);
    for (const [floor, starts] of Object.entries(FLOORS))
      for (const start of starts.filter((name) => name.startsWith('#') && name !== '#package.json')) {
        const target = `src/${/^#([\w-]+)/.exec(start)![1]}`;
        expect(order.indexOf(target), `${floor} → ${start}`).toBeGreaterThanOrEqual(0);
        expect(order.indexOf(target), `${floor} → ${start}`).toBeLessThan(order.indexOf(floor));
      }
  });

  it('never go round in a circle', () => {
    const graph = new Map(
      files.map((path) => [path, importsOf(read(path)).flatMap((name) => targetOf(path, name) ?? [])] as const)
    );
    expect(circles(graph)).toEqual([]);
  });

  it('that go round in a circle are found, however long the way', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', []]
    ]);
    expect(circles(graph)).toEqual(['a → b → c → a']);
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
    expect(forbidden('src/atlas/facts.ts', text)).toEqual(found.map((name) => `src/atlas/facts.ts → ${name}`));
  });

  it('of one view never lead to another', () => {
    const text = `import x from '#views/table/x.ts';\nimport y from '../table/y.ts';`;
    expect(forbidden('src/views/grid/A.svelte', text)).toHaveLength(2);
    expect(forbidden('src/views/grid/A.svelte', `import y from './y.ts';`)).toEqual([]);
  });
});

describe('the house', () => {
  it(`has no folder with more than ${LOOSE} files that stand loose in it`, () => {
    const loose = group(files, (path) => posix.dirname(path));
    expect(
      [...loose].filter(([, own]) => own.length > LOOSE).map(([folder, own]) => `${folder}: ${own.length}`)
    ).toEqual([]);
  });

  it(`has no file of more than ${LONGEST} lines, tables apart`, () => {
    const long = files.filter((path) => !TABLES.has(path) && read(path).trimEnd().split('\n').length > LONGEST);
    expect(long).toEqual([]);
  });
});

it('the compiler, the atlas and layouts know no page', () => {
  const pure = ['src/text', 'src/landscape', 'src/atlas', 'src/layout'].flatMap(sources);
  expect(pure.filter((path) => /\b(window|document|navigator)\.\w/.test(read(path)))).toEqual([]);
});

it('state is derived; effects reach outside only, at most one for ten derived', () => {
  const text = sources('src').map(read).join('\n');
  const effects = text.match(/\$effect(\.\w+)?\(/g)?.length ?? 0;
  const derived = text.match(/\$derived(\.by)?\(/g)?.length ?? 0;
  expect(effects * 10, `${effects} effects, ${derived} derived`).toBeLessThanOrEqual(derived);
});

it('nothing needs what the build leaves out of Svelte: deep state, directives of style, transitions, hydration', () => {
  const left =
    /\$state(<[^>]*>)?\(|\$state\.eager|\$bindable|<svelte:boundary|\{#await|\b(hydrate|fork)\(|\bsettled\b[^}]*\} from 'svelte'|<svelte:element|<select[^>]* value=\{|\{\.\.\.\w+\}\s*\/?>|bind:(client|offset)(Width|Height)|\s(style|transition|in|out|animate):\w+|\sclass=\{[[{]/;
  expect(sources('src').filter((path) => left.test(read(path)))).toEqual([]);
});

// Any element that comes then has the browser restyle all that stand behind it: thousands, with each row of the table.
it('no rule is for whatever follows an element of a kind', () => {
  expect(sources('src').filter((path) => /^\s*[a-z]+ [+~] (:global\(\*\)|\*)/m.test(read(path)))).toEqual([]);
});

// Where the system forces its colours it lays its own ground behind each text: of one in the colour of paper, a bar is left.
it('what is light on dark stays so where the system forces its colours', () => {
  const styles = [...sources('src'), 'src/ui/kit.css'].map(
    (path) => [path, /<style>[^]*|^[^<]*$/.exec(read(path))?.[0] ?? ''] as const
  );
  const rules = styles.flatMap(([path, style]) =>
    [...style.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
      path,
      selector: selector!,
      body: body!
    }))
  );
  const reversed = rules.filter(
    ({ body }) => /background: var\(--(ink|solid)\)/.test(body) && /\n *color: var\(--(paper|onSolid)\)/.test(body)
  );
  expect(reversed.length).toBeGreaterThan(15);
  const forced = reversed.filter(({ body }) => !body.includes('forced-color-adjust: none'));
  // Letters are named in src/styles/base.css.
  expect(forced.map(({ path, selector }) => `${path} ${selector.replace('<style>', '').trim()}`)).toEqual([
    'src/components/tiles/CategoryLetter.svelte .letter'
  ]);
});

it('sizes and weights of type are tokens, and the page narrows at few widths', () => {
  const styles = sources('src').map((path) => [path, /<style>[^]*/.exec(read(path))?.[0] ?? ''] as const);
  const literal = /font-size: [\d.]+px|font-weight: \d|font: \d/;
  expect(styles.filter(([, style]) => literal.test(style)).map(([path]) => path)).toEqual([]);
  const search = ['src/styles/search.css', read('src/styles/search.css')] as const;
  const widths = [...styles, search].flatMap(([, style]) => [
    ...style.matchAll(/@media[^{]*?(?:width [<>]=? )(\d+)px/g)
  ]);
  expect(new Set(widths.map(([, width]) => Number(width)))).toEqual(new Set(BREAKPOINTS));
});

/** px: of phones, of small and of wide windows; and where a single view has no more room beside it. */
const BREAKPOINTS = [720, 900, 1000, 1160, 2100];

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
    expect(files.filter((path) => read(path).includes(text))).toEqual([]);
  });
});
