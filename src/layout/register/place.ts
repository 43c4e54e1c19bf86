/**
 * Members and organizations in sections: the first tier as blocks of its own on ink, further tiers in outlines, long
 * ones as lines of an index. Each carries the symbols of the projects that it contributed.
 */
import type { AtlasItem } from '#atlas/atlas.ts';
import { KIND_WORDS } from '#atlas/scopes.ts';
import { counted } from '#text/numbers.ts';
import { CHIP, chipMarks } from '../tile/chip.ts';
import { tierHeading } from '../grid/headings.ts';
import { fitLabel, placeLabel } from '../tile/labels.ts';
import { month } from '#text/day.ts';
import { placePicture } from '../tile/picture.ts';
import type { Box, Ink, Picture, Shape, TextBlock, TextLine, Tile } from '../scene.ts';
import { MIN_STRETCH, textWidth } from '../text-width.ts';
import { placeWordmark } from '../tile/wordmark.ts';

export type Prominence = 'block' | 'outline' | 'line';

export interface RegisterGroup {
  readonly key: string;
  readonly title: string;
  readonly prominence: Prominence;
  readonly subjects: readonly RegisterSubject[];
}

export interface RegisterSubject {
  readonly key: string;
  readonly entry: AtlasItem;
  /** The projects that it contributed; undefined where the landscape records nothing of the kind. */
  readonly contributed: readonly AtlasItem[] | undefined;
  readonly faint?: boolean;
  /** Whether its logo is shown, where there is a picture of it. */
  readonly artwork?: boolean;
  /** For lines: what stands at the end, where the year of joining would. */
  readonly note?: string;
}

export interface RegisterSection extends Box {
  readonly key: string;
  readonly title: string;
  readonly heading: TextLine;
  /** How many match, of how many there are. */
  readonly count: TextLine;
  readonly tiles: readonly RegisterTile[];
}

/** A tile with chips: small symbols, each in the hue of its own category. */
export interface RegisterTile extends Tile {
  readonly chips: readonly Chip[];
  /** Drawn on ink. */
  readonly reversed: boolean;
}

export interface Chip extends Box {
  readonly index: number;
  readonly shapes: readonly Shape[];
  readonly text: TextLine;
}

export interface RegisterScene {
  readonly width: number;
  readonly height: number;
  readonly sections: readonly RegisterSection[];
}

const HEADING = 50;
const SECTION_GAP = 28;

interface RegisterLook {
  readonly least: number;
  readonly most: number;
  readonly gapX: number;
  readonly gapY: number;
  readonly height: number;
}

const SIZES: Readonly<Record<Prominence, RegisterLook>> = {
  block: { least: 150, most: 4, gapX: 4, gapY: 4, height: 152 },
  outline: { least: 150, most: 8, gapX: 4, gapY: 4, height: 92 },
  line: { least: 236, most: 6, gapX: 24, gapY: 0, height: 24 }
};

/** How prominent each of `tiers` sections is: the first stands out; the last is an index where it is long. */
export function prominenceOf(at: number, tiers: number, count: number): Prominence {
  if (at === 0 && tiers > 1 && count <= 24) return 'block';
  return count > 40 || (at === tiers - 1 && tiers > 2 && count > 12) ? 'line' : 'outline';
}

export function placeRegister(groups: readonly RegisterGroup[], width: number): RegisterScene {
  let y = 0;
  const sections = groups
    .filter(({ subjects }) => subjects.length > 0)
    .map(({ key, title, prominence, subjects }): RegisterSection => {
      const top = y === 0 ? 0 : y + SECTION_GAP;
      const { most, gapX, gapY, ...size } = SIZES[prominence];
      const least = prominence === 'line' ? Math.max(size.least, ...subjects.map(lineWidth)) : size.least;
      const columns = Math.max(1, Math.min(most, Math.floor((width + gapX) / (least + gapX))));
      const cell = Math.max(0, (width + gapX) / columns - gapX);
      const rows = Math.ceil(subjects.length / columns);
      const chipsBelow = Math.max(0, ...subjects.map(({ contributed = [] }) => chipRows(contributed, cell)));
      // A name beneath artwork takes a line more.
      const below = subjects.some(({ entry, artwork }) => artwork && entry.artwork) ? NAME_BELOW : 0;
      const height = size.height + (prominence === 'block' ? chipsBelow * (CHIP.height + CHIP.gap) + below : 0);
      const tiles = subjects.map((subject, i) => {
        // Lines read downwards, as an index does; tiles read across.
        const [row, column] =
          prominence === 'line' ? [i % rows, Math.floor(i / rows)] : [Math.floor(i / columns), i % columns];
        const place = { x: column * (cell + gapX), y: top + HEADING + row * (height + gapY), width: cell, height };
        return DRAW[prominence](subject, place);
      });
      y = top + HEADING + rows * (height + gapY) - gapY;
      const matching = subjects.filter(({ faint }) => !faint).length;
      const total = subjects.length;
      const [heading, count] = tierHeading(
        title,
        matching === total ? String(total) : `${matching} of ${total}`,
        width
      );
      return { key, title, heading, count, x: 0, y: top, width, height: y - top, tiles };
    });
  return { width, height: y, sections };
}

const NAME_BELOW = 16;

/** Rows of chips in a block of a given width. */
function chipRows(contributed: readonly AtlasItem[], width: number): number {
  const perRow = Math.max(1, Math.floor((width - 28 + CHIP.gap) / (CHIP.width + CHIP.gap)));
  return Math.ceil(contributed.length / perRow);
}

type DrawEntry = (subject: RegisterSubject, place: Box) => RegisterTile;

const drawBlock: DrawEntry = ({ key, entry, contributed: recorded, faint, artwork }, place) => {
  const contributed = recorded ?? [];
  const inner = place.width - 28;
  const on: Ink = faint ? 'ink2' : 'paper';
  // Letters that reach below the line would stand on the rule.
  const maxCap = /[gjpqyQ]/.test(entry.name) ? 58 : 74;
  const mark = placeWordmark(entry.name, { x: 14, y: 16, width: inner, height: 74, maxCap }, faint ? 430 : 860, on);
  const rows = chipRows(contributed, place.width);
  const note = sinceText(entry, 'Member since');
  const logo = logoOf(entry, artwork && !faint, { x: 14, y: 14, width: inner, height: 80 });
  const count =
    recorded &&
    (contributed.length === 0
      ? 'No contributed project recorded'
      : `${counted(contributed.length, KIND_WORDS.project)} contributed`);
  return {
    key,
    index: entry.index,
    ...place,
    reversed: !faint,
    shapes: [
      faint ? outline(place, 'rule', 1) : { x: 0, y: 0, width: place.width, height: place.height, fill: 'ink' },
      { x: 14, y: 102, width: inner, height: 1, fill: on },
      ...(logo?.shapes ?? [])
    ],
    texts: notes([note, faint ? undefined : count], 14, logo ? 136 : 120, inner, on),
    name: logo ? nameBelow(entry.name, { x: 14, baseline: 120, measure: inner }, on) : mark,
    ...(logo ? { picture: logo.picture } : {}),
    chips: faint
      ? []
      : chips(contributed, { x: 14, y: place.height - 12 - rows * (CHIP.height + CHIP.gap) + CHIP.gap, width: inner })
  };
};

const drawOutline: DrawEntry = ({ key, entry, contributed = [], faint, artwork }, place) => {
  const inner = place.width - 24;
  const ink: Ink = faint ? 'ink2' : 'ink';
  const mark = placeWordmark(
    entry.name,
    { x: 12, y: 13, width: inner, height: 38, maxCap: 24 },
    faint ? 430 : 640,
    ink
  );
  const logo = logoOf(entry, artwork && !faint, { x: 4, y: 4, width: place.width - 8, height: 46 });
  const name = logo ? nameBelow(entry.name, { x: 12, baseline: 64, measure: inner }, ink) : mark;
  const fit = Math.floor((inner - 76) / (CHIP.width + CHIP.gap));
  const shown = faint ? [] : contributed.slice(0, Math.max(0, fit));
  const x = place.width - 10 - shown.length * (CHIP.width + CHIP.gap) + CHIP.gap;
  return {
    key,
    index: entry.index,
    ...place,
    reversed: false,
    shapes: [outline(place, faint ? 'rule' : 'ink', faint ? 1 : 2), ...(logo?.shapes ?? [])],
    texts: name.lines.length > 1 && logo ? [] : notes([sinceText(entry, '')], 12, place.height - 12, inner, 'ink2'),
    name,
    ...(logo ? { picture: logo.picture } : {}),
    chips: chips(shown, { x, y: place.height - 10 - CHIP.height, width: inner })
  };
};

/** What a line needs so that its name is not cut: set as narrow and as small as it may be. */
function lineWidth({ entry, contributed = [] }: RegisterSubject): number {
  const chips = Math.min(contributed.length, 1) * (CHIP.width + CHIP.gap + 8);
  return textWidth(entry.name, { size: 11, weight: 520, stretch: MIN_STRETCH }) + chips + 40;
}

const drawLine: DrawEntry = ({ key, entry, contributed = [], faint, note }, place) => {
  const year = note ?? (entry.since ?? entry.sinceBefore)?.slice(0, 4) ?? '';
  const room = place.width - (year ? 38 : 0);
  const weight = faint ? 430 : 520;
  // The name comes first: smaller before it is cut, and chips only where it leaves room.
  const tightest = (size: number) => textWidth(entry.name, { size, weight, stretch: MIN_STRETCH });
  const face = { size: [13, 12, 11].find((size) => tightest(size) <= room) ?? 11, weight };
  const fit = Math.floor((room - tightest(face.size) * 1.1 - 8) / (CHIP.width + CHIP.gap));
  const shown = faint ? [] : contributed.slice(0, Math.max(0, fit));
  const chipsWidth = shown.length * (CHIP.width + CHIP.gap);
  const label = fitLabel(entry.name, room - (chipsWidth > 0 ? chipsWidth + 8 : 0), face, { lines: 1, extraLines: 0 });
  const name = placeLabel(label, { x: 0, baseline: 16, leading: 16 }, face, faint ? 'ink2' : 'ink');
  return {
    key,
    index: entry.index,
    ...place,
    reversed: false,
    shapes: [{ x: 0, y: place.height - 1, width: place.width, height: 1, fill: 'rule' }],
    texts: year
      ? [
          {
            text: year,
            x: place.width - textWidth(year, { size: 12, weight: 430 }),
            baseline: 16,
            size: 12,
            weight: 430,
            stretch: 100,
            fill: 'ink2'
          }
        ]
      : [],
    name,
    chips: chips(shown, { x: name.width + 8, y: 1, width: chipsWidth })
  };
};

const DRAW: Readonly<Record<Prominence, DrawEntry>> = { block: drawBlock, outline: drawOutline, line: drawLine };

/** With artwork: the logo on a light plate, since most are made for white; the name as text below it. */
function logoOf(
  entry: AtlasItem,
  shown: boolean | undefined,
  plate: Box
): { shapes: Shape[]; picture: Picture } | undefined {
  if (!shown || !entry.artwork) return undefined;
  const room = { x: plate.x + 10, y: plate.y + 6, width: plate.width - 20, height: plate.height - 12 };
  return { shapes: [{ ...plate, fill: 'plate' }], picture: placePicture(entry.artwork, room) };
}

/** The name below a logo, in two lines where one would cut it. */
function nameBelow(name: string, at: { x: number; baseline: number; measure: number }, fill: Ink): TextBlock {
  const one = { size: 13, weight: 640 };
  const label = fitLabel(name, at.measure, one, { lines: 1, extraLines: 0 });
  if (!label.cut) return placeLabel(label, { x: at.x, baseline: at.baseline, leading: 14 }, one, fill);
  const two = { size: 12, weight: 640 };
  return placeLabel(
    fitLabel(name, at.measure, two, { lines: 2, extraLines: 0 }),
    { x: at.x, baseline: at.baseline - 1, leading: 13 },
    two,
    fill
  );
}

const outline = (place: Box, ink: Ink, width: number): Shape => ({
  x: 0,
  y: 0,
  width: place.width,
  height: place.height,
  fill: 'none',
  stroke: { ink, width }
});

/** Small lines of text below each other, from a baseline on. */
function notes(
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
        size: 12,
        weight: 430,
        stretch: label.stretch,
        fill
      };
    });
}

function sinceText({ since, sinceBefore }: AtlasItem, lead: string): string | undefined {
  if (since) return `${lead} ${month(since)}`.trim();
  return sinceBefore ? `${lead} ${month(sinceBefore)} or before`.trim() : undefined;
}

function chips(entries: readonly AtlasItem[], at: { x: number; y: number; width: number }): Chip[] {
  const perRow = Math.max(1, Math.floor((at.width + CHIP.gap) / (CHIP.width + CHIP.gap)));
  return entries.map((entry, i) => {
    const x = at.x + (i % perRow) * (CHIP.width + CHIP.gap);
    const y = at.y + Math.floor(i / perRow) * (CHIP.height + CHIP.gap);
    return { index: entry.index, x, y, width: CHIP.width, height: CHIP.height, ...chipMarks(entry) };
  });
}
