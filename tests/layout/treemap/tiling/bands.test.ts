import { describe, expect, it } from 'vitest';
import type { Box } from '#layout/scene.ts';
import { banded } from '#layout/treemap/tiling/bands.ts';

const body: Box = { x: 10, y: 20, width: 600, height: 400 };
const square = (x: number, y: number): Box => ({ x, y, width: 50, height: 50 });
const told = (boxes: readonly Box[] | undefined) =>
  boxes?.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' '));

describe('tiles in rows', () => {
  it('stay over the place where they stood', () => {
    expect(told(banded([10_000, 10_000], [square(35, 45), square(335, 245)], 4, body))).toEqual([
      '10 20 100 100',
      '310 220 100 100'
    ]);
  });

  it('push each other aside only as far as they must', () => {
    const olds = [square(300, 45), square(340, 45), square(35, 45)];
    expect(told(banded([10_000, 10_000, 10_000], olds, 4, body))).toEqual([
      '245 20 100 100',
      '345 20 100 100',
      '10 20 100 100'
    ]);
  });

  it('go into the next row where theirs is full', () => {
    const olds = Array.from({ length: 8 }, (_, i) => square(10 + i * 50, 30));
    const rows = banded(Array<number>(8).fill(10_000), olds, 4, body)!.map(({ y }) => y);
    expect(rows.filter((y) => y === 20)).toHaveLength(6);
    expect(rows.filter((y) => y === 120)).toHaveLength(2);
  });

  it('are not drawn where they would not fit', () => {
    expect(banded([400 * 700], [square(10, 20)], 1, body)).toBeUndefined();
    expect(
      banded(
        Array<number>(3).fill(200 * 400),
        [0, 1, 2].map(() => square(10, 20)),
        2,
        body
      )
    ).toBeUndefined();
  });
});
