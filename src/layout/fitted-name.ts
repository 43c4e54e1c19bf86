/** A name in one line at one height of capitals: as wide as it is by nature, narrowed only where it must be. */
import { textWidth } from './text-width.ts';

export interface FittedName {
  /** Pixels. */
  readonly size: number;
  /** Per cent of the normal width. */
  readonly stretch: number;
}

/** Few widths, so that a page has few instances of its font to make. */
const WIDTHS = [100, 86, 70, 62];
export const NAME_TRACKING = -0.015;

/** The widest setting of a name in a measure (px); smaller where even the narrowest is too wide, never below `least` px. */
export function fittedName(
  name: string,
  { size, weight, measure, least = 11 }: { size: number; weight: number; measure: number; least?: number }
): FittedName {
  const widthAt = (stretch: number) => textWidth(name, { size, weight, stretch, tracking: NAME_TRACKING });
  const stretch = WIDTHS.find((width) => widthAt(width) <= measure);
  if (stretch !== undefined) return { size, stretch };
  const narrowest = WIDTHS.at(-1)!;
  const fitting = Math.floor(((size * measure) / widthAt(narrowest)) * 4) / 4;
  return { size: Math.max(least, fitting), stretch: narrowest };
}
