/**
 * The workflow as a picture: a column per layer, grouped in parts that are read from left to right; staged projects as tiles
 * first, listed ones as names below, as many as the columns hold. One layer alone takes the whole width, and shows all.
 */
import type { WorkflowLayer } from '#atlas/workflow/layers.ts';
import { GAP, type LayerColumn, columnOf, tilesHeight } from './column.ts';
import { type PartHead, headOf, partHead, partsOf, wholeHead } from './heads.ts';

export interface WorkflowScene {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PartHead[];
  readonly columns: readonly LayerColumn[];
}

export interface WorkflowOptions {
  readonly width: number;
  /** Whether the layers are but one that was opened: then nothing of it is left out. */
  readonly whole: boolean;
}

/** Below that width a page shows a list of layers instead. */
export const NARROW = 720;

/** A column in which a name of usual length can be read. */
const LEAST_COLUMN = 92;
const PART_HEIGHT = 26;
/** Of the columns below their heads, whatever stands in them; and what is left to names below the tallest tiles. */
const LEAST_BODY = 430;
const NAMES_BELOW = 118;
const ROW_GAP = 28;

/** The picture at a width; layers that do not fit beside each other stand in further rows. */
export function workflowScene(layers: readonly WorkflowLayer[], { width, whole }: WorkflowOptions): WorkflowScene {
  if (layers.length === 0 || width <= 0) return { width: Math.max(0, width), height: 0, parts: [], columns: [] };
  const most = Math.max(1, Math.floor((width + GAP) / (LEAST_COLUMN + GAP)));
  const rows = Math.ceil(layers.length / most);
  const perRow = Math.ceil(layers.length / rows);
  const columnWidth = (width - GAP * (perRow - 1)) / perRow;
  const hasParts = layers.some(({ part }) => part !== undefined);
  const parts: PartHead[] = [];
  const columns: LayerColumn[] = [];
  let top = 0;
  for (let row = 0; row < rows; row++) {
    const own = layers.slice(row * perRow, (row + 1) * perRow);
    const at = (i: number) => i * (columnWidth + GAP);
    if (hasParts)
      parts.push(
        ...partsOf(own).map(({ name, from, to }) =>
          partHead(name, { x: at(from), y: top, width: at(to) + columnWidth - at(from), height: PART_HEIGHT })
        )
      );
    const y = top + (hasParts ? PART_HEIGHT : 0);
    const heads = own.map((layer) => (whole ? wholeHead(layer, columnWidth) : headOf(layer, columnWidth)));
    const headHeight = Math.max(...heads.map(({ height }) => height));
    const tallest = Math.max(...own.map(({ staged }) => tilesHeight(staged.length, columnWidth)));
    const room = whole ? Infinity : Math.max(LEAST_BODY, tallest + NAMES_BELOW);
    const placed = own.map((layer, i) =>
      columnOf(layer, { x: at(i), y, width: columnWidth }, { texts: heads[i]!.texts, headHeight, room })
    );
    columns.push(...placed);
    top = Math.max(...placed.map((column) => column.y + column.height)) + ROW_GAP;
  }
  return { width, height: top - ROW_GAP, parts, columns };
}
