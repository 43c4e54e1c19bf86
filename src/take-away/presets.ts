/**
 * Pictures that can be shown to a board: what matches alone, under its title and sentence, above its legend, its date,
 * its credit and the link that shows it. In the shape of a slide, of paper, or of a square.
 */
import { HOME, type Query } from '#atlas/query.ts';
import { viewOf } from '#atlas/views.ts';
import type { Ink, Sheet, SheetPart, SheetTile, TextLine } from '#layout/scene.ts';
import { type Face, textWidth, widestFit } from '#layout/text-width.ts';
import { stageLook } from '#layout/tile/marks.ts';
import { fullDay } from '#text/day.ts';
import { type DrawnView, type PictureSource, wholePicture } from './picture.ts';
import type { Caption } from './records.ts';

export interface Preset {
  readonly label: string;
  /** Width by height. */
  readonly aspect: number;
  /** Pixels of its longer side. */
  readonly pixels: number;
}

/** ISO 216: each side of a sheet by the root of two. */
const SQRT2 = Math.SQRT2;

export const PRESETS = {
  slide: { label: 'Slide 16:9', aspect: 16 / 9, pixels: 1920 },
  square: { label: 'Square', aspect: 1, pixels: 1440 },
  a3: { label: 'A3', aspect: SQRT2, pixels: 4961 },
  a0: { label: 'A0 poster', aspect: 1 / SQRT2, pixels: 14_043 }
} as const satisfies Readonly<Record<string, Preset>>;
export type PresetName = keyof typeof PRESETS;

const MARGIN = 32;
const TITLE: Face = { size: 15, weight: 640 };
const SENTENCE: Face = { size: 34, weight: 620, tracking: -0.022 };
const NOTE: Face = { size: 12, weight: 430 };
const HEAD = 92;
const FOOT = 46;
/** Of a line of the foot, and between the legend and what stands before it. */
const LINE = 16;
const GAP = 24;
/** Narrower than this no frame is worth its heading; wider, nothing could be read on a slide. */
const NARROWEST = 560;
const WIDEST = 6400;

/**
 * The sheet of a preset: as narrow as the picture allows in that shape, so that everything on it is as large as can be.
 * A view without a picture of its own is shown as the grid.
 */
export async function presetSheet(
  views: readonly DrawnView[],
  source: PictureSource,
  caption: Caption & { readonly credit?: string | undefined },
  name: PresetName
): Promise<Sheet> {
  const { aspect } = PRESETS[name];
  const query: Query = {
    ...source.query,
    ...(viewOf(views, source.query)?.rows ? { view: HOME.view } : {}),
    places: 'pack'
  };
  const inner = (width: number) => width - 2 * MARGIN;
  const legend = stagesIn(source);
  const room = (width: number) => width / aspect - 2 * MARGIN - HEAD - footOf(legend, inner(width)).height;
  const drawn = async (width: number) => {
    const sheet = await wholePicture(views, {
      ...source,
      query,
      shown: undefined,
      width: inner(width),
      height: Math.max(200, Math.floor(room(width)))
    });
    return { width, sheet };
  };
  let [low, high] = [NARROWEST, WIDEST];
  let best = await drawn(high);
  // Pictures grow less high the wider they are, if not always: what was tried and fits is taken.
  while (high - low > 24) {
    const middle = Math.round((low + high) / 2);
    const tried = await drawn(middle);
    if (tried.sheet.height <= room(middle)) [high, best] = [middle, tried];
    else low = middle;
  }
  return framed(best.sheet, best.width, best.width / aspect, footOf(legend, inner(best.width)), caption);
}

function framed(
  picture: Sheet,
  width: number,
  height: number,
  { height: footHeight, tiles, before, top }: Foot,
  { title, sentence, date, link, credit }: Caption & { readonly credit?: string | undefined }
): Sheet {
  const measure = width - 2 * MARGIN;
  const foot = height - MARGIN - footHeight;
  const dated = date === undefined ? '' : `Listing of ${fullDay(date)}. `;
  const left = [`${dated}${credit ?? ''}`.trim(), link ?? ''].filter((text) => text !== '');
  const head: SheetPart = {
    ...part(title, MARGIN, MARGIN),
    shapes: [{ x: 0, y: HEAD - 14, width: measure, height: 1, fill: 'ink' }],
    texts: [line(title, { x: 0, baseline: 14 }, TITLE, measure), ...sentenceLines(sentence, measure)]
  };
  const footer: SheetPart = {
    ...part('Legend', MARGIN, foot),
    shapes: [{ x: 0, y: 8, width: measure, height: 1, fill: 'ink' }],
    texts: left.map((text, i) => line(text, { x: 0, baseline: top + 26 + LINE * i }, NOTE, before, 'ink2')),
    tiles
  };
  const moved = picture.parts.map((of) => ({ ...of, x: of.x + MARGIN, y: of.y + MARGIN + HEAD }));
  return { width, height, parts: [head, ...moved, footer] };
}

const part = (title: string, x: number, y: number): SheetPart => ({
  ...{ x, y, hue: undefined, title, shapes: [], texts: [], tiles: [] }
});

/** As wide as its measure allows, down to the narrowest setting; then smaller. */
function line(
  text: string,
  at: { readonly x: number; readonly baseline: number },
  face: Face,
  measure: number,
  fill: Ink = 'ink'
): TextLine {
  const { size, weight, tracking } = face;
  const width = (stretch: number) => textWidth(text, { ...face, stretch });
  const stretch = widestFit(measure, width);
  const least = 62;
  return {
    ...{ text, ...at, weight, fill },
    size: stretch === undefined ? (size * measure) / width(least) : size,
    stretch: stretch ?? least,
    ...(tracking === undefined ? {} : { tracking })
  };
}

/** In one line, or in two broken at the space nearest to the middle, where one would be small. */
function sentenceLines(sentence: string, measure: number): TextLine[] {
  const one = line(sentence, { x: 0, baseline: 54 }, SENTENCE, measure);
  if (one.size === SENTENCE.size) return [one];
  const middle = sentence.length / 2;
  const from = (pattern: RegExp) =>
    [...sentence.matchAll(pattern)]
      .map(({ index, 0: { length } }) => index + length - 1)
      .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const phrase = from(/[,:;.] /g);
  // A number stays with what it counts, unless there is nowhere else.
  const isMiddle = phrase !== undefined && Math.abs(phrase - middle) < sentence.length / 5;
  const at = isMiddle ? phrase : (from(/[^\d ] /g) ?? from(/ /g));
  if (at === undefined) return [one];
  const face = { ...SENTENCE, size: 23 };
  return [sentence.slice(0, at), sentence.slice(at + 1)].map((text, i) =>
    line(text, { x: 0, baseline: 42 + 26 * i }, face, measure)
  );
}

/** The stages of what matches, the most mature first; beside them what has none, where some of it matches. */
function stagesIn({ atlas, selected: { matches } }: PictureSource) {
  const projects = atlas.items.filter(({ index, kind }) => matches[index] === 1 && kind === 'project');
  const used = new Set(projects.map(({ stage }) => stage));
  const stages = atlas.stages.filter(({ id }) => used.has(id));
  return stages.length > 0 && used.has(undefined) ? [...stages, { id: undefined, name: 'Listed, not hosted' }] : stages;
}

const NO_NAME = { lines: [], x: 0, baseline: 0, leading: 0, width: 0, size: 0, weight: 400, fill: 'none' } as const;

interface Foot {
  readonly height: number;
  /** Glyph and word of each stage. */
  readonly tiles: readonly SheetTile[];
  /** The room for what stands before the legend, or below it; and how much lower that stands. */
  readonly before: number;
  readonly top: number;
}

/** The legend flush right in the line of the date; where it takes more than half of that, in lines of its own above it. */
function footOf(stages: readonly { readonly id?: string | undefined; readonly name: string }[], measure: number): Foot {
  const face = { ...NOTE, weight: 600 };
  const widths = stages.map(({ name }) => Math.min(measure, 16 + textWidth(name, face) + 20));
  const total = widths.reduce((sum, width) => sum + width, 0) - 20;
  const isBeside = total <= measure / 2;
  let [x, row] = [isBeside ? measure - total : 0, 0];
  const tiles = stages.map(({ id, name }, i): SheetTile => {
    const width = widths[i]!;
    if (x > 0 && x + width - 20 > measure + 0.5) [x, row] = [0, row + 1];
    const at = x;
    x += width;
    return {
      ...{ x: at, y: 14 + LINE * row, width, height: LINE, shapes: [], title: name, name: NO_NAME },
      glyph: { look: stageLook(id), x: 0, y: 2, size: 10, fill: 'ink' },
      texts: [line(name, { x: 16, baseline: 12 }, face, width - 16)]
    };
  });
  const top = isBeside ? 0 : LINE * (row + 1) + 4;
  return { height: FOOT + top, tiles, before: isBeside && total > 0 ? measure - total - GAP : measure, top };
}
