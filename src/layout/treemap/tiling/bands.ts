/**
 * Tiles in rows of one height, each near to where it stood: rows share the height of a box, a tile goes into the row it
 * stood in, and tiles of a row push each other aside only as far as they must. What is empty between them may stay so.
 */
import type { Box } from '../../scene.ts';

/**
 * One box per area, in order, within `body`, in that many rows; undefined where they do not fit.
 * @param olds where each stood
 */
export function banded(areas: readonly number[], olds: readonly Box[], rows: number, body: Box): Box[] | undefined {
  const height = body.height / rows;
  const widths = areas.map((area) => area / height);
  const upward = [...areas.keys()].toSorted((a, b) => middle(olds[a]!) - middle(olds[b]!) || olds[a]!.x - olds[b]!.x);
  const ends = rowEnds(
    upward.map((i) => ({ width: widths[i]!, at: (middle(olds[i]!) - body.y) / height - 0.5 })),
    rows,
    body.width
  );
  if (!ends) return undefined;
  const boxes: Box[] = [];
  for (let row = 0; row < rows; row++) {
    const own = upward.slice(row === 0 ? 0 : ends[row - 1], ends[row]);
    const along = own.toSorted((a, b) => centre(olds[a]!) - centre(olds[b]!) || a - b);
    const lefts = spread(
      along.map((i) => ({ width: widths[i]!, wish: centre(olds[i]!) - widths[i]! / 2 })),
      body
    );
    for (const [k, i] of along.entries())
      boxes[i] = { x: lefts[k]!, y: body.y + row * height, width: widths[i]!, height };
  }
  return boxes;
}

const middle = ({ y, height }: Box) => y + height / 2;
const centre = ({ x, width }: Box) => x + width / 2;

interface PlacedBand {
  readonly width: number;
  /** The row that it stood in, fractions between rows. */
  readonly at: number;
}

/** Where each row ends in the list, so that all fit and move least from the rows they stood in. */
function rowEnds(tiles: readonly PlacedBand[], rows: number, width: number): number[] | undefined {
  const count = tiles.length;
  // Per row: the least that the first tiles cost when that row ends with them, and where it then begins.
  let costs = [0, ...Array<number>(count).fill(Infinity)];
  const begins: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const next = Array<number>(count + 1).fill(Infinity);
    const from = Array<number>(count + 1).fill(0);
    for (let begin = 0; begin <= count; begin++) {
      let [cost, used] = [costs[begin]!, 0];
      if (cost === Infinity) continue;
      for (let end = begin; end <= count; end++) {
        if (cost < next[end]!) [next[end], from[end]] = [cost, begin];
        const tile = tiles[end];
        if (!tile || (used += tile.width) > width * (1 + 1e-9)) break;
        cost += (tile.at - row) ** 2;
      }
    }
    costs = next;
    begins.push(from);
  }
  if (costs[count] === Infinity) return undefined;
  const ends: number[] = [];
  for (let row = rows - 1, end = count; row >= 0; end = begins[row]![end]!, row--) ends[row] = end;
  return ends;
}

/** Left edges in order and apart, all in all as near to the wishes as they come. */
function spread(
  tiles: readonly { readonly width: number; readonly wish: number }[],
  { x, width }: Pick<Box, 'x' | 'width'>
): number[] {
  // Tiles that touch move as one, to the mean of what they wish.
  const runs: { wish: number; width: number; count: number }[] = [];
  for (const tile of tiles) {
    let run = { wish: tile.wish, width: tile.width, count: 1 };
    for (let last = runs.at(-1); last && last.wish + last.width > run.wish; last = runs.at(-1)) {
      runs.pop();
      const count = last.count + run.count;
      run = {
        wish: (last.wish * last.count + (run.wish - last.width) * run.count) / count,
        width: last.width + run.width,
        count
      };
    }
    runs.push(run);
  }
  const lefts: number[] = [];
  const total = tiles.reduce((sum, tile) => sum + tile.width, 0);
  let [left, before] = [x, 0];
  for (const run of runs) {
    left = Math.max(left, Math.min(run.wish, x + width - (total - before)));
    for (let k = 0; k < run.count; k++) {
      const tile = tiles[lefts.length]!;
      lefts.push(left);
      left += tile.width;
      before += tile.width;
    }
  }
  return lefts;
}
