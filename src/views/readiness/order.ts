/** The columns of the worklist, and how its rows are ordered by them. */
import type { Readiness } from '#atlas/readiness/readiness.ts';

interface Column {
  readonly id: string;
  readonly label: string;
  /** Text or number that comes first in ascending order; rows without one come last. */
  readonly of: (row: Readiness) => string | number | undefined;
}

export const COLUMNS: readonly Column[] = [
  { id: 'due', label: 'Review due', of: ({ review }) => review?.due },
  { id: 'name', label: 'Project', of: ({ known }) => known.entry.name.toLowerCase() },
  { id: 'stage', label: 'Stage', of: ({ stage }) => stage.name },
  { id: 'months', label: 'In stage', of: ({ months }) => months },
  { id: 'met', label: 'Met', of: ({ counts }) => counts.met },
  { id: 'unmet', label: 'Not met', of: ({ counts }) => counts.unmet },
  { id: 'unknown', label: 'Not known', of: ({ counts }) => counts.unknown }
];

export interface WorklistSort {
  readonly id: string;
  readonly descending: boolean;
}

/** What a link says of the order; by due day where it says nothing that there is. */
export function sortIn(text: string): WorklistSort {
  const id = text.replace(/^-/, '');
  return COLUMNS.some((column) => column.id === id)
    ? { id, descending: text.startsWith('-') }
    : { id: 'due', descending: false };
}

/** Rows as ordered; those that are equal keep their places. */
export function inOrder(rows: readonly Readiness[], { id, descending }: WorklistSort): readonly Readiness[] {
  const { of } = COLUMNS.find((column) => column.id === id)!;
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [of(a), of(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return left < right ? -sign : left > right ? sign : 0;
  });
}
