/**
 * Packs the tiles of one frame into its columns: tallest first, then widest, then in declared order, each at the first
 * free spot in reading order. Small tiles fill the odd column beside two-by-two ones.
 */
import type { GridItem } from '../model.ts';

export interface Span {
  readonly key: string;
  readonly columns: number;
  readonly rows: number;
}

export interface Spot {
  readonly span: Span;
  readonly column: number;
  readonly row: number;
}

export interface Packing {
  readonly rows: number;
  /** Cells that are covered. */
  readonly cells: number;
  /** Empty cells above the last row. */
  readonly holes: number;
  /** One tile stands alone in the last row of four or more columns. */
  readonly orphan: boolean;
  /** In reading order. */
  readonly spots: readonly Spot[];
}

/** The spans of a frame's items in the order in which they look for a spot; sorting is stable. */
export function spansOf(items: readonly GridItem[], maxCells: number): Span[] {
  return items
    .map(({ key, columns, rows }) => ({ key, columns: Math.min(columns, maxCells), rows: Math.min(rows, maxCells) }))
    .sort((a, b) => b.rows - a.rows || b.columns - a.columns);
}

/** Where each span goes; spans that find no spot within `maxRows` are left out. */
export function pack(spans: readonly Span[], columns: number, maxRows = Infinity): Packing {
  const taken: boolean[][] = [];
  const spots: Spot[] = [];
  let cells = 0;
  let from = 0;
  let last: Span | undefined;
  for (const span of spans) {
    // Spots only ever fill up, so a span as large as the last one need not look before the last one's spot.
    if (span.columns !== last?.columns || span.rows !== last.rows) from = 0;
    last = span;
    const fitted = span.columns > columns ? { ...span, columns } : span;
    from = firstFree(taken, fitted, columns, from);
    const spot = { span: fitted, column: from % columns, row: Math.floor(from / columns) };
    if (spot.row + fitted.rows > maxRows) continue;
    take(taken, spot);
    spots.push(spot);
    cells += fitted.columns * fitted.rows;
  }
  spots.sort((a, b) => a.row - b.row || a.column - b.column);
  return { cells, spots, ...shape(taken, spots, columns, cells) };
}

/** Cells that the spans cover in so many columns. */
export const cellsOf = (spans: readonly Span[], columns: number): number =>
  spans.reduce((sum, span) => sum + Math.min(span.columns, columns) * span.rows, 0);

/** As `pack`, without the spots; frames of single cells, which are most, need no packing to be measured. */
export function measure(spans: readonly Span[], columns: number, maxRows = Infinity): Omit<Packing, 'spots'> {
  const first = spans[0];
  if (!first || first.rows > 1 || first.columns > 1) return pack(spans, columns, maxRows);
  const cells = Math.min(spans.length, columns * maxRows);
  return { rows: Math.ceil(cells / columns), cells, holes: 0, orphan: columns >= 4 && cells % columns === 1 };
}

function firstFree(taken: readonly boolean[][], span: Span, columns: number, from: number): number {
  for (let at = from; ; at++) {
    const column = at % columns;
    if (column + span.columns <= columns && isFree(taken, span, column, Math.floor(at / columns))) return at;
  }
}

function isFree(taken: readonly boolean[][], span: Span, column: number, row: number): boolean {
  for (let y = row; y < row + span.rows; y++) {
    for (let x = column; x < column + span.columns; x++) if (taken[y]?.[x]) return false;
  }
  return true;
}

function take(taken: boolean[][], { span, column, row }: Spot) {
  for (let y = row; y < row + span.rows; y++) {
    const line = (taken[y] ??= []);
    for (let x = column; x < column + span.columns; x++) line[x] = true;
  }
}

function shape(taken: readonly boolean[][], spots: readonly Spot[], columns: number, cells: number) {
  const rows = taken.length;
  const lastRow = taken.at(-1)?.filter(Boolean).length ?? 0;
  const alone = spots.filter((spot) => spot.row + spot.span.rows === rows).length === 1;
  const above = Math.max(0, rows - 1) * columns;
  return { rows, holes: above - (cells - lastRow), orphan: columns >= 4 && alone };
}
