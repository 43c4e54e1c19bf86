import { addressGuard } from '#landscape/change/guard.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { type LandscapeDiff, diffLandscapes, fieldNames, isSame, renamesIn } from '#landscape/change/diff.ts';
import { formatDiffJson } from '#landscape/change/json.ts';
import { formatDiffMarkdown } from '#landscape/change/markdown.ts';
import { formatDiffText } from '#landscape/change/text.ts';
import type { Landscape } from '#landscape/model.ts';
import { slug } from '#text/slug.ts';
import { type Fields, type Places, UNSEEN, aLandscape, aMember, anItem, compiled } from '../../builders.ts';
import { generatedLandscape, generator } from '#scripts/tools/landscapes/generated.ts';

const read = (text: string, settings?: string): Landscape =>
  compiled(text, settings === undefined ? {} : { settings }).landscape!;
const between = (before: string, after: string) => diffLandscapes(read(before), read(after));
/** What the sections say, one line each. */
const lines = (before: string, after: string) => formatDiffText(between(before, after)).split('\n').slice(2);

const DATA = { Data: { Storage: [anItem('Milvus', { project: 'sandbox', license: 'MIT' }), anItem('Marquez')] } };
const data = aLandscape(DATA);
/** The same with other fields for Milvus. */
const changed = (fields: Fields, before = data) => {
  const at = before === data ? { project: 'sandbox', license: 'MIT' } : {};
  return aLandscape({ Data: { Storage: [anItem('Milvus', { ...at, ...fields }), anItem('Marquez')] } });
};

describe('one change is told as one change', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing', data, []],
    [
      'a removed item',
      aLandscape({ Data: { Storage: [DATA.Data.Storage[0]!] } }),
      ['Removed (1)', '  Marquez, Data / Storage']
    ],
    [
      'an added item',
      aLandscape({ Data: { Storage: [...DATA.Data.Storage, 'Feast'] } }),
      ['Added (1)', '  Feast, Data / Storage']
    ],
    ['a stage', changed({ project: 'graduated' }), ['Stage (1)', '  Milvus: sandbox → graduated']],
    ['a stage taken away', changed({ project: undefined }), ['Stage (1)', '  Milvus: sandbox → nothing']],
    ['a license', changed({ license: 'Apache-2.0' }), ['License (1)', '  Milvus: MIT → Apache-2.0']],
    ['a logo', changed({ logo: 'm.svg' }), ['Logo (1)', '  Milvus: milvus.svg → m.svg']],
    [
      'a homepage',
      changed({ homepage_url: 'https://milvus.io' }),
      ['Homepage (1)', '  Milvus: https://milvus.example.org/ → https://milvus.io']
    ],
    [
      'a repository',
      changed({ repo_url: 'https://github.com/milvus-io/milvus' }),
      ['Repository (1)', '  Milvus: https://github.com/example/milvus → https://github.com/milvus-io/milvus']
    ],
    ['a description', changed({ description: 'Vectors.' }), ['Description (1)', '  Milvus: nothing → Vectors.']],
    [
      'a date',
      changed({ extra: { accepted: '2020-01-16' } }),
      ['Dates (1)', '  Milvus: nothing → accepted: 2020-01-16']
    ],
    [
      'a link',
      changed({ twitter: 'https://twitter.com/milvus' }),
      ['Links (1)', '  Milvus: nothing → twitter: https://twitter.com/milvus']
    ],
    ['a spelling of the same license', changed({ license: 'Mit' }), []],
    ['a spelling of the same stage', changed({ project: 'Sandbox' }), []]
  ])('%s', (_, after, expected) => {
    expect(lines(data, after)).toEqual(expected);
  });

  it('another name, told by what the item says it was called', () => {
    const after = aLandscape({
      Data: { Storage: [DATA.Data.Storage[0]!, anItem('OpenLineage', { aliases: ['Marquez'] })] }
    });
    const { renamed, added, removed } = between(data, after);
    expect(renamed).toEqual([{ id: 'openlineage', name: 'OpenLineage', before: { id: 'marquez', name: 'Marquez' } }]);
    expect([added, removed]).toEqual([[], []]);
  });

  it('another name, told by the repository, however its address is written', () => {
    const repo_url = 'http://www.github.com/Example/marquez.git/';
    const after = aLandscape({ Data: { Storage: [DATA.Data.Storage[0]!, anItem('OpenLineage', { repo_url })] } });
    const { renamed, added, removed } = between(data, after);
    expect(renamed.map(({ before, id }) => [before.id, id])).toEqual([['marquez', 'openlineage']]);
    expect([added, removed]).toEqual([[], []]);
  });

  it('another name under the same id, and another id under the same name', () => {
    const [name, id] = [anItem('Marquez!', { id: 'marquez' }), anItem('Marquez', { id: 'lineage' })].map((item) =>
      lines(data, aLandscape({ Data: { Storage: [DATA.Data.Storage[0]!, { ...anItem('Marquez'), ...item }] } }))
    );
    expect(name![1]).toBe('  Marquez → Marquez!');
    // Its name leads there still.
    expect(id).toEqual(['Renamed (1)', '  Marquez (marquez → lineage)']);
  });

  it('an address that leads to its item no more, nor by a former name', () => {
    const renamed = (more: Fields) =>
      between(
        data,
        aLandscape({ Data: { Storage: [DATA.Data.Storage[0]!, { ...anItem('Marquez'), name: 'Lineage', ...more }] } })
      );
    expect(renamed({}).addresses).toEqual([{ id: 'lineage', name: 'Lineage', before: 'marquez', leadsTo: null }]);
    expect(renamed({ aliases: ['Marquez'] }).addresses).toEqual([]);
    expect(renamed({ id: 'marquez' }).addresses).toEqual([]);
    expect(addressGuard(renamed({}).addresses)).toMatch(/^Refused: the address marquez would not lead to its item/);
  });

  it('a namesake that comes: the address is nobody’s, and told', () => {
    const after = aLandscape({
      Data: { Storage: [...DATA.Data.Storage, anItem('Marquez', { repo_url: 'https://github.com/other/marquez' })] }
    });
    expect(between(data, after).addresses).toEqual([
      { id: 'marquez~example', name: 'Marquez', before: 'marquez', leadsTo: null }
    ]);
  });

  it('a repository that several items share is nobody’s sign', () => {
    const repo_url = 'https://github.com/example/one';
    const of = (...names: string[]) =>
      aLandscape({ Data: { Storage: names.map((name) => anItem(name, { repo_url })) } });
    const { renamed, added, removed } = between(of('One', 'Two'), of('Three', 'Four'));
    expect([renamed.length, added.length, removed.length]).toEqual([0, 2, 2]);
  });

  it('a move to another place, and a further place', () => {
    const places = (second: Fields, ...names: readonly string[]) =>
      aLandscape({ Data: { Storage: ['A', 'B'], Flow: ['C', ...names] }, Model: { Train: [anItem('D', second)] } });
    const before = places({}, 'E');
    expect(
      lines(before, aLandscape({ Data: { Storage: ['A', 'B', 'E'], Flow: ['C'] }, Model: { Train: ['D'] } }))
    ).toEqual(['Moved (1)', '  E: Data / Flow → Data / Storage']);
    expect(lines(before, places({ second_path: ['Data / Flow'] }, 'E'))).toEqual(['Moved (1)', '  D: + Data / Flow']);
  });

  it('a renamed category or subcategory moves nothing', () => {
    const before = { Data: { Storage: ['A', 'B'], Flow: ['C'] }, Model: { Train: ['D'] } };
    expect(lines(aLandscape(before), aLandscape({ Base: before.Data, Model: before.Model }))).toEqual([
      'Categories (1)',
      '  Data → Base'
    ]);
    expect(
      lines(aLandscape(before), aLandscape({ Data: { Store: ['A', 'B'], Flow: ['C'] }, Model: before.Model }))
    ).toEqual(['Subcategories (1)', '  Data / Storage → Data / Store']);
  });

  it('a member of another tier has moved, and the tier is told too', () => {
    const of = (gold: string[], silver: string[]) =>
      aLandscape({ Members: { Gold: gold.map((name) => aMember(name)), Silver: silver.map((name) => aMember(name)) } });
    expect(lines(of(['Acme', 'Zeta'], ['Beta']), of(['Acme'], ['Zeta', 'Beta']))).toEqual([
      ...['Moved (1)', '  Zeta: Members / Gold → Members / Silver', ''],
      ...['Tier (1)', '  Zeta: gold → silver']
    ]);
  });

  it('hosts, contributors and layers by their ids', () => {
    const top = {
      organizations: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
        { id: 'c', name: 'C' }
      ],
      layers: [
        { id: 'x', name: 'X' },
        { id: 'y', name: 'Y' }
      ]
    };
    const of = (fields: Fields) => aLandscape({ Data: { Storage: [anItem('Milvus', fields)] } }, top);
    const before = of({ host: 'a', contributed_by: ['a', 'b'], layers: ['x', 'y'] });
    const after = of({ host: 'b', contributed_by: ['c', 'b'], layers: ['y', 'x'] });
    expect(lines(before, after)).toEqual([
      ...['Host (1)', '  Milvus: a → b', ''],
      ...['Contributed by (1)', '  Milvus: − a, + c', ''],
      ...['Layers (1)', '  Milvus: x, y → y, x']
    ]);
    expect(
      between(before, of({ host: 'a', contributed_by: ['b', 'a'], layers: ['x', 'y'] })).fields.contributed_by
    ).toEqual([]);
  });
});

/** Lists in another order, keys in another order: the same landscape. */
function shuffled(text: string, seed: number): string {
  const random = generator(seed);
  const mixed = <T>(list: readonly T[]): T[] =>
    list
      .map((entry) => [random(), entry] as const)
      .sort(([a], [b]) => a - b)
      .map(([, entry]) => entry);
  const walk = (value: unknown, key?: string): unknown => {
    if (Array.isArray(value)) {
      const entries = value.map((entry) => walk(entry));
      return ['landscape', 'categories', 'subcategories', 'items'].includes(key ?? '') ? mixed(entries) : entries;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(mixed(Object.entries(value)).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return dump(walk(load(text)), { forceQuotes: true, quoteStyle: seed % 2 === 0 ? 'double' : 'single', lineWidth: -1 });
}

const fixtures = process.env['LANDSCAPE_FIXTURES'];
const real = ['lfai', 'cncf']
  .map((name) => ({ name, folder: join(fixtures ?? '', name) }))
  .filter(({ folder }) => fixtures !== undefined && existsSync(join(folder, 'landscape.yml')))
  .map(({ name, folder }) => ({
    name,
    text: readFileSync(join(folder, 'landscape.yml'), 'utf8'),
    settings: readFileSync(join(folder, 'settings.yml'), 'utf8')
  }));
const generated = { name: 'generated', text: generatedLandscape(2500), settings: undefined };
const large = [
  { name: 'ours', text: readFileSync(new URL('../../../landscape.yml', import.meta.url), 'utf8'), settings: undefined },
  ...(real.length > 0 ? real : [generated])
];

describe.each(large)('the landscape $name', ({ name, text, settings }) => {
  const landscape = read(text, settings);

  it('is itself', () => {
    expect(isSame(diffLandscapes(landscape, landscape))).toBe(true);
  });

  it('is the same when it is sorted and quoted in another way', () => {
    // Each with other quotes.
    for (const seed of name === 'ours' ? [1, 2] : [1])
      expect(formatDiffText(diffLandscapes(landscape, read(shuffled(text, seed), settings)))).toMatch(/: no change\.$/);
  });
});

/** Items with few names, repositories and places, so that many have something in common. */
const few = (...words: readonly string[]) => fc.constantFrom(...words);
const fields = {
  name: few('A', 'B', 'C', 'D', 'E', 'F', 'G', 'a-b', 'A b'),
  id: few('a', 'one', 'two', 'three', 'four'),
  aliases: fc.array(few('A', 'B', 'C', 'D', 'one'), { maxLength: 2 }),
  repo_url: few('https://github.com/x/a', 'https://github.com/x/b.git', 'http://github.com/X/a/'),
  project: few('sandbox', 'graduated'),
  license: few('MIT', 'Apache-2.0')
};
const entries = fc.array(
  fc.tuple(fc.record(fields, { requiredKeys: ['name'] }), few('Data', 'Model', 'Ops'), few('X', 'Y', 'a')),
  { maxLength: 9 }
);
const text = entries.map((list) => {
  const places: Record<string, Record<string, object[]>> = {};
  const ids = new Set<string>();
  for (const [{ id, ...item }, category, subcategory] of list) {
    const isFree = id !== undefined && !ids.has(id);
    if (isFree) ids.add(id);
    ((places[category] ??= {})[subcategory] ??= []).push(isFree ? { id, ...item } : item);
  }
  return aLandscape(places as Places);
});

/** The ids of the old landscape with the changes made to them. */
function explained(before: Landscape, diff: LandscapeDiff): string[] {
  const renames = renamesIn(diff);
  const removed = new Set(diff.removed.map(({ id }) => id));
  return [
    ...before.items.flatMap(({ id }) => (removed.has(id) ? [] : [renames.get(id) ?? id])),
    ...diff.added.map(({ id }) => id)
  ].sort();
}

/** Namesakes of which the first declared has the plain id. They are told apart by their places. */
function namesakes({ items }: Landscape): string[] {
  const groups = new Map<string, string[]>();
  for (const { name, places } of items)
    groups.set(slug(name), [...(groups.get(slug(name)) ?? []), `${name} in ${places[0].subcategory}`]);
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort().join());
}

describe('of any two landscapes', () => {
  it('the changes explain every id', () => {
    let apart = 0;
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [read(a), read(b)];
        const shared = new Set(namesakes(before));
        // Where the same namesakes stand in another order, their ids change and nobody is to blame.
        if (namesakes(after).some((group) => shared.has(group))) return;
        apart += 1;
        expect(explained(before, diffLandscapes(before, after))).toEqual(after.items.map(({ id }) => id).sort());
      }),
      { numRuns: 200 }
    );
    expect(apart).toBeGreaterThan(100);
  });

  it('one that is shuffled and quoted anew is the same', () => {
    fc.assert(
      fc.property(text, fc.nat(1000), (a, seed) => {
        expect(formatDiffText(diffLandscapes(read(a), read(shuffled(a, seed))))).toMatch(/: no change\.$/);
      }),
      { numRuns: 150 }
    );
  });

  it('what one way adds the other way removes', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [there, back] = [diffLandscapes(read(a), read(b)), diffLandscapes(read(b), read(a))];
        expect(back.added.length - back.removed.length).toBe(there.removed.length - there.added.length);
      })
    );
  });
});

describe('a hostile change', () => {
  const EVIL = [
    '<img src=x onerror=alert(1)>',
    '</summary></details><script>alert(1)</script>',
    '[click](javascript:alert(1))',
    '@everyone see #12 and www.evil.example or https://evil.example',
    '**bold** `code` | cell ~~gone~~ \u202e\u001b[31m',
    '- item\n# heading\n```\nfence'
  ];
  const evil = aLandscape({ [EVIL[0]!]: { [EVIL[1]!]: EVIL.map((name) => anItem(name, { description: name })) } });

  it('becomes no markup, link, mention or reference in Markdown', () => {
    const page = formatDiffMarkdown(between(data, evil), 'Refused: <b>');
    expect(page.replaceAll(/<\/?(details|summary)>|&#8203;/g, '\u200b')).not.toMatch(
      /<|(?<!\\)[[\]`|~]|@\w|#\d|www\.|https?:\/\//
    );
    expect(page.match(/<details>/g)?.length ?? 0).toBe(page.match(/<\/details>/g)?.length ?? 0);
    expect(
      page
        .split('\n')
        .filter((line) => line !== '')
        .every((line) => /^([-*#0-9]|<\/?details>)/.test(line))
    ).toBe(true);
    // But the joiner that keeps forges from making something of a text.
    expect(page.replace(/[\n\u2060]/g, '')).not.toMatch(UNSEEN);
  });

  it('moves no cursor in a terminal, and takes one line', () => {
    const shown = formatDiffText(between(data, evil));
    expect(shown.replaceAll('\n', '')).not.toMatch(UNSEEN);
    expect(shown.split('\n').filter((line) => line.includes('heading'))).toHaveLength(1);
  });
});

describe('a large change in Markdown', () => {
  const many = (count: number, word: string) =>
    aLandscape({
      Data: {
        Storage: Array.from({ length: count }, (_, i) =>
          anItem(`${word} ${i} ${'ü'.repeat(150)}`, { license: word === 'A' ? 'MIT' : 'ISC' })
        )
      }
    });

  it('stays below what a comment takes, and says how much is left out', () => {
    const page = formatDiffMarkdown(between(many(2000, 'A'), many(1500, 'B')));
    expect(new TextEncoder().encode(page).length).toBeLessThanOrEqual(60_000);
    expect(new TextEncoder().encode(page).length).toBeGreaterThan(55_000);
    expect(page).toMatch(/### Removed \(2000\)\n\n<details><summary>All 2000<\/summary>/);
    expect(page).toMatch(/- … and \d+ more\n\n<\/details>\n\n### Added \(1500\)/);
  });

  it('is whole as long as all of it together is short enough, however much of it is of one kind', () => {
    const gone = Array.from({ length: 600 }, (_, i) => `Gone ${i}`);
    const page = formatDiffMarkdown(
      between(aLandscape({ Data: { Storage: ['A', ...gone] } }), aLandscape({ Ops: { X: ['B'] } }))
    );
    expect(page.match(/^- /gm)!.length).toBeGreaterThan(601);
    expect(page).not.toContain('more');
  });

  it('is folded from the thirteenth line on', () => {
    const names = (count: number) =>
      aLandscape({ Data: { Storage: Array.from({ length: count }, (_, i) => `N${i}`) } });
    expect(formatDiffMarkdown(between(names(1), names(13)))).not.toContain('<details>');
    expect(formatDiffMarkdown(between(names(1), names(14)))).toContain('<details><summary>All 13</summary>');
  });
});

it('JSON has every list, whatever changed', () => {
  const told = JSON.parse(
    formatDiffJson(between(data, changed({ license: 'ISC' })), { before: 'a.yml', after: 'b.yml', refused: undefined })
  ) as Record<string, unknown>;
  expect(Object.keys(told)).toEqual([
    ...['version', 'before', 'after', 'refused', 'added', 'removed', 'renamed', 'addresses', 'moved'],
    ...fieldNames,
    ...['categories', 'subcategories']
  ]);
  expect(told).toMatchObject({
    version: 1,
    before: { file: 'a.yml', items: 2 },
    refused: null,
    license: [{ id: 'milvus', name: 'Milvus', before: 'MIT', after: 'ISC' }],
    stage: [],
    categories: { added: [], removed: [], renamed: [] }
  });
});
