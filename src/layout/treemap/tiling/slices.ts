/** A tiling as cuts, to be made again for other weights: what stood left stays left, what stood above stays above. */
import type { Box } from '../../scene.ts';
import { type Way, transposed } from './squarify.ts';

interface Cuts {
  /** Whether parts stand beside each other, not below. */
  readonly wide: boolean;
  readonly parts: readonly Slice[];
}

/** The index of a box, or several that are parted by cuts from edge to edge. */
type Slice = number | Cuts;

const SLACK = 1e-3;

/** Undefined where no cut goes from edge to edge. */
function slicesOf(cells: readonly Box[], indices: readonly number[]): Slice | undefined {
  if (indices.length === 1) return indices[0];
  for (const wide of [true, false]) {
    const groups = cutAlong(wide ? cells : cells.map(transposed), indices);
    if (groups.length < 2) continue;
    const parts = groups.flatMap((group) => slicesOf(cells, group) ?? []);
    return parts.length === groups.length ? { wide, parts } : undefined;
  }
  return undefined;
}

/** Groups of boxes between which a line from top to bottom crosses none. */
function cutAlong(cells: readonly Box[], indices: readonly number[]): number[][] {
  const groups: number[][] = [];
  let edge = -Infinity;
  for (const index of indices.toSorted((a, b) => cells[a]!.x - cells[b]!.x || a - b)) {
    const { x, width } = cells[index]!;
    if (x >= edge - SLACK) groups.push([]);
    groups.at(-1)!.push(index);
    edge = Math.max(edge, x + width);
  }
  return groups;
}

/** Something that lies somewhere, told by its path. */
export interface Lying extends Box {
  readonly path: readonly string[];
}

/**
 * The way in which boxes lay, for those of them that are left; undefined where one of them was not there, or no cuts part
 * them.
 * @param gap to the right of each, and below it
 */
export function likeThose(all: readonly Lying[], left: readonly Pick<Lying, 'path'>[], gap: number): Way | undefined {
  const kept = left.map(({ path }) => all.findIndex((other) => other.path.join() === path.join()));
  if (kept.includes(-1)) return undefined;
  const cells = all.map(({ x, y, width, height }) => ({ x, y, width: width + gap, height: height + gap }));
  const slices = slicesOf(cells, [...cells.keys()]);
  return slices === undefined ? undefined : (weights, box) => sliced(slices, kept, weights, box);
}

function sliced(slices: Slice, kept: readonly number[], weights: readonly number[], box: Box): Box[] {
  const weightOf = new Map(kept.map((cell, i) => [cell, weights[i]!]));
  const boxOf = new Map<number, Box>();
  const totalOf = (slice: Slice): number => {
    if (typeof slice === 'number') return weightOf.get(slice) ?? 0;
    return slice.parts.reduce<number>((sum, part) => sum + totalOf(part), 0);
  };
  const lay = (slice: Slice, { x, y, width, height }: Box): void => {
    if (typeof slice === 'number') {
      boxOf.set(slice, { x, y, width, height });
      return;
    }
    const total = totalOf(slice);
    let [left, top] = [x, y];
    for (const part of slice.parts.filter((part) => totalOf(part) > 0)) {
      const share = totalOf(part) / total;
      const own = slice.wide ? { width: width * share, height } : { width, height: height * share };
      lay(part, { x: left, y: top, ...own });
      if (slice.wide) left += own.width;
      else top += own.height;
    }
  };
  lay(slices, box);
  return kept.map((cell) => boxOf.get(cell)!);
}
