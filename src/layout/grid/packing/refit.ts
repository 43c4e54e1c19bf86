/**
 * Once a category's columns and height are known, its frames are sliced again: where the page leaves it spare height,
 * a nesting that is higher and less stretched looks better than the one that was cheapest on its own.
 */
import { arrange, heightOf } from './arrange.ts';
import { type CostedFrame, TALL } from './costs.ts';
import type { FrameNode, Ground } from './nodes.ts';
import { frameWeights } from './weights.ts';
import { rowPitch } from '../metrics.ts';
import { type Band, slice } from './slice.ts';
import { measure } from './pack.ts';

const HEIGHTS = [1, 0.3, 0.05];
const MISMATCHES = [1, 4];

/** The nesting of `frames` in `columns` that fills the height best without exceeding it; `first` is always allowed. */
export function refit(frames: readonly CostedFrame[], columns: number, height: number, first: Band[], ground: Ground) {
  if (frames.length < 2) return first;
  const base = frameWeights(ground);
  let best = first;
  let least = waste(first, frames, height, ground);
  for (const factor of HEIGHTS) {
    for (const times of MISMATCHES) {
      if (factor === 1 && times === 1) continue;
      const weights = { ...base, height: factor, mismatch: base.mismatch * times };
      const bands = slice(frames, columns, weights).bands(columns);
      if (heightOf(bands, frames) > height + 0.001) continue;
      const wasted = waste(bands, frames, height, ground);
      if (!(wasted < least)) continue;
      least = wasted;
      best = bands;
    }
  }
  return best;
}

/** One large hole is worse than many small ones; towers and orphans count too. */
function waste(bands: readonly Band[], frames: readonly FrameNode[], height: number, { metrics, lattice }: Ground) {
  let sum = 0;
  for (const { node, columns, height: outer } of arrange(bands, frames, height)) {
    const { spans, heading, maxRows } = frames[node]!;
    const { cells, orphan } = measure(spans, columns, maxRows);
    const body = outer - heading - metrics.shelfGap;
    const available = (columns * (body + metrics.gapY)) / rowPitch(metrics);
    sum += (available - cells) ** 2 / available;
    if (columns < lattice.columns) sum += 2 * Math.max(0, body / (columns * lattice.unit) - TALL);
    if (orphan) sum += 0.5;
  }
  return sum;
}
