/** Tiles in the parts of a block: of the ways to lay parts, the one in which most names can be read. */
import type { Box } from '../scene.ts';
import {
  type BlockDraft,
  type PartDraft,
  SPACING,
  askedWith,
  bodyIn,
  bodyOf,
  placeDrafts,
  sharedDraft,
  within
} from './drafts.ts';
import type { TreemapItem } from './model.ts';
import { type Effort, TILE_GAP, fill, sumUp } from './tiling/fill.ts';
import { type Part, joined } from './tiling/levels.ts';
import { type Way, leastOf, squarify, waysFor } from './tiling/squarify.ts';

/** The box of a part holds its heading too. */
export interface PlacedPart extends Box {
  readonly part: Part;
  readonly headingHeight: number;
  readonly tiles: readonly (Box & { readonly item: TreemapItem })[];
  /** Items too small for a tile of their own share one. */
  readonly rest?: Box & { readonly items: readonly TreemapItem[] };
  /** Whether no tile is too small; and how far they are from squares that show their names. */
  readonly fits: boolean;
  readonly cost: number;
}

/** So many ways are worth a closer look. */
const GOOD = 4;
/** What a part whose name has no room costs, in squares of aspects. */
const PRICE_OF_HEADING = 8;

/** Parts in a block. Those too small for tiles of their own share one box: each of them is one step away. */
export function partsIn(draft: BlockDraft): readonly PlacedPart[] {
  const { block, drafts } = draft;
  const all = laid(draft, draft.way, 'best');
  if (all.every(({ fits }) => fits)) return all;
  // Two at first: one alone would share with nobody.
  for (let kept = drafts.length - 2; kept >= 0; kept--) {
    const others = drafts.slice(kept).map(({ part }) => part);
    const title = kept === 0 ? block.title : others.map(({ title }) => title).join(', ');
    const shared = sharedDraft(drafts.slice(kept), { ...joined(others, block), title });
    const sharing = { ...draft, drafts: [...drafts.slice(0, kept), shared] };
    const parts = laid(sharing, bestWay(sharing), 'best');
    if (kept === 0 || parts.every(({ fits }) => fits)) return parts;
  }
  return all;
}

/** Of several ways to lay parts, the one whose tiles are nearest to squares that show their names. */
export function bestWay(draft: BlockDraft): Way {
  if (draft.drafts.length === 1) return squarify;
  const untitled = ({ part, headingHeight }: PlacedPart) => part.title !== draft.block.title && headingHeight === 0;
  const ways = waysFor(draft.drafts.map(askedWith(draft.unit)), bodyOf(draft)).slice(0, GOOD);
  const costs = (draft.like ? [draft.like, ...ways] : ways).map((way) => {
    const parts = laid(draft, way, 'usual');
    const moved = draft.like && way !== draft.like ? PRICE_OF_MOVING * tilesIn(parts) : 0;
    return { way, cost: costOf(parts) + PRICE_OF_HEADING * parts.filter(untitled).length + moved };
  });
  return leastOf(costs, ({ cost }) => cost).way;
}

function laid(draft: BlockDraft, way: Way, effort: Effort): readonly PlacedPart[] {
  placeDrafts(draft, way(draft.drafts.map(askedWith(draft.unit)), bodyOf(draft)));
  return draft.drafts.map((part) => placePart(part, effort));
}

/** The tiles of a part in the cell that it has. */
export function placePart(draft: PartDraft, effort: Effort): PlacedPart {
  const { part, cell, headingHeight } = draft;
  const body = bodyIn(draft);
  const { cells, items, rest, fits, cost } = part.summed
    ? sumUp(part.items, body, draft.readable, effort)
    : fill(part.items, body);
  return {
    ...{ part, headingHeight, fits, cost },
    ...within(cell, SPACING.part),
    tiles: cells.map((tile, i) => ({ ...within(tile, TILE_GAP), item: items[i]! })),
    ...(rest ? { rest: { ...within(rest.cell, TILE_GAP), items: rest.items } } : {})
  };
}

/** What it costs a tile to be moved elsewhere by a choice, in squares of aspects. */
export const PRICE_OF_MOVING = 0.6;

export const tilesIn = (parts: readonly PlacedPart[]): number =>
  parts.reduce((sum, { tiles }) => sum + tiles.length, 0);

/** How far tiles are from squares that show their names, all in all. */
export const costOf = (parts: readonly PlacedPart[]) => parts.reduce((sum, { cost }) => sum + cost, 0);
