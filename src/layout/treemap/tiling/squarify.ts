/** Rectangles of given areas that fill a box, as square as they come. */
import { treemapSquarify } from 'd3';
import type { Box } from '../../scene.ts';

/** Rows are built towards squares: measured, this ratio has by far the squarest tiles. */
const square = treemapSquarify.ratio(1);

/** A way to share a box: one box per weight, in order, areas in proportion; largest first gives the squarest. */
export type Way = (weights: readonly number[], box: Box) => Box[];

const turned =
  (way: Way): Way =>
  (weights, box) =>
    way(weights, transposed(box)).map(transposed);

/** Rows of the whole width, about as many as squares would make: equal weights stand in a grid and read like text. */
const inRows =
  (more: number): Way =>
  (weights, box) => {
    const ideal = Math.ceil(Math.sqrt((weights.length * box.height) / box.width));
    return rowsOf(weights, Math.max(1, Math.min(weights.length, ideal + more)), box);
  };

/** d3's way: rows along the shorter side of what is left. */
const spiral: Way = (weights, { x, y, width, height }) => {
  const children = weights.map((value) => ({ value, x0: x, y0: y, x1: x, y1: y }));
  // d3 reads nothing of a node but its value and its children.
  const node = { value: totalOf(weights), children } as unknown as Parameters<typeof square>[0];
  square(node, x, y, x + width, y + height);
  return children.map(({ x0, y0, x1, y1 }) => ({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 }));
};

const FLAT: readonly Way[] = [inRows(-1), inRows(0), inRows(1), spiral];
/** Weights are above zero; boxes have room. */
export const WAYS: readonly Way[] = [...FLAT, ...FLAT.map(turned)];

/** All ways, that which gives the squarest boxes first. */
export const waysFor = (weights: readonly number[], box: Box): Way[] =>
  WAYS.map((way) => ({ way, distance: distanceOf(way(weights, box)) }))
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ way }) => way);

/** The way that gives the squarest boxes. */
export const squarify: Way = (weights, box) => {
  if (weights.length === 0 || !(box.width > 0) || !(box.height > 0)) return weights.map(() => emptyAt(box));
  if (weights.length === 1) return [{ ...box }];
  return leastOf(
    WAYS.map((way) => way(weights, box)),
    distanceOf
  );
};

/** How far tiles are from squares, all in all: one that is far off counts more than several that are nearly square. */
const distanceOf = (tiles: readonly Box[]): number =>
  tiles.reduce((sum, tile) => sum + aspectOf(tile) ** 2, 0) / tiles.length;

/** The first of those for which the amount is least, up to rounding. */
export function leastOf<T>(candidates: readonly T[], amount: (candidate: T) => number): T {
  let best = candidates[0] as T;
  let least = amount(best);
  for (const candidate of candidates.slice(1)) {
    const own = amount(candidate);
    if (own < least * (1 - 1e-9)) [best, least] = [candidate, own];
  }
  return best;
}

function rowsOf(weights: readonly number[], rows: number, { x, y, width, height }: Box): Box[] {
  const total = totalOf(weights);
  const boxes: Box[] = [];
  let [start, top] = [0, y];
  for (let row = 1; row <= rows; row++) {
    const end = row === rows ? weights.length : endOfRow(weights, start, rows - row);
    const own = weights.slice(start, end);
    const rowHeight = (height * totalOf(own)) / total;
    let left = x;
    for (const weight of own) {
      const tileWidth = (width * weight) / totalOf(own);
      boxes.push({ x: left, y: top, width: tileWidth, height: rowHeight });
      left += tileWidth;
    }
    [start, top] = [end, top + rowHeight];
  }
  return boxes;
}

/** Where a row ends so that those after it share what is left evenly; each has one tile at least. */
function endOfRow(weights: readonly number[], start: number, rowsAfter: number): number {
  const aim = totalOf(weights.slice(start)) / (rowsAfter + 1);
  let end = start + 1;
  let sum = weights[start]!;
  while (end < weights.length - rowsAfter && sum + weights[end]! / 2 <= aim) sum += weights[end++]!;
  return end;
}

const totalOf = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);
export const transposed = ({ x, y, width, height }: Box): Box => ({ x: y, y: x, width: height, height: width });
const emptyAt = ({ x, y }: Box): Box => ({ x, y, width: 0, height: 0 });

/** How far a box is from a square: long side over short, 1 or more. */
export const aspectOf = ({ width, height }: Pick<Box, 'width' | 'height'>): number =>
  Math.max(width, height) / Math.min(width, height);

const WIDTHS = 24;

/** Boxes of an area within another, from its top left, the widest first. */
function shapesOf(area: number, { x, y, width, height }: Box): Box[] {
  const widths = Array.from({ length: WIDTHS }, (_, i) => (width * (WIDTHS - i)) / WIDTHS);
  return widths.map((own) => ({ x, y, width: own, height: area / own })).filter((box) => box.height <= height);
}

/** The part of a box, from its top left, of the given area, in the shape whose tiles are the squarest. */
export function snug(weights: readonly number[], area: number, box: Box): Box {
  if (area >= box.width * box.height || weights.length === 0) return box;
  return leastOf(shapesOf(area, box), (part) => distanceOf(squarify(weights, part)));
}
