/**
 * What a reader takes away of a selection, in each format. The page and the command both call this, so a file is the
 * same wherever it was made.
 */
import { chosenTitle, ownTitle } from './chosen-title.ts';
import type { Thumbnail } from '#atlas/atlas.ts';
import { viewOf } from '#atlas/views.ts';
import type { Theme } from '#layout/inks.ts';
import type { Sheet } from '#layout/scene.ts';
import { type SvgOptions, paintSvg } from '#paint/svg.ts';
import { formatCsv } from './csv.ts';
import { formatJson } from './json.ts';
import { formatMarkdown } from './markdown.ts';
import { type DrawnView, type PictureSource, hasPicture, thumbnailsIn, wholePicture } from './picture.ts';
import { PRESETS, type PresetName, presetSheet } from './presets.ts';
import { type ExportedSelection, type SelectionSource, captionOf, exportSelection } from './records.ts';
import { type Typeface, fontFaces } from './typeface.ts';

export interface TakeAwaySource extends SelectionSource, PictureSource {
  readonly details: SelectionSource['details'];
  readonly views: readonly DrawnView[];
  readonly theme: Theme;
  /** A picture as a `data:` address; undefined where it cannot be had. */
  readonly pictureOf: (thumbnail: Thumbnail) => string | undefined;
  /** Called with the pictures that are to be drawn, before they are asked for. */
  readonly ask?: (thumbnails: readonly Thumbnail[]) => Promise<void>;
  /** A picture to be shown to others: framed, with title and credit; as on the page if left out. */
  readonly preset?: PresetName | undefined;
  /** What the reader calls a picture that is shown to others. */
  readonly title?: string | undefined;
  /** The page's typeface, for pictures to bring along; without it they are shown in one that is at hand. */
  readonly typeface?: () => Promise<Typeface>;
  /** For an SVG that is drawn at once and thrown away. */
  readonly drawn?: Pick<SvgOptions, 'scale'>;
}

interface TakeAwayFormat {
  readonly type: string;
  readonly write: (source: TakeAwaySource) => Promise<string>;
}

const text = (type: string, format: (selection: ExportedSelection) => string): TakeAwayFormat => ({
  type,
  write: (source) => Promise.resolve(format(exportSelection(source)))
});

/** A view that is no selection writes its own. */
const rows = (name: 'csv' | 'md', type: string, format: (selection: ExportedSelection) => string): TakeAwayFormat => ({
  type,
  async write(source) {
    const own = await (await viewOf(source.views, source.query)?.more())?.texts?.();
    return own ? own[name](source) : format(exportSelection(source));
  }
});

/** By file name extension. */
export const FORMATS = {
  svg: { type: 'image/svg+xml', write: paintWhole },
  csv: rows('csv', 'text/csv', formatCsv),
  json: text('application/json', formatJson),
  md: rows('md', 'text/markdown', formatMarkdown)
} as const satisfies Readonly<Record<string, TakeAwayFormat>>;

export type FormatName = keyof typeof FORMATS;

/** The picture alone, without margin: it is as wide as on the page. Or framed in the shape of a preset. */
async function paintWhole(source: TakeAwaySource): Promise<string> {
  const { preset } = source;
  if (preset === undefined && !hasPicture(source.views, source.query))
    throw new Error('this view has no picture; take its rows');
  const caption = captionOf(source);
  const { credit } = source.atlas.listing;
  const shownTitle = [chosenTitle(source.atlas, source.query), caption.title].filter(Boolean).join(' · ');
  const own = preset === undefined ? undefined : ownTitle(source.title);
  const draw = () =>
    preset === undefined
      ? wholePicture(source.views, source)
      : presetSheet(source.views, source, { ...caption, title: shownTitle, credit, own }, preset);
  // Only then is it known which logos can be had; symbols are drawn for the others.
  if (source.ask) await source.ask(thumbnailsIn(await draw()));
  const sheet = await draw();
  const { title, sentence, date } = caption;
  return paintSvg(sheet, {
    theme: source.theme,
    margin: 0,
    title: `${own ?? title}: ${sentence}`,
    ...(date === undefined ? {} : { description: `Listing of ${date}.` }),
    fontFaces: source.typeface && fontFaces(await source.typeface(), JSON.stringify(sheet)),
    ...source.drawn,
    ...(preset === undefined ? {} : { scale: PRESETS[preset].pixels / Math.max(sheet.width, sheet.height) }),
    pictures: picturesOf(sheet, source)
  });
}

function picturesOf(sheet: Sheet, { pictureOf }: TakeAwaySource): ReadonlyMap<Thumbnail, string> {
  const pictures = new Map<Thumbnail, string>();
  for (const thumbnail of thumbnailsIn(sheet)) {
    const address = pictureOf(thumbnail);
    if (address !== undefined) pictures.set(thumbnail, address);
  }
  return pictures;
}
