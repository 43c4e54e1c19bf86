/**
 * When a project is reviewed again: on each anniversary of its acceptance. Where the day of the last review is recorded, a
 * review within half a year of an anniversary stands for it. Days are `YYYY-MM-DD`.
 */
export interface Review {
  /** The day of the last review; nothing where nobody recorded one. */
  readonly last?: string;
  readonly due: string;
  readonly overdue: boolean;
}

const HALF_A_YEAR_MS = 183 * 86_400_000;

/** The anniversary in a year: of 29 February, the 28th where there is no 29th. */
export function anniversary(day: string, year: number): string {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4);
  return `${String(year).padStart(4, '0')}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`;
}

/** The next review of a project that was accepted on a day, seen from today. */
export function reviewOf(accepted: string, last: string | undefined, today: string): Review {
  const first = Number(accepted.slice(0, 4)) + 1;
  // What was not recorded is not called late: the next anniversary counts.
  const from = last === undefined ? today : new Date(Date.parse(last) + HALF_A_YEAR_MS).toISOString().slice(0, 10);
  let year = Math.max(first, Number(from.slice(0, 4)));
  if (anniversary(accepted, year) < from) year += 1;
  const due = anniversary(accepted, year);
  return { ...(last === undefined ? {} : { last }), due, overdue: due < today };
}

/** Whole months from one day to another. */
export function monthsBetween(from: string, to: string): number {
  const [y1, m1, d1] = from.split('-').map(Number) as [number, number, number];
  const [y2, m2, d2] = to.split('-').map(Number) as [number, number, number];
  return Math.max(0, (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0));
}
