/** How much of the frames is under tiles: the figure that regressions are found by. */
import { type GridMetrics, rowPitch } from '#layout/grid/metrics.ts';
import type { PlacedFrame, PlacedGroup } from '#layout/grid/model.ts';

export interface GridFill {
  /** Cells under tiles, of all cells in frames. Ragged last rows and stretched frames count as empty. */
  readonly cell: number;
  /** Pixels under tiles, of all pixels in the bodies of frames. */
  readonly body: number;
}

/** A page without a frame wastes nothing. */
export function fillOf(groups: readonly PlacedGroup[], metrics: GridMetrics): GridFill {
  const frames = groups.flatMap((group) => group.frames);
  return {
    cell: ratio(
      frames,
      (frame) => usedCells(frame, metrics),
      ({ columns, height }) => columns * rowsIn(height, metrics)
    ),
    body: ratio(frames, usedArea, ({ width, height }) => width * height)
  };
}

type Amount = (frame: PlacedFrame) => number;

function ratio(frames: readonly PlacedFrame[], used: Amount, available: Amount): number {
  const total = (amount: Amount) => frames.reduce((sum, frame) => sum + amount(frame), 0);
  return frames.length === 0 ? 1 : total(used) / total(available);
}

/** Not rounded: a part of a row that is left over is empty all the same. */
const rowsIn = (height: number, metrics: GridMetrics) => (height + metrics.gapY) / rowPitch(metrics);

const usedCells = ({ tiles, tileWidth }: PlacedFrame, metrics: GridMetrics) =>
  tiles.reduce((sum, { width, height }) => {
    const columns = Math.round((width + metrics.gapX) / (tileWidth + metrics.gapX));
    return sum + columns * Math.round(rowsIn(height, metrics));
  }, 0);

const usedArea = ({ tiles }: PlacedFrame) => tiles.reduce((sum, { width, height }) => sum + width * height, 0);
