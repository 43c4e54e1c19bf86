/**
 * Fills a frame of so many columns and rows with its tiles: where more than two cells would stay empty, fewer and wider
 * columns, or wider tiles in the last rows, as a line of text is spread to its measure. Nothing becomes as large as what
 * stands on two by two cells, so size goes on telling the stage; and the order of the tiles stays. Where they are too few
 * for all that, the frame is as large as they are.
 */
import { pack, type Span, type Spot } from './pack.ts';

/** Cells that may stay empty: as many as two small tiles cover, or twice that, a large one, where there are only those. */
const MOST_EMPTY = 2;
/** How much wider a column may be than where there are as many as there can be. */
const WIDEST_COLUMN = 1.5;

export interface Filled {
  /** Columns of the lattice on which the tiles stand, from the left. */
  readonly across: number;
  /** Columns of tiles. */
  readonly columns: number;
  readonly rows: number;
  /** In columns, which may be broken, and rows; in reading order. */
  readonly spots: readonly Spot[];
}

/** Of a frame that covers so many columns of the lattice and has room for so many rows. */
export function fill(spans: readonly Span[], across: number, rows: number): Filled {
  const plain = pack(spans, across);
  const inRows = (rows: number, narrowest: number, enough: number) => {
    let { spots } = plain;
    let columns = across;
    while (columns * rows - plain.cells > enough && columns > Math.max(narrowest, spans[0]!.columns)) {
      const next = pack(spans, columns - 1);
      if (next.rows > rows) break;
      spots = next.spots;
      columns--;
    }
    return { columns, rows, spots: spread(spots, columns, rows) };
  };
  // Large tiles alone fill it wholly or are as large as anywhere.
  const enough = spans.at(-1)!.rows > 1 ? 0 : MOST_EMPTY;
  const whole = inRows(rows, Math.ceil(across / WIDEST_COLUMN), enough);
  if (emptyIn(whole) <= enough) return { across, ...whole };
  const own = inRows(plain.rows, 1, 0);
  return { across: own.columns, ...own };
}

const emptyIn = ({ spots, columns, rows }: Omit<Filled, 'across'>) =>
  spots.reduce((left, { span }) => left - span.columns * span.rows, columns * rows);

/**
 * As they are where that leaves no hole, else the smallest in lines as wide as there is room, the last ones first: a small
 * tile across two columns at most, a large one across three.
 */
function spread(spots: readonly Spot[], columns: number, rows: number): readonly Spot[] {
  const unit = spots.some(({ span }) => span.rows === 1) ? 1 : 2;
  let empty = emptyIn({ spots, columns, rows });
  if (empty <= MOST_EMPTY * unit) return spots;
  const widest = unit + 1;
  const moved = spots.filter(({ span }) => span.rows === unit);
  const kept = spots.filter(({ span }) => span.rows > unit);
  const lines = Array.from({ length: Math.floor(rows / unit) }, (_, i) => {
    const row = i * unit;
    const start = kept.reduce(
      (end, { row: top, column, span }) => (top <= row && row < top + span.rows ? column + span.columns : end),
      0
    );
    return { row, start, tiles: Math.floor((columns - start) / unit) };
  });
  for (let round = 0; round < columns; round++)
    for (const line of lines.toReversed())
      if (empty > 0 && widest * (line.tiles - 1) >= columns - line.start) {
        line.tiles--;
        empty -= unit * unit;
      }
  let next = 0;
  const lined = lines.flatMap(({ row, start, tiles }) => {
    const width = Math.min(widest, (columns - start) / tiles);
    return moved
      .slice(next, (next += tiles))
      .map(({ span }, i) => ({ span: { ...span, columns: width }, column: start + i * width, row }));
  });
  return [...kept, ...lined].sort((a, b) => a.row - b.row || a.column - b.column);
}
