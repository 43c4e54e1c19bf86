/** What stands in a register: a member or an organization as a block, in an outline, on a plate, or as a line. */
import type { AtlasItem } from '#atlas/atlas.ts';
import { KIND_WORDS } from '#atlas/scopes.ts';
import { counted } from '#text/numbers.ts';
import { CHIP } from '../tile/chip.ts';
import { fitLabel } from '../tile/labels.ts';
import { placeWhole } from '../tile/name.ts';
import { placeWordmark } from '../tile/wordmark.ts';
import type { Box, Ink, Tile } from '../scene.ts';
import { MIN_STRETCH, textWidth } from '../text-width.ts';
import { type Chip, chips, logoOf, nameBelow, notes, outline, sinceText } from './parts.ts';

/** A plate is a small tile for a logo, where there are many. */
export type Prominence = 'block' | 'outline' | 'plate' | 'line';

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

/** A tile with chips: small symbols, each in the hue of its own category. */
export interface RegisterTile extends Tile {
  readonly chips: readonly Chip[];
  /** Drawn on ink. */
  readonly reversed: boolean;
}

/** What a name below artwork needs. */
export const NAME_BELOW = 16;

/** Rows of chips in a block of a given width. */
export function chipRows(contributed: readonly AtlasItem[], width: number): number {
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
    ...{ x: place.x, y: place.y, width: place.width, height: place.height },
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
    ...{ x: place.x, y: place.y, width: place.width, height: place.height },
    reversed: false,
    shapes: [outline(place, faint ? 'rule' : 'ink', faint ? 1 : 2), ...(logo?.shapes ?? [])],
    texts: name.lines.length > 1 && logo ? [] : notes([sinceText(entry, '')], 12, place.height - 12, inner, 'ink2'),
    name,
    ...(logo ? { picture: logo.picture } : {}),
    chips: chips(shown, { x, y: place.height - 10 - CHIP.height, width: inner })
  };
};

/** What a line needs so that its name is not cut: set as narrow and as small as it may be. */
export function lineWidth({ entry, contributed = [] }: RegisterSubject): number {
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
  const measure = room - (chipsWidth > 0 ? chipsWidth + 8 : 0);
  const label = fitLabel(entry.name, measure, face, { lines: 1, extraLines: 0 });
  const name = placeWhole(
    entry.name,
    label,
    { x: 0, baseline: 16, leading: 16 },
    { ...face, measure },
    faint ? 'ink2' : 'ink'
  );
  return {
    key,
    index: entry.index,
    ...{ x: place.x, y: place.y, width: place.width, height: place.height },
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

/** A logo with the name below it, as small as both can be read. */
const drawPlate: DrawEntry = ({ key, entry, contributed = [], faint, artwork, note }, place) => {
  const ink: Ink = faint ? 'ink2' : 'ink';
  const inner = place.width - 12;
  const box = { x: 1, y: 1, width: place.width - 2, height: PLATE };
  const logo = logoOf(entry, artwork && !faint, box);
  const fit = Math.floor((inner - 64) / (CHIP.width + CHIP.gap));
  const shown = faint ? [] : contributed.slice(0, Math.max(0, fit));
  const chipsWidth = shown.length * (CHIP.width + CHIP.gap);
  const noteWidth = note ? textWidth(note, SMALL) + 6 : 0;
  const face = { size: 11, weight: faint ? 430 : 560 };
  const measure = inner - chipsWidth - noteWidth;
  const label = fitLabel(entry.name, measure, face, { lines: 2, extraLines: 0 });
  const mark = { x: 6, y: 8, width: inner, height: PLATE - 14, maxCap: 18 };
  const last = place.height - 8;
  return {
    key,
    index: entry.index,
    ...{ x: place.x, y: place.y, width: place.width, height: place.height },
    reversed: false,
    shapes: [outline(place, 'rule2', 1), ...(logo?.shapes ?? [])],
    texts: note
      ? [{ text: note, x: place.width - 6 - noteWidth + 6, baseline: last, ...SMALL, stretch: 100, fill: 'ink2' }]
      : [],
    name: logo
      ? placeWhole(
          entry.name,
          label,
          { x: 6, baseline: label.lines.length > 1 ? last - 12 : last - 5, leading: 12 },
          { ...face, measure },
          ink
        )
      : placeWordmark(entry.name, mark, faint ? 430 : 640, ink),
    ...(logo ? { picture: logo.picture } : {}),
    chips: chips(shown, {
      x: place.width - 5 - chipsWidth + CHIP.gap,
      y: place.height - 5 - CHIP.height,
      width: chipsWidth
    })
  };
};

const PLATE = 46;
const SMALL = { size: 11, weight: 430 };

export const DRAW: Readonly<Record<Prominence, DrawEntry>> = {
  block: drawBlock,
  outline: drawOutline,
  plate: drawPlate,
  line: drawLine
};
