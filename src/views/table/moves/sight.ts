/** Where columns stand, of which the first two, box and name, stay while the others are moved. All in px. */

/** Where a column begins, if nothing is moved. */
export const startOf = (widths: readonly number[], column: number): number =>
  widths.slice(0, column).reduce((sum, width) => sum + width, 0);

/** How many columns end beyond the right edge of the room, once the table was moved so far to the left. */
export const columnsBeyond = (widths: readonly number[], left: number, room: number): number =>
  widths.filter((_, column) => startOf(widths, column + 1) > left + room + 1).length;

/** Of a column that stands beside the names, what is left free before it: as much as cells leave free at their ends. */
const GAP = 12;

/** How far to move the table so that a column stands beside the names. */
export const besideNames = (widths: readonly number[], column: number): number =>
  Math.max(0, startOf(widths, column) - startOf(widths, 2) - GAP);

/** How much further than to its right edge the table has to be moved for a whole column to stand beside the names. */
export function spareFor(widths: readonly number[], room: number): number {
  const end = startOf(widths, widths.length) - room;
  const whole = widths.slice(2).map((_, i) => besideNames(widths, i + 2));
  return Math.max(0, (whole.find((to) => to >= end) ?? end) - end);
}

/**
 * How far to move the table so that a column is in sight: no further than it is, where that is so already; else by whole
 * columns, as far as they leave it in sight.
 */
export function inSight(widths: readonly number[], column: number, left: number, room: number): number {
  if (column < 2) return left;
  const [start, end] = [startOf(widths, column), startOf(widths, column + 1)];
  const least = end - room;
  const most = start - startOf(widths, 2);
  if (left >= least && left <= most) return left;
  const whole = widths.slice(2).map((_, i) => besideNames(widths, i + 2));
  return whole.find((to) => to >= least && to <= most) ?? Math.max(0, Math.min(Math.max(left, least), most));
}
