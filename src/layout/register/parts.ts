/** What tiles of a register are put together from: logo, name below it, notes, chips. */
import type { AtlasItem } from '#atlas/atlas.ts';
import { month } from '#text/day.ts';
import type { Box, Ink, Picture, Shape, TextBlock, TextLine } from '../scene.ts';
import { CHIP, chipMarks } from '../tile/chip.ts';
import { fitLabel, placeLabel } from '../tile/labels.ts';
import { placeWhole } from '../tile/name.ts';
import { placePicture } from '../tile/picture.ts';

export interface Chip extends Box {
  readonly index: number;
  readonly shapes: readonly Shape[];
  readonly text: TextLine;
}

/** With artwork: the logo on a light plate, since most are made for white; the name as text below it. */
export function logoOf(
  entry: AtlasItem,
  shown: boolean | undefined,
  plate: Box
): { shapes: Shape[]; picture: Picture } | undefined {
  if (!shown || !entry.artwork) return undefined;
  const room = { x: plate.x + 10, y: plate.y + 6, width: plate.width - 20, height: plate.height - 12 };
  return { shapes: [{ ...plate, fill: 'plate' }], picture: placePicture(entry.artwork, room) };
}

/** The name below a logo, in two lines where it does not fit in one. */
export function nameBelow(name: string, at: { x: number; baseline: number; measure: number }, fill: Ink): TextBlock {
  const one = { size: 13, weight: 640 };
  const label = fitLabel(name, at.measure, one, { lines: 1, extraLines: 0 });
  if (!label.cut) return placeLabel(label, { x: at.x, baseline: at.baseline, leading: 14 }, one, fill);
  const two = { size: 12, weight: 640, measure: at.measure };
  return placeWhole(
    name,
    fitLabel(name, at.measure, two, { lines: 2, extraLines: 0 }),
    { x: at.x, baseline: at.baseline - 1, leading: 13 },
    two,
    fill
  );
}

export const outline = (place: Box, ink: Ink, width: number): Shape => ({
  x: 0,
  y: 0,
  width: place.width,
  height: place.height,
  fill: 'none',
  stroke: { ink, width }
});

/** Small lines of text below each other, from a baseline on. */
export function notes(
  lines: readonly (string | undefined)[],
  x: number,
  baseline: number,
  measure: number,
  fill: Ink
): TextLine[] {
  return lines
    .filter((text): text is string => text !== undefined && text !== '')
    .map((text, i) => {
      const label = fitLabel(text, measure, { size: 12, weight: 430 }, { lines: 1, extraLines: 0 });
      return {
        text: label.lines[0] ?? '',
        x,
        baseline: baseline + i * 15,
        size: 12 * (label.shrink ?? 1),
        weight: 430,
        stretch: label.stretch,
        fill
      };
    });
}

export function sinceText({ since, sinceBefore }: AtlasItem, lead: string): string | undefined {
  if (since) return `${lead} ${month(since)}`.trim();
  return sinceBefore ? `${lead} ${month(sinceBefore)} or before`.trim() : undefined;
}

export function chips(entries: readonly AtlasItem[], at: { x: number; y: number; width: number }): Chip[] {
  const perRow = Math.max(1, Math.floor((at.width + CHIP.gap) / (CHIP.width + CHIP.gap)));
  return entries.map((entry, i) => {
    const x = at.x + (i % perRow) * (CHIP.width + CHIP.gap);
    const y = at.y + Math.floor(i / perRow) * (CHIP.height + CHIP.gap);
    return { index: entry.index, x, y, width: CHIP.width, height: CHIP.height, ...chipMarks(entry) };
  });
}
