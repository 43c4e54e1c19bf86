import { describe, expect, it } from 'vitest';
import { migrate } from '#atlas/migrations.ts';
import { select } from '#atlas/select.ts';
import { type Fields, aLandscape, aMember, anItem, atlasOf, compiled, landscapeOf, told } from '../../../builders.ts';

const item = (name: string, extra: Fields, more: Fields = {}) => anItem(name, { ...more, extra });

/** Option ids and how many items each has, in order. */
function counts(text: string, id: string, settings?: string): Record<string, number> | undefined {
  const atlas = atlasOf(landscapeOf(text, settings === undefined ? {} : { settings }));
  const at = atlas.facets.findIndex((facet) => facet.id === id);
  if (at < 0) return undefined;
  const { counts } = select(
    atlas.columns,
    atlas.columns.map(() => ({ chosen: [] })),
    new Uint8Array(atlas.items.length).fill(1)
  );
  return Object.fromEntries(atlas.facets[at]!.options.map((option, code) => [option.id, counts[at]![code]!]));
}

const declared = (facets: readonly Fields[], items: readonly (string | Fields)[]) =>
  aLandscape({ Data: { Storage: items }, Members: { Gold: [aMember('Acme', { joined: '2020-02-01' })] } }, { facets });

describe('a declared facet', () => {
  it.each<[string, string, Fields, Record<string, number>]>([
    ['a text', 'extra.chat_channel', { chat_channel: '#milvus' }, { 'sharp-milvus': 1 }],
    ['a list', 'tag', { tag: ['security', 'runtime'] }, { runtime: 1, security: 1 }],
    ['a flag', 'extra.specification', { specification: true }, { true: 1 }],
    ['a flag that says no', 'extra.specification', { specification: false }, { false: 1 }],
    ['the year of a day', 'extra.accepted', { accepted: '2021-03-04' }, { 2021: 1 }],
    ['an annotation', 'annotations.scope', { annotations: { scope: 'EU' } }, { eu: 1 }],
    ['the word for no value', 'annotations.scope', { annotations: { scope: 'None' } }, { 'none~2': 1 }]
  ])('takes %s', (_, field, extra, expected) => {
    expect(counts(declared([{ label: 'Own', field }], [item('Milvus', extra), 'Plain']), 'own')).toEqual(expected);
  });

  it('tells values apart by their signs, and none by capitals and spaces', () => {
    const values = ['C', 'C++', 'C#', 'F#', 'F', '.NET', 'Net', 'c++', 'ui ux', 'UI  UX'];
    const items = values.map((language, i) => item(`Item ${i}`, { annotations: { language } }));
    const text = declared([{ label: 'Language', field: 'annotations.language' }], items);
    const ids = { 'c-plus-plus': 2, 'ui-ux': 2, 'dot-net': 1, c: 1, 'c-sharp': 1, f: 1, 'f-sharp': 1, net: 1 };
    expect(counts(text, 'annotations-language')).toEqual(ids);
  });

  it('has label, id, order, kinds and a word for the rest as declared', () => {
    const items = ['B', 'A', 'A', 'C'].map((scope, i) => item(`Item ${i}`, { annotations: { scope } }));
    const facet = {
      id: 'region',
      label: 'Scope',
      field: 'annotations.scope',
      kinds: ['projects'],
      order: ['C', 'b'],
      none: 'Unknown'
    };
    const text = declared([facet], [...items, 'Plain']);
    expect(counts(text, 'region')).toEqual({ c: 1, b: 1, a: 2, none: 1 });
    const found = atlasOf(landscapeOf(text)).facets.find(({ id }) => id === 'region');
    expect(found).toMatchObject({ label: 'Scope', kinds: ['project'], several: false });
    expect(found!.options.at(-1)).toEqual({ id: 'none', name: 'Unknown' });
  });

  it('without kinds is of those that have a value', () => {
    const { facets } = landscapeOf(declared([{ label: 'Since', field: 'joined' }], ['Milvus']));
    expect(facets.map(({ id, kinds }) => [id, kinds])).toEqual([['since', ['member']]]);
  });

  it('may stand in the settings; the landscape comes first', () => {
    const settings = 'facets: [{ label: Two, field: tag }]';
    const data = aLandscape({ Data: { Storage: [item('Milvus', { tag: ['a'] })] } });
    expect(landscapeOf(data, { settings }).facets.map(({ id }) => id)).toEqual(['two']);
    const first = declared([{ label: 'One', field: 'tag' }], [item('Milvus', { tag: ['a'] })]);
    expect(landscapeOf(first, { settings }).facets.map(({ id }) => id)).toEqual(['one']);
  });

  it('takes the place of those that are made without being declared', () => {
    const items = [item('Milvus', { accepted: '2020-01-01' }), item('Ray', { accepted: '2021-01-01' })];
    expect(landscapeOf(declared([], items)).facets).toEqual([]);
  });

  it('is left out with a notice where nothing has a value', () => {
    const result = compiled(declared([{ label: 'Own', field: 'extra.nothing' }], ['Milvus']));
    expect(told(result)).toEqual(['facet_empty The facet “Own” is left out: no item has a value for “extra.nothing”.']);
    expect(result.landscape!.facets).toEqual([]);
  });
});

describe('a file that declares no facets', () => {
  const settings = `
groups:
  - { name: Projects and products, alias: projects, categories: [Data] }
  - { name: AI Native, categories: [Models] }
enduser: [{ category: Members, subcategories: [End users] }]
tags: { tag-storage: [{ category: Data, subcategories: [Storage] }] }
`;
  const text = aLandscape({
    Data: {
      Storage: [
        item('Milvus', {
          accepted: '2020-01-16',
          audits: [{ vendor: 'Somebody' }],
          specification: true,
          summary_personas: 'SREs, developers'
        }),
        item('Marquez', { accepted: '2019-01-16', summary_personas: 'Developers', annotations: { region: 'eu' } })
      ],
      Lineage: [
        item('Egeria', { tag: ['tag-security'], summary_personas: 'developers,SREs', annotations: { region: 'eu' } })
      ]
    },
    Models: {
      Serving: [
        item('Ray', { summary_personas: 'SREs, one-off', annotations: { region: 'asia' } }),
        item('Triton', { annotations: { region: 'asia' } })
      ]
    },
    Members: {
      Gold: [aMember('Acme', { joined: '2020-02-01', enduser: true }), aMember('Brick', { joined: '2021-02-01' })],
      'End users': [aMember('Clay'), aMember('Dune', { enduser: false })]
    }
  });

  it.each<[string, Record<string, number>]>([
    ['tag', { 'tag-storage': 2, 'tag-security': 1 }],
    ['persona', { developers: 3, sres: 3 }],
    ['specification', { true: 1 }],
    ['audit', { true: 1 }],
    ['enduser', { true: 2 }],
    ['accepted', { 2020: 1, 2019: 1 }],
    ['joined', { 2021: 1, 2020: 1 }],
    ['region', { asia: 2, eu: 2 }]
  ])('gets the facet %s from its data: %j', (id, expected) => {
    expect(counts(text, id, settings)).toEqual(expected);
  });

  it('orders years from the latest, all else by how many have it', () => {
    const { facets } = landscapeOf(text, { settings });
    const order = (id: string) => facets.find((facet) => facet.id === id)!.options.map(({ name }) => name);
    expect(order('accepted')).toEqual(['2020', '2019']);
    expect(order('tag')).toEqual(['tag-storage', 'tag-security']);
  });

  it('gets none that has nothing to choose from', () => {
    expect(landscapeOf(aLandscape({ Data: { Storage: [item('Milvus', { accepted: '2020-01-16' })] } })).facets).toEqual(
      []
    );
  });

  it('keeps old links: tag, enduser and specification lead to their facets, a group to its tab', () => {
    const atlas = atlasOf(landscapeOf(text, { settings }));
    const old = [
      ['tag', 'tag-security'],
      ['enduser', 'true'],
      ['specification', 'true'],
      ['group', 'ai-native']
    ] as const;
    expect(migrate(old, atlas)).toEqual(old);
    const bare = atlasOf(landscapeOf(aLandscape({ Data: { Storage: ['Milvus'] } })));
    expect(migrate(old, bare)).toEqual([]);
  });
});
