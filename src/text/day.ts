/** Days, as files write them and as readers see them. */

/** `YYYY-MM-DD`. */
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether a value is a day that the calendar has. */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const [year, month, day] = value.split('-').map(Number) as [number, number, number];
  // Day 0 of the next month is the last of this one.
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
};

/** A value that is a day; undefined for any other. */
export const dayIn = (value: unknown): string | undefined => (isDay(value) ? value : undefined);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2023-11-19` → `Nov 2023`; also takes `2023-11`. */
export function month(day: string): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`.trim();
}

/** `2023-11-19` → `19 Nov 2023`. */
export function fullDay(day: string): string {
  return day.length < 10 ? month(day) : `${Number(day.slice(8, 10))} ${month(day)}`;
}

/** Days and months within a text as readers see them: `the charter is of 2020-03-19` → `the charter is of 19 Mar 2020`. */
export const daysInWords = (text: string): string =>
  text.replace(/(?<![\w./-])(?:19|20)\d\d-\d\d(-\d\d)?(?![\w/-])/g, (day, last?: string) =>
    isDay(last ? day : `${day}-01`) ? fullDay(day) : day
  );
