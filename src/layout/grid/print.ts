/**
 * The grid for paper: one frame below the other, each as wide as the page, so that pages break between frames. Only what
 * matches is there, all of it drawn.
 */
import { cellWidthIn, latticeOf, rowPitch, type GridMetrics } from './metrics.ts';
import { pack, spansOf } from './packing/pack.ts';
import { type AtlasSection, indexByKey } from './model.ts';
import type { TilePlace } from './scene.ts';

export interface PrintSection {
  /** Index in the atlas. */
  readonly category: number;
  readonly title: string;
  readonly count: number;
  readonly frames: readonly PrintFrame[];
}

export interface PrintFrame {
  readonly key: string;
  readonly title: string;
  readonly height: number;
  readonly tiles: readonly TilePlace[];
}

export function printGrid(groups: readonly AtlasSection[], width: number, metrics: GridMetrics): PrintSection[] {
  const lattice = latticeOf(width, metrics);
  const { columns } = lattice;
  const cell = cellWidthIn(lattice.width, columns, metrics);
  const [pitchX, pitchY] = [cell + metrics.gapX, rowPitch(metrics)];
  return groups.flatMap(({ category, title, frames }) => {
    const placed = frames
      .filter(({ items }) => items.length > 0)
      .map((frame): PrintFrame => {
        const indexOf = indexByKey(frame);
        const { spots, rows } = pack(spansOf(frame.items, metrics.maxCells), columns);
        return {
          key: frame.key,
          title: frame.title,
          height: rows * pitchY - metrics.gapY,
          tiles: spots.map(({ span, column, row }) => ({
            key: span.key,
            index: indexOf.get(span.key)!,
            x: column * pitchX,
            y: row * pitchY,
            width: span.columns * pitchX - metrics.gapX,
            height: span.rows * pitchY - metrics.gapY
          }))
        };
      });
    const count = new Set(placed.flatMap(({ tiles }) => tiles.map(({ index }) => index))).size;
    return placed.length > 0 ? [{ category, title, count, frames: placed }] : [];
  });
}
