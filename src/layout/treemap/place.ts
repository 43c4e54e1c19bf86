/**
 * Where everything stands: blocks in the page, parts in blocks, tiles in parts, each squarified in its box. Headings and
 * gaps take room, more of a small part than of a large one; that is added to what a part asks for, so that tiles of the
 * same weight are of the same size all over the page.
 */
import type { Box } from '../scene.ts';
import { FRAME_HEADING, blockHeadingHeight, frameHeadingFits } from './headings.ts';
import type { Block, Part } from './tiling/levels.ts';
import type { TreemapItem } from './model.ts';
import { settle } from './tiling/settle.ts';
import { fitted, snug, squarify } from './tiling/squarify.ts';

export interface PlacedBox extends Box {
  readonly block: Block;
  readonly headingHeight: number;
  readonly parts: readonly PlacedPart[];
}

/** The box of a part holds its heading too. */
export interface PlacedPart extends Box {
  readonly part: Part;
  readonly headingHeight: number;
  /** What is left below the heading. */
  readonly body: Box;
  readonly tiles: readonly (Box & { readonly item: TreemapItem })[];
  /** Items too small for a tile of their own share one. */
  readonly rest?: Box & { readonly items: readonly TreemapItem[] };
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly PlacedBox[];
}

export interface PlaceOptions {
  readonly width: number;
  readonly height: number;
  /** Which items are placed; parts keep the places that they have with all of them. */
  readonly shown?: (item: TreemapItem) => boolean;
}

/** The smallest side of a tile: what a finger hits (WCAG 2.5.8). */
const LEAST = 24;
const TILE_GAP = 2;
/** What a tile may take, px² for a weight of the page's mean: few items do not become giants. */
const MOST_AREA = 30_000;
/** Of a part that leads further in, px²: room for sides of 24 px in most shapes. */
const LEAST_FOLDED = 1500;
/** Rounds of adding what headings take: after four, equal weights differ by less than one per cent. */
const ROUNDS = 4;

interface Spacing {
  readonly block: number;
  readonly part: number;
  readonly folded: number;
}
/** A phone: frames in groups are too narrow for their names. */
export const NARROW = 480;
const WIDE: Spacing = { block: 10, part: 5, folded: 3 };
const TIGHT: Spacing = { block: 8, part: 4, folded: 3 };

/** A part while its box is being found. */
interface LevelDraft {
  readonly part: Part;
  readonly weight: number;
  /** Area that headings and gaps take of its cell. */
  extra: number;
  cell: Box;
  headingHeight: number;
}

interface BlockDraft {
  readonly block: Block;
  readonly drafts: readonly LevelDraft[];
  /** Area of a weight of 1. */
  unit: number;
  headingHeight: number;
  extra: number;
  cell: Box;
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

export function placeTreemap(blocks: readonly Block[], options: PlaceOptions): Placed {
  const drafts = draftsOf(blocks);
  const items = drafts.flatMap((block) => block.drafts.flatMap(({ part }) => part.items));
  if (!(options.width > 0) || !(options.height > 0) || items.length === 0) return { width: 0, height: 0, blocks: [] };
  const spacing = options.width < NARROW ? TIGHT : WIDE;
  const page = pageOf(drafts, items.length, options);
  const total = drafts.reduce((sum, block) => sum + weightOf(block), 0);
  for (let round = 0; round < ROUNDS; round++) partition(drafts, page, total, spacing);
  const placed = drafts.map((block) => placeBlock(block, spacing, options.shown));
  const extent = (edge: (box: Box) => number) => Math.max(...placed.flatMap(({ parts }) => parts.map(edge)));
  return {
    width: extent(({ x, width }) => x + width),
    height: extent(({ y, height }) => y + height),
    blocks: placed
  };
}

function draftsOf(blocks: readonly Block[]): BlockDraft[] {
  const weigh = (items: readonly TreemapItem[]) => items.reduce((sum, { weight }) => sum + weight, 0);
  return blocks
    .map((block): BlockDraft => {
      const drafts = block.parts
        .filter(({ items }) => items.length > 0)
        .map((part) => ({ part, weight: weigh(part.items), extra: 0, cell: NOWHERE, headingHeight: 0 }));
      return { block, drafts: drafts.toSorted(heavier), unit: 0, headingHeight: 0, extra: 0, cell: NOWHERE };
    })
    .filter(({ drafts }) => drafts.length > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a) || compare(keyOf(a.block), keyOf(b.block)));
}

const heavier = (a: LevelDraft, b: LevelDraft) => b.weight - a.weight || compare(keyOf(a.part), keyOf(b.part));
const keyOf = ({ path }: Block | Part) => path.join('/');
const weightOf = ({ drafts }: BlockDraft) => drafts.reduce((sum, { weight }) => sum + weight, 0);
/** Code-unit order: the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The page, smaller where its tiles would be too large; a single part takes the shape that suits its tiles. */
function pageOf(drafts: readonly BlockDraft[], count: number, { width, height }: PlaceOptions): Box {
  const page = { x: 0, y: 0, width, height };
  const only = drafts.length === 1 && drafts[0]!.drafts.length === 1 ? drafts[0]!.drafts[0]! : undefined;
  if (only && !only.part.folded && !drafts[0]!.block.headed) {
    const weights = only.part.items.map(({ weight }) => weight);
    // The last level: what does not fit the window is scrolled to, not summed up.
    const least = (count * (LEAST + TILE_GAP) ** 2 * 2.2) / width;
    return snug(weights, count * MOST_AREA, { ...page, height: Math.max(height, least) });
  }
  const scale = Math.sqrt(Math.min(1, (count * MOST_AREA * 1.2) / (width * height)));
  return { ...page, width: width * scale, height: height * scale };
}

/** One round: cells for blocks and parts, and what their headings and gaps take of these. */
function partition(drafts: readonly BlockDraft[], page: Box, total: number, spacing: Spacing): void {
  const area = (page.width + spacing.block) * (page.height + spacing.block);
  const extra = drafts.reduce((sum, block) => sum + block.extra + sumOf(block.drafts, (draft) => draft.extra), 0);
  const unit = Math.max(area - extra, area * 0.1) / total;
  const asked = askedWith(unit);
  const cells = squarify(
    drafts.map((block) => block.extra + sumOf(block.drafts, asked)),
    { ...page, width: page.width + spacing.block, height: page.height + spacing.block }
  );
  for (const [i, block] of drafts.entries()) {
    block.cell = cells[i]!;
    const gap = gapIn(block, spacing);
    block.headingHeight = blockHeadingHeightOf(block, spacing);
    const body = bodyOf(block, spacing);
    block.extra = Math.max(0, areaOf(block.cell) - areaOf(body));
    block.unit = unit;
    const parts = squarify(block.drafts.map(asked), body);
    for (const [k, draft] of block.drafts.entries()) {
      draft.cell = parts[k]!;
      draft.headingHeight = headingHeightOf(draft, block, gap);
      draft.extra = Math.max(0, areaOf(draft.cell) - areaOf(tilesIn(draft.cell, gap, draft.headingHeight)));
    }
  }
}

/** What leads further in is never too small to be hit. */
const askedWith = (unit: number) => (draft: LevelDraft) =>
  Math.max(draft.weight * unit + draft.extra, draft.part.folded ? LEAST_FOLDED : 0);
const sumOf = (drafts: readonly LevelDraft[], amount: (draft: LevelDraft) => number) =>
  drafts.reduce((sum, draft) => sum + amount(draft), 0);
const areaOf = ({ width, height }: Box) => Math.max(0, width) * Math.max(0, height);
const gapIn = ({ drafts }: BlockDraft, { part, folded }: Spacing) => (drafts[0]!.part.folded ? folded : part);

/** Cells hold the gap to their right and below them; the cells of a block's parts do too. */
function bodyOf(block: BlockDraft, spacing: Spacing): Box {
  const { x, y, width, height } = block.cell;
  const gap = gapIn(block, spacing);
  return {
    x,
    y: y + block.headingHeight,
    width: Math.max(0, width - spacing.block + gap),
    height: Math.max(0, height - spacing.block + gap - block.headingHeight)
  };
}

/** The longest that a count may become decides, so that filters move nothing. */
const longestCount = (items: number) => `${items} of ${items}`;

function blockHeadingHeightOf({ block, drafts, cell }: BlockDraft, spacing: Spacing): number {
  if (!block.headed) return 0;
  const items = drafts.reduce((sum, { part }) => sum + part.items.length, 0);
  const lettered = block.category !== undefined && block.path.length === 1;
  return blockHeadingHeight(block.title, longestCount(items), cell.width - spacing.block, lettered);
}

function headingHeightOf({ part, cell }: LevelDraft, { drafts, block }: BlockDraft, gap: number): number {
  const twice =
    drafts.length === 1 && (!block.headed || part.title === block.title || part.path.length === block.path.length);
  if (part.folded || twice || cell.height - gap < FRAME_HEADING + LEAST) return 0;
  return frameHeadingFits(part.title, longestCount(part.items.length), cell.width - gap) ? FRAME_HEADING : 0;
}

/** Cells of tiles within the cell of a part. */
function tilesIn({ x, y, width, height }: Box, gap: number, headingHeight: number): Box {
  return {
    x,
    y: y + headingHeight,
    width: Math.max(0, width - gap + TILE_GAP),
    height: Math.max(0, height - gap + TILE_GAP - headingHeight)
  };
}

function placeBlock(block: BlockDraft, spacing: Spacing, shown: PlaceOptions['shown']): PlacedBox {
  const gap = gapIn(block, spacing);
  const { x, y, width, height } = block.cell;
  const parts = gathered(block, gap, bodyOf(block, spacing)).map((draft) => placePart(draft, gap, shown));
  return {
    block: block.block,
    headingHeight: block.headingHeight,
    x,
    y,
    width: Math.max(0, width - spacing.block),
    height: Math.max(0, height - spacing.block),
    parts
  };
}

/** Parts too small for a tile share one that leads into their block: the whole of it is one step away. */
function gathered({ block, drafts, unit }: BlockDraft, gap: number, body: Box): readonly LevelDraft[] {
  if (!block.headed || drafts.every(({ cell }) => Math.min(cell.width, cell.height) >= LEAST + gap)) return drafts;
  const { boxes, rest } = fitted(drafts.map(askedWith(unit)), body, LEAST + gap);
  const kept = boxes.map((cell, i) => ({ ...drafts[i]!, cell }));
  const others = drafts.slice(boxes.length);
  if (!rest) return kept;
  const part: Part = {
    title: `${others.length} more`,
    path: block.path,
    category: block.category,
    items: others.flatMap(({ part }) => part.items),
    folded: true
  };
  return [...kept, { part, weight: sumOf(others, ({ weight }) => weight), extra: 0, cell: rest, headingHeight: 0 }];
}

function placePart({ part, cell, headingHeight }: LevelDraft, gap: number, shown: PlaceOptions['shown']): PlacedPart {
  const box = { x: cell.x, y: cell.y, width: Math.max(0, cell.width - gap), height: Math.max(0, cell.height - gap) };
  if (part.folded) return { part, ...box, headingHeight: 0, body: box, tiles: [] };
  const body = tilesIn(cell, gap, headingHeight);
  const { items } = part;
  const weights = items.map(({ weight }) => weight);
  const whole = fitted(weights, body, LEAST + TILE_GAP);
  const inset = ({ x, y, width, height }: Box): Box => ({
    x,
    y,
    width: Math.max(0, width - TILE_GAP),
    height: Math.max(0, height - TILE_GAP)
  });
  const parted = { part, ...box, headingHeight, body: inset(body) };
  if (shown && !items.every(shown)) {
    const kept = items.flatMap((item, i) => (shown(item) ? [i] : []));
    const olds = kept.map((i) => whole.boxes[i] ?? whole.rest!);
    const unit = areaOf(body) / weights.reduce((sum, weight) => sum + weight, 0);
    const boxes = settle(
      kept.map((i) => weights[i]!),
      olds,
      unit,
      body
    );
    return { ...parted, tiles: boxes.map((tile, i) => ({ ...inset(tile), item: items[kept[i]!]! })) };
  }
  const { boxes, rest } = whole;
  return {
    ...parted,
    tiles: boxes.map((tile, i) => ({ ...inset(tile), item: items[i]! })),
    ...(rest ? { rest: { ...inset(rest), items: items.slice(boxes.length) } } : {})
  };
}
