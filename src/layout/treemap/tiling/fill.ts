/**
 * Tiles in the box of a part. Of all ways to lay them the one is taken whose names can be read and whose tiles are nearly
 * square. No tile has a side below 24 px: the lightest share one where they would, and what the foundation hosts never does.
 */
import type { Box } from '../../scene.ts';
import type { TreemapItem } from '../model.ts';
import { type NameNeeds, TOLERATED, isNamed, leastNamedWidth, nameNeeds } from '../names.ts';
import { type CellCost, type Rows, broken, improved, stacked } from './rows.ts';
import { leastOf, transposed } from './squarify.ts';

/** The smallest side of a tile: what a finger hits (WCAG 2.5.8), and what browsers round off. */
export const LEAST = 24.05;
export const TILE_GAP = 1;
/** Of the tile that stands for the rest, px², where it is not to scale. */
const REST_AREA = 950;
/** In most tiles of that area, px², a name can be read. */
export const READABLE_AREA = 1750;

/** To learn whether anything fits, to compare ways, or to be looked at: the more, the longer it takes. */
export type Effort = 'quick' | 'usual' | 'best';

export interface Filled {
  /** Cells: they hold the gap to their right and below them. */
  readonly cells: readonly Box[];
  /** In the order of the cells. */
  readonly items: readonly TreemapItem[];
  readonly rest?: { readonly cell: Box; readonly items: readonly TreemapItem[] };
  /** Whether no tile is too small, and nothing hosted is summed up. */
  readonly fits: boolean;
  /** How far tiles are from squares that show their names. */
  readonly cost: number;
}

/** All items to scale, or as many as can be; `box` is filled by their cells. */
export function fill(items: readonly TreemapItem[], box: Box): Filled {
  const whole = laid(items, [], box);
  if (whole.fits) return whole;
  const listed = droppable(items).filter(({ entry }) => !entry.large);
  // Two at first, as one alone would not grow.
  for (let count = 2; count <= listed.length; count += stepIn(count)) {
    const filled = laid(items, listed.slice(0, count), box);
    if (filled.fits) return filled;
  }
  return sumUp(items, box);
}

/**
 * As many items as can be read, the heaviest and what is hosted, and one small tile for the rest: that is not to scale.
 * @param readable px² for each item, more or less
 * @param effort as much as is asked of it
 */
export function sumUp(
  items: readonly TreemapItem[],
  box: Box,
  readable: number = READABLE_AREA,
  effort: Effort = 'best'
): Filled {
  const area = box.width * box.height;
  const dropped = droppable(items);
  const listed = dropped.filter(({ entry }) => !entry.large).length;
  const room = Math.max(0, Math.floor((area - REST_AREA) / readable));
  if (room >= items.length) {
    const whole = laid(items, [], box, undefined, effort);
    if (whole.fits) return whole;
  }
  // What is hosted is drawn smaller before it is summed up.
  let count = Math.max(2, Math.min(items.length - room, listed));
  for (; count < items.length; count += stepIn(items.length - count)) {
    const rest = dropped.slice(0, count);
    // As small as it may be; as large as the others where that lies better.
    for (const share of [REST_AREA / Math.max(REST_AREA, area - REST_AREA), 1 / (items.length - count)]) {
      const filled = laid(items, rest, box, share, effort);
      if (filled.fits)
        return count > listed ? { ...filled, fits: false } : effort === 'best' ? withNames(filled, box, share) : filled;
    }
  }
  return { cells: [], items: [], rest: { cell: box, items }, fits: false, cost: PRICE_OF_SMALLNESS * items.length };
}

/** More often than this nothing is left out for its name. */
const MOST_LEAVES = 4;

/** Without listed tiles that have no room for their names: one step further in they have. */
function withNames(filled: Filled, box: Box, share: number): Filled {
  let now = filled;
  for (let round = 0; round < MOST_LEAVES; round++) {
    const { items, cells, rest } = now;
    const blank = items.filter(({ entry }, i) => {
      const { width, height } = cells[i]!;
      return !entry.large && !isNamed(nameNeeds(entry), width - TILE_GAP, height - TILE_GAP);
    });
    // The lightest first: what they leave may be enough for the others.
    const leaving = blank.slice(Math.floor(blank.length / 2));
    if (leaving.length === 0 || leaving.length === items.length) return now;
    const all = [...items, ...rest!.items].toSorted((a, b) => b.weight - a.weight);
    const next = laid(all, [...leaving, ...rest!.items], box, share);
    if (!next.fits) return now;
    now = next;
  }
  return now;
}

/** So that long lists end soon. */
const stepIn = (count: number) => Math.max(1, Math.floor(count / 8));

/** In the order in which they are summed up: what is not hosted, then the lightest. */
const droppable = (items: readonly TreemapItem[]) =>
  [...items.filter(({ entry }) => entry.large), ...items.filter(({ entry }) => !entry.large)].toReversed();

const isLarge = ({ width, height }: Box) => Math.min(width, height) >= LEAST + TILE_GAP - 1e-9;

/** @param share of the rest beside all others; to scale if left out */
function laid(
  all: readonly TreemapItem[],
  rest: readonly TreemapItem[],
  box: Box,
  share?: number,
  effort: Effort = 'best'
): Filled {
  const gone = new Set(rest);
  const items = all.filter((item) => !gone.has(item));
  const shown = totalOf(items);
  const weights = items.map(({ weight }) => weight);
  if (rest.length > 0) weights.push(share === undefined ? totalOf(rest) : shown * share);
  const unit = (box.width * box.height) / weights.reduce((sum, weight) => sum + weight, 0);
  const areas = weights.map((weight) => weight * unit);
  const needs = items.map(({ entry }) => nameNeeds(entry));
  const costOf = costIn(
    needs,
    items.map(({ entry }) => (entry.large ? PRICE_OF_HOSTED : PRICE_OF_NAME))
  );
  const { cells, cost } = cheapest(needs, areas, box, costOf, effort === 'quick');
  return {
    cells: cells.slice(0, items.length),
    items,
    ...(rest.length > 0 ? { rest: { cell: cells[items.length]!, items: all.filter((item) => gone.has(item)) } } : {}),
    fits: cells.every(isLarge),
    cost: cost + rest.length * PRICE_OF_ITEM
  };
}

/**
 * Rows or columns, broken by weight, or by how wide an item must be for its name, so that those alike share a row; then
 * what does not fit in changes places.
 */
function cheapest(needs: readonly NameNeeds[], areas: readonly number[], box: Box, costOf: CellCost, isQuick: boolean) {
  const order = [...areas.keys()];
  const wishes = areas.map((area, i) => {
    const least = needs[i] ? leastNamedWidth(needs[i], area) : 0;
    return Math.max(Math.sqrt(area) * NARROWEST, least < Infinity ? least : 0);
  });
  const heights = areas.map((area, i) => area / wishes[i]!);
  const fallingBy = (values: readonly number[]) => order.toSorted((a, b) => values[b]! - values[a]! || a - b);
  const turned: CellCost = (item, width, height) => costOf(item, height, width);
  const least = (orders: readonly (readonly number[])[], width: number, costOf: CellCost): Rows => {
    const ways = orders.map((order) => broken(areas, order, width, costOf));
    const best = leastOf(ways, ({ cost }) => cost);
    return isQuick ? best : improved(best, areas, width, costOf, PRICE_OF_NAME);
  };
  // What stands for the rest has no name.
  const last = areas.length > needs.length ? needs.length : undefined;
  const rows = least([order, fallingBy(heights)], box.width, costOf);
  const columns = least([order, fallingBy(wishes)], box.height, turned);
  return rows.cost <= columns.cost
    ? { cells: stacked(rows, areas, box, last), cost: rows.cost }
    : { cells: stacked(columns, areas, transposed(box), last).map(transposed), cost: columns.cost };
}

/** What a name asks beyond this share of a square's side decides where its item stands. */
const NARROWEST = 0.85;
/**
 * What a name that cannot be read costs, one of what is hosted, an item that is summed up, and a tile that is too small: in
 * squares of aspects.
 */
const PRICE_OF_NAME = 2.5;
const PRICE_OF_HOSTED = 10;
const PRICE_OF_ITEM = 4;
const PRICE_OF_SMALLNESS = 40;

function costIn(needs: readonly NameNeeds[], prices: readonly number[]): CellCost {
  return (i, cellWidth, cellHeight) => {
    const [width, height] = [cellWidth - TILE_GAP, cellHeight - TILE_GAP];
    const [short, long] = width < height ? [width, height] : [height, width];
    if (short < LEAST) return PRICE_OF_SMALLNESS + LEAST - short;
    const aspect = long / short;
    const shape = (aspect - 1) ** 2 + 6 * Math.max(0, aspect - TOLERATED);
    return i < needs.length && !isNamed(needs[i]!, width, height) ? shape + prices[i]! : shape;
  };
}

const totalOf = (items: readonly TreemapItem[]) => items.reduce((sum, { weight }) => sum + weight, 0);
