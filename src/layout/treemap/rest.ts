/** The tile that stands for items too small for tiles of their own: "+7", and it leads to them. */
import { box, outline } from '../tile/looks.ts';
import type { Box, Shape, TextLine } from '../scene.ts';
import { MIN_STRETCH, textWidth, widestFit } from '../text-width.ts';

const WEIGHT = 600;
const SIZES = [11, 10];

export function restMarks(
  matching: number,
  { width, height }: Pick<Box, 'width' | 'height'>
): { readonly shapes: readonly Shape[]; readonly texts: readonly TextLine[] } {
  const whole = { x: 0, y: 0, width, height };
  const text = `+${matching}`;
  if (matching === 0) return { shapes: [outline(whole, 'rule', 1)], texts: [] };
  const settings = SIZES.map((size) => ({
    ...{ size, weight: WEIGHT },
    stretch: widestFit(width - 4, (stretch) => textWidth(text, { size, weight: WEIGHT, stretch }))
  }));
  const { size, stretch = MIN_STRETCH } = settings.find(({ stretch }) => stretch !== undefined) ?? settings.at(-1)!;
  const line: TextLine = { text, x: 3, baseline: 12, size, weight: WEIGHT, stretch, fill: 'ink' };
  return { shapes: [box(whole, 'wash')], texts: [line] };
}
