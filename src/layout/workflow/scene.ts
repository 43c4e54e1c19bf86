/**
 * The workflow as a picture: a column per layer, grouped in parts that are read from left to right; staged projects as tiles
 * first, listed ones as names below, as many as the columns hold. One layer alone takes the whole width, and shows all.
 */
import type { AtlasItem } from '#atlas/atlas.ts';
import { type WorkflowLayer, sizeOf } from '#atlas/workflow/layers.ts';
import { grouped } from '#text/numbers.ts';
import type { Box, Shape, TextLine } from '../scene.ts';
import { type Face, textWidth, widestStep } from '../text-width.ts';
import { fitLabel } from '../tile/labels.ts';
import { type Marks, TILE_HEIGHT, listedHeight, listedLabel, listedMarks, stagedMarks } from './marks.ts';

export interface WorkflowScene {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PartHead[];
  readonly columns: readonly LayerColumn[];
}

/** Above the layers of a part: its name, and an arrow as long as it is. Coordinates are those of the scene. */
export interface PartHead extends Box {
  readonly name: string;
  readonly shapes: readonly Shape[];
  readonly texts: readonly TextLine[];
}

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

export interface WorkflowOptions {
  readonly width: number;
  /** Whether the layers are but one that was opened: then nothing of it is left out. */
  readonly whole: boolean;
}

/** Below that width a page shows a list of layers instead. */
export const NARROW = 720;

const GAP = 11;
/** A column in which a name of usual length can be read. */
const LEAST_COLUMN = 92;
const TILE_GAP = 4;
/** So wide tiles are at least where there are several beside each other. */
const TILE = 100;
const LISTED_WIDTH = 150;
const PART_HEIGHT = 26;
/** Of the columns below their heads, whatever stands in them; and what is left to names below the tallest tiles. */
const LEAST_BODY = 430;
const NAMES_BELOW = 118;
const LINE = 17;
const ROW_GAP = 28;

const small = (text: string, x: number, baseline: number, more: Partial<TextLine> = {}): TextLine => ({
  ...{ text, x, baseline, size: 11, weight: 430, stretch: 100, fill: 'ink2' as const },
  ...more
});

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

/** Neighbours of one part, by their places in the row. */
function partsOf(layers: readonly WorkflowLayer[]): { name: string; from: number; to: number }[] {
  const parts: { name: string; from: number; to: number }[] = [];
  for (const [i, { part = '' }] of layers.entries()) {
    const last = parts.at(-1);
    if (last?.name === part) last.to = i;
    else parts.push({ name: part, from: i, to: i });
  }
  return parts;
}

/** At the end of an arrow; the font has no arrow of its own. */
const HEAD = '›';

function partHead(name: string, box: Box): PartHead {
  const { x, y, width } = box;
  const face = { size: 14, weight: 640 };
  const start = name === '' ? 0 : textWidth(name, face) + 12;
  const arrow = textWidth(HEAD, { size: 17, weight: 430 });
  const rule: Shape = { x, y: y + 21, width, height: 3, fill: 'ink' };
  const line: Shape = { x: x + start, y: y + 9, width: width - start - arrow / 3, height: 1, fill: 'ink' };
  const hasArrow = line.width > arrow && name !== '';
  const texts: TextLine[] = [
    { text: name, x, baseline: y + 14, ...face, stretch: 100, fill: 'ink' },
    ...(hasArrow ? [small(HEAD, x + width - arrow, y + 15, { size: 17, fill: 'ink' })] : [])
  ];
  return { ...box, name, shapes: hasArrow ? [rule, line] : [rule], texts };
}

const NUMBER = { size: 11, weight: 430 };
const COUNT = { size: 17, weight: 680 };
const NAME = { size: 12, weight: 600 };

function headOf(layer: WorkflowLayer, width: number): { texts: TextLine[]; height: number } {
  const count = grouped(sizeOf(layer));
  const label = fitLabel(layer.name, width, NAME, { fewest: 2, lines: 2, extraLines: 1, comfortable: 78 });
  const names = label.lines.map((text, i): TextLine => ({
    text,
    x: 0,
    baseline: 35 + 14 * i,
    ...NAME,
    stretch: label.stretch,
    fill: 'ink'
  }));
  const baseline = 35 + 14 * Math.max(2, label.lines.length) + 2;
  return {
    texts: [
      small(String(layer.number), 0, 16),
      { text: count, x: width - textWidth(count, COUNT), baseline: 17, ...COUNT, stretch: 100, fill: 'ink' },
      ...names,
      ...fitted(hostedWords(layer), width, baseline)
    ],
    height: baseline + 9
  };
}

/** Of a layer that stands alone: its name is the heading, what it is stands beneath. */
function wholeHead(layer: WorkflowLayer, width: number): { texts: TextLine[]; height: number } {
  const face = { size: 22, weight: 680, tracking: -0.015 };
  const { name, description = '' } = layer;
  const says = { size: 13, weight: 430 };
  const stretch = widestStep(width, (stretch) => textWidth(description, { ...says, stretch }));
  const count = small(grouped(sizeOf(layer)), textWidth(name, face) + 8, 20, { size: 22 });
  const told: TextLine[] =
    stretch === undefined ? [] : [{ text: description, x: 0, baseline: 42, ...says, stretch, fill: 'ink' }];
  return {
    texts: [
      { text: name, x: 0, baseline: 20, ...face, stretch: 100, fill: 'ink' },
      count,
      ...told,
      ...fitted(hostedWords(layer), width, 60)
    ],
    height: 72
  };
}

/** `2 hosted, none graduated` in a column that is wide enough, else `2 hosted`. */
function hostedWords({ hosted, lacks }: WorkflowLayer): readonly string[] {
  const short = hosted === 0 ? 'none hosted' : `${hosted} hosted`;
  return lacks === undefined ? [short] : [`${short}, none ${lacks.toLowerCase()}`, short];
}

function fitted(texts: readonly string[], width: number, baseline: number): TextLine[] {
  for (const text of texts) {
    const stretch = widestStep(width, (stretch) => textWidth(text, { ...NUMBER, stretch }));
    if (stretch !== undefined) return [small(text, 0, baseline, { stretch })];
  }
  return [];
}

const perLine = (width: number) => Math.max(1, Math.floor((width + TILE_GAP) / (TILE + TILE_GAP)));
const tilesHeight = (count: number, width: number) => Math.ceil(count / perLine(width)) * (TILE_HEIGHT + TILE_GAP);

interface Head {
  readonly texts: readonly TextLine[];
  readonly headHeight: number;
  /** For all that stands below the head. */
  readonly room: number;
}

function columnOf(layer: WorkflowLayer, at: Omit<Box, 'height'>, { texts, headHeight, room }: Head): LayerColumn {
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
  const face: Face = NUMBER;
  const texts = [`and ${items.length} of other layers`, `+ ${items.length} of others`];
  const found = texts.flatMap((text) => {
    const stretch = widestStep(width, (stretch) => textWidth(text, { ...face, stretch }));
    return stretch === undefined ? [] : [small(text, 0, baseline, { stretch })];
  })[0];
  return found && { line: found, items };
}
