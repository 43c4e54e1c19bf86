/**
 * Fills a frame of so many columns and rows with its tiles: where more than two cells would stay empty, fewer and wider
 * columns, or wider tiles in the last rows, as a line of text is spread to its measure. Nothing becomes as large as what
 * stands on two by two cells, so size goes on telling the stage; and the order of the tiles stays. Where they are too few
 * for all that, the frame is as large as they are.
 */
import { pack, type Span, type Spot } from './pack.ts';

/** Cells of the lattice that may stay empty: as many as two small tiles cover. */
const MOST_EMPTY = 2;
/** Part of a frame that may stay empty where it has no small tiles. */
const LITTLE = 0.08;
/** How much wider a column may be than where there are as many as there can be. */
const WIDEST_COLUMN = 1.5;
/** Columns of the lattice that a large tile may cover where there are more than on a phone. */
const WIDEST_LARGE = 3;

export interface Filled {
  /** Columns of the lattice on which the tiles stand, from the left. */
  readonly across: number;
  /** Columns of tiles. */
  readonly columns: number;
  readonly rows: number;
  /** In columns, which may be broken, and rows; in reading order. */
  readonly spots: readonly Spot[];
}

/**
 * Of a frame that covers so many columns of the lattice and has room for so many rows.
 * @param widest columns of the lattice that a large tile may cover which is left over
 */
export function fill(spans: readonly Span[], across: number, rows: number, widest = WIDEST_LARGE): Filled {
  const plain = pack(spans, across);
  const packed = packedIn(spans, plain, across, rows);
  // Large tiles alone fill it wholly or are as large as anywhere.
  const enough = spans.at(-1)!.rows > 1 ? 0 : MOST_EMPTY;
  // Lines of large ones that end a little early leave no room for a tile of any size.
  const most = Math.max(MOST_EMPTY, LITTLE * across * rows);
  const spreadOut = (tried: Tried) => ({ ...tried, spots: spread(tried, (widest * tried.columns) / across) });
  const closes = (tried: Tried, most: number) => (emptyIn(tried) * across) / tried.columns <= most + 1e-9;
  const whole =
    packed.find((tried) => closes(tried, enough)) ??
    packed.map(spreadOut).find((tried) => closes(tried, enough || most));
  if (whole) return { across, ...whole };
  const own = packedIn(spans, plain, across, plain.rows, 1).find(
    (tried, i, all) => emptyIn(tried) === 0 || i === all.length - 1
  )!;
  return { across: own.columns, ...own, spots: spread(own, WIDEST_LARGE) };
}

type Tried = Omit<Filled, 'across'>;

/** In as many columns as there are and in fewer, as long as the rows suffice. */
function packedIn(
  spans: readonly Span[],
  { spots }: Pick<Tried, 'spots'>,
  across: number,
  rows: number,
  narrowest = Math.ceil(across / WIDEST_COLUMN)
): Tried[] {
  const tried: Tried[] = [{ spots, columns: across, rows }];
  for (let columns = across - 1; columns >= Math.max(narrowest, spans[0]!.columns); columns--) {
    const next = pack(spans, columns);
    if (next.rows > rows) break;
    tried.push({ spots: next.spots, columns, rows });
  }
  return tried;
}

const emptyIn = ({ spots, columns, rows }: Tried) =>
  spots.reduce((left, { span }) => left - span.columns * span.rows, columns * rows);

/**
 * The smallest in lines as wide as there is room, the last ones first: a small tile across two columns at most, a large one
 * across `large`. As they are where that leaves no hole.
 */
function spread({ spots, columns, rows }: Tried, large: number): readonly Spot[] {
  const unit = spots.some(({ span }) => span.rows === 1) ? 1 : 2;
  let empty = emptyIn({ spots, columns, rows });
  if (empty <= MOST_EMPTY) return spots;
  const widest = unit === 1 ? 2 : large;
  // Beside large ones a column may stay free: it is as large as two small ones.
  const free = unit - 1;
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
      if (empty > 0 && widest * (line.tiles - 1) >= columns - line.start - free) {
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
