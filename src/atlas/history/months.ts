/** The last days of months, by which a history is looked through. */

const endOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** Every month-end within the days, the first and the last day among them. */
export function monthEnds(from: string, until: string): string[] {
  const days = [from];
  let [year, month] = from.split('-').map(Number) as [number, number];
  for (let end = endOf(year, month); end < until; end = endOf(year, month)) {
    if (end > from) days.push(end);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return until > from ? [...days, until] : days;
}

/** The next of some days, or the one before; undefined at the end. */
export const stepFrom = (days: readonly string[], day: string, by: 1 | -1): string | undefined =>
  by > 0 ? days.find((other) => other > day) : days.findLast((other) => other < day);
