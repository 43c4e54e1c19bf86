/** How old figures are beside the newest of their landscape. Days are `YYYY-MM-DD`; none is observed without figures. */
const WEEK_MS = 7 * 86_400_000;

/** So many weeks tell how often somebody commits. */
const TELLING_WEEKS = 13;

/** The first day of the twelve months that end on a day. */
export function windowStart(observed: string): string {
  const day = observed.endsWith('-02-29') ? '-02-28' : observed.slice(4);
  return `${Number(observed.slice(0, 4)) - 1}${day}`;
}

/** Whether a day lies more than twelve months before the newest figure. */
export const isOld = (date: string, observed: string | undefined): boolean =>
  observed !== undefined && date < windowStart(observed);

/** How much older than the newest figures, in words: `2 years older than the newest figures`; empty for what is not old. */
export function ageWords(date: string, observed: string | undefined): string {
  if (observed === undefined || !isOld(date, observed)) return '';
  const years = Number(observed.slice(0, 4)) - Number(date.slice(0, 4)) - (date.slice(5) > observed.slice(5) ? 1 : 0);
  return `${years < 2 ? 'a year' : `${years} years`} older`;
}

/** How many of the weeks up to one that began on `last` began in the twelve months; few are not told apart from none. */
export function weeksObserved(last: string, observed: string | undefined): number {
  if (observed === undefined) return 0;
  const weeks = Math.floor((Date.parse(last) - Date.parse(windowStart(observed))) / WEEK_MS) + 1;
  return weeks < TELLING_WEEKS ? 0 : weeks;
}
