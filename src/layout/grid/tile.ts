/**
 * The anatomy of a tile at the three zoom steps: where symbol, name, stage, stars, commits and artwork stand. Stage is
 * how full the tile is; hue is the category and nothing else.
 */
import type { Entry, ItemDetails } from '#core/atlas.ts';
import { CHIP, chipMarks } from '../chip.ts';
import { fitLabel, placeLabel } from '../labels.ts';
import { INKS, type Inks, box, outline, stageFill } from '../looks.ts';
import { stageLook } from '../marks.ts';
import { shortNumber } from '../numbers.ts';
import { placePicture } from '../picture.ts';
import type { Ink, Shape, StageLook, TextBlock, TextLine, Tile } from '../scene.ts';
import { placeSymbol, symbolWeight } from '../symbol.ts';
import { MIN_STRETCH, textWidth } from '../text-width.ts';

export interface TileSubject {
  readonly entry: Entry;
  /** The name of its stage, as the landscape calls it. */
  readonly stageName?: string | undefined;
  /** Whether its logo is shown, where there is a picture of it. */
  readonly artwork?: boolean | undefined;
  /** Outside the selection: a hairline cell with its name. */
  readonly faint?: boolean | undefined;
  readonly details?: Pick<ItemDetails, 'license' | 'figures'> | undefined;
}

export interface Place {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Marks = Pick<Tile, 'shapes' | 'texts' | 'name' | 'glyph' | 'bars' | 'picture'>;

export type Zoom = 'index' | 'elements' | 'plates';

export function placeTile(subject: TileSubject, place: Place, zoom: Zoom): Tile {
  const draw =
    zoom === 'index' ? drawRow : zoom === 'plates' ? drawPlate : place.height > 100 ? drawHosted : drawListed;
  const { key, x, y, width, height } = place;
  const marks = draw(subject, place);
  return { key, index: subject.entry.index, x, y, width, height, ...(subject.faint ? faded(marks, place) : marks) };
}

/** Outside the selection: a hairline cell with its name where it stood. The page does the same by a class. */
function faded({ name }: Marks, { width, height }: Place): Marks {
  return { shapes: [outline({ x: 0, y: 0, width, height }, 'rule', 1)], texts: [], name: { ...name, fill: 'ink2' } };
}

/** Index: a line of text behind a chip. */
function drawRow({ entry }: TileSubject, { width, height }: Place): Marks {
  const top = (height - CHIP.height) / 2;
  const baseline = height / 2 + 4.5;
  const stars = entry.stars !== undefined ? shortNumber(entry.stars) : '';
  const starsFace = { size: 12, weight: 430 };
  const starsWidth = stars === '' ? 0 : textWidth(stars, starsFace);
  const room = width - 34 - (starsWidth > 0 ? starsWidth + 8 : 0);
  const weight = 520;
  const fits = (size: number) => textWidth(entry.name, { size, weight, stretch: MIN_STRETCH }) <= room;
  const face = { size: [13, 12, 11].find(fits) ?? 11, weight };
  const label = fitLabel(entry.name, room, face, { lines: 1, extraLines: 0 });
  const rule = { x: 0, y: height - 1, width, height: 1, fill: 'rule' as const };
  const chip = chipMarks(entry);
  return {
    shapes: [...chip.shapes.map((shape) => ({ ...shape, y: shape.y + top })), rule],
    texts: [
      { ...chip.text, baseline: chip.text.baseline + top },
      ...(stars === '' ? [] : [line(stars, width - starsWidth, baseline, starsFace, 'ink2')])
    ],
    name: placeLabel(label, { x: 34, baseline, leading: 16 }, face, 'ink')
  };
}

/** Elements, 1 × 1 cells: symbol above name. With artwork a plate stands in for the symbol. */
function drawListed({ entry, artwork }: TileSubject, { width, height }: Place): Marks {
  const whole = { x: 0, y: 0, width, height };
  const look = stageLook(entry.stage);
  const name = nameAtFoot(
    entry.name,
    { x: 7, bottom: 6, width: width - 11, height },
    { size: 11, weight: 500, leading: 12 }
  );
  if (artwork && entry.artwork) {
    const three = name.lines.length > 2;
    const plate = { x: 1, y: 1, width: width - 2, height: three ? 37 : 48 };
    const tall = three ? 29 : 36;
    const room = { x: 6, y: plate.y + (plate.height - tall) / 2, width: width - 12, height: tall };
    const picture = placePicture(entry.artwork, room);
    return { shapes: [box(whole, 'tint'), box(plate, 'plate')], texts: [], name, picture };
  }
  const symbol = { x: 8, baseline: 32, capHeight: 22, measure: width - 15 };
  return {
    shapes: stageFill(look, whole, height * 0.61, 2),
    texts: [placeSymbol(entry.symbol, symbol, symbolWeight(look), INKS[look].symbol)],
    name: { ...name, fill: INKS[look].name }
  };
}

/** Elements, 2 × 2 cells: stage and stars, symbol, name, a year of commits. */
function drawHosted({ entry, stageName, artwork }: TileSubject, { width, height }: Place): Marks {
  const whole = { x: 0, y: 0, width, height };
  const inner = width - 22;
  const look = stageLook(entry.stage);
  const ink = INKS[look];
  const row = headRow(entry, stageName, width, ink);
  const face = { size: 15, weight: 640 };
  const label = fitLabel(entry.name, inner, face, { lines: 2, comfortable: 84 });
  const name = (top: number) => placeLabel(label, { x: 11, baseline: top + 12.5, leading: 16 }, face, ink.name);

  if (artwork && entry.artwork) {
    const plate = { x: 2, y: 28, width: width - 4, height: 94 };
    const room = { x: 12, y: 36, width: width - 24, height: 78 };
    const picture = placePicture(entry.artwork, room, look === 'struck');
    return { shapes: [...framed(look, whole), box(plate, 'plate')], ...row, name: name(127), picture };
  }
  const bars = { x: 11, y: height - 22, width: inner, height: 13, heights: entry.commits ?? [], fill: ink.bars };
  const symbol = { x: 11, baseline: 82, capHeight: 50, measure: width - 23 };
  return {
    shapes: stageFill(look, whole, 100, 2),
    ...row,
    texts: [...row.texts, placeSymbol(entry.symbol, symbol, symbolWeight(look), ink.symbol)],
    name: name(105),
    ...(entry.commits && label.lines.length < 3 ? { bars } : {})
  };
}

/** Plates: one large size for all, with license and language. */
function drawPlate({ entry, stageName, artwork, details }: TileSubject, { width, height }: Place): Marks {
  const whole = { x: 0, y: 0, width, height };
  const label = fitLabel(entry.name, width - 22, { size: 19, weight: 660 }, { lines: 1, extraLines: 1 });
  const look = stageLook(entry.stage);
  const ink = INKS[look];
  const face = { size: 19, weight: 660 };
  const name = placeLabel(label, { x: 11, baseline: 141, leading: 20 }, face, ink.name);

  const row = headRow(entry, stageName ?? 'Listed', width, ink);
  const heights = entry.commits ?? scaled(details?.figures.commits?.value);
  const barWidth = Math.min(84, width * 0.36);
  const bars = {
    x: width - 11 - barWidth,
    y: height - 42,
    width: barWidth,
    height: 30,
    heights: heights.map((h) => (h / 13) * 30),
    fill: ink.bars
  };
  const facts = [details?.license, languageLine(details)].filter((fact): fact is string => fact !== undefined);
  const meta = facts.slice(0, 3 - name.lines.length).map((fact, i) => ({
    ...oneLine(fact, width - 33 - barWidth, { size: 12, weight: 430 }),
    x: 11,
    baseline: 138 + name.lines.length * 20 + i * 15,
    fill: ink.name
  }));
  const marks = {
    ...row,
    texts: [...row.texts, ...meta],
    name,
    ...(heights.length > 0 ? { bars } : {})
  };
  if (artwork && entry.artwork) {
    const plate = { x: 2, y: 28, width: width - 4, height: 92 };
    const room = { x: 16, y: 36, width: width - 32, height: 76 };
    const picture = placePicture(entry.artwork, room, look === 'struck');
    return { ...marks, shapes: [...framed(look, whole), box(plate, 'plate')], picture };
  }
  const symbol = { x: 11, baseline: 104, capHeight: 64, measure: width - 40 };
  return {
    ...marks,
    shapes: stageFill(look, whole, 118, 2),
    texts: [...marks.texts, placeSymbol(entry.symbol, symbol, symbolWeight(look), ink.symbol)]
  };
}

/** Glyph, stage and stars in one line. */
function headRow(
  { stage, stars }: Entry,
  stageName: string | undefined,
  width: number,
  ink: Inks
): Pick<Tile, 'texts' | 'glyph'> & { texts: TextLine[] } {
  const figure = stars === undefined ? '' : shortNumber(stars);
  const face = { size: 11, weight: 460 };
  const figureWidth = figure === '' ? 0 : textWidth(figure, face);
  const word = oneLine(stageName ?? '', width - 49 - figureWidth, { size: 11, weight: 600 });
  return {
    glyph: { stage: stageLook(stage), x: 11, y: 9, size: 9, fill: ink.head },
    texts: [
      { ...word, x: 26, baseline: 17.5, fill: ink.head },
      ...(figure === '' ? [] : [line(figure, width - 11 - figureWidth, 17.5, face, ink.minor)])
    ]
  };
}

/** With artwork the stage moves to the frame: head and foot. */
function framed(look: StageLook, whole: Omit<Shape, 'fill'>): Shape[] {
  switch (look) {
    case 'full':
      return [box(whole, 'solid')];
    case 'half':
      return [outline(whole, 'solid', 2, 'tint2'), box({ ...whole, height: 28 }, 'solid')];
    case 'empty':
      return [outline(whole, 'solid', 2, 'paper')];
    case 'struck':
      return [outline(whole, 'rule2', 1, 'wash')];
    case 'point':
      return [box(whole, 'tint')];
  }
}

function line(
  text: string,
  x: number,
  baseline: number,
  { size, weight, stretch = 100 }: { size: number; weight: number; stretch?: number },
  ink: Ink
): TextLine {
  return { text, x, baseline, size, weight, stretch, fill: ink };
}

/** A text narrowed to one line, cut only where even the narrowest setting is too wide. */
function oneLine(
  text: string,
  measure: number,
  face: { size: number; weight: number }
): Omit<TextLine, 'x' | 'baseline' | 'fill'> {
  const label = fitLabel(text, measure, face, { lines: 1, extraLines: 0 });
  return { text: label.lines[0] ?? '', stretch: label.stretch, ...face };
}

/** A name in up to three lines that end at the bottom. */
function nameAtFoot(
  name: string,
  at: { x: number; bottom: number; width: number; height: number },
  { size, weight, leading }: { size: number; weight: number; leading: number }
): TextBlock {
  const label = fitLabel(name, at.width, { size, weight });
  const last = at.height - at.bottom - size * 0.21;
  return placeLabel(
    label,
    { x: at.x, baseline: last - (label.lines.length - 1) * leading, leading },
    { size, weight },
    'ink'
  );
}

function scaled(weeks: readonly number[] | undefined): number[] {
  if (!weeks) return [];
  const most = Math.sqrt(Math.max(1, ...weeks));
  return weeks.map((commits) => (Math.sqrt(commits) / most) * 13);
}

function languageLine(details: TileSubject['details']): string | undefined {
  const language = details?.figures.languages?.value[0]?.[0];
  const since = details?.figures.firstCommit?.value.slice(0, 4);
  return language ? `${language}${since ? `, since ${since}` : ''}` : since ? `since ${since}` : undefined;
}
