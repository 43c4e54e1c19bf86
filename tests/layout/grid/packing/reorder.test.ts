import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gridMetrics } from '#layout/grid/metrics.ts';
import type { GridSection } from '#layout/grid/model.ts';
import { placeGrid } from '#layout/grid/place.ts';
import { inOrder, inversions, reorder } from '#layout/grid/packing/reorder.ts';
import { aFrame } from '../landscapes.ts';

const { elements } = gridMetrics;

const aGroup = (counts: readonly number[], hosted = 1 / 7): GridSection => ({
  key: 'group',
  title: 'Group',
  frames: counts.map((count, i) => aFrame(`${i}`, count, Math.floor(count * hosted)))
});

const orderOf = (group: GridSection) => reorder([group], elements).get('group')!.map(Number);
const heightOf = (group: GridSection, width: number) => placeGrid([group], width, elements).height;

it('makes the page lower at some widths, and higher at none, where large and small frames alternate', () => {
  const group = aGroup([40, 6, 6, 40, 6, 40, 6, 40], 0);
  const [better] = inOrder([group], reorder([group], elements)) as [GridSection];
  const saved = [700, 900, 1136, 1300, 1616].map((width) => heightOf(group, width) - heightOf(better, width));
  expect(Math.min(...saved)).toBe(0);
  expect(Math.max(...saved)).toBeGreaterThan(0);
});

it('changes the declared order of few pairs, and loses no frame', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 10 }), (counts) => {
      const order = orderOf(aGroup(counts));
      expect(order.toSorted((a, b) => a - b)).toEqual(counts.map((_, i) => i));
      const drawn = order.filter((i) => counts[i]! > 0);
      expect(inversions(drawn)).toBeLessThanOrEqual(Math.ceil(drawn.length / 4));
    }),
    { numRuns: 40 }
  );
});

it('is the same every time', () => {
  const group = aGroup([9, 31, 2, 2, 18, 7, 40, 3]);
  expect(orderOf(group)).toEqual(orderOf(group));
});

it('leaves an order alone that means something', () => {
  const tiers = { ...aGroup([4, 40, 4, 40, 40, 4]), ordered: true };
  expect(orderOf(tiers)).toEqual([0, 1, 2, 3, 4, 5]);
});

it('lets empty frames keep their places', () => {
  expect(
    orderOf(aGroup([0, 4, 40, 0, 4, 40, 40, 4, 0])).flatMap((i, at) => ([0, 3, 8].includes(i) ? [at] : []))
  ).toEqual([0, 3, 8]);
});

it('applies an order to groups, unknown frames last', () => {
  const order = new Map([['group', ['2', '0']]]);
  expect(inOrder([aGroup([1, 2, 3])], order)[0]!.frames.map(({ key }) => key)).toEqual(['2', '0', '1']);
  expect(inOrder([aGroup([1, 2])], new Map())[0]!.frames.map(({ key }) => key)).toEqual(['0', '1']);
});
