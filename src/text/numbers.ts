/** Numbers as readers see them, the same on every machine. */

/** A whole number with its thousands set apart: `1,440`. The same on every machine, unlike `toLocaleString`. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** `986`, `6.7k`, `24k`, `1.2M`. */
function shortNumber(value: number): string {
  if (value < 1000) return String(value);
  const [scaled, unit] = value < 999_500 ? [value / 1000, 'k'] : [value / 1_000_000, 'M'];
  return scaled < 9.95 ? `${(Math.round(scaled * 10) / 10).toString()}${unit}` : `${Math.round(scaled)}${unit}`;
}

/** A short number with the year of which it is, where one is given: `6.7k ’23`. */
export const datedNumber = (value: number, year: number | undefined): string =>
  shortNumber(value) + (year ? ` ’${String(year).slice(2)}` : '');

/** `24,131`. */
export const fullNumber = (value: number): string => grouped(Math.round(value));

/** A number with the word that it counts: `1 project`, `1,440 projects`. */
export const counted = (n: number, [one, many]: readonly [string, string]): string =>
  `${grouped(n)} ${n === 1 ? one : many}`;
