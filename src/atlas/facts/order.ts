import { compareText } from '#text/order.ts';
import type { Fact, FactContext, FactRow, Known } from './fact.ts';

/** How rows stand: by the fact of a row of the table, its usual way round or the other. */
export interface Sort {
  readonly row: FactRow;
  readonly reversed: boolean;
}

/** The row and the way round that a link names: `stars`, `-stars`; undefined where no row is called that. */
export function sortOf(sort: string, rows: readonly FactRow[]): Sort | undefined {
  const reversed = sort.startsWith('-');
  const row = rows.find(({ id }) => id === (reversed ? sort.slice(1) : sort));
  return row && { row, reversed };
}

/** Whether the usual way round is the greatest first: numbers and days, but no texts. */
export const greatestFirst = ({ form }: Pick<FactRow, 'form'>): boolean => form !== 'text' && form !== 'names';

/**
 * The items in the order of a fact: numbers and days the greatest first, texts by letter, or the other way round; what
 * is not known comes last either way, and equals keep the order in which they came.
 */
export function inOrderOf<T extends Known>(items: readonly T[], { row, reversed }: Sort, context: FactContext): T[] {
  const direction = greatestFirst(row) === reversed ? 1 : -1;
  const keyed = items.map((item) => ({ item, key: keyOf(row.read(item, context)) }));
  return keyed
    .sort(({ key: a }, { key: b }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
      return direction * compareText(String(a), String(b));
    })
    .map(({ item }) => item);
}

const keyOf = (fact: Fact | undefined) => fact && (fact.order ?? fact.text.toLowerCase());
