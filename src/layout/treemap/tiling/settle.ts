/**
 * Tiles after others gave up their places: larger, but near to where they stood. Frames keep their boxes, so only what
 * moves inside them is at stake; of all sizes, shapes and tilings the one that moves least and is square enough is taken.
 */
import type { Box } from '../../scene.ts';
import { banded } from './bands.ts';
import { aspectOf, leastOf, shapesOf, tilings, transposed } from './squarify.ts';

/** How much larger tiles become, in area: the most that leaves them near to where they stood. */
const GROWTHS = [1.8, 1.5, 1.25] as const;
const LEAST_GROWTH = GROWTHS[2];
/** Tiles of this area, px², can be read as they are: they grow less, so that they move less. */
const LARGE = 6000;
const LARGE_GROWTH = 1.5;
/** What a shift by a whole tile costs, in squares of aspects. */
const PRICE_OF_SHIFT = 7;
/** What it costs to be half as large as could be. */
const PRICE_OF_SMALLNESS = 6;
/** Of rows, in sides of a square. */
const HEIGHTS = [0.7, 0.8, 0.9, 1, 1.1, 1.25];
/** Beyond this long side over short, shape costs more than any shift. */
const TOLERATED = 2;

/**
 * One box per weight within `body`, in order.
 * @param olds where each stood
 * @param unit the area of a weight of 1 while all were there
 */
export function settle(weights: readonly number[], olds: readonly Box[], unit: number, body: Box): Box[] {
  if (weights.length === 0) return [];
  const room = body.width * body.height;
  if (!(room > 0)) return weights.map(() => ({ x: body.x, y: body.y, width: 0, height: 0 }));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const now = unit * total;
  // Those that shared one place cannot keep it.
  const stay = olds.every(({ width, height }, i) => Math.abs((width * height) / (weights[i]! * unit) - 1) < 1e-6);
  const areas = areasWithin(room, now, weights.length);
  if (areas.length === 0) {
    // Where they could hardly grow, they stay.
    if (stay) return [...olds];
    areas.push(room);
  }
  const most = areas[0]!;
  const side = Math.sqrt(most / weights.length);
  const costOf = ({ tiles, area }: Candidate) =>
    mean(tiles.map(costOfShape)) +
    (PRICE_OF_SHIFT * mean(tiles.map((tile, i) => distance(tile, olds[i]!)))) / side +
    PRICE_OF_SMALLNESS * Math.log2(most / area);
  const candidates = areas.flatMap((area) => {
    const own = weights.map((weight) => (weight * area) / total);
    return [...inOnePiece(own, olds, body), ...inBands(own, olds, body)].map((tiles) => ({ tiles, area }));
  });
  return [...leastOf(stay ? [{ tiles: olds, area: now }, ...candidates] : candidates, costOf).tiles];
}

interface Candidate {
  readonly tiles: readonly Box[];
  /** Of all of them. */
  readonly area: number;
}

/** What they may take, the most first: all of the room where that is less than they could. */
function areasWithin(room: number, now: number, count: number): number[] {
  const most = now >= LARGE * count ? LARGE_GROWTH : GROWTHS[0];
  const growths = GROWTHS.filter((growth) => growth <= most && growth * now <= room);
  const all = room / now;
  return [...(all < most && all >= LEAST_GROWTH ? [all] : []), ...growths].map((growth) => growth * now);
}

/** Close together, about where they were. */
function inOnePiece(areas: readonly number[], olds: readonly Box[], body: Box): Box[][] {
  const area = areas.reduce((sum, own) => sum + own, 0);
  const centre = meanCentre(olds);
  const shapes = area < body.width * body.height * 0.999 ? shapesOf(area, body) : [body];
  return shapes
    .map((shape) => ({
      ...shape,
      x: clamp(centre.x - shape.width / 2, body.x, body.x + body.width - shape.width),
      y: clamp(centre.y - shape.height / 2, body.y, body.y + body.height - shape.height)
    }))
    .flatMap((shape) => [...tilings(areas, shape), halved(areas, olds, shape)]);
}

/** In rows, or columns, of about the height that squares would have. */
function inBands(areas: readonly number[], olds: readonly Box[], body: Box): Box[][] {
  const side = Math.sqrt(mean(areas));
  const rowsIn = (box: Box, places: readonly Box[]) => {
    const counts = new Set(HEIGHTS.map((height) => Math.max(1, Math.round(box.height / side / height))));
    return [...counts].map((rows) => banded(areas, places, rows, box)).filter((tiles) => tiles !== undefined);
  };
  const columns = rowsIn(transposed(body), olds.map(transposed));
  return [...rowsIn(body, olds), ...columns.map((tiles) => tiles.map(transposed))];
}

function costOfShape(tile: Box): number {
  const aspect = aspectOf(tile);
  return aspect ** 2 + 12 * Math.max(0, aspect - TOLERATED);
}

/** The box cut in two along its longer side, and so on: what stood left stays left, what stood above stays above. */
function halved(weights: readonly number[], olds: readonly Box[], box: Box): Box[] {
  const boxes: Box[] = [];
  const cut = (indices: readonly number[], { x, y, width, height }: Box): void => {
    if (indices.length === 1) {
      boxes[indices[0]!] = { x, y, width, height };
      return;
    }
    const wide = width >= height;
    const at = (i: number) => (wide ? olds[i]!.x + olds[i]!.width / 2 : olds[i]!.y + olds[i]!.height / 2);
    const ordered = indices.toSorted((a, b) => at(a) - at(b) || a - b);
    const total = ordered.reduce((sum, i) => sum + weights[i]!, 0);
    let [end, sum] = [1, weights[ordered[0]!]!];
    while (end < ordered.length - 1 && sum + weights[ordered[end]!]! / 2 <= total / 2) sum += weights[ordered[end++]!]!;
    const share = sum / total;
    const [first, second] = wide
      ? [
          { x, y, width: width * share, height },
          { x: x + width * share, y, width: width * (1 - share), height }
        ]
      : [
          { x, y, width, height: height * share },
          { x, y: y + height * share, width, height: height * (1 - share) }
        ];
    cut(ordered.slice(0, end), first);
    cut(ordered.slice(end), second);
  };
  cut([...weights.keys()], box);
  return boxes;
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const centreOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
const meanCentre = (boxes: readonly Box[]) => ({
  x: mean(boxes.map((box) => centreOf(box).x)),
  y: mean(boxes.map((box) => centreOf(box).y))
});

function distance(a: Box, b: Box): number {
  const [from, to] = [centreOf(a), centreOf(b)];
  return Math.hypot(from.x - to.x, from.y - to.y);
}
