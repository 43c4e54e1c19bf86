/** What figures side by side are drawn on: bars on the scale of their row, weeks on one scale and one axis of time. */
import type { Fact } from '../facts/fact.ts';
import type { ComparedRow } from './compare.ts';

/** Per column, the part of the row's largest figure, 0 to 1; undefined where there is none, or none is a figure. */
export function barsOf({ row, facts }: ComparedRow): readonly (number | undefined)[] {
  const figures = facts.map((fact) =>
    row.form === 'number' && fact?.seen.date !== undefined && typeof fact.order === 'number' ? fact.order : undefined
  );
  const most = Math.max(0, ...figures.map((figure) => figure ?? 0));
  return figures.map((figure) => figure && (most > 0 ? figure / most : 0));
}

/** Weeks of commits, where they stand on the axis. */
export interface Weeks {
  /** The place of the first week, and how many there are. */
  readonly at: number;
  /** Height of each, 0 to 1, on the square root of commits: of the most that any of them had. */
  readonly heights: readonly number[];
}

export interface TimeAxis {
  /** As many as lie between the first and the last that was observed of any. */
  readonly weeks: number;
  /** The days on which its first and its last week begin, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** The weeks with which years begin. */
  readonly years: readonly number[];
  /** By column; undefined where nobody looked. */
  readonly columns: readonly (Weeks | undefined)[];
}

const WEEK_MS = 7 * 86_400_000;

/** The weeks of all columns on one axis; undefined where none has any. */
export function timeAxis(facts: readonly (Fact | undefined)[]): TimeAxis | undefined {
  const spans = facts.map((fact) => {
    const { date } = fact?.seen ?? {};
    if (!fact?.weeks || date === undefined) return undefined;
    const last = Math.round(Date.parse(date) / WEEK_MS);
    return { weeks: fact.weeks, first: last - fact.weeks.length + 1, last };
  });
  const known = spans.filter((span) => span !== undefined);
  if (known.length === 0) return undefined;
  const first = Math.min(...known.map((span) => span.first));
  const last = Math.max(...known.map((span) => span.last));
  const most = Math.max(1, ...known.flatMap(({ weeks }) => weeks));
  const dayOf = (week: number) => new Date(week * WEEK_MS).toISOString().slice(0, 10);
  const weeks = last - first + 1;
  return {
    weeks,
    from: dayOf(first),
    to: dayOf(last),
    years: Array.from({ length: weeks }, (_, i) => i).filter(
      (i) => i > 0 && dayOf(first + i).slice(0, 4) > dayOf(first + i - 1).slice(0, 4)
    ),
    columns: spans.map(
      (span) => span && { at: span.first - first, heights: span.weeks.map((commits) => Math.sqrt(commits / most)) }
    )
  };
}
