/** Which facts of the table have a column, and in which order rows stand. */
import type { Details } from '#landscape/publish/packed.ts';
import type { Atlas } from '../atlas.ts';
import type { Query } from '../query.ts';
import { readingOrder } from '../reading-order.ts';
import { kindsIn } from '../scopes.ts';
import type { Ranks } from '../selection.ts';
import { factContext, knownOf } from './context.ts';
import type { FactRow } from './fact.ts';
import { NAME, type Sort, inOrderOf, sortOf } from './order.ts';
import { factRowsOf } from './table.ts';

/** The column that says of what a search found why; it is there as long as something is searched for. */
export const FOUND = 'found';

/** What one sees first, as far as anybody in the scope has it. */
const FIRST = [
  FOUND,
  'stage',
  'stars',
  'contributors',
  'commits',
  'last-commit',
  'last-release',
  'license',
  'language',
  'layers',
  'tier',
  'joined'
];
/** What comes beside them where there is room. */
const FURTHER = ['since', 'downloads', 'dependents', 'contributed-by', 'badge', 'first-commit'];
/** Where nobody counts stars. */
const FIRST_OF_OTHERS = [
  FOUND,
  'stage',
  'since',
  'tier',
  'joined',
  'contributed-by',
  'license',
  'homepage',
  'category'
];

/** The rows of the fact table that some item of the scope has, of those that are for its kind. */
export function columnsFor(atlas: Atlas, details: Details, { scope }: Pick<Query, 'scope'>): readonly FactRow[] {
  const context = factContext(atlas, details);
  const known = atlas.items
    .filter(({ kind }) => kindsIn(scope).includes(kind))
    .map(({ index }) => knownOf(atlas, details, index));
  return factRowsOf(atlas).filter((row) =>
    known.some((item) => row.kinds.includes(item.entry.kind) && row.read(item, context) !== undefined)
  );
}

/**
 * The columns that a link names, else those that one sees first and as many more as fit, and that by which it sorts; what
 * is no column is left out.
 */
export function shownColumns(
  all: readonly FactRow[],
  { columns, sort }: Pick<Query, 'columns' | 'sort'>,
  fits: (columns: readonly FactRow[]) => boolean = () => false
): readonly FactRow[] {
  const named = (ids: readonly string[]) => ids.flatMap((id) => all.find((row) => row.id === id) ?? []);
  const chosen = named(columns);
  const shown = chosen.length > 0 ? chosen : named(all.some(({ id }) => id === 'stars') ? FIRST : FIRST_OF_OTHERS);
  const sorted = sortOf(sort, all)?.row;
  if (sorted && sorted !== NAME && !shown.includes(sorted)) shown.push(sorted);
  if (chosen.length > 0) return shown;
  for (const row of named(FURTHER)) if (!shown.includes(row) && fits([...shown, row])) shown.push(row);
  return shown;
}

/**
 * What rows are ordered by: what the link says; else as a search found them, or else the stars where somebody counted
 * them.
 */
export function shownSort(all: readonly FactRow[], { sort }: Pick<Query, 'sort'>, ranks: Ranks): Sort | undefined {
  return sortOf(sort, all) ?? sortOf(ranks ? FOUND : 'stars', all);
}

/** The items that match, by index, in the order of the rows: sorted, else the best found first, else as one reads. */
export function rowOrder(
  { atlas, details, ranks, matches }: { atlas: Atlas; details: Details; ranks?: Ranks; matches: Uint8Array },
  query: Query,
  columns = columnsFor(atlas, details, query)
): number[] {
  const read = readingOrder(atlas, query, matches);
  const met = ranks ? read.toSorted((a, b) => ranks.get(a)! - ranks.get(b)!) : read;
  const sort = shownSort(columns, query, ranks);
  // A file has no column of what was found, but the order of it.
  if (!sort) return ranks && query.sort === `-${FOUND}` ? met.toReversed() : met;
  const known = met.map((index) => knownOf(atlas, details, index));
  return inOrderOf(known, sort, factContext(atlas, details)).map(({ entry }) => entry.index);
}
