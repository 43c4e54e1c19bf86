import { expect, it } from 'vitest';
import { boxesOf, groundOf, placeKnown } from '#layout/grid/boxes.ts';
import { packNesting } from '#layout/grid/packing/known.ts';
import { gridMetrics, NARROW } from '#layout/grid/metrics.ts';
import { planAnew } from '#layout/grid/packing/plan.ts';
import { placeGrid } from '#layout/grid/place.ts';
import { aFrame, landscapes } from '../landscapes.ts';

const { elements } = gridMetrics;
const { lfai, cncf } = landscapes();

it.each([
  ['lfai', lfai, 1136],
  ['lfai', lfai, 1616],
  ['cncf', cncf, 720],
  ['cncf', cncf, 1136]
] as const)('%s is placed from a nesting as it was when the nesting was found (%#)', (_, groups, width) => {
  const found = placeGrid(groups, width, elements);
  const known = { [found.columns]: packNesting(found.tree) };
  expect(placeKnown(groups, width, elements, { known })).toEqual(found);
});

it.each([
  ['lfai', lfai, 320],
  ['cncf', cncf, 439]
] as const)('%s on a phone is placed as by a search, whatever is known', (_, groups, width) => {
  const ground = groundOf(groups, width, elements, {});
  expect(placeKnown(groups, width, elements, {})).toEqual(boxesOf(planAnew(groups, ground), ground));
});

it('what is found for the least width of so many columns fits in all of them', () => {
  for (let columns = 6; columns <= 33; columns++) {
    const known = { [columns]: packNesting(placeGrid(cncf, Math.max(NARROW, columns * 76 - 20), elements).tree) };
    for (const width of [Math.max(NARROW, columns * 76 - 20), columns * 76 + 55])
      expect(placeKnown(cncf, width, elements, { known })?.columns).toBe(columns);
  }
});

it('a nesting holds for all widths of as many columns', () => {
  const known = { 15: packNesting(placeGrid(lfai, 1136, elements).tree) };
  const nested = placeGrid(lfai, 1150, elements, { known });
  expect(nested.columns).toBe(15);
  expect(packNesting(nested.tree)).toEqual(known[15]);
  const tiles = nested.groups.flatMap(({ frames }) => frames.flatMap(({ tiles }) => tiles));
  expect(tiles).toHaveLength(lfai.flatMap(({ frames }) => frames.flatMap(({ items }) => items)).length);
});

it('another number of columns, or of frames, is placed afresh', () => {
  const known = { 15: packNesting(placeGrid(lfai, 1136, elements).tree) };
  expect(placeGrid(lfai, 1300, elements, { known })).toEqual(placeGrid(lfai, 1300, elements));
  const fewer = lfai.map((group) => ({ ...group, frames: group.frames.slice(1) }));
  expect(placeGrid(fewer, 1136, elements, { known })).toEqual(placeGrid(fewer, 1136, elements));
  const more = lfai.map((group) => ({ ...group, frames: [...group.frames, aFrame('another', 3)] }));
  expect(placeGrid(more, 1136, elements, { known })).toEqual(placeGrid(more, 1136, elements));
  const one = [{ key: 'a', title: 'a', frames: [aFrame('b', 3)] }];
  expect(placeGrid(one, 1136, elements, { known })).toEqual(placeGrid(one, 1136, elements));
});
