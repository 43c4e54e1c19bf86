/** How wide columns are, px. What is left of the room goes to the name and to those that hold texts. */
import { MIN_STRETCH, textWidth, widestFit } from '#layout/text-width.ts';
import type { FactRow, Seen } from '#atlas/facts/fact.ts';

export const ROW = 42;
export const CARD = 84;
const BOX = 30;
const NAME = 206;
/** What stays where it is while the rest is moved sideways. */
const FIXED = BOX + NAME;

const BY_ID: Readonly<Record<string, number>> = {
  stage: 106,
  'last-release': 112,
  license: 116,
  language: 82,
  layers: 64,
  downloads: 112,
  description: 320,
  found: 260,
  activity: 160,
  badge: 110,
  category: 190,
  repository: 200,
  homepage: 170
};
/** Of texts, those of a word or two. */
const SHORT = new Set(['language', 'layers']);
const BY_FORM = { rank: 118, number: 92, day: 104, weeks: 140, names: 168, text: 150 } as const;

const widthOf = ({ id, form }: FactRow) => BY_ID[id] ?? BY_FORM[form];

export const tableWidth = (columns: readonly FactRow[]): number =>
  columns.reduce((sum, column) => sum + widthOf(column), FIXED);

/** What stands above it, where there is less room. */
export const headOf = (row: FactRow): string => row.short ?? row.label;

/** How wide box, name and columns are in a room, px: what is left goes to the name and to what holds texts. */
export function widthsIn(columns: readonly FactRow[], room: number): readonly number[] {
  const grows = ({ id, form }: FactRow) => (form === 'text' || form === 'names') && !SHORT.has(id);
  const spare = Math.max(0, room - tableWidth(columns)) / (1 + columns.filter(grows).length);
  return [BOX, NAME + spare, ...columns.map((column) => widthOf(column) + (grows(column) ? spare : 0))].map(Math.floor);
}

/** For `grid-template-columns`: every row has the same, so all columns stand below each other. */
export const template = (widths: readonly number[]): string =>
  widths.map((width, i) => (i === 1 ? `minmax(${width}px,1fr)` : `${width}px`)).join(' ');

/** How narrow the topic beneath a name is set, per cent. */
export const topicStretch = ({ topic = '' }: { readonly topic?: string }, width: number): number =>
  widestFit(width - PADDING - 2, (stretch) => textWidth(topic, { size: 11, weight: 420, stretch })) ?? MIN_STRETCH;

const NAME_FACE = { size: 14, weight: 660 };
const PADDING = 12;

/** How narrow a word of a cell is set, per cent, to stand in its column; undefined where it is too long for that. */
export function cellStretch(text: string, width: number): number | undefined {
  const at = (stretch: number) => textWidth(text, { size: 13, weight: 420, stretch });
  return widestFit(width - PADDING, at);
}

const PACE_FACE = { size: 11, weight: 600 };
/** Of a month beside a figure, with the gap before it, and of the clock before one of long ago, px. */
const MONTH = { face: { size: 11, weight: 420 }, gap: 8, clock: 13 };

/** How narrow a figure is set, per cent, so that its month stands apart at the other edge of the column. */
export function paceStretch(text: string, { month = '', old }: Pick<Seen, 'month' | 'old'>, width: number): number {
  const beside = textWidth(month, MONTH.face) + MONTH.gap + (old ? MONTH.clock : 0);
  const at = (stretch: number) => textWidth(text, { ...PACE_FACE, stretch });
  return widestFit(width - PADDING - beside, at) ?? MIN_STRETCH;
}

/** Of words in a cell: the widest first, then narrower ones, then smaller ones, which have room for a line more. */
const SETTINGS = [
  { stretch: 92, tight: false },
  { stretch: 78, tight: false },
  { stretch: 78, tight: true },
  { stretch: MIN_STRETCH, tight: true }
] as const;
/** What is left of a line where words end it. */
const FULL = 0.85;

interface Setting {
  readonly stretch: number;
  readonly tight: boolean;
  /** Even so there are more of them than stand there. */
  readonly long?: true;
}

/** How words are set so that all of them stand in so many lines of a cell, or in one more of small letters. */
export function textFit(text: string, width: number, lines: number): Setting {
  const fits = ({ stretch, tight }: (typeof SETTINGS)[number]) => {
    const count = tight ? lines + 1 : lines;
    const room = (width - PADDING) * (count > 1 ? count * FULL : 1);
    return textWidth(text, { size: tight ? 11 : 13, weight: 420, stretch }) <= room;
  };
  return SETTINGS.find(fits) ?? { ...SETTINGS.at(-1)!, long: true };
}

/** How a name is set in its line: its width in per cent, or on two lines where even the narrowest is too wide. */
export function nameFit(name: string, width: number): { readonly stretch: number; readonly lines: 1 | 2 } {
  const at = (stretch: number) => textWidth(name, { ...NAME_FACE, stretch });
  const stretch = widestFit(width - PADDING - 2, at);
  return stretch === undefined ? { stretch: 70, lines: 2 } : { stretch, lines: 1 };
}
