/**
 * Members and organizations in sections: the first tier as blocks of its own on ink, further tiers in outlines, long
 * ones on plates where they have logos, else as lines of an index. Each carries the symbols of the projects that it
 * contributed.
 */
import { heading } from '../grid/headings.ts';
import { grouped } from '#text/numbers.ts';
import { CHIP } from '../tile/chip.ts';
import type { Box, TextLine } from '../scene.ts';
import {
  DRAW,
  NAME_BELOW,
  type Prominence,
  type RegisterSubject,
  type RegisterTile,
  chipRows,
  lineWidth
} from './tiles.ts';

export interface RegisterGroup {
  readonly key: string;
  readonly title: string;
  readonly prominence: Prominence;
  readonly subjects: readonly RegisterSubject[];
}

export interface RegisterSection extends Box {
  readonly key: string;
  readonly title: string;
  readonly heading: TextLine;
  /** How many match, of how many there are. */
  readonly count: TextLine;
  /** Of the rule above the heading. */
  readonly rule: 1 | 3;
  /** Where tiles stand, in order; what is drawn in one is worked out when it is asked for. */
  readonly places: readonly RegisterPlace[];
  readonly tileAt: (place: number) => RegisterTile;
}

export interface RegisterPlace extends Box {
  readonly key: string;
  readonly index: number;
}

export interface RegisterScene {
  readonly width: number;
  readonly height: number;
  /** The category's own name above all sections, where they leave open what they are sections of. */
  readonly head?: { readonly heading: TextLine; readonly count: TextLine };
  readonly sections: readonly RegisterSection[];
}

const HEAD = 46;
const HEADING = { alone: 50, below: 34 };
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
  plate: { least: 104, most: 16, gapX: 4, gapY: 4, height: 80 },
  line: { least: 236, most: 6, gapX: 24, gapY: 0, height: 24 }
};

/** How prominent each of `tiers` sections is: the first stands out; the last is an index where it is long. */
export function prominenceOf(at: number, tiers: number, count: number): Prominence {
  if (at === 0 && tiers > 1 && count <= 24) return 'block';
  return count > 40 || (at === tiers - 1 && tiers > 2 && count > 12) ? 'line' : 'outline';
}

/** `title`: the category's own, for a register that is to say it. */
export function placeRegister(groups: readonly RegisterGroup[], width: number, title?: string): RegisterScene {
  const filled = groups.filter(({ subjects }) => subjects.length > 0);
  if (filled.length === 0) return { width, height: 0, sections: [] };
  let y = title === undefined ? 0 : HEAD;
  const start = y;
  const [headingHeight, place] = title === undefined ? [HEADING.alone, tierHeading] : [HEADING.below, sectionHeading];
  const sections = filled.map(({ key, title, prominence, subjects }): RegisterSection => {
    const top = y === start ? start : y + SECTION_GAP;
    const { most, gapX, gapY, ...size } = SIZES[prominence];
    const least = prominence === 'line' ? Math.max(size.least, ...subjects.map(lineWidth)) : size.least;
    const columns = Math.max(1, Math.min(most, Math.floor((width + gapX) / (least + gapX))));
    const cell = Math.max(0, (width + gapX) / columns - gapX);
    const rows = Math.ceil(subjects.length / columns);
    const chipsBelow = Math.max(0, ...subjects.map(({ contributed = [] }) => chipRows(contributed, cell)));
    // A name beneath artwork takes a line more.
    const below = subjects.some(({ entry, artwork }) => artwork && entry.artwork) ? NAME_BELOW : 0;
    const height = size.height + (prominence === 'block' ? chipsBelow * (CHIP.height + CHIP.gap) + below : 0);
    const places = subjects.map(({ key, entry }, i): RegisterPlace => {
      // Lines read downwards, as an index does; tiles read across.
      const [row, column] =
        prominence === 'line' ? [i % rows, Math.floor(i / rows)] : [Math.floor(i / columns), i % columns];
      const at = { x: column * (cell + gapX), y: top + headingHeight + row * (height + gapY) };
      return { key, index: entry.index, ...at, width: cell, height };
    });
    y = top + headingHeight + rows * (height + gapY) - gapY;
    const total = subjects.length;
    const matching = subjects.filter(({ faint }) => !faint).length;
    const [name, count] = place(title, countOf(matching, total), width);
    const rule = headingHeight === HEADING.alone ? 3 : 1;
    const tileAt = (i: number) => DRAW[prominence](subjects[i]!, places[i]!);
    return { key, title, heading: name, count, rule, x: 0, y: top, width, height: y - top, places, tileAt };
  });
  if (title === undefined) return { width, height: y, sections };
  const [name, count] = categoryTitle(title, totalOf(filled), width);
  return { width, height: y, head: { heading: name, count }, sections };
}

/** The name of a category that has a register of its own, above its sections. */
function categoryTitle(title: string, count: string, width: number): [TextLine, TextLine] {
  return heading(
    title,
    count,
    { x: 0, width, baseline: 33 },
    { size: 28, weight: 680, tracking: -0.022, countSize: 13, gap: 10 }
  );
}

/** A tier of members, or a kind of organizations. */
function tierHeading(title: string, count: string, width: number): [TextLine, TextLine] {
  return heading(
    title,
    count,
    { x: 0, width, baseline: 35 },
    { size: 26, weight: 680, tracking: -0.02, countSize: 13, gap: 8 }
  );
}

/** A section below such a name. */
function sectionHeading(title: string, count: string, width: number): [TextLine, TextLine] {
  return heading(
    title,
    count,
    { x: 0, width, baseline: 23 },
    { size: 16, weight: 640, tracking: -0.01, countSize: 12, gap: 7 }
  );
}

const countOf = (matching: number, total: number) =>
  matching === total ? grouped(total) : `${grouped(matching)} of ${grouped(total)}`;

/** What stands in several sections counts once. */
function totalOf(groups: readonly RegisterGroup[]): string {
  const items = new Map(groups.flatMap(({ subjects }) => subjects.map((subject) => [subject.entry.index, subject])));
  return countOf([...items.values()].filter(({ faint }) => !faint).length, items.size);
}
