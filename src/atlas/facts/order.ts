import { KINDS } from '#landscape/model.ts';
import { compareText } from '#text/order.ts';
import type { Fact, FactContext, FactRow, Known } from './fact.ts';

/** How rows stand: by the fact of a row of the table, its usual way round or the other. */
export interface Sort {
  readonly row: FactRow;
  readonly reversed: boolean;
}

/** What rows are headed by: no fact of the table, but something to find them by. */
export const NAME: FactRow = {
  id: 'name',
  group: 'what',
  label: 'Name',
  form: 'text',
  kinds: KINDS,
  tells: [],
  read: (known, context) => ({ text: known.entry.name, seen: context.written(known) })
};

/** The row and the way round that a link names: `stars`, `-stars`, `name`; undefined where no row is called that. */
export function sortOf(sort: string, rows: readonly FactRow[]): Sort | undefined {
  const reversed = sort.startsWith('-');
  const row = [...rows, NAME].find(({ id }) => id === (reversed ? sort.slice(1) : sort));
  return row && { row, reversed };
}

/** Whether the usual way round is the greatest first: numbers and days, but no texts. */
export const greatestFirst = ({ form }: Pick<FactRow, 'form'>): boolean => form !== 'text' && form !== 'names';

/**
 * The items in the order of a fact: numbers and days the greatest first, texts by letter, or the other way round. Either
 * way what tells of another span of time than the others comes after them, for the two cannot be compared, and what is
 * not known comes last; equals keep the order in which they came.
 */
export function inOrderOf<T extends Known>(items: readonly T[], { row, reversed }: Sort, context: FactContext): T[] {
  const direction = greatestFirst(row) === reversed ? 1 : -1;
  const keyed = items.map((item) => {
    const fact = row.read(item, context);
    return { item, place: placeOf(fact), key: keyOf(fact) };
  });
  return keyed
    .sort(({ key: a, ...one }, { key: b, ...other }) => {
      if (one.place !== other.place) return one.place - other.place;
      if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
      return direction * compareText(String(a), String(b));
    })
    .map(({ item }) => item);
}

const placeOf = (fact: Fact | undefined) => (!fact ? 2 : fact.apart ? 1 : 0);
const keyOf = (fact: Fact | undefined) => fact && (fact.order ?? fact.text.toLowerCase());
