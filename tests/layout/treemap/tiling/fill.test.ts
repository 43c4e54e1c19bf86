import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AtlasItem } from '#atlas/atlas.ts';
import type { TreemapItem } from '#layout/treemap/model.ts';
import { type Filled, LEAST, TILE_GAP, fill, sumUp } from '#layout/treemap/tiling/fill.ts';
import type { Box } from '#layout/scene.ts';
import { isNamed, nameNeeds } from '#layout/treemap/names.ts';
import { squarify } from '#layout/treemap/tiling/squarify.ts';
import { apart, contains } from '../boxes.ts';

const weighed = (weights: readonly number[], isHosted: (i: number) => boolean = () => false): TreemapItem[] =>
  weights
    .toSorted((a, b) => b - a)
    .map((weight, index) => {
      const entry = { index, name: `Item ${index}`, symbol: 'It' } as AtlasItem;
      return { entry: isHosted(index) ? { ...entry, stage: 'sandbox', large: true } : entry, weight, known: true };
    });

const someWeights = fc.array(fc.double({ min: 2, max: 5, noNaN: true }), { minLength: 1, maxLength: 60 });
const aBox = fc.record({
  x: fc.integer({ min: -50, max: 50 }),
  y: fc.integer({ min: -50, max: 50 }),
  width: fc.integer({ min: 30, max: 700 }),
  height: fc.integer({ min: 30, max: 700 })
});

const boxesOf = ({ cells, rest }: Filled): readonly Box[] => (rest ? [...cells, rest.cell] : cells);
const sides = (cells: readonly Box[]) => cells.flatMap(({ width, height }) => [width, height]);

describe.each([
  ['all to scale, or as many as can be', fill],
  ['as many as can be read', sumUp]
] as const)('%s', (_, lay) => {
  it('fill the box, apart; each item is in it or in the rest, and none is too small', () => {
    fc.assert(
      fc.property(someWeights, aBox, fc.func(fc.boolean()), (weights, box, isHosted) => {
        const items = weighed(weights, isHosted);
        const filled = lay(items, box);
        const boxes = boxesOf(filled);
        expect(apart(boxes)).toBe(true);
        expect(boxes.every((cell) => contains(box, cell))).toBe(true);
        expect(boxes.reduce((sum, { width, height }) => sum + width * height, 0)).toBeCloseTo(
          box.width * box.height,
          3
        );
        const all = [...filled.items, ...(filled.rest?.items ?? [])];
        expect(new Set(all)).toEqual(new Set(items));
        expect(all).toHaveLength(items.length);
        expect(filled.cells).toHaveLength(filled.items.length);
        // A box may itself be too small: then it is one tile.
        if (filled.cells.length > 0 && items.length > 1)
          expect(Math.min(...sides(boxes))).toBeGreaterThan(LEAST + TILE_GAP - 1e-6);
      }),
      { numRuns: 100 }
    );
  });
});

describe('what is hosted', () => {
  it('is summed up by nothing, as long as there is room for it', () => {
    const items = weighed(
      Array.from({ length: 200 }, () => 1),
      (i) => i >= 170
    );
    for (const { rest, fits } of [fill(items, box(300, 200)), sumUp(items, box(300, 200))]) {
      expect(fits).toBe(true);
      expect(rest!.items.filter(({ entry }) => entry.large)).toEqual([]);
      expect(rest!.items.length).toBeGreaterThan(100);
    }
  });

  it('is told not to fit where there is none', () => {
    const items = weighed(
      Array.from({ length: 60 }, () => 1),
      () => true
    );
    expect(sumUp(items, box(100, 100)).fits).toBe(false);
  });
});

it('lies so that names can be read where squares would have no room for them', () => {
  const names = [
    'Deepdetects',
    'Metadatabas',
    'Transmogrif',
    'Featuretool',
    'Interpretml',
    'Recommender',
    'Prometheuss'
  ];
  const items = weighed(names.map(() => 1)).map((item, i) => ({ ...item, entry: { ...item.entry, name: names[i]! } }));
  const namedIn = (cells: readonly Box[]) =>
    cells.filter(({ width, height }, i) => isNamed(nameNeeds(items[i]!.entry), width - TILE_GAP, height - TILE_GAP));
  const room = box(108, 125);
  const squares = squarify(
    names.map(() => 1),
    room
  );
  expect(namedIn(fill(items, room).cells).length).toBeGreaterThan(namedIn(squares).length + 2);
});

it('sums up what has no room for its name, where not all is shown anyway', () => {
  const long = 'Characteristically Interdisciplinary Telecommunication';
  const items = weighed(Array.from({ length: 40 }, () => 1)).map((item, i) =>
    i % 3 === 0 ? { ...item, entry: { ...item.entry, name: `${long} ${i}` } } : item
  );
  const { items: shown, cells, rest } = sumUp(items, box(200, 150));
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.length + rest!.items.length).toBe(40);
  for (const [i, { entry }] of shown.entries()) {
    expect(isNamed(nameNeeds(entry), cells[i]!.width - TILE_GAP, cells[i]!.height - TILE_GAP)).toBe(true);
  }
});

function box(width: number, height: number): Box {
  return { x: 0, y: 0, width, height };
}
