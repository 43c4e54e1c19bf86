/** Blocks and parts while their boxes are being found: what each asks for, and what its headings and gaps take. */
import type { Box } from '../scene.ts';
import { FRAME_HEADING, frameHeadingFits } from './headings.ts';
import { namedArea, nameNeeds } from './names.ts';
import { LEAST, READABLE_AREA, TILE_GAP } from './tiling/fill.ts';
import type { Block, Part } from './tiling/levels.ts';
import { type Lying, likeThose } from './tiling/slices.ts';
import { type Way, squarify } from './tiling/squarify.ts';

/** Of what is hosted, px² each, and of the tile for the rest: room for sides of 24 px in most shapes. */
const LEAST_AREA = 1000;
/** Shares of hosted items that have room for their names: the first that takes no more than this of the page. */
const SHARES_NAMED = [0.95, 0.85, 0.7, 0.5] as const;
const MOST_TAKEN = 0.72;
/** More tiles than these are slow to paint and too many to look at. */
const MOST_TILES = 800;

/** A phone: frames in groups are too narrow for their names. */
export const NARROW = 480;

/** Between blocks, and between parts. */
export const SPACING = { block: 4, part: 2 };

export interface DraftOptions {
  readonly width: number;
  readonly height: number;
  /** The letter of a category, which stands before its name. */
  readonly letterOf: (block: Block) => string | undefined;
  /** Where blocks and parts stood with all their items, for what is left of these: it should not move far. */
  readonly like?: readonly LyingBlock[] | undefined;
}

export interface LyingBlock extends Lying {
  readonly frames: readonly Lying[];
}

/** A part while its box is being found. */
export interface PartDraft {
  readonly part: Part;
  readonly weight: number;
  /** What its tiles need at least, px²: nothing hosted is summed up. */
  least: number;
  /** What a tile may take where not all are shown, px². */
  readonly readable: number;
  /** Area that headings and gaps take of its cell. */
  extra: number;
  cell: Box;
  headingHeight: number;
}

export interface BlockDraft {
  readonly block: Block;
  readonly letter: string | undefined;
  readonly drafts: readonly PartDraft[];
  /** How its parts lay with all their items. */
  readonly like: Way | undefined;
  /** How they are laid. */
  way: Way;
  /** Area of a weight of 1. */
  unit: number;
  headingHeight: number;
  extra: number;
  cell: Box;
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };
const NEW = { unit: 0, headingHeight: 0, extra: 0, cell: NOWHERE };

/** Heaviest first; those without items are left out. */
export function draftsOf(blocks: readonly Block[], { width, height, letterOf, like }: DraftOptions): BlockDraft[] {
  const readable = Math.max(READABLE_AREA, (width * height) / MOST_TILES);
  const parts = blocks.flatMap(({ parts }) => parts);
  const most = width < NARROW ? Infinity : MOST_TAKEN * width * height;
  const share = SHARES_NAMED.find((share) => parts.reduce((sum, part) => sum + roomIn(part, share), 0) <= most) ?? 0;
  return blocks
    .map((block): BlockDraft => {
      const drafts = block.parts
        .filter(({ items }) => items.length > 0)
        .map((part) => draftOf(part, readable, share))
        .toSorted(heavier);
      const lay = like?.find(({ path }) => path.join() === block.path.join());
      return {
        ...{ block, letter: letterOf(block), drafts, way: squarify, ...NEW },
        like:
          lay &&
          likeThose(
            lay.frames,
            drafts.map(({ part }) => part),
            SPACING.part
          )
      };
    })
    .filter(({ drafts }) => drafts.length > 0)
    .toSorted((a, b) => wholeOf(b) - wholeOf(a) || compare(keyOf(a.block), keyOf(b.block)));
}

/**
 * What hosted items need for a share of their names, px²; none for sides alone. Tiles of one part are of one scale: a name
 * that is longer than most would make all of them larger than they need be.
 */
function roomIn({ items }: Part, share: number): number {
  const hosted = items.filter(({ entry }) => entry.large);
  if (share === 0) return hosted.length * LEAST_AREA;
  const units = hosted
    .map(({ entry, weight }) => Math.max(LEAST_AREA, namedArea(nameNeeds(entry))) / weight)
    .toSorted((a, b) => a - b);
  const unit = units[Math.floor(share * (units.length - 1))] ?? 0;
  return hosted.reduce((sum, { weight }) => sum + weight * unit, 0);
}

export const hostedRoom = (drafts: readonly BlockDraft[]): number =>
  drafts.reduce((sum, block) => sum + sumOf(block.drafts, ({ part }) => roomIn(part, SHARES_NAMED[0])), 0);

/** @param share of the names of hosted items that have room */
function draftOf(part: Part, readable: number, share: number): PartDraft {
  return {
    part,
    weight: part.items.reduce((sum, { weight }) => sum + weight, 0),
    least: part.summed ? LEAST_AREA + roomIn(part, share) : 0,
    readable,
    ...{ extra: 0, cell: NOWHERE, headingHeight: 0 }
  };
}

/** Several parts as one that asks for as much as all of them. */
export const sharedDraft = (drafts: readonly PartDraft[], part: Part): PartDraft => ({
  ...draftOf(part, drafts[0]!.readable, 0),
  least: sumOf(drafts, ({ least }) => least)
});

/** By what they weigh while everything is shown. */
const heavier = ({ part: a }: PartDraft, { part: b }: PartDraft) => b.whole - a.whole || compare(keyOf(a), keyOf(b));
const wholeOf = ({ drafts }: BlockDraft) => drafts.reduce((sum, { part }) => sum + part.whole, 0);
const keyOf = ({ path }: Block | Part) => path.join('/');
export const weightOf = ({ drafts }: BlockDraft) => drafts.reduce((sum, { weight }) => sum + weight, 0);
/** Code-unit order: the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Gives each part its cell, and says what its heading takes of it. */
export function placeDrafts(block: BlockDraft, cells: readonly Box[]): void {
  for (const [i, draft] of block.drafts.entries()) {
    draft.cell = cells[i]!;
    draft.headingHeight = headingHeightOf(draft, block);
    draft.extra = Math.max(0, areaOf(draft.cell) - areaOf(bodyIn(draft)));
  }
}

/** The area that a part asks for, of its cell. */
export const askedWith =
  (unit: number) =>
  ({ weight, extra, least }: PartDraft) =>
    Math.max(weight * unit, least) + extra;
export const sumOf = (drafts: readonly PartDraft[], amount: (draft: PartDraft) => number) =>
  drafts.reduce((sum, draft) => sum + amount(draft), 0);
export const areaOf = ({ width, height }: Box) => Math.max(0, width) * Math.max(0, height);

/** Cells hold the gap to their right and below them; the cells of a block's parts do too. */
export function bodyOf({ cell, headingHeight }: BlockDraft): Box {
  const gap = SPACING.part - SPACING.block;
  return {
    x: cell.x,
    y: cell.y + headingHeight,
    width: Math.max(0, cell.width + gap),
    height: Math.max(0, cell.height + gap - headingHeight)
  };
}

function headingHeightOf({ part, cell }: PartDraft, { drafts, block }: BlockDraft): number {
  const twice =
    drafts.length === 1 && (!block.headed || part.title === block.title || part.path.length === block.path.length);
  if (twice || cell.height - SPACING.part < FRAME_HEADING + LEAST) return 0;
  return frameHeadingFits(part.title, cell.width - SPACING.part) ? FRAME_HEADING : 0;
}

/** Cells of tiles within the cell of a part. */
export function bodyIn({ cell: { x, y, width, height }, headingHeight }: PartDraft): Box {
  const gap = TILE_GAP - SPACING.part;
  return {
    x,
    y: y + headingHeight,
    width: Math.max(0, width + gap),
    height: Math.max(0, height + gap - headingHeight)
  };
}

/** A cell without its gap, on whole pixels: gaps are of one width everywhere, and all painters draw the same. */
export function within({ x, y, width, height }: Box, gap: number): Box {
  const [left, top] = [Math.round(x), Math.round(y)];
  return {
    ...{ x: left, y: top },
    width: Math.max(0, Math.round(x + width) - left - gap),
    height: Math.max(0, Math.round(y + height) - top - gap)
  };
}
