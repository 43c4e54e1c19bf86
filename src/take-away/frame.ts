/** What stands around a picture that is shown to others: title and sentence above it, legend, date, credit and link below. */
import type { Ink, Sheet, SheetPart, SheetTile, TextLine } from '#layout/scene.ts';
import { type Face, textWidth, widestFit } from '#layout/text-width.ts';
import { stageLook } from '#layout/tile/marks.ts';
import { fullDay } from '#text/day.ts';
import type { PictureSource } from './picture.ts';
import type { Caption } from './records.ts';

/** What is said around a picture. */
export interface FrameCaption extends Caption {
  readonly credit?: string | undefined;
  /** What a reader calls it: it leads, and the sentence stands below it. */
  readonly own?: string | undefined;
}

export const MARGIN = 32;
const TITLE: Face = { size: 15, weight: 640 };
const SENTENCE: Face = { size: 34, weight: 620, tracking: -0.022 };
const BENEATH: Face = { size: 15, weight: 430 };
const NOTE: Face = { size: 12, weight: 430 };
const HEAD = 92;
/** Of a line of the foot, and between the legend and what stands before it. */
const LINE = 16;
const GAP = 24;

/** px above a picture: more where its own title has the sentence below it. */
const headOf = ({ own }: FrameCaption): number => HEAD + (own === undefined ? 0 : 22);

/** Lines of the foot: of when it is and who is credited, and where it can be seen. */
const notesOf = ({ date, credit, link }: FrameCaption): readonly string[] =>
  [`${date === undefined ? '' : `Listing of ${fullDay(date)}. `}${credit ?? ''}`.trim(), link ?? ''].filter(Boolean);

/** px that a picture so wide has no use of: head, foot and margins. */
export const aroundOf = (caption: FrameCaption, legend: ReturnType<typeof stagesIn>, measure: number): number =>
  2 * MARGIN + headOf(caption) + footOf(legend, measure, notesOf(caption).length).height;

/** A picture in its frame. */
export function framed(
  picture: Sheet,
  width: number,
  height: number,
  legend: ReturnType<typeof stagesIn>,
  caption: FrameCaption
): Sheet {
  const { title, sentence, own } = caption;
  const measure = width - 2 * MARGIN;
  const notes = notesOf(caption);
  const { height: footHeight, tiles, before, top } = footOf(legend, measure, notes.length);
  const [above, foot] = [headOf(caption), height - MARGIN - footHeight];
  const head: SheetPart = {
    ...part(own ?? title, MARGIN, MARGIN),
    shapes: [{ x: 0, y: above - 14, width: measure, height: 1, fill: 'ink' }],
    texts: [
      line(title, { x: 0, baseline: 14 }, TITLE, measure),
      ...sentenceLines(own ?? sentence, measure),
      ...(own === undefined ? [] : [line(sentence, { x: 0, baseline: above - 26 }, BENEATH, measure, 'ink2')])
    ]
  };
  const footer: SheetPart = {
    ...part('Legend', MARGIN, foot),
    shapes: [{ x: 0, y: 8, width: measure, height: 1, fill: 'ink' }],
    texts: notes.map((text, i) => line(text, { x: 0, baseline: top + 26 + LINE * i }, NOTE, before, 'ink2')),
    tiles
  };
  const moved = spread(picture, foot - MARGIN - above).map((of) => ({
    ...of,
    x: of.x + MARGIN,
    y: of.y + MARGIN + above
  }));
  return { width, height, parts: [head, ...moved, footer] };
}

/** Between shelves no more than so many px are put in. */
const MOST_BETWEEN = 40;

/** The parts of a picture, with what is left of the height between its shelves rather than all below the last. */
function spread({ parts, height }: Sheet, room: number): readonly SheetPart[] {
  const bottomOf = ({ y, tiles }: SheetPart) => y + Math.max(0, ...tiles.map((tile) => tile.y + tile.height));
  const shelves: SheetPart[][] = [];
  let bottom = -1;
  for (const of of parts.toSorted((a, b) => a.y - b.y)) {
    if (of.y >= bottom) shelves.push([]);
    shelves.at(-1)!.push(of);
    bottom = Math.max(bottom, bottomOf(of));
  }
  const more = Math.max(0, Math.min(MOST_BETWEEN, (room - height) / shelves.length));
  return shelves.flatMap((shelf, i) => shelf.map((of) => ({ ...of, y: of.y + Math.floor(i * more) })));
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
export function stagesIn({ atlas, selected: { matches } }: PictureSource) {
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
function footOf(
  stages: readonly { readonly id?: string | undefined; readonly name: string }[],
  measure: number,
  lines: number
): Foot {
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
  return {
    height: 14 + LINE * Math.max(1, lines) + top,
    tiles,
    before: isBeside && total > 0 ? measure - total - GAP : measure,
    top
  };
}
