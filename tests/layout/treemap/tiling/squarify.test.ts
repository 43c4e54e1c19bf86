import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '#layout/scene.ts';
import { aspectOf, snug, squarify } from '#layout/treemap/tiling/squarify.ts';
import { apart, contains } from '../boxes.ts';

const page: Box = { x: 10, y: 20, width: 600, height: 400 };
const areaOf = ({ width, height }: Box) => width * height;
const total = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);
const someWeights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 });
const aBox = fc.record({
  x: fc.integer({ min: -50, max: 50 }),
  y: fc.integer({ min: -50, max: 50 }),
  width: fc.double({ min: 1, max: 2000, noNaN: true }),
  height: fc.double({ min: 1, max: 2000, noNaN: true })
});

describe('any weights in any box', () => {
  it('share it in proportion, without overlap and without a rest', () => {
    fc.assert(
      fc.property(someWeights, aBox, (weights, box) => {
        const boxes = squarify(weights, box);
        const sum = total(weights);
        expect(boxes).toHaveLength(weights.length);
        for (const [i, tile] of boxes.entries()) {
          expect(areaOf(tile) / areaOf(box)).toBeCloseTo(weights[i]! / sum, 6);
          expect(contains(box, tile)).toBe(true);
        }
        expect(apart(boxes)).toBe(true);
      }),
      { numRuns: 200 }
    );
  });

  it('lie the same way each time', () => {
    fc.assert(
      fc.property(someWeights, aBox, (weights, box) => {
        expect(squarify([...weights], { ...box })).toEqual(squarify(weights, box));
      })
    );
  });
});

describe('equal weights', () => {
  it.each([
    [4, 2, 2],
    [6, 3, 2],
    [12, 4, 3],
    [24, 6, 4]
  ])('of %i tiles stand in a grid and read like text', (count, columns, rows) => {
    const boxes = squarify(Array<number>(count).fill(1), page);
    expect(new Set(boxes.map(({ x }) => Math.round(x))).size).toBe(columns);
    expect(new Set(boxes.map(({ y }) => Math.round(y))).size).toBe(rows);
    expect(boxes.map(({ x, y }) => Math.round(y) * 10_000 + Math.round(x))).toEqual(
      boxes.map(({ x, y }) => Math.round(y) * 10_000 + Math.round(x)).toSorted((a, b) => a - b)
    );
  });
});

describe('a few tiles in a large box', () => {
  it('take the part of it in which they are squarest', () => {
    const part = snug([1, 1, 1, 1], 40_000, page);
    expect(areaOf(part)).toBeCloseTo(40_000);
    expect(part).toMatchObject({ x: 10, y: 20 });
    for (const tile of squarify([1, 1, 1, 1], part)) expect(aspectOf(tile)).toBeLessThan(1.3);
  });

  it('take all of it where that is less than what they may', () => {
    expect(snug([1], 1_000_000, page)).toBe(page);
  });
});

it('a box without room has tiles without size', () => {
  expect(squarify([1, 2], { ...page, width: 0 })).toEqual([
    { x: 10, y: 20, width: 0, height: 0 },
    { x: 10, y: 20, width: 0, height: 0 }
  ]);
  expect(squarify([], page)).toEqual([]);
});
