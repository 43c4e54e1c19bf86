/**
 * What a tile of the treemap shows, from 24 px to a quarter of the page: the same looks as in the grid, fitted. A name
 * that can be read goes before the symbol; both where there is room; neither is ever cut.
 */
import type { AtlasItem } from '#atlas/atlas.ts';
import { type Label, fitLabel, isWhole, placeLabel } from '../tile/labels.ts';
import { INKS, box, outline, stageFill, stageFrame } from '../tile/looks.ts';
import { stageLook } from '../tile/marks.ts';
import { placePicture } from '../tile/picture.ts';
import type { Box, Shape, StageLook, TextBlock, TextLine, Tile } from '../scene.ts';
import { placeSymbol, symbolWeight } from '../tile/symbol.ts';
import { textWidth } from '../text-width.ts';

export interface MarkSubject {
  readonly entry: AtlasItem;
  /** The name of its stage, as the landscape calls it. */
  readonly stageName?: string | undefined;
  /** Outside the selection: a hairline cell with its name. */
  readonly faint?: boolean | undefined;
  /** Whether the figure that its size stands for is recorded: without, a corner is missing. */
  readonly known?: boolean | undefined;
  /** Whether its logo is shown where there is a picture of it, on tiles with room for it. */
  readonly artwork?: boolean | undefined;
  /** The figure that its size stands for, for tiles with room for it. */
  readonly figure?: string | undefined;
}

type TreemapMarks = Pick<Tile, 'shapes' | 'texts' | 'name' | 'glyph' | 'picture'>;

/** Below this a tile carries no text; zooming in reveals it. */
const LEAST_WIDTH = 20;
const LEAST_HEIGHT = 15;
/** Of a symbol in place of a name of 11 px. */
const SMALL_CAP = 8;

export const NO_NAME: TextBlock = {
  lines: [],
  x: 0,
  baseline: 0,
  leading: 0,
  width: 0,
  size: 0,
  weight: 400,
  fill: 'none'
};

export function placeMark(subject: MarkSubject, place: Box & { readonly key: string }): Tile {
  const { key, x, y, width, height } = place;
  const marks = subject.faint ? drawFaint(subject, place) : drawMark(subject, place);
  return { key, index: subject.entry.index, x, y, width, height, ...marks };
}

/** What it stands for can still be told: by the name, or by the symbol where a name has no room. */
function drawFaint({ entry }: MarkSubject, { width, height }: Box): TreemapMarks {
  const whole = { x: 0, y: 0, width, height };
  const name = nameIn(entry.name, { width, height, top: 0 }, 430);
  const roomy = width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
  // As large as names are: nothing that steps back may be louder than what matches.
  const symbol = { top: height - footOf(height) - SMALL_CAP, cap: SMALL_CAP };
  return {
    shapes: [outline(whole, 'rule', 1)],
    texts: name || !roomy ? [] : [symbolIn(entry, symbol, width, 430, 'ink2')],
    name: name ? placeAtFoot(name, width, height, 'ink2') : NO_NAME
  };
}

function drawMark(subject: MarkSubject, { width, height }: Box): TreemapMarks {
  const { entry, known = true } = subject;
  const whole = { x: 0, y: 0, width, height };
  const look = stageLook(entry.stage);
  const inks = INKS[look];
  const weight = entry.stage === undefined ? 500 : 620;
  const row = headRow(subject, look, width, height);
  const top = row ? 24 : 0;
  const pad = padOf(width);
  const symbolTop = top + Math.max(4, Math.min(11, height * 0.1));
  const cap = Math.min(64, (height - top) * 0.3, (width - 2 * pad) * 0.62);
  const below = cap >= 10 ? nameIn(entry.name, { width, height, top: symbolTop + cap + 3 }, weight) : undefined;
  if (below && subject.artwork && entry.artwork && width >= LEAST_ARTWORK && height >= LEAST_ARTWORK) {
    const plate = plateIn(width, top, topOfName(below, height) - 5);
    const room = { x: plate.x + 6, y: plate.y + 5, width: plate.width - 12, height: plate.height - 10 };
    const head = row ? 28 : HEAD;
    return {
      shapes: [...stageFrame(look, whole, head), box(plate, 'plate'), ...(known ? [] : [corner(width, height)])],
      texts: row?.texts ?? [],
      name: placeAtFoot(below, width, height, inks.name),
      picture: placePicture(entry.artwork, room, look === 'struck'),
      ...(row ? { glyph: row.glyph } : {})
    };
  }
  // What is half full is full as far as the symbol reaches; a name on its own stands on the full part.
  const foot = look === 'half' && !below ? Math.max(3, height * 0.12) : 0;
  const alone = below ? undefined : nameIn(entry.name, { width, height: height - foot, top }, weight);
  const upper = below ? topOfName(below, height) - 4 : height - foot;
  const shapes = stageFill(look, whole, upper, Math.min(width, height) > 36 ? 2 : 1.5);
  const nameInk = look === 'half' && alone ? 'onSolid' : inks.name;
  const name = below ?? alone;
  const symbol = alone ? undefined : below ? { top: symbolTop, cap } : symbolAlone(width, height);
  return {
    shapes: known ? shapes : [...shapes, corner(width, height)],
    texts: [
      ...(row?.texts ?? []),
      ...(symbol ? [symbolIn(entry, symbol, width, symbolWeight(look), inks.symbol)] : [])
    ],
    name: name ? placeAtFoot(name, width, height - foot, nameInk) : NO_NAME,
    ...(row ? { glyph: row.glyph } : {})
  };
}

/** Smaller tiles keep to the symbol. */
const LEAST_ARTWORK = 64;
/** The solid edge above artwork where no row of text stands there. */
const HEAD = 6;

function plateIn(width: number, top: number, bottom: number): Box {
  const y = top > 0 ? 28 : HEAD;
  return { x: 2, y, width: width - 4, height: bottom - y };
}

const padOf = (width: number) => (width < 34 ? 3 : width < 60 ? 5 : width < 110 ? 7 : 11);

/** The corner that is missing where a figure is. */
function corner(width: number, height: number): Shape {
  const size = Math.max(5, Math.min(12, width * 0.2, height * 0.2));
  return box({ x: width - size, y: 0, width: size, height: size }, 'paper');
}

function symbolAlone(width: number, height: number): { top: number; cap: number } | undefined {
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return undefined;
  const cap = Math.max(8, Math.min(40, height * 0.42, width * 0.4));
  return { top: Math.max(3, Math.min(8, (height - cap) * 0.35)), cap };
}

function symbolIn(
  { symbol }: AtlasItem,
  { top, cap }: { readonly top: number; readonly cap: number },
  width: number,
  weight: number,
  ink: TextLine['fill']
): TextLine {
  const pad = padOf(width);
  return placeSymbol(symbol, { x: pad, baseline: top + cap, capHeight: cap, measure: width - 2 * pad }, weight, ink);
}

/** Glyph, stage and figure in one line, on tiles as large as the grid's. */
function headRow(
  { entry, stageName, figure = '' }: MarkSubject,
  look: StageLook,
  width: number,
  height: number
): { readonly texts: readonly TextLine[]; readonly glyph: NonNullable<Tile['glyph']> } | undefined {
  if (width < 124 || height < 96) return undefined;
  const inks = INKS[look];
  const face = { size: 11, weight: 460, stretch: 100 };
  const figureWidth = figure === '' ? 0 : textWidth(figure, face);
  const label = fitLabel(
    stageName ?? 'Listed',
    width - 49 - figureWidth,
    { size: 11, weight: 600 },
    { lines: 1, extraLines: 0 }
  );
  const word = { text: label.lines[0] ?? '', x: 26, baseline: 19.5, size: 11, weight: 600, stretch: label.stretch };
  return {
    glyph: { look: stageLook(entry.stage), x: 11, y: 11, size: 9, fill: inks.head },
    texts: [
      ...(label.cut ? [] : [{ ...word, fill: inks.head }]),
      ...(figure === ''
        ? []
        : [{ text: figure, x: width - 11 - figureWidth, baseline: 19.5, ...face, fill: inks.minor }])
    ]
  };
}

interface MarkName extends Label {
  readonly size: number;
  readonly weight: number;
  readonly leading: number;
}

/** A name at the largest size at which it fits, whole, into what is left below `top`; undefined where none does. */
function nameIn(
  name: string,
  { width, height, top }: { readonly width: number; readonly height: number; readonly top: number },
  weight: number
): MarkName | undefined {
  const measure = width - 2 * padOf(width);
  if (measure < 16) return undefined;
  const sizes = width > 190 ? [19, 17, 15, 13, 12, 11] : width > 110 ? [15, 13, 12, 11] : width > 56 ? [12, 11] : [11];
  for (const size of sizes) {
    const leading = size + (size > 13 ? 2 : 1);
    const lines = Math.min(3, Math.floor((height - top - footOf(height) - 2) / leading));
    if (lines < 1) continue;
    const comfortable = size > 11 ? 84 : 74;
    const label = fitLabel(name, measure, { size, weight }, { lines, extraLines: 0, comfortable });
    if (!isWhole(label, name) || (size > 11 && label.stretch < comfortable)) continue;
    return { ...label, size, weight, leading };
  }
  return undefined;
}

const footOf = (height: number) => (height < 34 ? 3.5 : height < 80 ? 5 : 9);

/** Where the first line's letters begin. */
const topOfName = ({ lines, leading, size }: MarkName, height: number) =>
  height - footOf(height) - (lines.length - 1) * leading - size * 0.9;

function placeAtFoot(name: MarkName, width: number, height: number, fill: TextBlock['fill']): TextBlock {
  const { size, weight, leading, lines } = name;
  const last = height - footOf(height) - size * 0.14;
  const at = { x: padOf(width), baseline: last - (lines.length - 1) * leading, leading };
  return placeLabel(name, at, { size, weight }, fill);
}
