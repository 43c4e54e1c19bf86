/**
 * Tiles after others gave up their places: larger, but near to where they stood. Frames keep their boxes, so only what
 * moves inside them is at stake; of all shapes and tilings the one that moves least and is square enough is taken.
 */
import type { Box } from '../scene.ts';
import { aspectOf, leastOf, shapesOf, tilings } from './squarify.ts';

/** How much larger tiles become at most, in area. */
const MOST_GROWTH = 1.7;
/** Tiles of this area, px², can be read as they are: they grow less, so that they move less. */
const LARGE = 6000;
const LARGE_GROWTH = 1.4;
/** Where tiles could hardly grow, they stay. */
const LEAST_GROWTH = 1.25;
/** What a shift by a whole tile costs, in squares of aspects. */
const PRICE_OF_SHIFT = 3;
/** Beyond this long side over short, shape costs more than any shift. */
const TOLERATED = 2;

/**
 * One box per weight within `body`, in order.
 * @param olds where each stood
 * @param unit the area of a weight of 1 while all were there
 */
export function settle(weights: readonly number[], olds: readonly Box[], unit: number, body: Box): Box[] {
  if (weights.length === 0) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const large = unit * total >= LARGE * weights.length;
  const area = Math.min(body.width * body.height, (large ? LARGE_GROWTH : MOST_GROWTH) * unit * total);
  if (!(area > 0)) return weights.map(() => ({ x: body.x, y: body.y, width: 0, height: 0 }));
  if (area < LEAST_GROWTH * unit * total) return [...olds];
  const centre = meanCentre(olds);
  const side = Math.sqrt(area / weights.length);
  const shapes = area < body.width * body.height * 0.999 ? shapesOf(area, body) : [body];
  const candidates = shapes
    .map((shape) => ({
      ...shape,
      x: clamp(centre.x - shape.width / 2, body.x, body.x + body.width - shape.width),
      y: clamp(centre.y - shape.height / 2, body.y, body.y + body.height - shape.height)
    }))
    .flatMap((shape) => [...tilings(weights, shape), halved(weights, olds, shape)]);
  return leastOf(candidates, (tiles) => {
    const shape = mean(tiles.map(costOf));
    const shift = mean(tiles.map((tile, i) => distance(tile, olds[i]!)));
    return shape + (PRICE_OF_SHIFT * shift) / side;
  });
}

function costOf(tile: Box): number {
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
