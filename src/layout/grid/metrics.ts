/**
 * The sizes that the grid is built from, one row per size of tiles, and the lattice that they make of a given width.
 *
 * Every frame stands on one lattice of N columns whose unit U includes the gutter: a frame of k columns is
 * `k * U - gutter` wide, so all right edges meet and the tiles of a narrow frame are a few pixels narrower.
 */

export interface GridMetrics {
  /** The least width of a tile as wide as a cell, in a frame as wide as the page. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Between the tiles of a frame. */
  readonly gapX: number;
  readonly gapY: number;
  /** Between frames, and between categories, that stand side by side. */
  readonly gutter: number;
  /** From the top of a category's rule to the rule of its first frame, or to its tiles. */
  readonly categoryHeading: number;
  /** From the top of a frame's rule to its first tile. */
  readonly frameHeading: number;
  /** Between the bands of frames in a category, and between the frames of a stack. */
  readonly shelfGap: number;
  /** Between categories that stand above each other. */
  readonly categoryGap: number;
  /** Cells that a tile covers at most, each way. */
  readonly maxCells: 1 | 2;
  /** Lattice columns that a frame and a category take at least. */
  readonly minFrame: number;
  readonly minCategory: number;
  /** Rows that a giant frame shows until it is expanded. */
  readonly collapseRows: number;
}

const headings = { categoryHeading: 43, frameHeading: 23, shelfGap: 18, categoryGap: 32 };

export const gridMetrics = {
  /** Rows of text: a hairline closes each. */
  index: {
    ...{ cellWidth: 200, cellHeight: 24, gapX: 20, gapY: 0, gutter: 20, ...headings },
    ...{ maxCells: 1, minFrame: 1, minCategory: 1, collapseRows: 24 }
  },
  /** Symbols; a hosted project covers two by two cells. */
  elements: {
    ...{ cellWidth: 72, cellHeight: 80, gapX: 4, gapY: 4, gutter: 20, ...headings },
    ...{ maxCells: 2, minFrame: 2, minCategory: 3, collapseRows: 6 }
  },
  /** One large size for all. */
  plates: {
    ...{ cellWidth: 236, cellHeight: 196, gapX: 8, gapY: 8, gutter: 20, ...headings },
    ...{ maxCells: 1, minFrame: 1, minCategory: 1, collapseRows: 6 }
  }
} as const satisfies Record<string, GridMetrics>;

export interface Lattice {
  readonly width: number;
  readonly columns: number;
  /** From the left edge of one column to that of the next. */
  readonly unit: number;
  /** A phone: every frame is as wide as the page. */
  readonly narrow: boolean;
}

/** Below this width two frames side by side leave no room for either's heading. */
export const NARROW = 440;

/**
 * As many columns as fit at full tile width: 4 of elements in 358 px, 15 in 1,136 and 21 in 1,616. On a phone an even
 * number of them: beside large tiles an odd one would stay empty.
 */
export function latticeOf(width: number, { cellWidth, gapX, gutter, maxCells }: GridMetrics): Lattice {
  const narrow = width < NARROW;
  const fitting = Math.max(1, Math.floor((width + gutter) / (cellWidth + gapX)));
  const columns = narrow && fitting > maxCells ? fitting - (fitting % maxCells) : fitting;
  return { width, columns, unit: (width + gutter) / columns, narrow };
}

/** From the top of one row of tiles to that of the next. */
export const rowPitch = ({ cellHeight, gapY }: GridMetrics): number => cellHeight + gapY;

/** The width of each of so many cells in a frame of this width. */
export const cellWidthIn = (width: number, columns: number, { gapX }: GridMetrics): number =>
  Math.max(0, (width + gapX) / columns - gapX);
