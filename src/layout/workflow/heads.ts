/** What stands above the columns of the workflow: parts with their arrows, and of each layer number, name and counts. */
import { type WorkflowLayer, sizeOf } from '#atlas/workflow/layers.ts';
import { grouped } from '#text/numbers.ts';
import type { Box, Shape, TextLine } from '../scene.ts';
import { textWidth, widestStep } from '../text-width.ts';
import { fitLabel } from '../tile/labels.ts';

/** Above the layers of a part: its name, and an arrow as long as it is. Coordinates are those of the scene. */
export interface PartHead extends Box {
  readonly name: string;
  readonly shapes: readonly Shape[];
  readonly texts: readonly TextLine[];
}

/** A small line, in the second ink. */
export const small = (text: string, x: number, baseline: number, more: Partial<TextLine> = {}): TextLine => ({
  ...{ text, x, baseline, size: 11, weight: 430, stretch: 100, fill: 'ink2' as const },
  ...more
});

/** Neighbours of one part, by their places in the row. */
export function partsOf(layers: readonly WorkflowLayer[]): { name: string; from: number; to: number }[] {
  const parts: { name: string; from: number; to: number }[] = [];
  for (const [i, { part = '' }] of layers.entries()) {
    const last = parts.at(-1);
    if (last?.name === part) last.to = i;
    else parts.push({ name: part, from: i, to: i });
  }
  return parts;
}

/** At the end of an arrow; the font has no arrow of its own. */
const HEAD = '›';

/** The head of a part in its box. */
export function partHead(name: string, box: Box): PartHead {
  const { x, y, width } = box;
  const face = { size: 14, weight: 640 };
  const start = name === '' ? 0 : textWidth(name, face) + 12;
  const arrow = textWidth(HEAD, { size: 17, weight: 430 });
  const rule: Shape = { x, y: y + 21, width, height: 3, fill: 'ink' };
  const line: Shape = { x: x + start, y: y + 9, width: width - start - arrow / 3, height: 1, fill: 'ink' };
  const hasArrow = line.width > arrow && name !== '';
  const texts: TextLine[] = [
    { text: name, x, baseline: y + 14, ...face, stretch: 100, fill: 'ink' },
    ...(hasArrow ? [small(HEAD, x + width - arrow, y + 15, { size: 17, fill: 'ink' })] : [])
  ];
  return { ...box, name, shapes: hasArrow ? [rule, line] : [rule], texts };
}

const NUMBER = { size: 11, weight: 430 };
const COUNT = { size: 17, weight: 680 };
const NAME = { size: 12, weight: 600 };

/** What stands above a column among others. */
export function headOf(layer: WorkflowLayer, width: number): { texts: TextLine[]; height: number } {
  const count = grouped(sizeOf(layer));
  const label = fitLabel(layer.name, width, NAME, { fewest: 2, lines: 2, extraLines: 1, comfortable: 78 });
  const names = label.lines.map((text, i): TextLine => ({
    text,
    x: 0,
    baseline: 35 + 14 * i,
    ...NAME,
    size: NAME.size * (label.shrink ?? 1),
    stretch: label.stretch,
    fill: 'ink'
  }));
  const baseline = 35 + 14 * Math.max(2, label.lines.length) + 2;
  return {
    texts: [
      small(String(layer.number), 0, 16),
      { text: count, x: width - textWidth(count, COUNT), baseline: 17, ...COUNT, stretch: 100, fill: 'ink' },
      ...names,
      ...fitted(hostedWords(layer), width, baseline)
    ],
    height: baseline + 9
  };
}

/** Of a layer that stands alone: its name is the heading, what it is stands beneath. */
export function wholeHead(layer: WorkflowLayer, width: number): { texts: TextLine[]; height: number } {
  const face = { size: 22, weight: 680, tracking: -0.015 };
  const { name, description = '' } = layer;
  const says = { size: 13, weight: 430 };
  const stretch = widestStep(width, (stretch) => textWidth(description, { ...says, stretch }));
  const count = small(grouped(sizeOf(layer)), textWidth(name, face) + 8, 20, { size: 22 });
  const told: TextLine[] =
    stretch === undefined ? [] : [{ text: description, x: 0, baseline: 42, ...says, stretch, fill: 'ink' }];
  return {
    texts: [
      { text: name, x: 0, baseline: 20, ...face, stretch: 100, fill: 'ink' },
      count,
      ...told,
      ...fitted(hostedWords(layer), width, 60)
    ],
    height: 72
  };
}

/** `2 hosted, none graduated` in a column that is wide enough, else `2 hosted`. */
function hostedWords({ hosted, lacks }: WorkflowLayer): readonly string[] {
  const short = hosted === 0 ? 'none hosted' : `${hosted} hosted`;
  return lacks === undefined ? [short] : [`${short}, none ${lacks.toLowerCase()}`, short];
}

/** The first text that fits, in narrow letters if need be; none where none does. */
export function fitted(texts: readonly string[], width: number, baseline: number): TextLine[] {
  for (const text of texts) {
    const stretch = widestStep(width, (stretch) => textWidth(text, { ...NUMBER, stretch }));
    if (stretch !== undefined) return [small(text, 0, baseline, { stretch })];
  }
  return [];
}
