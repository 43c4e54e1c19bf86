import { expect, it } from 'vitest';
import { fillOf } from './fill.ts';
import { type GridMetrics, gridMetrics } from '#layout/grid/metrics.ts';
import type { GridSection, GridOptions } from '#layout/grid/model.ts';
import { placeGrid } from '#layout/grid/place.ts';
import { inOrder, reorder } from '#layout/grid/packing/reorder.ts';
import { landscapes } from './landscapes.ts';

const { elements, index, plates } = gridMetrics;
const whole = { collapseRows: Infinity };
const declared = landscapes();
const reordered = {
  lfai: inOrder(declared.lfai, reorder(declared.lfai, elements)),
  cncf: inOrder(declared.cncf, reorder(declared.cncf, elements))
};

const fillAt = (groups: readonly GridSection[], width: number, metrics: GridMetrics, options: GridOptions = {}) =>
  fillOf(placeGrid(groups, width, metrics, options).groups, metrics);

it.each([
  ['lfai', 358, 0.89],
  ['lfai', 1136, 0.85],
  ['lfai', 1616, 0.83],
  ['cncf', 358, 0.95],
  ['cncf', 1136, 0.91],
  ['cncf', 1616, 0.9]
] as const)('%s at %i px has at least %d of its cells under tiles in declared order', (name, width, least) => {
  expect(fillAt(declared[name], width, elements, whole).cell).toBeGreaterThanOrEqual(least);
});

it.each([
  ['lfai', 1136, 0.87],
  ['lfai', 1616, 0.85],
  ['cncf', 1136, 0.92],
  ['cncf', 1616, 0.91]
] as const)('%s at %i px has at least %d of its cells under tiles reordered', (name, width, least) => {
  expect(fillAt(reordered[name], width, elements, whole).cell).toBeGreaterThanOrEqual(least);
});

it.each(['lfai', 'cncf'] as const)('four fifths of the pixels in the frames of %s are tiles', (name) => {
  expect(fillAt(declared[name], 1136, elements).body).toBeGreaterThanOrEqual(0.8);
  expect(fillAt(reordered[name], 1136, elements).body).toBeGreaterThanOrEqual(0.8);
});

it.each(['lfai', 'cncf'] as const)('%s is full at every width, not only at those it was tuned for', (name) => {
  const least = { lfai: 0.82, cncf: 0.9 }[name];
  for (let width = 1080; width <= 1700; width += 62) {
    expect(fillAt(declared[name], width, elements, whole).cell, `${width}`).toBeGreaterThanOrEqual(least);
  }
});

it.each([index, plates])('the other sizes of tiles are as full: %#', (metrics) => {
  for (const name of ['lfai', 'cncf'] as const) {
    for (const width of [358, 1136, 1616]) {
      expect(fillAt(declared[name], width, metrics, whole).cell).toBeGreaterThanOrEqual(0.85);
    }
  }
});

it('counts ragged rows, stretched frames and parts of rows as empty', () => {
  const tile = { key: 'a', x: 0, y: 0, width: 72, height: 80 };
  const frame = {
    key: 'f',
    x: 0,
    y: 0,
    width: 148,
    headingWidth: 148,
    headingHeight: 0,

    columns: 2,
    tileWidth: 72,
    hidden: 0
  };
  const fill = (height: number) => {
    const frames = [{ ...frame, height, tiles: [tile, { ...tile, x: 76 }, { ...tile, y: 84 }] }];
    return fillOf([{ key: 'g', x: 0, y: 0, width: 148, height, hidden: 0, frames }], elements);
  };
  expect(fill(164).cell).toBe(3 / 4);
  expect(fill(164 + 84).cell).toBe(3 / 6);
  expect(fill(164 + 42).cell).toBe(3 / 5);
  expect(fill(164).body).toBeCloseTo((3 * 72 * 80) / (148 * 164));
});
