/** The frames that a group shows, each with what its height follows from. */
import { type GridMetrics, type Lattice, rowPitch } from '../metrics.ts';
import type { GridFrame, GridSection, GridOptions } from '../model.ts';
import type { Heights } from './arrange.ts';
import { type Filled, fill } from './fill.ts';
import { cellsOf, measure, pack, type Span, spansOf } from './pack.ts';

/** What every decision depends on. */
export interface Ground {
  readonly metrics: GridMetrics;
  readonly lattice: Lattice;
  readonly options: GridOptions;
}

export interface FrameNode extends Heights {
  readonly frame: GridFrame;
  /** The frame's items, in the order in which they look for a spot. */
  readonly spans: readonly Span[];
  readonly cells: number;
  readonly heading: number;
  /** Rows that are shown. */
  readonly maxRows: number;
  readonly alone: boolean;
  /** The frame's tiles in so many columns and so much height. */
  filledAt(columns: number, height: number): Filled;
}

/** More items than these, which take a screen even across the whole page, make a frame a giant. */
const MANY = 150;
const SCREEN = 900;

/** The frames that a group shows. */
export const filled = ({ frames }: GridSection): GridFrame[] => frames.filter(({ items }) => items.length > 0);

/** The group's frames that hold an item; the only one of a group is headless where it has the group's own name. */
export function frameNodes(group: GridSection, ground: Ground): FrameNode[] {
  const frames = filled(group);
  const headless = frames.length === 1 && frames[0]!.title === group.title;
  return frames.map((frame) => frameNode(frame, headless, ground));
}

function frameNode(frame: GridFrame, headless: boolean, { metrics, lattice, options }: Ground): FrameNode {
  const spans = spansOf(frame.items, metrics.maxCells);
  const cells = cellsOf(spans, lattice.columns);
  const pitch = rowPitch(metrics);
  const alone = spans.length > MANY && measure(spans, lattice.columns).rows * pitch >= SCREEN;
  const collapsed = alone && !options.expanded?.has(frame.key);
  const maxRows = collapsed ? Math.max(2, options.collapseRows ?? metrics.collapseRows) : Infinity;
  const heading = headless ? 0 : metrics.frameHeading;
  const around = heading - metrics.gapY + metrics.shelfGap;
  const heightAt = (columns: number) => around + measure(spans, columns, maxRows).rows * pitch;
  const filledAt = (columns: number, height: number): Filled => {
    const rows = Math.floor((height - around + 1) / pitch);
    return maxRows === Infinity
      ? fill(spans, columns, rows, lattice.narrow ? columns : undefined)
      : { across: columns, columns, rows, spots: pack(spans, columns, maxRows).spots };
  };
  const fills = (columns: number, height: number) => {
    const { across, rows, spots } = filledAt(columns, height);
    return across === columns && spots.some(({ row, span }) => row + span.rows === rows);
  };
  return { frame, spans, cells, heading, maxRows, alone, heightAt, fills, filledAt };
}

/** From the top of a group, with or without its frames, to the top of the next one below it. */
export function groupHeight(inner: number | undefined, metrics: GridMetrics): number {
  return metrics.categoryHeading + metrics.categoryGap + (inner === undefined ? 0 : inner - metrics.shelfGap);
}
