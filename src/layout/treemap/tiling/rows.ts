/**
 * Rows of the whole width whose cells have given areas: of the ways to share items out among rows, one that costs little.
 * What a cell costs says the caller: how far it is from a square, whether what stands in it can be read.
 */
import type { Box } from '../../scene.ts';

/** What the cell of an item costs. */
export type CellCost = (item: number, width: number, height: number) => number;

export interface Rows {
  /** Items, row by row. */
  readonly rows: readonly (readonly number[])[];
  readonly cost: number;
}

/** Cells so much taller than wide end a row: longer ones would only be worse. */
const TALLEST = 5;

/** Of all ways to break a list into rows, the one that costs least. */
export function broken(areas: readonly number[], order: readonly number[], width: number, costOf: CellCost): Rows {
  const count = order.length;
  const costs = [0, ...Array<number>(count).fill(Infinity)];
  const begins = Array<number>(count + 1).fill(0);
  for (let begin = 0; begin < count; begin++) {
    let [area, least] = [0, Infinity];
    for (let end = begin + 1; end <= count; end++) {
      const own = areas[order[end - 1]!]!;
      area += own;
      least = Math.min(least, own);
      const height = area / width;
      if (end > begin + 1 && height * height > TALLEST * least) break;
      let cost = costs[begin]!;
      for (let at = begin; at < end && cost < costs[end]!; at++)
        cost += costOf(order[at]!, areas[order[at]!]! / height, height);
      if (cost < costs[end]!) [costs[end], begins[end]] = [cost, begin];
    }
  }
  const rows: (readonly number[])[] = [];
  for (let end = count; end > 0; end = begins[end]!) rows.unshift(order.slice(begins[end], end));
  return { rows, cost: costs[count]! };
}

const MANY = 60;
/** More often nothing is found any more. */
const MOST_ROUNDS = 3;

/**
 * The same after items whose cells cost `dear` or more changed places with others, or went over to another row, as long as
 * that pays.
 */
export function improved(
  { rows, cost }: Rows,
  areas: readonly number[],
  width: number,
  costOf: CellCost,
  dear: number
): Rows {
  if (cost < dear) return { rows, cost };
  const now = rows.map((row) => [...row]);
  const isMany = rows.reduce((sum, row) => sum + row.length, 0) > MANY;
  const heightOf = (row: readonly number[]) => row.reduce((sum, item) => sum + areas[item]!, 0) / width;
  const costIn = (item: number, height: number) => costOf(item, areas[item]! / height, height);
  const costOfRow = (row: readonly number[]) => {
    const height = heightOf(row);
    return row.reduce((sum, item) => sum + costIn(item, height), 0);
  };
  const costs = now.map(costOfRow);
  /** Keeps a change of two rows that pays. */
  const change = (a: number, b: number, first: number[], second: number[]): boolean => {
    const [one, two] = [costOfRow(first), costOfRow(second)];
    if (one + two >= costs[a]! + costs[b]! - 1e-9) return false;
    [now[a], now[b], costs[a], costs[b]] = [first, second, one, two];
    return true;
  };
  const relieve = (a: number, i: number): boolean =>
    now.some((other, b) => {
      const row = now[a]!;
      if (a === b) return false;
      const item = row[i]!;
      const moved = row.length > 1 && change(a, b, row.toSpliced(i, 1), [...other, item]);
      if (moved) return true;
      // Of many, only what would be better off in a row of that height: all other ways take too long.
      if (isMany && costIn(item, heightOf(other)) >= costIn(item, heightOf(row)) - 1e-9) return false;
      return other.some((each, k) => change(a, b, row.toSpliced(i, 1, each), other.toSpliced(k, 1, item)));
    });
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let paid = false;
    for (let a = 0; a < now.length; a++) {
      for (let i = 0; i < now[a]!.length; i++)
        if (costs[a]! >= dear && costIn(now[a]![i]!, heightOf(now[a]!)) >= dear) paid = relieve(a, i) || paid;
    }
    if (!paid) break;
  }
  return { rows: now, cost: costs.reduce((sum, own) => sum + own, 0) };
}

/**
 * One box per item, by item: rows below each other, the one with the heaviest on top; in each, the heaviest first.
 * @param last the item that stands at the end, whatever its area
 */
export function stacked({ rows }: Rows, areas: readonly number[], box: Box, last?: number): Box[] {
  const rankOf = (item: number) => (item === last ? -1 : areas[item]!);
  const heaviest = (row: readonly number[]) =>
    last !== undefined && row.includes(last) ? -1 : Math.max(...row.map(rankOf));
  const firstOf = (row: readonly number[]) => Math.min(...row);
  const sorted = rows.toSorted((a, b) => heaviest(b) - heaviest(a) || firstOf(a) - firstOf(b));
  const boxes: Box[] = [];
  let top = box.y;
  for (const row of sorted) {
    const height = row.reduce((sum, item) => sum + areas[item]!, 0) / box.width;
    let left = box.x;
    for (const item of row.toSorted((a, b) => rankOf(b) - rankOf(a) || a - b)) {
      const width = areas[item]! / height;
      boxes[item] = { x: left, y: top, width, height };
      left += width;
    }
    top += height;
  }
  return boxes;
}
