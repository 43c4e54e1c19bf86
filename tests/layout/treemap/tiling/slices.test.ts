import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '#layout/scene.ts';
import { likeThose } from '#layout/treemap/tiling/slices.ts';
import { WAYS } from '#layout/treemap/tiling/squarify.ts';
import { apart, contains } from '../boxes.ts';

const page: Box = { x: 10, y: 20, width: 600, height: 400 };
const lying = (boxes: readonly Box[]) => boxes.map((box, i) => ({ ...box, path: [`${i}`] }));

describe('what is left of boxes', () => {
  it('lies in the box, apart, in proportion, and on the same side of each other, in whatever way it lay', () => {
    const someWeights = fc.array(fc.double({ min: 0.2, max: 9, noNaN: true }), { minLength: 2, maxLength: 14 });
    fc.assert(
      fc.property(someWeights, fc.constantFrom(...WAYS), fc.func(fc.boolean()), (weights, way, isLeft) => {
        const all = lying(way(weights, page));
        const left = all.filter((_, i) => isLeft(i));
        if (left.length === 0) return;
        const next = left.map((_, i) => 1 + (i % 3));
        const boxes = likeThose(all, left, 0)!(next, page);
        expect(apart(boxes)).toBe(true);
        const total = next.reduce((sum, weight) => sum + weight, 0);
        for (const [i, box] of boxes.entries()) {
          expect(contains(page, box)).toBe(true);
          expect((box.width * box.height) / (page.width * page.height)).toBeCloseTo(next[i]! / total, 6);
          for (const [k, other] of boxes.entries()) {
            // What lay wholly left of another, in rows that both share, does so still.
            const shared = left[i]!.y < left[k]!.y + left[k]!.height && left[k]!.y < left[i]!.y + left[i]!.height;
            if (shared && left[i]!.x + left[i]!.width <= left[k]!.x) expect(box.x).toBeLessThanOrEqual(other.x + 1e-6);
          }
        }
      }),
      { numRuns: 100 }
    );
  });

  it('has no way where something was not there, or no cut parts the boxes', () => {
    const all = lying([page]);
    expect(likeThose(all, [{ path: ['new'] }], 0)).toBeUndefined();
    const pinwheel = [
      { x: 0, y: 0, width: 2, height: 1 },
      { x: 2, y: 0, width: 1, height: 2 },
      { x: 1, y: 2, width: 2, height: 1 },
      { x: 0, y: 1, width: 1, height: 2 },
      { x: 1, y: 1, width: 1, height: 1 }
    ];
    expect(likeThose(lying(pinwheel), lying(pinwheel), 0)).toBeUndefined();
  });
});
