/** Landscapes after the shapes of public ones: what is counted and drawn is what a plain count of the file finds. */
import { describe, expect, it } from 'vitest';
import type { Atlas } from '#atlas/atlas.ts';
import { HOME } from '#atlas/query.ts';
import { KIND_SCOPES, extentOf, scopes, totalsOf } from '#atlas/scopes.ts';
import { settled } from '#atlas/selection.ts';
import { publicItems } from '#landscape/publish/public.ts';
import { SHAPES } from '#scripts/tools/landscapes/shapes/index.ts';
import { counted, dataOf, settingsOf } from '#scripts/tools/landscapes/shapes/shape.ts';
import { LICENSES } from '#scripts/tools/landscapes/shapes/writing.ts';
import { atlasOf, compiled } from '../builders.ts';

const boxOf = (atlas: Atlas, frame: number) =>
  `${atlas.categories[atlas.frames[frame]!.category]!.name} / ${atlas.frames[frame]!.name}`;

function added(map: Map<string, Set<string>>, key: string, name: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(name));
}

describe.each(Object.entries(SHAPES))('%s', (_, make) => {
  const shape = make();
  const count = counted(shape);
  const settings = settingsOf(shape);
  const { landscape, report } = compiled(dataOf(shape), settings === undefined ? {} : { settings });
  const atlas = atlasOf(landscape!);

  it('has each item once, in each place that it declares', () => {
    expect(report.problems.filter(({ severity }) => severity === 'fatal')).toEqual([]);
    const [boxes, categories] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
    for (const { name, frames } of atlas.items)
      for (const frame of frames) {
        added(boxes, boxOf(atlas, frame), name);
        added(categories, boxOf(atlas, frame).split(' / ')[0]!, name);
      }
    expect(atlas.items).toHaveLength(count.items);
    expect(boxes).toEqual(count.boxes);
    expect(categories).toEqual(count.categories);
  });

  it('knows what is a project, a member and an organization', () => {
    expect(totalsOf(atlas.items)).toEqual(count.kinds);
  });

  it('counts each of its groups by every place, and leaves out those without an item', () => {
    expect(new Set(atlas.tabs.map(({ name }) => name))).toEqual(new Set(count.groups.keys()));
    for (const { id, name } of atlas.tabs) {
      const query = settled(atlas, { ...HOME, tab: id }, totalsOf(atlas.items));
      expect(extentOf(atlas, query).total, name).toBe(count.groups.get(name)!.size);
    }
  });

  it('shows in a scope all that stands in its categories, each item once', () => {
    for (const scope of KIND_SCOPES) {
      const { items, holds } = extentOf(atlas, { ...HOME, scope });
      const shown = atlas.items.filter(({ index }) => items[index] === 1);
      const inside = new Set(
        atlas.categories.flatMap(({ name, kind }) =>
          (scopes[scope].kinds as readonly string[]).includes(kind) ? [...(count.categories.get(name) ?? [])] : []
        )
      );
      for (const name of inside) expect(shown.some((item) => item.name === name)).toBe(true);
      for (const item of shown) expect(item.frames.some((frame) => holds(item, frame))).toBe(true);
    }
  });
});

it('one of them has 3,349 items and 8,140 second places', () => {
  expect(counted(SHAPES.umbrella())).toMatchObject({ items: 3349, secondPlaces: 8140 });
});

it('tells a license as it is written in each of 34 spellings, and what class it is of', () => {
  const { items } = publicItems(compiled(dataOf(SHAPES['every-key']())).landscape!);
  const told = items.filter(({ name }) => /^License \d/.test(name));
  expect(told.map(({ license_written: written }) => written)).toEqual(LICENSES);
  expect(told.filter(({ license_class: of }) => of === null)).toEqual([]);
  // “BSD” leaves open which, and what is not open has no expression.
  expect(told.filter(({ license }) => license === null).map(({ license_written: written }) => written)).toEqual([
    ...['BSD', 'Proprietary', 'Commercial']
  ]);
});
