import fc from 'fast-check';
import { diffLandscapes } from '#landscape/change/diff.ts';
import type { Landscape } from '#landscape/model.ts';
import { leadsTo } from '#landscape/publish/addresses.ts';
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
      'milvus~example',
      'milvus'
    ]);
    // An address that was made for one of several namesakes can be written down as it is.
    expect(idsOf({ Data: { Storage: [anItem('Ray', { id: 'ray~ray-project' })] } })).toEqual(['ray~ray-project']);
  });

  it('tells equal names apart by what each is found by', () => {
    const ray = (fields: Fields) => ({ name: 'Ray', homepage_url: 'https://ray.io/', ...fields });
    const items = [
      ray({ repo_url: 'https://github.com/ray-project/ray' }),
      ray({ repo_url: 'https://gitlab.com/optics/ray' }),
      ray({ homepage_url: 'https://www.ray.example.org/start' }),
      ray({ repo_url: 'https://github.com/ray/ray' })
    ];
    const ids = ['ray~ray-project', 'ray~gitlab-com-optics', 'ray~ray-example-org-start', 'ray~ray'];
    expect(idsOf({ Data: { Storage: items.slice(0, 2), Streams: items.slice(2) } })).toEqual(ids);
    expect(idsOf({ Data: { Streams: items.toReversed() } })).toEqual(ids.toReversed());
  });

  it('tells by all that is known where repositories are the same, and counts what is one thing twice', () => {
    const ids = idsOf({
      Data: { Storage: ['Ray', 'Ray', anItem('Ray', { homepage_url: 'https://ray.io/' })] }
    });
    expect(ids.map((id) => id.replace(/(~example)~[a-z\d]{6}/, '$1~sign'))).toEqual([
      'ray~example~sign~1',
      'ray~example~sign~2',
      'ray~example~sign'
    ]);
    expect(idsOf({ Data: { Storage: ['Ray', 'Ray'] } })).toEqual(['ray~example~1', 'ray~example~2']);
  });

  it('is never that of an organization of the table', () => {
    const organizations = [
      { id: 'x', name: 'X' },
      { id: 'x', name: 'X again' }
    ];
    expect(idsOf({ Data: { Storage: ['Org X'] } }, { organizations })).toEqual(['org-x~example', 'org-x']);
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
});

/** A landscape on its way: items with an identity of their own, and what happens to them. */
interface Living {
  readonly key: number;
  readonly fields: Fields;
  readonly place: readonly [number, number];
}
const NAMES = ['Ray', 'ray', 'C', 'C++', 'C#', 'AT&T', 'AT T', 'Café', 'Cafe', '.NET', 'Net', 'Ray Ray Project'];
const born = (key: number, name: string, place: readonly [number, number]): Living => ({
  key,
  place,
  fields: {
    name,
    homepage_url: `https://site${key % 7}.example.org/`,
    ...(key % 3 === 0 ? {} : { repo_url: `https://github.com/owner${key % 5}/repo${key % 4}` }),
    logo: `${key}.svg`
  }
});
const anEdit = fc.record({
  what: fc.constantFrom('insert', 'rename', 'move', 'shuffle', 'promote', 'remove'),
  at: fc.nat(40),
  to: fc.nat(40),
  name: fc.constantFrom(...NAMES),
  place: fc.tuple(fc.nat(2), fc.nat(2))
});

describe('500 edits', () => {
  it('lead no address that was published to another item; one that leads nowhere is named by the comparison', () => {
    let lost = 0;
    let edits = 0;
    fc.assert(
      fc.property(fc.array(anEdit, { minLength: 10, maxLength: 10 }), fc.nat(3), (steps, seed) => {
        let items: Living[] = Array.from({ length: 6 }, (_, i) =>
          born(i, NAMES[(i * 5 + seed) % NAMES.length]!, [0, i % 3])
        );
        let next = items.length;
        const published = new Map<string, number>();
        let before: Landscape | undefined;
        for (const { what, at, to, name, place } of [{ ...steps[0]!, what: 'shuffle' }, ...steps]) {
          edits += 1;
          const i = at % Math.max(1, items.length);
          const change = (more: Partial<Living>) => items.map((item, k) => (k === i ? { ...item, ...more } : item));
          const fields = items[i]?.fields ?? {};
          if (what === 'insert') items = items.toSpliced(at % (items.length + 1), 0, born(next++, name, place));
          if (what === 'rename') items = change({ fields: { ...fields, name } });
          if (what === 'move') items = change({ place });
          if (what === 'promote') items = change({ fields: { ...fields, project: 'graduated' } });
          if (what === 'shuffle') items = [...items.slice(to % items.length), ...items.slice(0, to % items.length)];
          if (what === 'remove' && items.length > 1) items = items.toSpliced(i, 1);
          const order = items.toSorted((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]);
          const { landscape } = compiled(
            aLandscape(
              placed(
                order.map((item) => item.fields),
                order.map((item) => item.place)
              )
            )
          );
          const keys = new Map(items.map((item) => [item.fields['logo'], item.key]));
          const ledTo = leadsTo(landscape!.items);
          for (const [address, key] of published) {
            const found = ledTo(address);
            if (found) expect(keys.get(found.logo), `${what} ${address}`).toBe(key);
          }
          if (before) {
            const { addresses, removed } = diffLandscapes(before, landscape!);
            const named = new Set([...addresses.map(({ before: id }) => id), ...removed.map(({ id }) => id)]);
            for (const [address, key] of published) {
              if (keys.get(ledTo(address)?.logo) === key) continue;
              lost += 1;
              expect(named, `${what} ${address}`).toContain(address);
            }
          }
          before = landscape!;
          published.clear();
          for (const item of landscape!.items) published.set(item.id, keys.get(item.logo)!);
        }
      }),
      { numRuns: 46 }
    );
    expect(edits).toBeGreaterThanOrEqual(500);
    expect(lost).toBeGreaterThan(50);
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
  const ledTo = (alias: string) => atlas.items[atlas.aliases.get(alias) ?? -1]?.name;

  it('lead to the item, by the slug of the name', () => {
    expect(ledTo('acme-inc')).toBe('Acme');
    expect(ledTo('acme-holding')).toBe('Acme');
  });

  it('give way to ids, and are nobody’s where several claim them', () => {
    expect(atlas.aliases.has('milvus')).toBe(false);
    expect(atlas.aliases.has('feathr')).toBe(false);
    expect(ledTo('frame')).toBeUndefined();
  });

  it('are the other names of an item, not its own', () => {
    const [item] = landscapeOf(aLandscape({ D: { S: [anItem('Ray', { aliases: ['Ray', 'Rey', 'Rey'] })] } })).items;
    expect(item!.aliases).toEqual(['Rey']);
  });
});
