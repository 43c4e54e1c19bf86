import { expect, it } from 'vitest';
import { packNesting } from '#layout/grid/packing/known.ts';
import { gridMetrics } from '#layout/grid/metrics.ts';
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
  const known = JSON.parse(JSON.stringify([packNesting(found.tree)])) as [ReturnType<typeof packNesting>];
  expect(placeGrid(groups, width, elements, { known })).toEqual(found);
});

it('a nesting holds for all widths of as many columns', () => {
  const known = [packNesting(placeGrid(lfai, 1136, elements).tree)];
  const nested = placeGrid(lfai, 1150, elements, { known });
  expect(nested.columns).toBe(15);
  expect(packNesting(nested.tree)).toEqual(known[0]);
  const tiles = nested.groups.flatMap(({ frames }) => frames.flatMap(({ tiles }) => tiles));
  expect(tiles).toHaveLength(lfai.flatMap(({ frames }) => frames.flatMap(({ items }) => items)).length);
});

it('another number of columns, or of frames, is placed afresh', () => {
  const known = [packNesting(placeGrid(lfai, 1136, elements).tree)];
  expect(placeGrid(lfai, 1300, elements, { known })).toEqual(placeGrid(lfai, 1300, elements));
  const fewer = lfai.map((group) => ({ ...group, frames: group.frames.slice(1) }));
  expect(placeGrid(fewer, 1136, elements, { known })).toEqual(placeGrid(fewer, 1136, elements));
  const one = [{ key: 'a', title: 'a', frames: [aFrame('b', 3)] }];
  expect(placeGrid(one, 1136, elements, { known })).toEqual(placeGrid(one, 1136, elements));
});
