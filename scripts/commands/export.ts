import { type Thumbnail, unpack } from '#atlas/atlas.ts';
import type { SeriesPart } from '#landscape/publish/packed.ts';
import { nearest } from '#text/nearest.ts';
import { siteUrlOf } from '#landscape/phases/assemble.ts';
import { packParts } from '#landscape/publish/parts.ts';
import { formatCounts, formatProblem } from '#landscape/problems/report.ts';
import type { Unknown } from '#atlas/link.ts';
import { isPage } from '#atlas/query.ts';
import { views as allViews } from '#views/index.ts';
import { extentOf } from '#atlas/scopes.ts';
import { facetsOf } from '#atlas/selection.ts';
import { viewOf } from '#atlas/views.ts';
import { THEMES, type Theme } from '#layout/inks.ts';
import { hasPicture } from '#take-away/picture.ts';
import { PRESETS, type PresetName } from '#take-away/presets.ts';
import { FORMATS, type FormatName, type TakeAwaySource } from '#take-away/formats.ts';
import { type SiteArtwork, artworkFor } from '../site/artwork.ts';
import { compileInputs } from '../inputs/compile.ts';
import { prepare } from '../site/prepare.ts';
import { shownBy } from '../site/shown-by.ts';
import type { Effects } from '../effects.ts';
import { type Command } from './command.ts';
import { packagedTypeface } from '../logos/draw/typeface.ts';
import { UsageError } from '../usage.ts';

/** The picture's width in a window of 1440: beside filters, and where a landscape has none. */
const [WIDTH, WHOLE] = [1144, 1392];
const VIEWS = allViews.map(({ id }) => id);
const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];
const SIZES = [200, 10_000] as const;

export const exportSelection: Command = {
  summary:
    'Writes what a link of the page shows: the picture (svg), or its rows (csv, json, md). The query is the part of ' +
    'the link after “?”, or the whole link. The height is that of a treemap. A preset frames a picture in the shape of a slide, a square or paper, with title, legend, date, credit and link; --title is your own, --url where the landscape is published, unless the query is a whole link or the file says so. --chart draws one chart of a page that has some, as numbers: stages, members, stars … Out “-” is standard output.',
  usage:
    `export [FILE] [--settings F] [--snapshot F] [--logos DIR] [--view ${VIEWS.join('|')}] [--query Q] ` +
    `[--theme ${THEMES.join('|')}] [--width N] [--height N] [--preset ${PRESET_NAMES.join('|')}] [--title T] [--url ADDRESS] [--chart ID] --out FILE [--format ${Object.keys(FORMATS).join('|')}]`,
  options: {
    settings: { type: 'string' },
    snapshot: { type: 'string' },
    logos: { type: 'string' },
    view: { type: 'string' },
    query: { type: 'string', default: '' },
    theme: { type: 'string', default: 'light' },
    width: { type: 'string' },
    height: { type: 'string' },
    preset: { type: 'string' },
    title: { type: 'string' },
    url: { type: 'string' },
    chart: { type: 'string' },
    out: { type: 'string', default: '-' },
    format: { type: 'string' }
  },
  files: 1,
  async run([file = 'landscape.yml'], options, effects) {
    const text = (name: string) => options[name] as string | undefined;
    const [out, logos, view] = [text('out')!, text('logos'), text('view')];
    const format = formatOf(out, text('format'));
    const theme = oneOf<Theme>(THEMES, text('theme')!, 'theme');
    const width = text('width') === undefined ? undefined : sizeOf(text('width')!, 'width');
    const height = text('height') === undefined ? undefined : sizeOf(text('height')!, 'height');
    if (view !== undefined) oneOf(VIEWS, view, 'view');
    const preset = text('preset') === undefined ? undefined : oneOf(PRESET_NAMES, text('preset')!, 'preset');
    if (preset === undefined && text('title') !== undefined)
      throw new UsageError('A --title stands on a picture with a --preset.');
    const url = siteUrlOf(text('url'));
    if (text('url') !== undefined && url === undefined) throw new UsageError(`“${text('url')}” is no web address.`);
    const { page, search } = linkOf(text('query')!);
    if (logos !== undefined && (await effects.list(logos)) === undefined)
      throw new UsageError(`There is no folder “${logos}”.`);
    if (out !== '-' && (await effects.list(out)) !== undefined)
      throw new UsageError(`“${out}” is a folder; name a file.`);

    const { landscape, report } = await compileInputs(
      { data: file, settings: text('settings'), snapshot: text('snapshot') },
      effects
    );
    for (const problem of report.problems)
      if (problem.severity === 'fatal' || problem.severity === 'error') effects.tell(formatProblem(problem));
    effects.tell(`${file}: ${formatCounts(report)}`);
    if (!landscape) {
      effects.tell('Nothing was written.');
      return 1;
    }
    const prepared = prepare(landscape);
    const artwork = await artworkFor(prepared, logos, effects);
    const shown = shownBy(landscape, unpack(prepared.first(artwork?.packed)))(search, view);
    for (const unknown of shown.unknown) effects.tell(unknownText(unknown));
    const { atlas, query, views, selected } = shown;
    const chart = text('chart');
    if (chart !== undefined && format !== 'svg') throw new UsageError(`A chart is an svg, not ${format}.`);
    if (chart === undefined && isPage(query) && format !== 'csv' && format !== 'md')
      throw new UsageError(
        `There is no ${format} of “${query.view}”; take csv or md${(await viewOf(views, query)?.more())?.charts ? ', or one --chart of it' : ''}.`
      );
    if (format === 'svg' && chart === undefined && preset === undefined && !hasPicture(views, query))
      throw new UsageError(`The ${query.view} has no picture; take its rows as csv, json or md.`);

    const source = {
      ...shown,
      page: page ?? url ?? landscape.siteUrl,
      theme,
      typeface: packagedTypeface,
      width: width ?? (facetsOf(atlas, extentOf(atlas, query)).length > 0 ? WIDTH : WHOLE),
      height,
      preset,
      title: text('title'),
      series: packParts(landscape).get('series') as SeriesPart | undefined,
      hasPicture: () => true,
      pictureOf: ({ pack, offset, length }: Thumbnail) => dataAddress(artwork, atlas.packs[pack]!, offset, length)
    };
    const content = chart === undefined ? await FORMATS[format].write(source) : await drawChart(chart, source);
    await deliver(out, content, effects);
    effects.tell(`${chart ?? (isPage(query) ? query.view : `${selected.total} items`)}: ${out === '-' ? format : out}`);
    return 0;
  }
};

/** One chart of a page, by its name, drawn without a browser. */
async function drawChart(name: string, source: TakeAwaySource): Promise<string> {
  const draw = await (await viewOf(source.views, source.query)?.more())?.charts?.();
  const charts = draw?.(source) ?? [];
  if (charts.length === 0) throw new UsageError(`The ${source.query.view} has no charts.`);
  const id = oneOf(
    charts.map(({ id }) => id),
    name,
    'chart'
  );
  const { DOMParser } = await import('linkedom');
  // As a file of XML, so that links are written as XML asks.
  const document = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
  const svg = charts.find((chart) => chart.id === id)!.draw({ ...source, document: document as unknown as Document });
  // It escapes what it was given escaped.
  return `${svg.replaceAll('&amp;amp;', '&amp;')}\n`;
}

function oneOf<T extends string>(known: readonly T[], value: string, what: string): T {
  const found = known.find((other) => other === value);
  if (found !== undefined) return found;
  const proposal = nearest(value, known);
  throw new UsageError(
    `“${value}” is no ${what}${proposal ? `; did you mean ${proposal}?` : `; there ${known.length > 1 ? 'are' : 'is'} ${known.join(', ')}.`}`
  );
}

/** What `--format` says, else what the file's name ends in. */
function formatOf(out: string, format: string | undefined): FormatName {
  const known = Object.keys(FORMATS) as FormatName[];
  if (format !== undefined) return oneOf(known, format, 'format');
  if (out === '-') throw new UsageError(`Say --out FILE, or which --format: ${known.join(', ')}.`);
  const extension = /\.([^./\\]+)$/.exec(out)?.[1]?.toLowerCase();
  if (extension === undefined)
    throw new UsageError(`“${out}” has no ending that says its format: ${known.join(', ')}.`);
  return oneOf(known, extension, 'format');
}

function sizeOf(value: string, what: string): number {
  const [least, most] = SIZES;
  const size = Number(value);
  if (/^\d+$/.test(value) && size >= least && size <= most) return size;
  throw new UsageError(`“${value}” is no ${what}: a whole number of pixels from ${least} to ${most}.`);
}

/** A whole link, or its part after “?”. */
function linkOf(value: string): { readonly page: string | undefined; readonly search: string } {
  if (!/^https?:\/\//i.test(value)) return { page: undefined, search: value.replace(/^[^?=&]*\?/, '') };
  if (!URL.canParse(value)) throw new UsageError(`“${value}” is no link.`);
  const { origin, pathname, search } = new URL(value);
  return { page: `${origin}${pathname}`, search };
}

/** What the page says of a link, for standard error. */
function unknownText({ param, value, candidates }: Unknown): string {
  const proposal = nearest(value || param, candidates);
  const meant = proposal === undefined ? '' : ` (did you mean ${proposal}?)`;
  return `The query says something that is unknown here: ${value === '' ? param : `${param}=${value}`}${meant}; the rest of it is shown.`;
}

function dataAddress(artwork: SiteArtwork | undefined, path: string, offset: number, length: number) {
  const bytes = artwork?.files.get(path)?.subarray(offset, offset + length);
  return bytes && `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`;
}

async function deliver(out: string, content: string, effects: Effects): Promise<void> {
  // What is printed ends its last line by itself.
  if (out === '-') effects.print(content.replace(/\n$/, ''));
  else await effects.write(out, content);
}
