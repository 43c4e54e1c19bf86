import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aspectOf } from '#layout/treemap/tiling/squarify.ts';
import { type CellCost, broken, improved, stacked } from '#layout/treemap/tiling/rows.ts';
import type { Box } from '#layout/scene.ts';
import { apart, contains } from '../boxes.ts';

const page: Box = { x: 10, y: 20, width: 600, height: 400 };
const square: CellCost = (_, width, height) => (aspectOf({ width, height }) - 1) ** 2;
const filling = (weights: readonly number[]) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (weight * page.width * page.height) / total);
};
const inOrder = (areas: readonly number[]) => [...areas.keys()];

describe('rows', () => {
  it('break where cells are squarest: equal areas stand in a grid', () => {
    const areas = filling([1, 1, 1, 1, 1, 1]);
    expect(broken(areas, inOrder(areas), page.width, square)).toEqual({
      rows: [
        [0, 1, 2],
        [3, 4, 5]
      ],
      cost: 0
    });
  });

  it('fill the box with cells of their areas, apart, whatever the areas', () => {
    const someWeights = fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(someWeights, fc.option(fc.nat(39)), (weights, last) => {
        const areas = filling(weights);
        const rows = broken(areas, inOrder(areas), page.width, square);
        const boxes = stacked(rows, areas, page, last !== null && last < areas.length ? last : undefined);
        expect(apart(boxes)).toBe(true);
        for (const [i, box] of boxes.entries()) {
          expect(contains(page, box)).toBe(true);
          expect(box.width * box.height).toBeCloseTo(areas[i]!, 4);
        }
      }),
      { numRuns: 60 }
    );
  });

  it('put one item last, whatever its area', () => {
    const areas = filling([1, 9, 1, 1, 1]);
    const boxes = stacked(broken(areas, inOrder(areas), page.width, square), areas, page, 1);
    const { x, y, width, height } = boxes[1]!;
    expect([x + width, y + height]).toEqual([page.x + page.width, page.y + page.height]);
  });

  it('give a dear item another place where that pays, and never cost more', () => {
    const areas = filling([1, 1, 1, 1, 1, 1]);
    // The fourth wants to be wide, the first may be narrow.
    const wide: CellCost = (item, width, height) => square(item, width, height) + (item === 3 && width < 250 ? 5 : 0);
    const before = { rows: [[0, 1], [2, 3, 4, 5]], cost: 0 }; // prettier-ignore
    const cost = (rows: typeof before.rows) =>
      rows.reduce((sum, row) => {
        const height = row.reduce((area, item) => area + areas[item]!, 0) / page.width;
        return sum + row.reduce((own, item) => own + wide(item, areas[item]! / height, height), 0);
      }, 0);
    const after = improved({ ...before, cost: cost(before.rows) }, areas, page.width, wide, 5);
    expect(after.cost).toBeLessThan(cost(before.rows) - 4);

    expect(after.rows.flat().toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
