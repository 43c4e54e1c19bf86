/**
 * A symbol set into its place: constant cap height, the widest setting between 62 and 112 per cent whose ink fits the
 * measure, flush left on ink. Only where 62 per cent is still too wide is it scaled down.
 */
import type { Ink, TextLine } from '../scene.ts';
import { inkExtent } from '../ink.ts';
import { CAP_HEIGHT, MIN_STRETCH, widestFit } from '../text-width.ts';

const TRACKING = -0.006;
const WIDEST = 112;

/** Weight by stage: the more mature, the heavier. Archived ones are drawn thin. */
const WEIGHTS = { full: 820, half: 700, empty: 430, struck: 300, point: 540 } as const;

export function symbolWeight(look: keyof typeof WEIGHTS): number {
  return WEIGHTS[look];
}

/** `x` is where the ink begins. */
export function placeSymbol(
  text: string,
  at: { readonly x: number; readonly baseline: number; readonly capHeight: number; readonly measure: number },
  weight: number,
  fill: Ink
): TextLine {
  const size = at.capHeight / CAP_HEIGHT;
  const face = (stretch: number) => ({ size, weight, stretch, tracking: TRACKING });
  const ink = (stretch: number) => inkExtent(text, face(stretch));
  const stretch = widestFit(at.measure, (s) => ink(s).right - ink(s).left, { most: WIDEST }) ?? MIN_STRETCH;
  const { left, right } = ink(stretch);
  const squeeze = Math.min(1, at.measure / Math.max(1, right - left));
  const x = at.x - left * squeeze;
  return {
    text,
    x,
    baseline: at.baseline,
    size,
    weight,
    stretch,
    tracking: TRACKING,
    fill,
    ...(squeeze < 1 ? { squeeze } : {})
  };
}
