/** A tile that leads further in: its name, how many it holds, and as many of their symbols as there is room for. */
import type { AtlasItem } from '#atlas/atlas.ts';
import { CHIP, chipMarks } from '../tile/chip.ts';
import { fitLabel, isWhole, placeLabel } from '../tile/labels.ts';
import { box, outline } from '../tile/looks.ts';
import type { Box, Shape, SheetTile, TextBlock, TextLine } from '../scene.ts';
import { textWidth } from '../text-width.ts';
import { NO_NAME } from './mark.ts';

export interface FoldSubject {
  /** Empty where the heading above says the same. */
  readonly title: string;
  /** Of the category that it is. */
  readonly letter?: string | undefined;
  /** "2 of 45". */
  readonly count: string;
  /** Those that match, the heaviest first. */
  readonly entries: readonly AtlasItem[];
  readonly hueOf: (entry: AtlasItem) => number | undefined;
}

export type FoldMarks = Pick<SheetTile, 'shapes' | 'texts' | 'name'> & {
  readonly chips: NonNullable<SheetTile['chips']>;
};

const PAD = 7;
const COUNT = { size: 11, weight: 430, stretch: 100 };

export function foldMarks({ title, letter, count, entries, hueOf }: FoldSubject, { width, height }: Box): FoldMarks {
  const whole = { x: 0, y: 0, width, height };
  const faint = entries.length === 0;
  const shapes = faint ? [outline(whole, 'rule', 1)] : [box(whole, 'wash'), box({ ...whole, height: 2 }, 'solid')];
  const pad = padOf(width);
  const mark = letter === undefined ? undefined : letterMark(letter, pad, faint);
  const left = pad + (mark ? LETTER + 5 : 0);
  const name = nameIn(title, { x: left, width: width - left - pad, height }, faint);
  const number =
    title === '' ? { texts: [], bottom: 2 } : numberAt(count, name, { x: left, right: width - pad, height });
  const top = number.bottom + 6;
  const { chips, more } = faint
    ? { chips: [], more: undefined }
    : chipsIn(entries, hueOf, { x: pad, y: top, width: width - 2 * pad, height: height - top - pad });
  return {
    shapes: mark ? [...shapes, mark.shape] : shapes,
    name: name?.block ?? NO_NAME,
    texts: [...(mark ? [mark.text] : []), ...number.texts, ...(more ? [more] : [])],
    chips
  };
}

/** Whether a name can be read in a box of that size. */
export const foldNameFits = (title: string, { width, height }: Pick<Box, 'width' | 'height'>): boolean =>
  nameIn(title, { x: padOf(width), width: width - 2 * padOf(width), height }, false) !== undefined;

const padOf = (width: number) => (width < 48 ? 4 : PAD);

interface FoldName {
  readonly block: TextBlock;
  readonly lastWidth: number;
  readonly bottom: number;
}

const LETTER = 14;

function letterMark(letter: string, x: number, faint: boolean): { readonly shape: Shape; readonly text: TextLine } {
  const face = { size: 9, weight: 700, stretch: 100 };
  const fill = faint ? 'rule2' : 'solid';
  return {
    shape: box({ x, y: 8, width: LETTER, height: LETTER }, fill),
    text: {
      ...{ text: letter, x: x + (LETTER - textWidth(letter, face)) / 2, baseline: 18.3, ...face },
      fill: faint ? 'paper' : 'onSolid'
    }
  };
}

interface Room {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

const SETTINGS = [
  { size: 14, leading: 16 },
  { size: 13, leading: 15 },
  { size: 12, leading: 13 },
  { size: 11, leading: 12 }
];

function nameIn(title: string, { x, width, height }: Room, faint: boolean): FoldName | undefined {
  if (title === '') return undefined;
  for (const { size, leading } of SETTINGS) {
    const lines = Math.min(3, Math.floor((height - 12) / leading));
    if (lines < 1 || width < 20) continue;
    const face = { size, weight: 620 };
    const label = fitLabel(title, width, face, { lines, extraLines: 0, comfortable: 76 });
    if (!isWhole(label, title) || (size > 11 && label.stretch < 76)) continue;
    const block = placeLabel(label, { x, baseline: 6 + size, leading }, face, faint ? 'ink2' : 'ink');
    const last = textWidth(label.lines.at(-1)!.trimEnd(), { ...face, stretch: label.stretch });
    return { block, lastWidth: last, bottom: 6 + size + (label.lines.length - 1) * leading };
  }
  return undefined;
}

/** The count behind the name, or below it, or alone. */
function numberAt(
  count: string,
  name: FoldName | undefined,
  { x, right, height }: { readonly x: number; readonly right: number; readonly height: number }
): { readonly texts: readonly TextLine[]; readonly bottom: number } {
  const wide = textWidth(count, COUNT);
  const line = (left: number, baseline: number): TextLine => ({
    text: count,
    x: left,
    baseline,
    ...COUNT,
    fill: 'ink2'
  });
  if (name && x + name.lastWidth + 5 + wide <= right)
    return { texts: [line(x + name.lastWidth + 5, name.bottom)], bottom: name.bottom };
  const baseline = name ? name.bottom + 13 : 18.5;
  if (x + wide > right || baseline > height - 3) return { texts: [], bottom: name?.bottom ?? 18.5 };
  return { texts: [line(x, baseline)], bottom: baseline };
}

/** How much larger chips are drawn than elsewhere where all of them then have room. */
const SCALES = [1.8, 1.6, 1.45, 1.3, 1.15];

function chipsIn(
  entries: readonly AtlasItem[],
  hueOf: FoldSubject['hueOf'],
  room: Box
): { readonly chips: FoldMarks['chips']; readonly more?: TextLine } {
  const placesAt = (scale: number) => {
    const columns = Math.floor((room.width + CHIP.gap) / (CHIP.width * scale + CHIP.gap));
    const rows = Math.floor((room.height + CHIP.gap) / (CHIP.height * scale + CHIP.gap));
    return { columns, count: Math.max(0, columns * rows) };
  };
  const scale = SCALES.find((scale) => placesAt(scale).count >= entries.length) ?? 1;
  const { columns, count: places } = placesAt(scale);
  if (places === 0) return { chips: [] };
  const shown = entries.length <= places ? entries : entries.slice(0, places - 1);
  const [width, height] = [CHIP.width * scale, CHIP.height * scale];
  const at = (i: number) => ({
    x: room.x + (i % columns) * (width + CHIP.gap),
    y: room.y + Math.floor(i / columns) * (height + CHIP.gap)
  });
  const chips = shown.map((entry, i) => ({ ...at(i), width, height, hue: hueOf(entry), ...chipMarks(entry, scale) }));
  const left = entries.length - shown.length;
  if (left === 0) return { chips };
  const { x, y } = at(shown.length);
  return {
    chips,
    more: {
      text: `+${left}`,
      x: x + 3,
      baseline: y + 14.5,
      size: 11,
      weight: 560,
      stretch: left > 999 ? 75 : 100,
      fill: 'ink2'
    }
  };
}
