/**
 * Places a landscape as categories of frames of tiles, without a hole that a better nesting could have closed: the
 * order-preserving slicing of `slice.ts`, first within every category, then of the categories on the page, read back
 * into coordinates. Frames keep their order, every category is one rectangle, and all outer edges meet.
 */
import { boxesOf, groundOf, placeKnown } from './boxes.ts';
import { type GridMetrics, latticeOf } from './metrics.ts';
import type { GridSection, GridOptions, GridPlacement } from './model.ts';
import { planAnew } from './packing/plan.ts';

/** How much higher a page may become so that all stays where it was, and so that anything does. */
const TOLERANCE = { whole: 1.1, kept: 1.2 };

/** Columns by which the lattice may differ from that of the nesting. */
const DRIFT = 1;

/** Everything that is drawn, as boxes; the same input gives the same output. A page without width holds nothing. */
export function placeGrid(
  groups: readonly GridSection[],
  width: number,
  metrics: GridMetrics,
  options: GridOptions = {}
): GridPlacement {
  const known = placeKnown(groups, width, metrics, options);
  if (known) return known;
  const ground = groundOf(groups, width, metrics, options);
  return boxesOf(planAnew(groups, ground), ground);
}

/**
 * Places again after a filter or a resize so that readers find things where they were: `previous` with its whole nesting;
 * or only with the places of its categories, where the whole would be more than a tenth higher; or afresh, where that would
 * be a fifth lower, where the lattice has two columns more or less, where tiles have another size, and on a phone. Measured
 * on two public landscapes with a fifth of the items filtered out: a fresh placement keeps half of the pairs of neighbours,
 * the whole nesting with new widths more than nine tenths, at a price of 2 to 12 percent of the cells.
 */
export function replaceGrid(
  previous: GridPlacement,
  groups: readonly GridSection[],
  width: number,
  metrics: GridMetrics,
  options: Omit<GridOptions, 'tree' | 'keep'> = {}
): GridPlacement {
  const { tree } = previous;
  const { columns, narrow } = latticeOf(width, metrics);
  const wasNarrow = latticeOf(previous.width, metrics).narrow;
  if (narrow || wasNarrow || Math.abs(columns - tree.origin) > DRIFT) return placeGrid(groups, width, metrics, options);
  const whole = placeGrid(groups, width, metrics, { ...options, tree });
  const places = placeGrid(groups, width, metrics, { ...options, tree, keep: 'groups' });
  const kept = whole.height > TOLERANCE.whole * places.height ? places : whole;
  const fresh = placeGrid(groups, width, metrics, options);
  return kept.height > TOLERANCE.kept * fresh.height ? fresh : kept;
}
