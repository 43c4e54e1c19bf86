/** The hue of each category of projects, by its index in the atlas. Members and organizations carry none. */
import type { Atlas } from '#atlas/atlas.ts';

export function categoryHues({
  categories,
  hues: [first, accent] = USUAL
}: Pick<Atlas, 'categories' | 'hues'>): ReadonlyMap<number, number> {
  const coloured = categories.flatMap(({ kind }, i) => (kind === 'project' ? [i] : []));
  const ramp = hues(coloured.length, first, accent);
  return new Map(coloured.map((category, i) => [category, ramp[i]!]));
}

/**
 * `count` hues at equal steps around the circle, the one that is next to `first` first. The gap of 23° on either side of
 * the accent is kept for it: it means "here" and nothing else. A few categories stand far apart on the same ramp instead
 * of at its ends.
 */
export function hues(count: number, first: number = BLUE, accent: number = RED): number[] {
  const steps = Math.max(count, FULL_RAMP);
  const ramp = Array.from({ length: steps }, (_, i) => accent + GAP + (i * (360 - 2 * GAP)) / (steps - 1));
  const far = (hue: number) => Math.abs(((hue - first + 540) % 360) - 180);
  const start = ramp.reduce((best, hue, i) => (far(hue) < far(ramp[best]!) ? i : best), 0);
  return Array.from({ length: count }, (_, i) => ramp[(start + Math.round((i * steps) / count)) % steps]! % 360);
}

/** Where the ramp begins. */
export const BLUE = 245;
const RED = 29;
const GAP = 23;
const FULL_RAMP = 12;
/** Those that `hues` takes. */
const USUAL: readonly [first: number, accent?: number] = [BLUE];
