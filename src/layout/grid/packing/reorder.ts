/**
 * Reorders the frames within each category, once for all widths, where a few exchanges make the nesting fuller: hill
 * climbing with a budget of inversions, so that the declared order stays recognisable. On two public landscapes this
 * fills up to two percent more cells; searching anew at every width would gain 1.5 more, and shuffle while resizing.
 */
import { costedFrames, type CostedFrame } from './costs.ts';
import type { Ground } from './nodes.ts';
import { frameWeights } from './weights.ts';
import type { GridMetrics } from '../metrics.ts';
import type { GridSection } from '../model.ts';
import { slice } from './slice.ts';

/** The widths, in columns, that an order is judged by. */
const COLUMNS = { from: 6, to: 17 };
const STEPS = 6;
const REACH = 2;
const PER_INVERSION = 0.004;

/** The new order of every group's frames, by the group's key; empty frames, and groups with a meaning, stay as declared. */
export function reorder(groups: readonly GridSection[], metrics: GridMetrics): Map<string, string[]> {
  const ground = groundFor(metrics);
  return new Map(groups.map((group) => [group.key, group.ordered ? keysOf(group) : reorderGroup(group, ground)]));
}

/** The groups with their frames in the given orders. */
export function inOrder(groups: readonly GridSection[], orders: ReadonlyMap<string, readonly string[]>): GridSection[] {
  return groups.map((group) => {
    const rank = new Map(orders.get(group.key)?.map((key, i) => [key, i]));
    const rankOf = (key: string) => rank.get(key) ?? rank.size;
    return { ...group, frames: group.frames.toSorted((a, b) => rankOf(a.key) - rankOf(b.key)) };
  });
}

function groundFor(metrics: GridMetrics): Ground {
  const unit = metrics.cellWidth + metrics.gapX;
  const lattice = { width: COLUMNS.to * unit - metrics.gutter, columns: COLUMNS.to, unit, narrow: false };
  return { metrics, lattice, options: {} };
}

const keysOf = (group: GridSection) => group.frames.map((frame) => frame.key);

function reorderGroup(group: GridSection, ground: Ground): string[] {
  const nodes = costedFrames(group, ground);
  const order = climb(nodes, ground).map((i) => nodes[i]!.frame.key);
  // Empty frames keep their places among the declared ones.
  return group.frames.map((frame) => (frame.items.length > 0 ? order.shift()! : frame.key));
}

function climb(nodes: readonly CostedFrame[], ground: Ground): number[] {
  const budget = Math.ceil(nodes.length / 4);
  let order = nodes.map((_, i) => i);
  if (nodes.length < 2) return order;
  const declared = costsByWidth(order, nodes, ground);
  let least = 1;
  for (let step = 0; step < STEPS; step++) {
    let better: number[] | undefined;
    for (const next of neighbours(order)) {
      const inverted = inversions(next);
      if (inverted > budget) continue;
      const costs = costsByWidth(next, nodes, ground);
      const score = meanRatio(costs, declared) + PER_INVERSION * inverted;
      if (!(score < least)) continue;
      least = score;
      better = next;
    }
    if (!better) return order;
    order = better;
  }
  return order;
}

/** Every order in which one node has moved by one or two places. */
function* neighbours(order: readonly number[]): Generator<number[]> {
  for (let from = 0; from < order.length; from++) {
    for (let to = Math.max(0, from - REACH); to <= Math.min(order.length - 1, from + REACH); to++) {
      if (to !== from && to !== from - 1) yield order.toSpliced(from, 1).toSpliced(to, 0, order[from]!);
    }
  }
}

function costsByWidth(order: readonly number[], nodes: readonly CostedFrame[], ground: Ground): number[] {
  const { height, penalty } = slice(
    order.map((i) => nodes[i]!),
    COLUMNS.to,
    frameWeights(ground)
  );
  return Array.from(
    { length: COLUMNS.to - COLUMNS.from + 1 },
    (_, i) => height[COLUMNS.from + i]! + penalty[COLUMNS.from + i]!
  );
}

/** Widths at which the declared order does not fit have no say. */
function meanRatio(costs: readonly number[], declared: readonly number[]): number {
  const ratios = costs.flatMap((cost, i) => (declared[i]! < Infinity ? [cost / declared[i]!] : []));
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

/** Pairs that are no longer in declared order. */
export function inversions(order: readonly number[]): number {
  let count = 0;
  for (let i = 0; i < order.length; i++) for (let j = i + 1; j < order.length; j++) if (order[i]! > order[j]!) count++;
  return count;
}
