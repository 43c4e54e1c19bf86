/** The tile that stands for items too small for tiles of their own: "+7", and it leads to them. */
import { box, outline } from '../tile/looks.ts';
import type { Box, Shape, TextLine } from '../scene.ts';
import { textWidth } from '../text-width.ts';

const FACE = { size: 11, weight: 600, stretch: 100 };

export function restMarks(
  matching: number,
  { width, height }: Box
): { readonly shapes: readonly Shape[]; readonly texts: readonly TextLine[] } {
  const whole = { x: 0, y: 0, width, height };
  const text = `+${matching}`;
  if (matching === 0) return { shapes: [outline(whole, 'rule', 1)], texts: [] };
  const fits = textWidth(text, FACE) <= width - 6 && height >= 15;
  return {
    shapes: [box(whole, 'wash')],
    texts: fits ? [{ text, x: 4, baseline: height - 7, ...FACE, fill: 'ink' }] : []
  };
}
