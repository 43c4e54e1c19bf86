/** What tiles of several looks have in common: a subject, a row with stage and stars, a frame around artwork, set lines. */
import type { AtlasItem } from '#atlas/atlas.ts';
import type { ItemDetails } from '#landscape/publish/packed.ts';
import { fitLabel } from '../tile/labels.ts';
import type { Inks } from '../tile/looks.ts';
import { month } from '#text/day.ts';
import { datedNumber } from '#text/numbers.ts';
import type { Ink, TextLine, Tile } from '../scene.ts';
import { textWidth } from '../text-width.ts';

export interface TileSubject {
  readonly entry: AtlasItem;
  /** The name of its stage, as the landscape calls it. */
  readonly stageName?: string | undefined;
  /** Whether its logo is shown, where there is a picture of it. */
  readonly artwork?: boolean | undefined;
  /** Outside the selection: a hairline cell with its name. */
  readonly faint?: boolean | undefined;
  readonly details?: Pick<ItemDetails, 'license' | 'figures'> | undefined;
  /** The day of the newest figure. */
  readonly observed?: string | undefined;
}

export interface TileBox {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a tile shows, besides where it stands. */
export type Marks = Pick<Tile, 'shapes' | 'texts' | 'name' | 'glyph' | 'bars' | 'picture'>;

/** Draws one look of a tile. */
export type Draw = (subject: TileSubject, place: TileBox) => Marks;

/** The tile of a subject in one look. */
export const placeAs = (draw: Draw, subject: TileSubject, place: TileBox): Tile => {
  const { key, x, y, width, height } = place;
  return { key, index: subject.entry.index, x, y, width, height, ...draw(subject, place) };
};

/** Stage and stars in one line. Nobody's merit is a 0: none is shown. */
export function headRow(
  { stars, starsYear, status }: AtlasItem,
  stageName: string | undefined,
  width: number,
  ink: Inks
): Pick<Tile, 'texts' | 'glyph'> & { texts: TextLine[] } {
  const figure = stars ? datedNumber(stars, starsYear) : '';
  const face = { size: 11, weight: 420 };
  const figureWidth = figure === '' ? 0 : textWidth(figure, face) + STAR.size + 3;
  const told = status ? `${stageName ?? ''}, ${STATUS_WORDS[status].toLowerCase()}` : (stageName ?? '');
  const word = oneLine(told, width - 28 - figureWidth, { size: 11, weight: 600 });
  const star = { ...STAR, x: width - 11 - figureWidth, fill: ink.minor };
  return {
    texts: [
      { ...word, x: 11, baseline: 17.5, fill: ink.head },
      ...(figure === '' ? [] : [line(figure, width - 11 - figureWidth + STAR.size + 3, 17.5, face, ink.minor)])
    ],
    ...(figure === '' ? {} : { glyph: star })
  };
}
const STAR = { look: 'star', y: 8.5, size: 9 } as const;

/** What makers say of a project, in a word. */
const STATUS_WORDS: Readonly<Record<NonNullable<AtlasItem['status']>, string>> = {
  archived: 'Ended',
  maintenance: 'Maintenance',
  succeeded: 'Succeeded'
};

/** What a listed tile says of its state: a stage that is not hosted, or that its development ended. */
export const stateWord = ({ entry: { status }, stageName }: TileSubject): string | undefined =>
  stageName ?? (status && STATUS_WORDS[status]);

export const unobservedWords = ({ unobserved }: AtlasItem): string | undefined =>
  unobserved && `Not observed since ${month(unobserved)}`;

/** Where a year of commits would stand, of when the newest look at them is. */
export function unobservedLine(entry: AtlasItem, measure: number, baseline: number, ink: Inks): TextLine[] {
  const text = unobservedWords(entry);
  return text === undefined
    ? []
    : [{ ...oneLine(text, measure, { size: 11, weight: 420 }), x: 11, baseline, fill: ink.name }];
}

export function line(
  text: string,
  x: number,
  baseline: number,
  { size, weight, stretch = 100 }: { size: number; weight: number; stretch?: number },
  ink: Ink
): TextLine {
  return { text, x, baseline, size, weight, stretch, fill: ink };
}

/** A text narrowed to one line, smaller only where even the narrowest setting is too wide. */
export function oneLine(
  text: string,
  measure: number,
  face: { size: number; weight: number }
): Omit<TextLine, 'x' | 'baseline' | 'fill'> {
  const label = fitLabel(text, measure, face, { lines: 1, extraLines: 0 });
  return { text: label.lines[0]!, stretch: label.stretch, weight: face.weight, size: face.size * (label.shrink ?? 1) };
}
