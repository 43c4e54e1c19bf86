/** The whole picture that a query shows, in one piece: what the page paints part by part as it comes into sight. */
import type { Atlas, AtlasItem, Thumbnail } from '#atlas/atlas.ts';
import type { History } from '#atlas/history/history.ts';
import { contributions } from '#atlas/people/contributions.ts';
import { type Query, isPage } from '#atlas/query.ts';
import type { Selected } from '#atlas/select.ts';
import { type ViewHelp, type ViewTerms, registersIn, viewOf } from '#atlas/views.ts';
import type { Details } from '#landscape/publish/packed.ts';
import { categoryHues } from '#layout/hues.ts';
import { extentOf } from '#atlas/scopes.ts';
import { packs } from '#atlas/selection.ts';
import { registerGroups, registerTitle } from '#layout/register/groups.ts';
import { placeRegister } from '#layout/register/place.ts';
import { registerSheet } from '#layout/register/sheet.ts';
import type { Theme } from '#layout/inks.ts';
import type { Sheet } from '#layout/scene.ts';
import type { SelectionSource } from './records.ts';

export interface PictureSource {
  readonly atlas: Atlas;
  readonly details: Pick<Details, 'items'>;
  readonly query: Query;
  readonly selected: Selected;
  readonly width: number;
  /** Of a view that fills the window; one that suits the width if left out. */
  readonly height?: number | undefined;
  /** Whether a logo is drawn where there is a picture of it. */
  readonly hasPicture: (thumbnail: Thumbnail) => boolean;
  /** What was listed when, of today's atlas, where that is known. */
  readonly history?: History | undefined;
  readonly today?: Atlas | undefined;
  /** The scene as it stands on a page, by the id of its view; one that was just opened if left out. */
  readonly shown?: ShownPicture | undefined;
}

/** A view's picture as a reader has it before them: folds, places and levels as they left them. */
export interface ShownPicture {
  readonly view: string;
  readonly scene: object;
}

/** Draws what a view shows of a selection, whole. */
export type DrawPicture = (source: PictureSource) => Sheet;

/** Writes what a view shows as text. */
export type WriteText = (source: SelectionSource) => string;

/** A chart of a page: drawn into a document of whoever asks, it is an SVG of its own. */
export interface ChartFile {
  /** Its name for files and commands. */
  readonly id: string;
  readonly title: string;
  readonly draw: (options: {
    readonly document: Document;
    readonly width: number;
    readonly height?: number | undefined;
    readonly theme: Theme;
  }) => string;
}

/** The charts that there are of a landscape. */
export type DrawCharts = (source: SelectionSource) => readonly ChartFile[];

/** What a view gives beside itself. */
export interface ViewFiles {
  readonly help: ViewHelp;
  /** Its picture for files; views of texts have none. */
  readonly picture?: () => Promise<DrawPicture>;
  /** What it writes where others write a row for each item of the selection. */
  readonly texts?: () => Promise<Readonly<Record<'csv' | 'md', WriteText>>>;
  /** What it draws beside its texts, each for itself. */
  readonly charts?: () => Promise<DrawCharts>;
}

export interface DrawnView extends ViewTerms {
  readonly more: () => Promise<ViewFiles>;
}

/** Whether a query shows something that can be drawn: a view with a picture, or registers. */
export const hasPicture = (views: readonly DrawnView[], query: Query): boolean =>
  !isPage(query) && !viewOf(views, query)?.rows;

/** The sheet of a query: the picture of its view, below it the registers of its scope. */
export async function wholePicture(views: readonly DrawnView[], source: PictureSource): Promise<Sheet> {
  const { atlas, query } = source;
  const view = viewOf(views, query);
  const draw = await (await view?.more())?.picture?.();
  const registers = registersIn(atlas, query, draw && view).map((category) => registerPicture(category, source));
  return stacked([...(draw ? [draw(source)] : []), ...registers]);
}

function registerPicture(
  category: number,
  { atlas, query, selected: { matches, total }, width, hasPicture }: PictureSource
): Sheet {
  const hues = categoryHues(atlas);
  const contributed: ReadonlyMap<string, readonly AtlasItem[]> = contributions(atlas);
  const packed = packs(query, total, extentOf(atlas, query).total);
  const groups = registerGroups(category, { atlas, query, packed, matches, contributed, hasPicture });
  const hueOf = (index: number) => hues.get(atlas.frames[atlas.items[index]!.frames[0]!]!.category);
  return registerSheet(atlas, placeRegister(groups, width, registerTitle(category, { atlas, query })), hueOf);
}

/** Between a picture and the registers below it. */
const PART_GAP = 32;

/** Sheets below each other. */
export function stacked(sheets: readonly Sheet[], gap = PART_GAP): Sheet {
  let y = 0;
  const parts = sheets.flatMap((sheet) => {
    const top = y;
    y += sheet.height > 0 ? sheet.height + gap : 0;
    return sheet.parts.map((part) => ({ ...part, y: part.y + top }));
  });
  return { width: Math.max(0, ...sheets.map(({ width }) => width)), height: Math.max(0, y - gap), parts };
}

/** The pictures of logos that a sheet draws, each once. */
export const thumbnailsIn = ({ parts }: Sheet): Thumbnail[] => [
  ...new Set(parts.flatMap(({ tiles }) => tiles.flatMap(({ picture }) => picture?.thumbnail ?? [])))
];
