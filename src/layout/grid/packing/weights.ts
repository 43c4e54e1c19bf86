/** What the search for a nesting weighs against each other, and what a category costs in it. */
import { rowPitch } from '../metrics.ts';
import type { GridSection } from '../model.ts';
import { impossible, TUNED_ROW } from './costs.ts';
import { type FrameNode, type Ground, groupHeight } from './nodes.ts';
import type { Costs, Weights } from './slice.ts';

/** Pixels per character in the condensed cut, for the count, and the characters that are promised room. */
const groupTitle = { character: 10.5, count: 36, characters: 30 };
/** The same hardly narrowed, its letter and "12 of 345" included. */
const wideTitle = { character: 12, more: 90 };

/** So few items leave most of a wide category empty: what each column costs that its heading does not need. */
const FEW = 2;
const LOOSE = 24;

/** Frames are stacked more readily than categories, and should end together more exactly. */
export const frameWeights = (ground: Ground): Weights => weights(ground, { joint: 2, turn: 10, mismatch: 200 });
export const groupWeights = (ground: Ground): Weights => weights(ground, { joint: 6, turn: 10, mismatch: 120 });

function weights({ metrics, lattice }: Ground, tuned: Pick<Weights, 'joint' | 'turn' | 'mismatch'>): Weights {
  const row = rowPitch(metrics);
  const scale = row / TUNED_ROW;
  const [joint, turn, mismatch] = [tuned.joint * scale, tuned.turn * scale, tuned.mismatch * scale];
  return { height: 1, joint, turn, mismatch, row, page: lattice.columns };
}

/** The costs of a group whose frames cost `inner`; a collapsed group is its heading. */
export function groupCosts(group: GridSection, frames: readonly FrameNode[], inner: Costs, ground: Ground): Costs {
  const { metrics, lattice, options } = ground;
  const costs = impossible(lattice);
  const collapsed = options.collapsed?.has(group.key);
  const least = leastGroupColumns(group, frames, ground);
  const items = frames.reduce((sum, { spans }) => sum + spans.length, 0);
  const loose = items <= FEW ? (LOOSE * rowPitch(metrics)) / TUNED_ROW : 0;
  for (let c = least; c <= lattice.columns; c++) {
    const height = groupHeight(collapsed ? undefined : inner.height[c]!, metrics);
    if (height === Infinity) continue;
    // Higher than a screen: better as wide as the page.
    const tower = c < lattice.columns ? 0.3 * Math.max(0, height - 1000) : 0;
    costs.height[c] = height;
    costs.penalty[c] = (collapsed ? 0 : inner.penalty[c]!) + tower + loose * (c - least);
  }
  return costs;
}

/** Columns for the heading; all of them on a phone or around a giant. */
function leastGroupColumns(group: GridSection, frames: readonly FrameNode[], { metrics, lattice }: Ground): number {
  if (lattice.narrow || frames.some((node) => node.alone)) return lattice.columns;
  const { character, count, characters } = groupTitle;
  const title = Math.min(group.title.length, characters) * character + count + metrics.gutter;
  return Math.min(lattice.columns, Math.max(metrics.minCategory, Math.ceil(title / lattice.unit)));
}

/** The columns in which a group's title is hardly narrowed, as far as there are so many. */
export function titleColumns({ title }: GridSection, { metrics, lattice }: Ground): number {
  const width = title.length * wideTitle.character + wideTitle.more + metrics.gutter;
  return Math.min(lattice.columns, Math.ceil(width / lattice.unit));
}
