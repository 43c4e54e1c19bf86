/** What a page leaves empty, as a reader sees it: below and beside the tiles of a frame, within its category. */
import { gridMetrics } from '#layout/grid/metrics.ts';
import type { GridPlacement, PlacedGroup } from '#layout/grid/model.ts';

const { cellWidth, cellHeight, gapX, gapY, gutter, shelfGap, categoryHeading } = gridMetrics.elements;
/** Pixels to a side of what is counted. */
const STEP = 4;

/** Per category: how many listed tiles, each with its gap, would find room in the largest rectangle that stays empty. */
export const holesOf = ({ groups }: GridPlacement): number[] => groups.map(holeIn);

function holeIn({ x, y, width, height, frames }: PlacedGroup): number {
  const top = y + categoryHeading;
  const [across, down] = [Math.ceil(width / STEP), Math.max(1, Math.ceil((height - categoryHeading) / STEP))];
  const taken = new Uint8Array(across * down);
  const take = (left: number, from: number, wide: number, tall: number) => {
    const [first, last] = [Math.max(0, Math.floor((left - x) / STEP)), Math.ceil((left - x + wide) / STEP)];
    const end = Math.min(down, Math.ceil((from - top + tall) / STEP));
    for (let row = Math.max(0, Math.floor((from - top) / STEP)); row < end; row++)
      taken.fill(1, row * across + first, row * across + Math.min(across, last));
  };
  for (const frame of frames) {
    const above = frame.headingHeight + (frame.y > top + frame.headingHeight ? shelfGap : 0);
    take(frame.x, frame.y - above, frame.headingWidth + gutter, above);
    take(frame.x + frame.headingWidth, frame.y, gutter, frame.height);
    for (const tile of frame.tiles) take(tile.x, tile.y, tile.width + gapX, tile.height + gapY);
  }
  return largestIn(taken, across);
}

/** Row by row, with how far each column is free above: as wide as its lowest column allows. */
function largestIn(taken: Uint8Array, across: number): number {
  const tilesIn = (wide: number, tall: number) =>
    Math.floor((wide * STEP + gapX) / (cellWidth + gapX)) * Math.floor((tall * STEP + gapY) / (cellHeight + gapY));
  const free = new Int32Array(across);
  let most = 0;
  for (let row = 0; row < taken.length; row += across)
    for (let column = 0; column < across; column++) {
      free[column] = taken[row + column] ? 0 : free[column]! + 1;
      let tall = free[column]!;
      for (let from = column; from >= 0; from--) {
        tall = Math.min(tall, free[from]!);
        if (tall * STEP < cellHeight) break;
        most = Math.max(most, tilesIn(column - from + 1, tall));
      }
    }
  return most;
}
