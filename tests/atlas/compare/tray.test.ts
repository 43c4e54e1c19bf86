import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toggledIn, trayWords } from '#atlas/compare/tray-moves.ts';
import { placesOf } from '#atlas/compare/tray.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const NAMES = ['Milvus', 'Vespa', 'Vald', 'Vearch', 'Qdrant', 'Weaviate'];
const atlas = atlasOf(
  landscapeOf(aLandscape({ Data: { Store: [...NAMES, anItem('Feast', { extra: { former_names: ['Feat'] } })] } }))
);
const entryOf = (name: string) => atlas.items.find((entry) => entry.name === name)!;
const names = (ids: readonly string[]) => placesOf(atlas, ids).map(({ id, entry }) => entry?.name ?? `no ${id}`);

it('holds what a link names, in its order, and the name of what is not there', () => {
  expect(names(['vald', 'gone', 'milvus'])).toEqual(['Vald', 'no gone', 'Milvus']);
});

it('holds an item once, though a link names it by a former name too', () => {
  const aliased = { ...atlas, aliases: new Map([['feat', entryOf('Feast').index]]) };
  expect(placesOf(aliased, ['feat', 'feast']).map(({ entry }) => entry?.name)).toEqual(['Feast']);
});

it('puts an item in at the end, and takes it out wherever it is', () => {
  expect(toggledIn(placesOf(atlas, ['vald']), entryOf('Milvus'))).toEqual(['vald', 'milvus']);
  expect(toggledIn(placesOf(atlas, ['vald', 'milvus']), entryOf('Vald'))).toEqual(['milvus']);
});

it('takes no sixth in', () => {
  const five = placesOf(atlas, ['milvus', 'vespa', 'vald', 'vearch', 'qdrant']);
  expect(toggledIn(five, entryOf('Weaviate'))).toHaveLength(5);
  expect(trayWords(five, entryOf('Weaviate'))).toBe('Weaviate has no place: 5 of 5 are taken.');
});

it('says what became of it', () => {
  expect(trayWords(placesOf(atlas, ['vald']), entryOf('Vald'))).toBe('Vald is in the comparison, 1 of 5.');
  expect(trayWords([], entryOf('Vald'))).toBe('Vald is out of the comparison, 0 of 5.');
});

it('is as before once the same is put in and taken out', () => {
  const ids = fc.uniqueArray(fc.constantFrom('milvus', 'vespa', 'vald', 'gone'), { maxLength: 4 });
  fc.assert(
    fc.property(ids, (before) => {
      const added = toggledIn(placesOf(atlas, before), entryOf('Qdrant'));
      expect(toggledIn(placesOf(atlas, added), entryOf('Qdrant'))).toEqual(before);
    })
  );
});
