import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Fields,
  type Places,
  aLandscape,
  aMember,
  anItem,
  atlasOf,
  compiled,
  landscapeOf
} from '../../builders.ts';

const idsOf = (places: Places | readonly Places[], top: Fields = {}) =>
  compiled(aLandscape(places, top)).landscape!.items.map(({ id }) => id);

describe('the id of an item', () => {
  it.each([
    ['PyTorch', 'pytorch'],
    ['AI for People', 'ai-for-people'],
    ['Café Crème', 'cafe-creme'],
    ['C++', 'c-plus-plus'],
    ['飞桨', '飞桨'],
    ['!!!', 'item']
  ])('of “%s” is %s', (name, id) => {
    expect(idsOf({ Data: { Storage: [name] } })).toEqual([id]);
  });

  it('is the declared one, also for an item that comes later', () => {
    expect(idsOf({ Data: { Storage: ['Milvus', anItem('Zilliz', { id: 'milvus' })] } })).toEqual([
      'milvus-storage',
      'milvus'
    ]);
  });

  it('tells equal names apart by subcategory, then by number', () => {
    expect(idsOf({ Data: { Storage: ['Ray', 'Ray', 'Ray'], Streams: ['Ray'] } })).toEqual([
      'ray',
      'ray-storage',
      'ray-storage-2',
      'ray-streams'
    ]);
  });

  it('is never that of an organization of the table', () => {
    const organizations = [
      { id: 'x', name: 'X' },
      { id: 'x', name: 'X again' }
    ];
    expect(idsOf({ Data: { Storage: ['Org X'] } }, { organizations })).toEqual(['org-x-storage', 'org-x']);
  });

  it('is there for ten thousand equal names', () => {
    const text = `landscape:\n- name: D\n  subcategories:\n  - name: S\n    items:\n${'    - name: Ray\n'.repeat(10_000)}`;
    const ids = compiled(text).landscape!.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(10_000);
  });
});

/** Names whose ids differ, cut into subcategories of categories. */
const aWorld = fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 40 }).chain((numbers) =>
  fc.record({
    names: fc.constant(numbers.map((n) => `Project ${n}`)),
    order: fc.shuffledSubarray(
      numbers.map((_, i) => i),
      { minLength: numbers.length }
    ),
    homes: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: numbers.length, maxLength: numbers.length }),
    moved: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: numbers.length, maxLength: numbers.length })
  })
);

function placed(items: readonly Fields[], homes: readonly (readonly [number, number])[]): Places {
  const places: Record<string, Record<string, Fields[]>> = {};
  for (const [i, item] of items.entries()) {
    const [category, subcategory] = homes[i]!;
    ((places[`Category ${category}`] ??= {})[`Subcategory ${subcategory}`] ??= []).push(item);
  }
  return places;
}

describe('the ids of any landscape', () => {
  it('are the same set after any reordering and moving, where names are unique', () => {
    fc.assert(
      fc.property(aWorld, ({ names, order, homes, moved }) => {
        const before = idsOf(
          placed(
            names.map((name) => anItem(name)),
            homes
          )
        );
        const after = idsOf(
          placed(
            order.map((i) => anItem(names[i]!)),
            moved
          )
        );
        expect(after.toSorted()).toEqual(before.toSorted());
      }),
      { numRuns: 60 }
    );
  });

  it('belong to the same items after it', () => {
    fc.assert(
      fc.property(aWorld, ({ names, order, homes, moved }) => {
        const byName = (places: Places) =>
          new Map(landscapeOf(aLandscape(places)).items.map(({ name, id }) => [name, id]));
        const before = byName(
          placed(
            names.map((name) => anItem(name)),
            homes
          )
        );
        const after = byName(
          placed(
            order.map((i) => anItem(names[i]!)),
            moved
          )
        );
        for (const [name, id] of before) expect(after.get(name)).toBe(id);
      }),
      { numRuns: 40 }
    );
  });

  it('are unique, whatever is called alike or declared twice', () => {
    const anyName = fc.constantFrom('Ray', 'ray', 'R.a.y', 'Org X', 'C', 'C++', '🚀', 'Ray Storage', 'Ray storage 2');
    const anyItem = fc.record({
      name: anyName,
      id: fc.option(fc.constantFrom('ray', 'org-x', 'c'), { nil: undefined })
    });
    fc.assert(
      fc.property(
        fc.array(anyItem, { maxLength: 12 }),
        fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }),
        (items, at) => {
          const fields = items.map(({ name, id }) => anItem(name, id === undefined ? {} : { id }));
          const ids = idsOf(
            placed(
              fields,
              at.map((n) => [n, n] as const)
            ),
            { organizations: [{ id: 'x', name: 'X' }] }
          );
          expect(new Set(ids).size).toBe(ids.length);
        }
      ),
      { numRuns: 100 }
    );
  });
});

describe('a name that differs from another by its signs', () => {
  const idsByName = (names: readonly string[]) =>
    Object.fromEntries(landscapeOf(aLandscape({ Languages: { All: names } })).items.map(({ name, id }) => [name, id]));

  it('keeps its address when the other one comes above it', () => {
    const before = idsByName(['C++', 'C#', '.NET', 'F#']);
    expect(idsByName(['C', 'C++', 'C#', 'Net', '.NET', 'F', 'F#'])).toMatchObject(before);
    expect(before).toEqual({ 'C++': 'c-plus-plus', 'C#': 'c-sharp', '.NET': 'dot-net', 'F#': 'f-sharp' });
  });

  it('is still found at the address without them, unless another item is there', () => {
    const aliasesOf = (names: readonly string[]) =>
      atlasOf(landscapeOf(aLandscape({ Languages: { All: names } }))).aliases;
    expect(aliasesOf(['Rust', 'C++', 'C#']).get('c')).toBe(1);
    expect(aliasesOf(['C++', 'C']).get('c')).toBeUndefined();
    expect(aliasesOf(['C++', 'Go (C)', 'G++']).get('g')).toBe(2);
  });
});

describe('aliases', () => {
  const atlas = atlasOf(
    landscapeOf(
      aLandscape(
        {
          Data: { Storage: [anItem('Feathr', { aliases: ['Frame', 'Milvus', 'Feathr'] }), 'Milvus'] },
          Members: { Gold: [aMember('Acme, Inc.')] }
        },
        { members: [{ id: 'acme', name: 'Acme', listed_as: ['Acme, Inc.'], aliases: ['Acme Holding', 'Frame'] }] }
      )
    )
  );
  const leadsTo = (alias: string) => atlas.items[atlas.aliases.get(alias) ?? -1]?.name;

  it('lead to the item, by the slug of the name', () => {
    expect(leadsTo('frame')).toBe('Feathr');
    expect(leadsTo('acme-inc')).toBe('Acme');
    expect(leadsTo('acme-holding')).toBe('Acme');
  });

  it('give way to ids, and to what was declared before', () => {
    expect(atlas.aliases.has('milvus')).toBe(false);
    expect(atlas.aliases.has('feathr')).toBe(false);
    expect(leadsTo('frame')).toBe('Feathr');
  });

  it('are the other names of an item, not its own', () => {
    const [item] = landscapeOf(aLandscape({ D: { S: [anItem('Ray', { aliases: ['Ray', 'Rey', 'Rey'] })] } })).items;
    expect(item!.aliases).toEqual(['Rey']);
  });
});
