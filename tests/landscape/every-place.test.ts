/** A landscape of thousands of second places, most of them in boxes that nothing declares: each is counted and drawn. */
import { expect, it } from 'vitest';
import { HOME } from '#atlas/query.ts';
import { extentOf, totalsOf } from '#atlas/scopes.ts';
import { settled } from '#atlas/selection.ts';
import { gridSections } from '#layout/grid/scene.ts';
import { placeGrid } from '#layout/grid/place.ts';
import { gridMetrics } from '#layout/grid/metrics.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../builders.ts';

const ITEMS = 1200;
const CATEGORIES = 40;
/** Declared are the first eight; the others are known by second places alone. */
const home = (i: number) => [`Area ${i % 8}`, `Part ${i % 3}`] as const;
const further = (i: number) =>
  Array.from({ length: 7 }, (_, k) => [`Area ${(i * (k + 3) + k) % CATEGORIES}`, `Part ${(i + k) % 5}`] as const);
const placesOf = (i: number) => [...new Set([home(i), ...further(i)].map((place) => place.join(' / ')))];

/** What the file declares, counted without any of the program: by box, the names that stand in it. */
const boxes = new Map<string, Set<string>>();
for (let i = 0; i < ITEMS; i += 1)
  for (const place of placesOf(i)) boxes.set(place, (boxes.get(place) ?? new Set()).add(`Project ${i}`));
const groups = Array.from({ length: 6 }, (_, g) => ({
  name: `Group ${g}`,
  categories: Array.from({ length: CATEGORIES }, (_, c) => `Area ${c}`).filter((_, c) => c % 6 === g || c === g * 2)
}));

const data: Record<string, Record<string, unknown[]>> = {};
for (let i = 0; i < ITEMS; i += 1) {
  const [category, part] = home(i);
  ((data[category] ??= {})[part] ??= []).push(
    anItem(`Project ${i}`, { second_path: further(i).map((place) => place.join(' / ')) })
  );
}
const landscape = landscapeOf(aLandscape(data as Parameters<typeof aLandscape>[0]), {
  settings: JSON.stringify({ foundation: 'F', url: 'https://f.example.org', groups })
});
const atlas = atlasOf(landscape);
const nameOf = (frame: number) =>
  `${atlas.categories[atlas.frames[frame]!.category]!.name} / ${atlas.frames[frame]!.name}`;

it('has each place that is declared, and no other', () => {
  const found = new Map<string, Set<string>>();
  for (const { name, frames } of atlas.items)
    for (const frame of frames) found.set(nameOf(frame), (found.get(nameOf(frame)) ?? new Set()).add(name));
  expect(found).toEqual(boxes);
  expect([...boxes.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(5 * ITEMS);
  expect(totalsOf(atlas.items).project).toBe(ITEMS);
});

it('draws each of them in its box; of a giant the first rows, and says how many there are besides', () => {
  const sections = gridSections(atlas, HOME, () => true);
  const { groups: placed } = placeGrid(sections, 1144, gridMetrics.elements);
  const drawn = new Map<string, number>();
  for (const { frames } of placed)
    for (const { key, tiles, hidden } of frames) drawn.set(key, new Set(tiles.map((tile) => tile.key)).size + hidden);
  expect([...drawn.values()].sort((a, b) => a - b)).toEqual(
    [...boxes.values()].map(({ size }) => size).sort((a, b) => a - b)
  );
});

it.each(groups)('counts in $name each item once, by every place', ({ name, categories }) => {
  const tab = atlas.tabs.find((other) => other.name === name)!;
  const expected = new Set(
    [...boxes].flatMap(([box, names]) => (categories.includes(box.split(' / ')[0]!) ? [...names] : []))
  );
  const query = settled(atlas, { ...HOME, tab: tab.id }, totalsOf(atlas.items));
  expect(extentOf(atlas, query).total).toBe(expected.size);
});
