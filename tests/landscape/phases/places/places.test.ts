import { describe, expect, it } from 'vitest';
import { aLandscape, aMember, anItem, atlasOf, compiled, itemOf, landscapeOf } from '../../../builders.ts';

describe('where an item stands', () => {
  const places = (second_path: unknown) => {
    const text = aLandscape({
      'Machine Learning': { Serving: [anItem('Ray', { second_path })], Training: [] },
      Data: { 'Batch & Streams': ['Beam'] }
    });
    return itemOf(compiled(text).landscape!, 'Ray').places.map(
      ({ category, subcategory }) => `${category}/${subcategory}`
    );
  };

  it.each([
    ['a single text', 'Data / Batch & Streams', ['data/batch-streams']],
    [
      'a list',
      ['Data / Batch & Streams', 'Machine Learning / Training'],
      ['data/batch-streams', 'machine-learning/training']
    ],
    ['an empty list', [], []],
    ['nothing', null, []],
    ['a subcategory that its category does not declare', 'Data / Nowhere', ['data/nowhere']],
    ['a category that is not there', 'Elsewhere / Nowhere', ['elsewhere/nowhere']],
    ['a text that names no place', 'Nowhere', []],
    ['a place in other letters', 'data / BATCH & streams', ['data/batch-streams']],
    ['its own place again', 'Machine Learning / Serving', []],
    ['a place twice', ['Data / Batch & Streams', 'Data / Batch & Streams'], ['data/batch-streams']]
  ])('is declared first; second_path as %s adds to it', (_, second, more) => {
    expect(places(second)).toEqual(['machine-learning/serving', ...more]);
  });

  it('is one record, whatever the number of places', () => {
    const text = aLandscape({ A: { B: [anItem('Ray', { second_path: ['A / C', 'D / E'] })], C: [] }, D: { E: [] } });
    const landscape = landscapeOf(text);
    expect(landscape.items).toHaveLength(1);
    expect(atlasOf(landscape).items[0]!.frames).toEqual([0, 1, 2]);
  });
});

describe('categories and subcategories', () => {
  it('keep their own ids where names differ in signs only', () => {
    const landscape = landscapeOf(aLandscape({ Languages: { C: ['A'], 'C++': ['B'], 'C#': ['D'], Rust: ['E'] } }));
    expect(landscape.categories[0]!.subcategories.map(({ id, name }) => [id, name])).toEqual([
      ['c', 'C'],
      ['c-plus-plus', 'C++'],
      ['c-sharp', 'C#'],
      ['rust', 'Rust']
    ]);
    const atlas = atlasOf(landscape);
    expect(atlas.items.map(({ name, frames }) => `${name} in ${atlas.frames[frames[0]!]!.name}`)).toEqual([
      'A in C',
      'B in C++',
      'D in C#',
      'E in Rust'
    ]);
  });

  it('leave the id of the organizations’ table to that table', () => {
    const text = aLandscape(
      { Organizations: { Companies: [aMember('Acme')] } },
      { organizations: [{ id: 'meta', name: 'Meta', kind: 'company' }] }
    );
    const { categories, items } = landscapeOf(text);
    expect(categories.map(({ id }) => id)).toEqual(['organizations~2', 'organizations']);
    expect(items.map(({ id, places }) => [id, places[0].category])).toEqual([
      ['acme', 'organizations~2'],
      ['org-meta', 'organizations']
    ]);
  });

  it('are one frame where the same name is declared twice', () => {
    const blocks = [{ Data: { Storage: ['A'] } }, { Data: { Streams: [], Storage: ['B'] } }];
    const { categories, items } = landscapeOf(aLandscape(blocks));
    expect(categories.map(({ name, subcategories }) => [name, subcategories.map((sub) => sub.name)])).toEqual([
      ['Data', ['Storage', 'Streams']]
    ]);
    expect(items.map(({ places }) => places[0].subcategory)).toEqual(['storage', 'storage']);
  });

  it('take the order of subcategories from the settings, as far as it goes', () => {
    const settings = 'categories:\n- name: Members\n  subcategories: [Gold, Missing, Silver]\n';
    const text = aLandscape({ Members: { Academic: [], Silver: [], Gold: [] } });
    const { categories, tiers } = landscapeOf(text, { settings });
    expect(categories[0]!.subcategories.map(({ name }) => name)).toEqual(['Gold', 'Silver', 'Academic']);
    expect(tiers.map(({ name }) => name)).toEqual(['Gold', 'Silver', 'Academic']);
  });
});
