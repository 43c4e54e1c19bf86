/** Headings inside the treemap: a rule in the hue, the category's letter, the name as wide as there is room, the count. */
import { type Label, fitLabel } from '../tile/labels.ts';
import { isWhole } from '../tile/whole.ts';
import type { Box, Shape, TextLine } from '../scene.ts';
import { MIN_STRETCH, textWidth, widestFit } from '../text-width.ts';
import { wordings } from './set-name.ts';

export interface Heading {
  readonly shapes: readonly Shape[];
  readonly texts: readonly TextLine[];
}

const BLOCK_HEADING = 18;
export const FRAME_HEADING = 13;
const SECOND_LINE = 13;
const BASELINE = 14.5;

const GAP = 4;
/** Between the headings of neighbours. */
const APART = 6;
const LETTER = { size: 13, weight: 760, stretch: 100 };
/** From a letter to the name. */
const LETTER_GAP = 7;
const letterWidth = (letter: string | undefined) => (letter === undefined ? 0 : textWidth(letter, LETTER) + LETTER_GAP);

/** How much room a group's heading takes: that of two or three lines where its name does not fit on one. */
export function blockHeadingHeight(title: string, width: number, letter: string | undefined): number {
  const room = width - letterWidth(letter);
  return BLOCK_HEADING + ((brokenIn(worded(title, room), room)?.lines.length ?? 1) - 1) * SECOND_LINE;
}

/** As it has room in a line, or in several; in full, else as its own brackets say it in short. */
const worded = (title: string, width: number): string =>
  wordings(title).find((words) => isLine(words, width - APART) || brokenIn(words, width)) ?? title;
const isLine = (title: string, room: number) =>
  textWidth(title, { size: 11, weight: WEIGHT, stretch: MIN_STRETCH }) <= room;

/** Of a group, in the height that was found for it. A name without any room gives way to its letter. */
export function blockHeading(
  title: string,
  count: string,
  box: Pick<Box, 'width' | 'height'>,
  letter?: string
): Heading {
  const x = letterWidth(letter);
  const room = { x, width: box.width - x - APART };
  const rule: Shape = { x: 0, y: 0, width: box.width, height: 2, fill: 'solid' };
  const words = worded(title, room.width + APART);
  const broken = box.height > BLOCK_HEADING ? brokenIn(words, room.width + APART) : undefined;
  return {
    shapes: [rule],
    texts: [
      ...(letter === undefined ? [] : [{ text: letter, x: 0, baseline: BASELINE, ...LETTER, fill: 'solid' as const }]),
      ...(broken
        ? brokenName(broken, count, room)
        : nameAndCount(words, count, { ...room, baseline: BASELINE }, [13, 12, 11], WEIGHT))
    ]
  };
}

const WEIGHT = 680;

interface BrokenName extends Label {
  readonly size: number;
}

/** Undefined where one line will do, or three will not. */
function brokenIn(title: string, width: number): BrokenName | undefined {
  const room = width - APART;
  if (isLine(title, room)) return undefined;
  for (const size of [12, 11, 10]) {
    const label = fitLabel(title, room, { size, weight: WEIGHT }, { lines: 3, extraLines: 0 });
    if (isWhole(label, title)) return { ...label, size };
  }
  return undefined;
}

interface Room {
  readonly x: number;
  readonly width: number;
}

/** The count stands behind the last line where there is room. */
function brokenName({ lines, stretch, size }: BrokenName, count: string, at: Room): TextLine[] {
  const face = { size, weight: WEIGHT, stretch };
  const texts = lines.map((line, i): TextLine => ({
    ...{ text: line.trimEnd(), x: at.x, baseline: BASELINE - 1 + i * SECOND_LINE, ...face, fill: 'ink' }
  }));
  const used = textWidth(lines.at(-1)!, face) + GAP;
  const number: TextLine = {
    ...{
      text: count,
      x: at.x + used,
      baseline: BASELINE - 1 + (lines.length - 1) * SECOND_LINE,
      ...COUNT,
      fill: 'ink2'
    }
  };
  return used + textWidth(count, COUNT) <= at.width ? [...texts, number] : texts;
}

/** Of a frame in a group: a single line of 11 px, of 10 where that alone fits. */
export function frameHeading(title: string, count: string, width: number): Heading {
  return {
    shapes: [],
    texts: nameAndCount(
      frameWords(title, width) ?? title,
      ...([count, { x: 0, width: width - APART, baseline: 10.5 }, SMALL, SMALL_WEIGHT] as const)
    )
  };
}

const SMALL = [11, 10.5, 10];
const SMALL_WEIGHT = 600;

/** Whether a frame's heading can be read at all: else its tiles do without, and its name is told by card and table. */
export const frameHeadingFits = (title: string, width: number): boolean => frameWords(title, width) !== undefined;

const frameWords = (title: string, width: number): string | undefined =>
  wordings(title).find(
    (words) => textWidth(words, { size: SMALL.at(-1)!, weight: SMALL_WEIGHT, stretch: MIN_STRETCH }) <= width - APART
  );

const COUNT = { size: 11, weight: 430, stretch: 100 };
/** A name narrower than this is rather set in a smaller size. */
const COMFORTABLE = 80;

/** The name as large and wide as there is room, the count behind it; a count goes before a name does. */
function nameAndCount(
  title: string,
  count: string,
  at: Room & { readonly baseline: number },
  sizes: readonly number[],
  weight: number
): TextLine[] {
  const settingIn = (room: number) => {
    const settings = sizes.flatMap((size) => {
      const stretch = widestFit(room, (s) => textWidth(title, { size, weight, stretch: s }));
      return stretch === undefined ? [] : [{ size, weight, stretch }];
    });
    return settings.find(({ stretch }) => stretch >= COMFORTABLE) ?? settings.at(-1);
  };
  const beside = settingIn(at.width - GAP - textWidth(count, COUNT));
  const setting = beside ?? settingIn(at.width);
  if (!setting) return [];
  const name: TextLine = { text: title, x: at.x, baseline: at.baseline, ...setting, fill: 'ink' };
  const after = at.x + textWidth(title, setting) + GAP;
  return beside ? [name, { text: count, x: after, baseline: at.baseline, ...COUNT, fill: 'ink2' }] : [name];
}
