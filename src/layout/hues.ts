/** The hue of each category of projects, by its index in the atlas. Members and organizations carry none. */
import type { Atlas } from '#atlas/atlas.ts';

export function categoryHues({ categories }: Pick<Atlas, 'categories'>): ReadonlyMap<number, number> {
  const coloured = categories.flatMap(({ kind }, i) => (kind === 'project' ? [i] : []));
  const ramp = hues(coloured.length);
  return new Map(coloured.map((category, i) => [category, ramp[i]!]));
}

/**
 * `count` hues, blue first, at equal steps around 52° to 366°. The gap between 6° and 52° is kept for the accent, which
 * means "here" and nothing else. A few categories stand far apart on the same ramp instead of at its ends.
 */
export function hues(count: number): number[] {
  const steps = Math.max(count, FULL_RAMP);
  const ramp = Array.from({ length: steps }, (_, i) => 52 + (i * 314) / (steps - 1));
  const start = ramp.reduce((best, hue, i) => (Math.abs(hue - BLUE) < Math.abs(ramp[best]! - BLUE) ? i : best), 0);
  return Array.from({ length: count }, (_, i) => ramp[(start + Math.round((i * steps) / count)) % steps]! % 360);
}

/** `count` hues for values in an order: from blue to brown, so that neighbours look alike and both ends do not. */
export const orderedHues = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => BLUE - (i * (BLUE - BROWN)) / Math.max(1, count - 1));

const BLUE = 245;
const BROWN = 52;
const FULL_RAMP = 12;
