import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '#layout/scene.ts';
import { settle } from '#layout/treemap/tiling/settle.ts';
import { squarify } from '#layout/treemap/tiling/squarify.ts';
import { apart, contains } from '../boxes.ts';

const body: Box = { x: 10, y: 20, width: 600, height: 400 };

describe('whatever stays when others give up their places', () => {
  it('stands apart, in its frame, in proportion and no smaller', () => {
    const anyWeights = fc.array(fc.double({ min: 1, max: 9, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyWeights, fc.func(fc.boolean()), (weights, stays) => {
        const sorted = weights.toSorted((a, b) => b - a);
        const places = squarify(sorted, body);
        const unit = (body.width * body.height) / sorted.reduce((sum, weight) => sum + weight, 0);
        const kept = sorted.flatMap((weight, i) => (stays(i) ? [{ weight, old: places[i]! }] : []));
        const tiles = settle(
          kept.map(({ weight }) => weight),
          kept.map(({ old }) => old),
          unit,
          body
        );
        expect(tiles).toHaveLength(kept.length);
        expect(apart(tiles)).toBe(true);
        const growths = tiles.map(({ width, height }, i) => (width * height) / (kept[i]!.weight * unit));
        for (const [i, tile] of tiles.entries()) {
          expect(contains(body, tile)).toBe(true);
          expect(growths[i]! / growths[0]!).toBeCloseTo(1, 6);
          expect(growths[i]).toBeGreaterThan(0.999);
          expect(growths[i]).toBeLessThan(1.801);
        }
      }),
      { numRuns: 100 }
    );
  });

  it('has places of their own where they had shared one', () => {
    const shared = { ...body, width: 60 };
    const tiles = settle([1, 1, 1], [shared, shared, shared], 7500, body);
    expect(apart(tiles)).toBe(true);
    expect(apart(settle([1, 1, 1], [shared, shared, shared], 79_000, body))).toBe(true);
  });
});
