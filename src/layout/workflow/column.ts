/** A column of the workflow: staged projects as tiles, then names, as many as there is room for. */
import type { AtlasItem } from '#atlas/atlas.ts';
import type { WorkflowLayer } from '#atlas/workflow/layers.ts';
import { grouped } from '#text/numbers.ts';
import type { Box, Shape, TextLine } from '../scene.ts';
import { fitted, small } from './heads.ts';
import { type Marks, TILE_HEIGHT, listedHeight, listedLabel, listedMarks, stagedMarks } from './marks.ts';

export interface LayerColumn extends Box {
  readonly layer: WorkflowLayer;
  /** Number, count, name and how many are hosted; from the column's corner. */
  readonly texts: readonly TextLine[];
  readonly headHeight: number;
  readonly shapes: readonly Shape[];
  readonly tiles: readonly PlacedMark[];
  /** Where what did not fit is counted, and how much it is. */
  readonly more?: { readonly line: TextLine; readonly count: number };
  /** What is drawn in other layers and at work here too. */
  readonly also?: { readonly line: TextLine; readonly items: readonly AtlasItem[] };
}

/** From the column's corner. */
export interface PlacedMark extends Marks {
  readonly key: string;
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Between columns, and between names beside each other. */
export const GAP = 11;
const TILE_GAP = 4;
/** So wide tiles are at least where there are several beside each other. */
const TILE = 100;
const LISTED_WIDTH = 150;
const LINE = 17;

const perLine = (width: number) => Math.max(1, Math.floor((width + TILE_GAP) / (TILE + TILE_GAP)));
/** px that so many tiles take in a column. */
export const tilesHeight = (count: number, width: number) =>
  Math.ceil(count / perLine(width)) * (TILE_HEIGHT + TILE_GAP);

interface Head {
  readonly texts: readonly TextLine[];
  readonly headHeight: number;
  /** For all that stands below the head. */
  readonly room: number;
}

/** The column of a layer in its place; what there is no room for is counted. */
export function columnOf(
  layer: WorkflowLayer,
  at: Omit<Box, 'height'>,
  { texts, headHeight, room }: Head
): LayerColumn {
  const { width } = at;
  const lines = perLine(width);
  const tileWidth = (width - TILE_GAP * (lines - 1)) / lines;
  const tiles: PlacedMark[] = layer.staged.map((entry, i) => ({
    ...stagedMarks(entry, tileWidth),
    ...{ key: `${layer.id}/${entry.id}`, index: entry.index },
    x: (i % lines) * (tileWidth + TILE_GAP),
    y: headHeight + Math.floor(i / lines) * (TILE_HEIGHT + TILE_GAP)
  }));
  let y = headHeight + tilesHeight(layer.staged.length, width);
  const shapes: Shape[] = [];
  if (tiles.length > 0 && layer.listed.length > 0) {
    shapes.push({ x: 0, y, width, height: 1, fill: 'rule2' });
    y += 4;
  }
  const end = headHeight + room;
  const names = namesBelow(layer, { y, width, end });
  y = names.y;
  const more =
    names.left > 0
      ? {
          line: small(`${grouped(names.left)} more`, 0, y + 12, { weight: 600, size: 12, fill: 'ink' }),
          count: names.left
        }
      : undefined;
  if (more) y += LINE;
  const also = layer.elsewhere.length > 0 ? alsoLine(layer.elsewhere, width, y + 14) : undefined;
  return {
    ...at,
    ...{ layer, texts, headHeight, shapes },
    tiles: [...tiles, ...names.tiles],
    height: y + (also ? LINE + 4 : 0),
    ...(more ? { more } : {}),
    ...(also ? { also } : {})
  };
}

/** Rows of names, each as high as its highest; what does not fit is counted. */
function namesBelow(layer: WorkflowLayer, { y: top, width, end }: { y: number; width: number; end: number }) {
  const across = Math.max(1, Math.floor((width + GAP) / (LISTED_WIDTH + GAP)));
  const each = (width - GAP * (across - 1)) / across;
  const tiles: PlacedMark[] = [];
  let y = top;
  let i = 0;
  while (i < layer.listed.length) {
    const row = layer.listed.slice(i, i + across).map((entry) => ({ entry, label: listedLabel(entry.name, each) }));
    const height = Math.max(...row.map(({ label }) => listedHeight(label)));
    const isLast = i + row.length >= layer.listed.length;
    if (y + height + (isLast ? 0 : LINE) > end) break;
    for (const [k, { entry, label }] of row.entries())
      tiles.push({
        ...listedMarks(entry.name, label, each),
        ...{ key: `${layer.id}/${entry.id}`, index: entry.index, x: k * (each + GAP), y }
      });
    i += row.length;
    y += height;
  }
  return { tiles, y, left: layer.listed.length - i };
}

/** Hosted projects of other layers that are at work here too: counted, their names in what the count leads to. */
function alsoLine(items: readonly AtlasItem[], width: number, baseline: number) {
  const [found] = fitted([`and ${items.length} of other layers`, `+ ${items.length} of others`], width, baseline);
  return found && { line: found, items };
}
