/**
 * What a frame costs at each number of columns: its height, and penalties for what reads badly.
 * The penalties were tuned on two public landscapes with rows of 82 px, and scale with the height of a row; the mean
 * fill over all widths changes by less than a percent when any of them is halved or doubled.
 */
import { type Lattice, rowPitch } from '../metrics.ts';
import type { GridSection } from '../model.ts';
import { type FrameNode, frameNodes, type Ground } from './nodes.ts';
import { measure } from './pack.ts';
import type { Costs } from './slice.ts';

export type CostedFrame = FrameNode & Costs;

/** Height over width beyond which a frame reads as a tower. */
export const TALL = 1.8;

/** The height of a row that the penalties were tuned with. */
export const TUNED_ROW = 82;

/** Pixels per character in the condensed cuts and hardly narrowed, for the count, and the characters that are promised room. */
const frameTitle = { character: 5.5, wide: 6.5, count: 30, characters: 26, charactersOfFew: 16, few: 3 };

/** The group's frames that hold an item, with what they cost. */
export const costedFrames = (group: GridSection, ground: Ground): CostedFrame[] =>
  frameNodes(group, ground).map((node) => {
    const costs = frameCosts(node, ground);
    return { ...node, ...costs, heightAt: (columns) => costs.height[columns]! };
  });

function frameCosts(node: FrameNode, ground: Ground): Costs {
  const { spans, maxRows } = node;
  const { metrics, lattice } = ground;
  const scale = rowPitch(metrics) / TUNED_ROW;
  const costs = impossible(lattice);
  for (let c = leastColumns(node, ground); c <= lattice.columns; c++) {
    const { rows, cells, holes, orphan } = measure(spans, c, maxRows);
    const height = node.heightAt(c);
    const blank = (40 * (c * rows - cells)) / lattice.columns;
    // What even wider tiles will not fill.
    const over = (120 * Math.max(0, c * rows - 1.5 * cells - 2)) / lattice.columns;
    const tower = 60 * c * Math.max(0, height / (c * lattice.unit) - TALL);
    costs.height[c] = height;
    costs.penalty[c] = scale * (tower + over + blank + 25 * holes + (orphan ? 10 : 0));
  }
  return costs;
}

/** Columns for the widest tile and for the heading; on a phone, all. */
function leastColumns({ frame, spans }: FrameNode, { metrics, lattice }: Ground): number {
  if (lattice.narrow) return lattice.columns;
  const { character, count, characters, charactersOfFew, few } = frameTitle;
  const shown = Math.min(frame.title.length, frame.items.length <= few ? charactersOfFew : characters);
  const title = Math.ceil((shown * character + count + metrics.gutter) / lattice.unit);
  const widest = spans.reduce((most, span) => Math.max(most, span.columns), metrics.minFrame);
  return Math.min(lattice.columns, Math.max(widest, title));
}

/** The columns in which a frame's title is hardly narrowed, as far as there are so many. */
export function frameTitleColumns({ frame, heading }: FrameNode, { metrics, lattice }: Ground): number {
  const width = heading === 0 ? 0 : frame.title.length * frameTitle.wide + 2 * frameTitle.count + metrics.gutter;
  return Math.min(lattice.columns, Math.ceil(width / lattice.unit));
}

/** No number of columns is enough. */
export function impossible({ columns }: Lattice): Costs {
  return { height: new Float64Array(columns + 1).fill(Infinity), penalty: new Float64Array(columns + 1) };
}
