/**
 * Where everything stands: blocks in the page, parts in blocks, tiles in parts. Headings and gaps take room, more of a
 * small part than of a large one; that is added to what a part asks for, so that tiles of the same weight are of the same
 * size all over the page.
 */
import type { Box } from '../scene.ts';
import {
  type BlockDraft,
  type DraftOptions,
  type PartDraft,
  NARROW,
  SPACING,
  areaOf,
  askedWith,
  bodyIn,
  bodyOf,
  draftsOf,
  hostedRoom,
  placeDrafts,
  sumOf,
  weightOf,
  within
} from './drafts.ts';
import { blockHeadingHeight } from './headings.ts';
import { PRICE_OF_MOVING, type PlacedPart, bestWay, costOf, partsIn, placePart, tilesIn } from './parts.ts';
import { LEAST, TILE_GAP } from './tiling/fill.ts';
import type { Block } from './tiling/levels.ts';
import { likeThose } from './tiling/slices.ts';
import { type Way, leastOf, snug, waysFor } from './tiling/squarify.ts';

export interface PlacedBox extends Box {
  readonly block: Block;
  readonly headingHeight: number;
  readonly parts: readonly PlacedPart[];
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly PlacedBox[];
}

/** What a tile may take, px² for a weight of the page's mean: few items do not become giants. */
const MOST_AREA = 30_000;
/** On a phone, what the page takes of what its hosted items need for their names: headings and others need room, too. */
const ON_PHONES = 1.6;
/** Rounds of adding what headings take: after four, equal weights differ by less than one per cent. */
const ROUNDS = 4;

/** How often a part in which not all fits asks for a quarter more. */
const MOST_GROWTHS = 7;
/** So few items are laid in every way to find the best. */
const FEW = 80;
/** Of so many, and on phones, each way takes too long to try them all. */
const MANY = 600;
const FEW_ATTEMPTS = 3;

export function placeTreemap(blocks: readonly Block[], options: DraftOptions): Placed {
  const drafts = draftsOf(blocks, options);
  const items = drafts.flatMap((block) => block.drafts.flatMap(({ part }) => part.items));
  if (!(options.width > 0) || !(options.height > 0) || items.length === 0) return { width: 0, height: 0, blocks: [] };
  const page = pageOf(drafts, items.length, options);
  const needed = drafts.reduce((sum, block) => sum + sumOf(block.drafts, ({ least }) => least), 0);
  const attempts =
    needed >= 0.8 * areaOf(page) ? 1 : items.length > MANY || options.width < NARROW ? FEW_ATTEMPTS : Infinity;
  const fresh = waysFor(drafts.map(weightOf), page).slice(0, attempts);
  const like =
    options.like &&
    likeThose(
      options.like,
      drafts.map(({ block }) => block),
      SPACING.block
    );
  const placedBy = (way: Way) => placeIn(draftsOf(blocks, options), page, way);
  const moved = placedWell(
    fresh.map((way) => () => placedBy(way)),
    items.length <= FEW
  );
  const placed = like ? leastOf([placedBy(like), moved], (blocks) => priceOf(blocks, blocks === moved)) : moved;
  const extent = (edge: (box: Box) => number) => Math.max(...placed.flatMap(({ parts }) => parts.map(edge)));
  return {
    width: extent(({ x, width }) => x + width),
    height: extent(({ y, height }) => y + height),
    blocks: placed
  };
}

/** The first in which nothing is too small, or the best of all where that is soon known. */
function placedWell(attempts: readonly (() => readonly PlacedBox[])[], isSoon: boolean): readonly PlacedBox[] {
  const tried: (readonly PlacedBox[])[] = [];
  for (const attempt of attempts) {
    const blocks = attempt();
    if (!isSoon && blocks.every(({ parts }) => parts.every(({ fits }) => fits))) return blocks;
    tried.push(blocks);
  }
  return leastOf(tried, (blocks) => priceOf(blocks, false));
}

const priceOf = (blocks: readonly PlacedBox[], moved: boolean) =>
  blocks.reduce((sum, { parts }) => sum + costOf(parts) + (moved ? PRICE_OF_MOVING * tilesIn(parts) : 0), 0);

function placeIn(drafts: readonly BlockDraft[], page: Box, way: Way): PlacedBox[] {
  const total = drafts.reduce((sum, block) => sum + weightOf(block), 0);
  const settle = () => {
    for (let round = 0; round < ROUNDS; round++) partition(drafts, page, total, way);
  };
  settle();
  // What headings take depends on how parts lie: once that is chosen, areas are shared out anew.
  for (const block of drafts) block.way = bestWay(block);
  settle();
  for (let round = 0; round < MOST_GROWTHS; round++) {
    const tight = drafts
      .flatMap((block) => block.drafts)
      .filter((draft) => draft.part.summed && !placePart(draft, 'quick').fits);
    if (tight.length === 0) break;
    for (const draft of tight) draft.least = 1.25 * Math.max(draft.least, areaOf(bodyIn(draft)));
    settle();
  }
  return drafts.map(placeBlock);
}

/** The page, smaller where its tiles would be too large; a single part takes the shape that suits its tiles. */
function pageOf(drafts: readonly BlockDraft[], count: number, { width, height }: DraftOptions): Box {
  const page = { x: 0, y: 0, width, height };
  const only = drafts.length === 1 && drafts[0]!.drafts.length === 1 ? drafts[0]!.drafts[0]! : undefined;
  if (only && !only.part.summed && !drafts[0]!.block.headed) {
    const weights = only.part.items.map(({ weight }) => weight);
    // The last level: what does not fit the window is scrolled to, not summed up.
    const least = (count * (LEAST + TILE_GAP) ** 2 * 2.2) / width;
    return snug(weights, count * MOST_AREA, { ...page, height: Math.max(height, least) });
  }
  const scale = Math.sqrt(Math.min(1, (count * MOST_AREA * 1.2) / (width * height)));
  // On a phone, which scrolls anyway, nothing hosted is summed up, and most of it has room for its name.
  const tall = width < NARROW ? Math.max(height, (hostedRoom(drafts) * ON_PHONES) / width) : height;
  return { ...page, width: width * scale, height: tall * scale };
}

/** One round: cells for blocks and parts, and what their headings and gaps take of these. */
function partition(drafts: readonly BlockDraft[], page: Box, total: number, way: Way): void {
  const { block: gap } = SPACING;
  const area = (page.width + gap) * (page.height + gap);
  const extra = drafts.reduce((sum, block) => sum + block.extra + sumOf(block.drafts, (draft) => draft.extra), 0);
  const unit = unitIn(
    drafts.flatMap((block) => block.drafts),
    Math.max(area - extra, area * 0.1),
    total
  );
  const asked = askedWith(unit);
  const cells = way(
    drafts.map((block) => block.extra + sumOf(block.drafts, asked)),
    { ...page, width: page.width + gap, height: page.height + gap }
  );
  for (const [i, block] of drafts.entries()) {
    block.cell = cells[i]!;
    block.headingHeight = block.block.headed
      ? blockHeadingHeight(block.block.title, block.cell.width - gap, block.letter)
      : 0;
    const body = bodyOf(block);
    block.extra = Math.max(0, areaOf(block.cell) - areaOf(body));
    block.unit = unit;
    placeDrafts(block, block.way(block.drafts.map(asked), body));
  }
}

/** The area for a weight of 1 at which all of it is shared out: what needs more than its weight says leaves less to all others. */
function unitIn(drafts: readonly PartDraft[], area: number, total: number): number {
  let unit = area / total;
  // Each round, more of them may need what they have at least: no fewer than before.
  for (let round = 0; round < drafts.length; round++) {
    const [needy, others] = [drafts.filter(isNeedy), drafts.filter((draft) => !isNeedy(draft))];
    const left = area - sumOf(needy, ({ least }) => least);
    const next = left > 0 && others.length > 0 ? left / sumOf(others, ({ weight }) => weight) : 0;
    if (next >= unit * (1 - 1e-9)) break;
    unit = next;
  }
  return unit;
  function isNeedy({ weight, least }: PartDraft): boolean {
    return least > weight * unit;
  }
}

function placeBlock(draft: BlockDraft): PlacedBox {
  const { block, headingHeight, cell } = draft;
  return { block, headingHeight, ...within(cell, SPACING.block), parts: partsIn(draft) };
}
