import { describe, expect, it } from 'vitest';
import type { Atlas } from '#atlas/atlas.ts';
import { facetOptions, facetRows } from '#landscape/facets.ts';
import { RESERVED } from '#atlas/query.ts';
import { select } from '#atlas/select.ts';
import { type Fields, aLandscape, aMember, anItem, atlasOf, landscapeOf } from '../builders.ts';

const weeks = (active: number) => Array.from({ length: 52 }, (_, i) => (i < active ? 3 : 0));
const figure = (value: unknown) => ({ value, date: '2024-05-01', source: 'github' });

const text = aLandscape(
  {
    Data: {
      Storage: [
        anItem('Milvus', {
          project: 'graduated',
          license: 'Apache-2.0',
          layers: ['store', 'serve'],
          host: 'lf',
          contributed_by: ['zilliz']
        }),
        anItem('Marquez', { project: 'sandbox', license: 'Apache-2.0 OR MIT', layers: ['store'], host: 'lf' })
      ]
    },
    Models: { Serving: [anItem('Ray', { license: 'GPL-3.0-only', second_path: 'Data / Storage' }), 'Plain'] },
    Members: { Gold: [aMember('Acme')], Silver: [aMember('Brick'), aMember('Clay')] }
  },
  {
    layers: [
      { id: 'store', name: 'Storage' },
      { id: 'serve', name: 'Serving' },
      { id: 'trust', name: 'Trust' }
    ],
    organizations: [
      { id: 'lf', name: 'Linux Foundation', kind: 'foundation' },
      { id: 'zilliz', name: 'Zilliz', kind: 'company' }
    ]
  }
);
const snapshot = {
  version: 1,
  sources: { github: { label: 'GitHub', name: 'GitHub' } },
  items: {
    milvus: {
      languages: figure([
        ['C++', 0.6],
        ['Go', 0.4]
      ]),
      commits: figure(weeks(39))
    },
    marquez: { languages: figure([['C#', 0.9]]), commits: figure(weeks(12)) },
    ray: { languages: figure([['C', 1]]), commits: figure(weeks(0)) },
    plain: { commits: figure(weeks(13)) }
  }
};
const landscape = landscapeOf(text, { snapshot });
const atlas = atlasOf(landscape);

function counts(id: string, source: Atlas = atlas): Record<string, number> {
  const at = source.facets.findIndex((facet) => facet.id === id);
  const { counts } = select(
    source.columns,
    source.columns.map(() => ({ chosen: [] })),
    new Uint8Array(source.items.length).fill(1)
  );
  return Object.fromEntries(source.facets[at]!.options.map(({ id }, code) => [id, counts[at]![code]!]));
}

describe('the facets of a landscape', () => {
  it.each<[string, Record<string, number>]>([
    ['stage', { graduated: 1, incubating: 0, sandbox: 1, archived: 0, none: 2 }],
    ['layer', { store: 2, serve: 1, trust: 0 }],
    ['category', { data: 3, models: 2, members: 3, organizations: 2 }],
    ['license', { permissive: 2, copyleft: 1, none: 1 }],
    ['spdx', { 'Apache-2.0': 2, 'GPL-3.0-only': 1, MIT: 1 }],
    ['host', { lf: 2, none: 2 }],
    ['contributor', { zilliz: 1 }],
    ['language', { c: 1, 'c-sharp': 1, 'c-plus-plus': 1, none: 1 }],
    ['activity', { steady: 1, regular: 1, occasional: 1, still: 1 }],
    ['tier', { gold: 1, silver: 2 }]
  ])('count %s: %j', (id, expected) => {
    expect(counts(id)).toEqual(expected);
    expect(Object.keys(counts(id))).toEqual(Object.keys(expected));
  });

  it('have names for people, and ids that a link can hold', () => {
    const named = (id: string) =>
      Object.fromEntries(atlas.facets.find((f) => f.id === id)!.options.map((o) => [o.id, o.name]));
    expect(named('host')).toEqual({ lf: 'Linux Foundation', none: 'Not recorded' });
    expect(named('language')).toEqual({ c: 'C', 'c-sharp': 'C#', 'c-plus-plus': 'C++', none: 'Not recorded' });
    for (const facet of atlas.facets) for (const { id } of facet.options) expect(id).toMatch(/^[^,\s&=]+$/);
  });

  it('have each option once', () => {
    for (const { id, options } of atlas.facets) expect(new Set(options.map((o) => o.id)).size, id).toBe(options.length);
  });

  it('count only the kinds that they apply to', () => {
    for (const row of facetRows) {
      const at = atlas.facets.findIndex(({ id }) => id === row.id);
      if (at < 0) continue;
      const { starts } = atlas.columns[at]!;
      for (const { index, kind, name } of atlas.items)
        if (!row.kinds.includes(kind)) expect(starts[index + 1]! - starts[index]!, `${row.id} of ${name}`).toBe(0);
    }
  });

  it('without data are not there', () => {
    const bare = atlasOf(landscapeOf(aLandscape({ Data: { Storage: ['Plain'] } })));
    expect(bare.facets.map(({ id }) => id)).toEqual(['category']);
  });
});

describe('the table of facets', () => {
  it('has ids of its own, apart from the other words of a link', () => {
    const ids = facetRows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => RESERVED.has(id))).toEqual([]);
    for (const id of ids) expect(id).toMatch(/^[a-z]+$/);
  });

  it('says of a facet whether an item can have several values', () => {
    for (const row of facetRows) {
      const most = Math.max(...landscape.items.map((item) => row.values(item, landscape).length));
      if (!row.several) expect(most, row.id).toBeLessThanOrEqual(1);
    }
  });

  it('gives an item no value twice', () => {
    const twice: Fields = {
      layers: ['store', 'store'],
      contributed_by: ['lf', 'lf'],
      second_path: 'A / C',
      license: 'MIT OR MIT'
    };
    const twiceThere = landscapeOf(
      aLandscape(
        { A: { B: [anItem('Twice', twice)], C: [] } },
        { layers: [{ id: 'store', name: 'Storage' }], organizations: [{ id: 'lf', name: 'LF' }] }
      )
    );
    for (const row of facetRows) {
      const values = row.values(twiceThere.items[0]!, twiceThere);
      expect(new Set(values).size, row.id).toBe(values.length);
    }
  });

  it('orders options that no table declares by how many have them, then by name', () => {
    const items = ['B', 'b2', 'A', 'c'].flatMap((name, i) =>
      Array.from({ length: i === 3 ? 2 : 1 }, (_, n) => anItem(`${name} ${n}`, { organization: { name } }))
    );
    const row = facetRows.find(({ id }) => id === 'host')!;
    expect(facetOptions(row, landscapeOf(aLandscape({ D: { S: items } }))).map(({ name }) => name)).toEqual([
      'c',
      'A',
      'B',
      'b2'
    ]);
  });
});
