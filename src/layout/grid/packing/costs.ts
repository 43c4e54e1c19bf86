/**
 * What a frame costs at each number of columns: its height, and penalties for what reads badly.
 * The penalties were tuned on two public landscapes with rows of 82 px, and scale with the height of a row; the mean
 * fill over all widths changes by less than a percent when any of them is halved or doubled.
 */
import { type GridMetrics, type Lattice, rowPitch } from '../metrics.ts';
import type { GridFrame, GridSection, GridOptions } from '../model.ts';
import { cellsOf, measure, type Span, spansOf } from './pack.ts';
import type { Costs } from './slice.ts';

/** What every decision depends on. */
export interface Ground {
  readonly metrics: GridMetrics;
  readonly lattice: Lattice;
  readonly options: GridOptions;
}

export interface FrameNode extends Costs {
  readonly frame: GridFrame;
  /** The frame's items, in the order in which they look for a spot. */
  readonly spans: readonly Span[];
  readonly cells: number;
  readonly headless: boolean;
  readonly heading: number;
  /** Rows that are shown. */
  readonly maxRows: number;
  readonly alone: boolean;
}

/** Height over width beyond which a frame reads as a tower. */
export const TALL = 1.8;

/** The height of a row that the penalties were tuned with. */
export const TUNED_ROW = 82;

/** More items than `items` that take a screen even across the whole page make a frame a giant. */
const giant = { items: 150, screen: 900 };

/** Pixels per character in the condensed cuts, for the count, and the characters that are promised room. */
const frameTitle = { character: 5.5, count: 30, characters: 26, charactersOfFew: 16, few: 3 };

/** The frames that a group shows. */
export const filled = ({ frames }: GridSection): GridFrame[] => frames.filter(({ items }) => items.length > 0);

/**
 * The group's frames that hold an item; the only one of a group is headless where it has the group's own name. Where
 * the columns of each are known, it is not said what others would cost.
 */
export function frameNodes(group: GridSection, ground: Ground, columns?: readonly number[]): FrameNode[] {
  const frames = filled(group);
  const headless = frames.length === 1 && frames[0]!.title === group.title;
  return frames.map((frame, i) => frameNode(frame, headless, ground, columns?.[i]));
}

function frameNode(frame: GridFrame, headless: boolean, ground: Ground, only: number | undefined): FrameNode {
  const { metrics, lattice, options } = ground;
  const spans = spansOf(frame.items, metrics.maxCells);
  const cells = cellsOf(spans, lattice.columns);
  const alone = spans.length > giant.items && measure(spans, lattice.columns).rows * rowPitch(metrics) >= giant.screen;
  const collapsed = alone && !options.expanded?.has(frame.key);
  const maxRows = collapsed ? Math.max(2, options.collapseRows ?? metrics.collapseRows) : Infinity;
  const heading = headless ? 0 : metrics.frameHeading;
  const costs = frameCosts(frame, { spans, heading, maxRows }, ground, only);
  return { frame, spans, cells, headless, heading, maxRows, alone, ...costs };
}

function frameCosts(
  frame: GridFrame,
  { spans, heading, maxRows }: Pick<FrameNode, 'spans' | 'heading' | 'maxRows'>,
  ground: Ground,
  only: number | undefined
): Costs {
  const { metrics, lattice } = ground;
  const scale = rowPitch(metrics) / TUNED_ROW;
  const costs = impossible(lattice);
  const least = leastColumns(frame, spans, ground);
  for (let c = Math.max(least, only ?? 0); c <= (only ?? lattice.columns); c++) {
    const { rows, cells, holes, orphan } = measure(spans, c, maxRows);
    const height = heading + rows * rowPitch(metrics) - metrics.gapY + metrics.shelfGap;
    const blank = (40 * (c * rows - cells)) / lattice.columns;
    const tower = 60 * c * Math.max(0, height / (c * lattice.unit) - TALL);
    costs.height[c] = height;
    costs.penalty[c] = scale * (tower + blank + 25 * holes + (orphan ? 10 : 0));
  }
  return costs;
}

/** Columns for the widest tile and for the heading; on a phone, all. */
function leastColumns(frame: GridFrame, spans: readonly Span[], { metrics, lattice }: Ground): number {
  if (lattice.narrow) return lattice.columns;
  const { character, count, characters, charactersOfFew, few } = frameTitle;
  const shown = Math.min(frame.title.length, frame.items.length <= few ? charactersOfFew : characters);
  const title = Math.ceil((shown * character + count + metrics.gutter) / lattice.unit);
  const widest = spans.reduce((most, span) => Math.max(most, span.columns), metrics.minFrame);
  return Math.min(lattice.columns, Math.max(widest, title));
}

/** From the top of a group, with or without its frames, to the top of the next one below it. */
export function groupHeight(inner: number | undefined, metrics: GridMetrics): number {
  return metrics.categoryHeading + metrics.categoryGap + (inner === undefined ? 0 : inner - metrics.shelfGap);
}

/** No number of columns is enough. */
export function impossible({ columns }: Lattice): Costs {
  return { height: new Float64Array(columns + 1).fill(Infinity), penalty: new Float64Array(columns + 1) };
}
