/** Reads a plan back into coordinates. */
import { arrange, type Slot } from './packing/arrange.ts';
import { type FrameNode, filled, type Ground } from './packing/nodes.ts';
import { cellWidthIn, type GridMetrics, latticeOf, rowPitch } from './metrics.ts';
import type { GridSection, GridOptions, GridPlacement, PlacedFrame, PlacedGroup, PlacedTile } from './model.ts';
import type { Spot } from './packing/pack.ts';
import { type Plan, planKnown, type PlannedGroup } from './packing/nested.ts';

/** As `placeGrid`, where nothing has to be searched for; undefined elsewhere. */
export function placeKnown(
  groups: readonly GridSection[],
  width: number,
  metrics: GridMetrics,
  options: GridOptions
): GridPlacement | undefined {
  const ground = groundOf(groups, width, metrics, options);
  // A page without width holds nothing.
  const plan = planKnown(ground.lattice.width > 0 ? groups : [], ground);
  return plan && boxesOf(plan, ground);
}

export function groundOf(
  groups: readonly GridSection[],
  width: number,
  metrics: GridMetrics,
  asked: GridOptions
): Ground {
  const usable = width >= 1 && width < Infinity;
  // A giant that stands alone makes way for nothing.
  const [only, next] = groups.flatMap(filled);
  const options = only && !next ? { ...asked, expanded: new Set([only.key]) } : asked;
  return { metrics, lattice: latticeOf(usable ? Math.floor(width) : 0, metrics), options };
}

export function boxesOf({ groups, tree }: Plan, ground: Ground): GridPlacement {
  const { width, columns, unit } = ground.lattice;
  const placed = groups.map((group) => placeGroup(group, ground));
  const height = placed.reduce((most, group) => Math.max(most, group.y + group.height), 0);
  return { width, height, columns, unit, groups: placed, tree };
}

function placeGroup({ group, frames, slot, bands }: PlannedGroup, ground: Ground): PlacedGroup {
  const { metrics, options } = ground;
  const collapsed = options.collapsed?.has(group.key);
  const height = collapsed ? metrics.categoryHeading : slot.height - metrics.categoryGap;
  const top = slot.y + metrics.categoryHeading;
  const slots = collapsed ? [] : arrange(bands, frames, height - metrics.categoryHeading + metrics.shelfGap);
  return {
    key: group.key,
    ...across(slot.column, slot.columns, ground),
    y: slot.y,
    height,
    frames: slots
      .toSorted((a, b) => a.node - b.node)
      .map((at) => placeFrame(frames[at.node]!, at, slot.column, top, ground)),
    hidden: collapsed ? frames.reduce((sum, node) => sum + node.spans.length, 0) : 0
  };
}

function placeFrame(node: FrameNode, slot: Slot, column: number, top: number, ground: Ground): PlacedFrame {
  const { metrics } = ground;
  const { spans, heading } = node;
  const pitch = rowPitch(metrics);
  const filled = node.filledAt(slot.columns, slot.height);
  const { columns, spots } = filled;
  const { x, width: room } = across(column + slot.column, slot.columns, ground);
  const { width } = across(column + slot.column, filled.across, ground);
  const box = { x, y: top + slot.y + heading, width };
  const tileWidth = cellWidthIn(width, columns, metrics);
  let tiles: readonly PlacedTile[] | undefined;
  return {
    key: node.frame.key,
    ...box,
    height: filled.rows * pitch - metrics.gapY,
    headingWidth: room,
    headingHeight: heading,
    columns,
    tileWidth,
    // Most frames are far from the window, where nobody asks for their tiles.
    get tiles() {
      return (tiles ??= placeTiles(spots, tileWidth, box, metrics));
    },
    hidden: spans.length - spots.length
  };
}

function placeTiles(
  spots: readonly Spot[],
  tileWidth: number,
  { x, y }: { x: number; y: number },
  metrics: GridMetrics
): PlacedTile[] {
  const { gapX, gapY } = metrics;
  const left = (column: number) => Math.round(column * (tileWidth + gapX));
  return spots.map(({ span, column, row }) => ({
    key: span.key,
    x: x + left(column),
    y: y + row * rowPitch(metrics),
    width: left(column + span.columns) - gapX - left(column),
    height: span.rows * rowPitch(metrics) - gapY
  }));
}

/**
 * The last column ends at the page's edge: its gutter is outside. In whole pixels, as all edges: left to the browser,
 * neighbours are rounded each on its own, and what should be one line is not.
 */
function across(column: number, columns: number, { lattice: { unit }, metrics }: Ground) {
  const x = Math.round(column * unit);
  return { x, width: Math.round((column + columns) * unit - metrics.gutter) - x };
}
