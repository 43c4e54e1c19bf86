/** Numbers as readers see them, the same on every machine. */
import { grouped } from '#core/numbers.ts';

/** `986`, `6.7k`, `24k`, `1.2M`. */
export function shortNumber(value: number): string {
  if (value < 1000) return String(value);
  const [scaled, unit] = value < 999_500 ? [value / 1000, 'k'] : [value / 1_000_000, 'M'];
  return scaled < 9.95 ? `${(Math.round(scaled * 10) / 10).toString()}${unit}` : `${Math.round(scaled)}${unit}`;
}

/** `24,131`. */
export const fullNumber = (value: number): string => grouped(Math.round(value));

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2023-11-19` → `Nov 2023`; also takes `2023-11`. */
export function month(day: string): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`.trim();
}

/** `2023-11-19` → `19 Nov 2023`. */
export function fullDay(day: string): string {
  return day.length < 10 ? month(day) : `${Number(day.slice(8, 10))} ${month(day)}`;
}
