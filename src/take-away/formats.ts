/**
 * What a reader takes away of a selection, in each format. The page and the command both call this, so a file is the
 * same wherever it was made.
 */
import { formatCsv } from './csv.ts';
import { formatJson } from './json.ts';
import { formatMarkdown } from './markdown.ts';
import { type ExportedSelection, type SelectionSource, exportSelection } from './records.ts';
import type { Thumbnail } from '#atlas/atlas.ts';
import { type Whole, type WholeSource, thumbnailsIn, wholePicture } from './picture.ts';
import type { Theme } from '#layout/inks.ts';
import { type SvgOptions, paintSvg } from '#paint/svg.ts';

export interface TakeAwaySource extends SelectionSource, WholeSource {
  readonly details: SelectionSource['details'];
  readonly theme: Theme;
  /** A picture as a `data:` address; undefined where it cannot be had. */
  readonly pictureOf: (thumbnail: Thumbnail) => string | undefined;
  /** For an SVG that is drawn at once and thrown away. */
  readonly drawn?: Pick<SvgOptions, 'fontFaces' | 'scale'>;
}

interface TakeAwayFormat {
  readonly type: string;
  readonly write: (source: TakeAwaySource) => string;
}

const text = (type: string, format: (selection: ExportedSelection) => string): TakeAwayFormat => ({
  type,
  write: (source) => format(exportSelection(source, wholePicture(source).order))
});

/** By file name extension. */
export const FORMATS = {
  svg: { type: 'image/svg+xml', write: (source) => paintWhole(wholePicture(source), source) },
  csv: text('text/csv', formatCsv),
  json: text('application/json', formatJson),
  md: text('text/markdown', formatMarkdown)
} as const satisfies Readonly<Record<string, TakeAwayFormat>>;

export type FormatName = keyof typeof FORMATS;

/** The picture alone, without margin: it is as wide as on the page. */
function paintWhole({ sheet }: Whole, source: TakeAwaySource): string {
  const pictures = new Map<Thumbnail, string>();
  for (const thumbnail of thumbnailsIn(sheet)) {
    const address = source.pictureOf(thumbnail);
    if (address !== undefined) pictures.set(thumbnail, address);
  }
  const { title, sentence, date } = exportSelection(source, []);
  return paintSvg(sheet, {
    theme: source.theme,
    margin: 0,
    title: `${title}: ${sentence}`,
    ...(date === undefined ? {} : { description: `Listing of ${date}.` }),
    ...source.drawn,
    pictures
  });
}
