import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facet } from '#atlas/atlas.ts';
import { nearest } from '#text/nearest.ts';
import {
  ARCHIVED,
  AREAS,
  FACTS,
  FURTHER,
  HOME,
  MOST_COMPARED,
  ORDERS,
  PLACES,
  type Query,
  ROWS,
  TINTS,
  TILE_SIZES,
  choiceCount,
  toggled
} from '#atlas/query.ts';
import { type Unknown, readQuery, writeQuery } from '#atlas/link.ts';
import { SCOPES } from '#atlas/scopes.ts';
import { views } from '#views/index.ts';
import { atlasOf, landscapeOf } from '../builders.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';

const { facets } = atlasOf(landscapeOf(generatedLandscape(120)));
const tabs = [{ id: 'projects-and-products', alias: 'projects' }, { id: 'members' }];
const parts = ['history'] as const;
const terms = { facets, tabs, views, parts };
const read = (search: string, of: readonly Facet[] = facets) =>
  readQuery(new URLSearchParams(search), { facets: of, tabs, views, parts });
const write = (query: Partial<Query>) => writeQuery({ ...HOME, ...query }, terms);
const options = (id: string) => facets.find((facet) => facet.id === id)!.options.map((option) => option.id);

/** Queries that a reader can reach: real facets, real options, in the order of the table. */
const aSelection = fc
  .tuple(...facets.map(({ id }) => fc.tuple(fc.constant(id), fc.oneof(fc.constant([]), fc.subarray(options(id))))))
  .map((chosen) => Object.fromEntries(chosen.filter(([, ids]) => ids.length > 0)));
const aText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'a ,&=?#%+/\\"<>é飞🚀'), maxLength: 30 })
);
const aDay = fc.constantFrom('', '2024-01-31');
const aQuery: fc.Arbitrary<Query> = fc
  .record({
    view: fc.constantFrom(...views.map(({ id }) => id)),
    order: fc.constantFrom(...ORDERS),
    rows: fc.constantFrom(...ROWS),
    ...{ at: aDay, from: aDay, to: aDay },
    what: fc.uniqueArray(fc.constantFrom('added', 'joined')),
    scope: fc.constantFrom(...SCOPES),
    section: fc.constantFrom('', 'what-it-is'),
    find: fc.constantFrom('', 'llama 7b'),
    text: aText,
    selection: aSelection,
    all: fc.subarray(facets.filter(({ several }) => several).map(({ id }) => id)),
    size: fc.constantFrom(...TILE_SIZES),
    archived: fc.constantFrom(...ARCHIVED),
    places: fc.constantFrom(...PLACES),
    item: fc.oneof(fc.constant(''), fc.constantFrom('milvus', '飞桨', 'a-b-2'), aText),
    area: fc.constantFrom(...AREAS),
    tint: fc.constantFrom(...TINTS),
    facts: fc.constantFrom(...FACTS),
    sort: fc.constantFrom('', 'stars', '-last-commit'),
    columns: fc.uniqueArray(fc.constantFrom('stage', 'stars', 'license')),
    items: fc.uniqueArray(fc.constantFrom('milvus', '飞桨', 'a-b-2'), { maxLength: MOST_COMPARED }),
    only: fc.uniqueArray(fc.constantFrom('milvus', '飞桨', 'a-b-2')),
    tab: fc.constantFrom('', '', ...tabs.map(({ id }) => id)),
    ...{ by: fc.constant('category'), path: fc.constant([]) }
  })
  .map((query): Query => ({ ...query, scope: query.tab === '' ? query.scope : 'projects' }));
/** Groups are options of the facet; what stands in them is a category, or any subcategory of one. */
const aTreemap: fc.Arbitrary<Query> = fc
  .tuple(aQuery, fc.constantFrom('category', 'stage', 'license'))
  .chain(([query, by]) => {
    const group = fc.constantFrom(...options(by), FURTHER);
    const frame = by === 'category' ? fc.constantFrom('store-format', '飞桨') : fc.constantFrom(...options('category'));
    const path = fc.oneof(fc.constant([]), fc.tuple(group), fc.tuple(group, frame));
    return path.map((path): Query => ({ ...query, ...(query.view === 'workflow' ? { path: [] } : { path }), by }));
  });
/** A layer, of which this landscape knows none, then a stage. */
const aWorkflow: fc.Arbitrary<Query> = fc
  .tuple(aQuery, fc.constant('storage'), fc.constantFrom(...options('stage')), fc.nat(2))
  .map(([query, layer, stage, depth]) => ({ ...query, view: 'workflow', path: [layer, stage].slice(0, depth) }));

describe('any query', () => {
  it('comes back from its link as it was, with nothing unknown in it', () => {
    fc.assert(
      fc.property(fc.oneof(aTreemap, aWorkflow), (query) => {
        expect(read(writeQuery(query, terms))).toEqual({ query, unknown: [] });
      }),
      { numRuns: 500 }
    );
  });

  it('has one link, whatever the order of its choices', () => {
    fc.assert(
      fc.property(aQuery, fc.array(fc.nat()), (query, seeds) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((value, i) => ({ value, at: seeds[i] ?? i }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const selection = Object.fromEntries(
          shuffled(Object.entries(query.selection)).map(([id, ids]) => [id, shuffled(ids)])
        );
        const link = writeQuery(query, terms);
        expect(writeQuery({ ...query, selection, all: shuffled(query.all) }, terms)).toBe(link);
        expect(writeQuery(read(shuffled(link.split('&')).join('&')).query, terms)).toBe(link);
      })
    );
  });

  it('has a link of which every part says something: no defaults, no empty values', () => {
    fc.assert(
      fc.property(aQuery, (query) => {
        const link = writeQuery(query, terms);
        for (const [param, value] of new URLSearchParams(link)) {
          expect(value).not.toBe('');
          if (param in HOME && param !== 'all' && param !== 'path') expect(value).not.toBe(HOME[param as keyof Query]);
        }
        expect(link).not.toMatch(/[\s"<>#]|^&|&&|&$/);
      })
    );
  });
});

describe('any text in place of a query', () => {
  const anySearch = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.webQueryParameters(),
    fc
      .array(
        fc.tuple(
          fc.constantFrom(
            'view',
            'scope',
            'size',
            'archived',
            'q',
            'all',
            'places',
            'item',
            'by',
            'area',
            'path',
            'stage',
            '__proto__',
            'x'
          ),
          fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('grid', 'none', ',,', 'constructor'))
        ),
        { maxLength: 8 }
      )
      .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'))
  );

  it('never throws, and gives a query that a link can hold', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const { query } = read(search);
        const link = writeQuery(query, terms);
        expect(writeQuery(read(link).query, terms)).toBe(link);
        expect(read(link).unknown).toEqual([]);
        for (const [id, chosen] of Object.entries(query.selection)) {
          expect(chosen.length).toBeGreaterThan(0);
          expect(options(id)).toEqual(expect.arrayContaining([...chosen]));
        }
      }),
      { numRuns: 500 }
    );
  });

  it('leaves objects as they are', () => {
    const { query, unknown } = read('__proto__=x&constructor=y&stage=__proto__,constructor');
    expect(query).toEqual(HOME);
    expect(unknown.map(({ param, value }) => [param, value])).toEqual([
      ['__proto__', ''],
      ['constructor', ''],
      ['stage', '__proto__'],
      ['stage', 'constructor']
    ]);
  });
});

describe('a link', () => {
  it('is empty for the home view', () => {
    expect(write({})).toBe('');
    expect(read('')).toEqual({ query: HOME, unknown: [] });
  });

  it('has its parts in the order of the table, lists in the order of their options', () => {
    const all = options('stage');
    const link = write({
      item: 'milvus',
      places: 'pack',
      archived: 'hide',
      size: 'index',
      selection: { license: ['permissive'], stage: all.toReversed() },
      text: 'vector search',
      scope: 'all'
    });
    expect(link).toBe(
      `scope=all&size=index&archived=hide&q=vector+search&stage=${all.join(',')}&license=permissive&places=pack&item=milvus`
    );
  });

  it('says where the treemap is zoomed to, at most two steps in', () => {
    const [category] = options('category');
    expect(write({ by: 'stage', area: 'stars', tint: 'license', path: ['sandbox', category!] })).toBe(
      `area=stars&tint=license&by=stage&path=sandbox,${category}`
    );
    expect(read(`path=sandbox,,${category},x&by=stage`).query.path).toEqual(['sandbox', category]);
    expect(read(`path=${category},anything`).query.path).toEqual([category, 'anything']);
  });

  it('reports a path that leads nowhere, and goes as far as it leads', () => {
    expect(read('by=stage&path=sandbax').unknown).toMatchObject([{ param: 'path', value: 'sandbax' }]);
    const { query, unknown } = read('by=stage&path=sandbox,nowhere');
    expect(query.path).toEqual(['sandbox']);
    expect(unknown).toMatchObject([{ param: 'path', value: 'nowhere' }]);
  });

  it('writes what means something in a link so that it does not', () => {
    expect(write({ text: 'C++ & Rust=50 %, #1', item: 'a/b' })).toBe('q=C%2B%2B+%26+Rust%3D50+%25,+%231&item=a%2Fb');
  });

  it('holds no halves of characters', () => {
    expect(write({ text: '\ud83d' })).toBe('q=%EF%BF%BD');
  });

  it('is read whatever the order, with repeated parameters joined', () => {
    expect(read('stage=sandbox&q=x&stage=graduated,sandbox').query).toMatchObject({
      text: 'x',
      selection: { stage: ['graduated', 'sandbox'] }
    });
  });

  it('is cut to a text that somebody might type', () => {
    expect(read(`q=${'x'.repeat(5000)}`).query.text).toHaveLength(200);
  });

  it('offers all-at-once only where an item can have several values', () => {
    expect(read('all=spdx,stage').query.all).toEqual(['spdx']);
    expect(read('all=spdx,stage').unknown).toMatchObject([{ param: 'all', value: 'stage' }]);
  });
});

describe('what a link says that is not known here', () => {
  const reported = ({ param, value, candidates }: Unknown) => {
    const proposal = nearest(value || param, candidates);
    return proposal === undefined ? { param, value } : { param, value, proposal };
  };

  it.each([
    ['view=gird', { param: 'view', value: 'gird', proposal: 'grid' }],
    ['scope=member', { param: 'scope', value: 'member', proposal: 'members' }],
    ['stage=gradated', { param: 'stage', value: 'gradated', proposal: 'graduated' }],
    ['satge=graduated', { param: 'satge', value: '', proposal: 'stage' }],
    ['archived=show,hide', { param: 'archived', value: 'show,hide' }],
    ['by=lisence', { param: 'by', value: 'lisence', proposal: 'license' }],
    ['area=star', { param: 'area', value: 'star', proposal: 'stars' }],
    ['tint=red', { param: 'tint', value: 'red' }],
    ['colour=red', { param: 'colour', value: '' }],
    ['size=', { param: 'size', value: '' }]
  ])('is reported: %s', (search, expected) => {
    const { query, unknown } = read(search);
    expect(query).toEqual(HOME);
    expect(unknown.map(reported)).toEqual([expected]);
  });

  it('is reported once, however often it is said', () => {
    expect(read('stage=x,x&stage=x&colour=red&colour=blue').unknown.map(reported)).toEqual([
      { param: 'stage', value: 'x' },
      { param: 'colour', value: '' }
    ]);
  });

  it('does not take the rest with it', () => {
    expect(read('stage=graduated,galactic&view=hologram&q=x').query).toMatchObject({
      text: 'x',
      view: 'grid',
      selection: { stage: ['graduated'] }
    });
  });

  it.each(['utm_source=x&utm_campaign=y', 'fbclid=x', 'gclid=x', 'mc_cid=x', 'ref=github'])(
    'is nobody’s mistake in %s',
    (search) => {
      expect(read(search)).toEqual({ query: HOME, unknown: [] });
    }
  );
});

describe('choosing an option', () => {
  it('adds it, and again takes it away with its facet', () => {
    const once = toggled(HOME, 'stage', 'graduated');
    const twice = toggled(once, 'stage', 'sandbox');
    expect(twice.selection).toEqual({ stage: ['graduated', 'sandbox'] });
    expect(choiceCount(twice)).toBe(2);
    expect(toggled(toggled(twice, 'stage', 'sandbox'), 'stage', 'graduated')).toEqual(HOME);
    expect(HOME.selection).toEqual({});
  });
});
