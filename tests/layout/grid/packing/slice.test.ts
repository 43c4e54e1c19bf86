import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrange, heightOf, type Heights } from '#layout/grid/packing/arrange.ts';
import { pinned } from '#layout/grid/packing/pinned.ts';
import { type Band, type Costs, slice, type Weights } from '#layout/grid/packing/slice.ts';
import { tighten } from '#layout/grid/packing/tighten.ts';

const weights: Weights = { height: 1, joint: 0, turn: 0, mismatch: 0, row: 1, page: 1 };

/** Nodes of so many cells of height 1 that need a heading of height 1. */
function nodesOf(cells: readonly number[], columns: number, fills = (_: number) => true): (Costs & Heights)[] {
  return cells.map((count) => {
    const heightAt = (c: number) => (c === 0 ? Infinity : 1 + Math.ceil(count / c));
    return {
      height: Float64Array.from({ length: columns + 1 }, (_, c) => heightAt(c)),
      penalty: new Float64Array(columns + 1),
      heightAt,
      fills: () => fills(count)
    };
  });
}

/** The least height that any nesting has, by trying all: the first k nodes make a band, in every way. */
function leastHeight(nodes: readonly Costs[], columns: number): number {
  if (nodes.length === 0) return 0;
  const least = nodes.map(
    (_, i) => bandHeight(nodes.slice(0, i + 1), columns) + leastHeight(nodes.slice(i + 1), columns)
  );
  return Math.min(...least);
}

function bandHeight(nodes: readonly Costs[], columns: number): number {
  if (nodes.length === 0) return 0;
  if (columns < 1) return Infinity;
  let least = Infinity;
  for (let k = 1; k <= nodes.length; k++) {
    for (let w = 1; w <= columns; w++) {
      const stack = nodes.slice(0, k).reduce((sum, node) => sum + node.height[w]!, 0);
      const rest = nodes.slice(k);
      if (rest.length === 0 && w < columns) continue;
      least = Math.min(least, Math.max(stack, bandHeight(rest, columns - w)));
    }
  }
  return least;
}

const counts = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
const widths = fc.integer({ min: 1, max: 6 });

it('finds the least height of all nestings', () => {
  fc.assert(
    fc.property(counts, widths, (cells, columns) => {
      const nodes = nodesOf(cells, columns);
      expect(slice(nodes, columns, weights).height[columns]).toBe(leastHeight(nodes, columns));
    }),
    { numRuns: 100 }
  );
});

it('reads back a nesting of exactly the height and the columns that it promised', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 20 }), widths, (cells, columns) => {
      const nodes = nodesOf(cells, columns);
      const slicing = slice(nodes, columns, { ...weights, joint: 1, turn: 1, mismatch: 1 });
      const bands = slicing.bands(columns);
      expect(bands.flatMap((band) => band.flatMap((stack) => stack.nodes))).toEqual(cells.map((_, i) => i));
      expect(bands.every((band) => band.reduce((sum, stack) => sum + stack.columns, 0) === columns)).toBe(true);
      expect(heightOf(bands, nodes)).toBe(slicing.height[columns]);
    }),
    { numRuns: 100 }
  );
});

it('keeps a node that wants to be alone in a band of its own', () => {
  const [first, second, third] = nodesOf([4, 4, 4], 6).map((node): Costs => node) as [Costs, Costs, Costs];
  const bands = slice([first, { ...second, alone: true }, third], 6, weights).bands(6);
  expect(bands.map((band) => band.flatMap((stack) => stack.nodes))).toEqual([[0], [1], [2]]);
});

it('hands spare height to the tallest of a stack, so that a band ends in one line', () => {
  const nodes = nodesOf([8, 2, 4], 4);
  const bands = [
    [
      { columns: 2, nodes: [0] },
      { columns: 2, nodes: [1, 2] }
    ]
  ];
  const lines = (height?: number) =>
    arrange(bands, nodes, height).map(
      (slot) => `${slot.node} at ${slot.column},${slot.y} ${slot.columns}×${slot.height}`
    );
  expect(lines()).toEqual(['0 at 0,0 2×5', '1 at 2,0 2×2', '2 at 2,2 2×3']);
  expect(lines(8)).toEqual(['0 at 0,0 2×8', '1 at 2,0 2×2', '2 at 2,2 2×6']);
});

it('leaves below a stack what none of it fills, and hands it to the next tallest that does', () => {
  const bands = [[{ columns: 2, nodes: [0, 1] }]];
  const heights = (fills: (cells: number) => boolean) =>
    arrange(bands, nodesOf([4, 2], 2, fills), 9).map(({ y, height }) => [y, height]);
  const plain = [[0, 3], [3, 2]]; // prettier-ignore
  expect(heights(() => false)).toEqual(plain);
  expect(heights((cells) => cells === 2)).toEqual([plain[0], [3, 6]]);
});

it('draws a band together that is not full, and leaves the rest free at its right', () => {
  const tightened = (cells: readonly number[], full: boolean, titleColumns = 1) =>
    tighten(
      [cells.map((_, node) => ({ columns: 6, nodes: [node] }))],
      nodesOf(cells, 12, () => full).map((node) => ({ ...node, titleColumns })),
      12
    );
  const columns = (bands: readonly Band[]) => bands.map((band) => band.map((stack) => stack.columns));
  expect(columns(tightened([6, 4], false))).toEqual([[6, 6]]);
  expect(columns(tightened([6, 3], true))).toEqual([[6, 6]]);
  expect(columns(tightened([3, 2], false))).toEqual([[3, 2, 7]]);
  expect(columns(tightened([12, 3], false))).toEqual([[6, 2, 4]]);
  // Titles need not be narrowed where there is room for all of them.
  expect(columns(tightened([3, 2], false, 5))).toEqual([[5, 5, 2]]);
  expect(columns(tightened([3, 2], false, 8))).toEqual([[3, 2, 7]]);
});

it('solves the widths of a nesting that is given', () => {
  const nodes = nodesOf([8, 2, 2], 6);
  const kept = pinned(nodes, [[[0], [1, 2]]], 6, weights);
  expect(kept.height[6]).toBe(4);
  expect(kept.bands(6)).toEqual([
    [
      { columns: 4, nodes: [0] },
      { columns: 2, nodes: [1, 2] }
    ]
  ]);
});

it('breaks a given band where its stacks no longer fit side by side', () => {
  const nodes = nodesOf([1, 1, 1], 2);
  expect(pinned(nodes, [[[0], [1], [2]]], 2, weights).bands(2)).toEqual([
    [
      { columns: 1, nodes: [0] },
      { columns: 1, nodes: [1] }
    ],
    [{ columns: 2, nodes: [2] }]
  ]);
});
