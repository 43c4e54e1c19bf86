/** Headings inside the treemap: a rule in the hue, the category's letter, the name as wide as there is room, the count. */
import { type Label, fitLabel, isWhole } from '../tile/labels.ts';
import type { Box, Shape, TextLine } from '../scene.ts';
import { MIN_STRETCH, textWidth, widestFit } from '../text-width.ts';

export interface Heading {
  readonly shapes: readonly Shape[];
  readonly texts: readonly TextLine[];
}

const BLOCK_HEADING = 26;
export const FRAME_HEADING = 15;
const SECOND_LINE = 13;

const LETTER = 14;
const GAP = 5;

/** How much room a group's heading takes: that of two lines where its name does not fit on one. */
export function blockHeadingHeight(title: string, longestCount: string, width: number, lettered: boolean): number {
  const room = width - (lettered ? LETTER + GAP : 0);
  if (oneLine(title, longestCount, room)) return BLOCK_HEADING;
  return twoLines(title, room) ? BLOCK_HEADING + SECOND_LINE : BLOCK_HEADING;
}

/** Of a group, in the height that was found for it. A name without room gives way to its letter and count. */
export function blockHeading(
  title: string,
  count: string,
  box: Pick<Box, 'width' | 'height'>,
  letter?: string
): Heading {
  const x = letter === undefined ? 0 : LETTER + GAP;
  const room = box.width - x;
  const rule: Shape = { x: 0, y: 0, width: box.width, height: 3, fill: 'solid' };
  const ground: Shape = { x: 0, y: 7, width: LETTER, height: LETTER, fill: 'solid' };
  const face = { size: 9, weight: 700, stretch: 100 };
  const mark = (text: string): TextLine => ({
    ...{ text, x: (LETTER - textWidth(text, face)) / 2, baseline: 17.3, ...face, fill: 'onSolid' }
  });
  const broken = box.height > BLOCK_HEADING ? twoLines(title, room) : undefined;
  return {
    shapes: letter === undefined ? [rule] : [rule, ground],
    texts: [
      ...(letter === undefined ? [] : [mark(letter)]),
      ...(broken
        ? brokenName(broken, count, { x, width: room })
        : nameAndCount(title, count, { x, width: room, baseline: 18.5 }, SIZES, WEIGHT))
    ]
  };
}

const SIZES = [14, 13, 12, 11];
const WEIGHT = 640;
const BROKEN = { size: 12, weight: WEIGHT };

const oneLine = (title: string, count: string, room: number) =>
  textWidth(title, { size: 11, weight: WEIGHT, stretch: MIN_STRETCH }) + GAP + textWidth(count, COUNT) <= room;

function twoLines(title: string, room: number): Label | undefined {
  const label = fitLabel(title, room, BROKEN, { lines: 2, extraLines: 0 });
  return isWhole(label, title) && label.lines.length === 2 ? label : undefined;
}

/** The count stands behind the last line where there is room. */
function brokenName({ lines, stretch }: Label, count: string, at: { x: number; width: number }): TextLine[] {
  const face = { ...BROKEN, stretch };
  const texts = lines.map((line, i): TextLine => ({
    ...{ text: line.trimEnd(), x: at.x, baseline: 17.5 + i * SECOND_LINE, ...face, fill: 'ink' }
  }));
  const used = textWidth(lines.at(-1)!, face) + GAP;
  const number: TextLine = {
    ...{ text: count, x: at.x + used, baseline: 17.5 + SECOND_LINE, ...COUNT, fill: 'ink2' }
  };
  return used + textWidth(count, COUNT) <= at.width ? [...texts, number] : texts;
}

/** Of a frame in a group: a single line of 11 px. */
export function frameHeading(title: string, count: string, width: number): Heading {
  return { shapes: [], texts: nameAndCount(title, count, { x: 0, width, baseline: 11 }, [11], 600) };
}

/** Whether a frame's heading can be read at all: else its tiles do without, and its name is told by zooming in. */
export const frameHeadingFits = (title: string, count: string, width: number): boolean =>
  textWidth(title, { size: 11, weight: 600, stretch: MIN_STRETCH }) + GAP + textWidth(count, COUNT) <= width;

const COUNT = { size: 11, weight: 430, stretch: 100 };

function nameAndCount(
  title: string,
  count: string,
  at: { readonly x: number; readonly width: number; readonly baseline: number },
  sizes: readonly number[],
  weight: number
): TextLine[] {
  const room = at.width - GAP - textWidth(count, COUNT);
  const settings = sizes.map((size) => {
    const stretch = widestFit(room, (s) => textWidth(title, { size, weight, stretch: s }));
    return { size, weight, stretch: stretch ?? 0 };
  });
  const setting = settings.find(({ stretch }) => stretch >= 80) ?? settings.findLast(({ stretch }) => stretch > 0);
  const after = setting ? at.x + textWidth(title, setting) + GAP : at.x;
  const number: TextLine = { text: count, x: after, baseline: at.baseline, ...COUNT, fill: 'ink2' };
  return setting ? [{ text: title, x: at.x, baseline: at.baseline, ...setting, fill: 'ink' }, number] : [number];
}
