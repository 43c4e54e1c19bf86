/**
 * `docs/landscape.png` and `docs/landscape.pdf`: the whole picture, as the export writes it, for slides and pages that have
 * named these addresses for years.
 */
import { createCanvas, loadImage, PDFDocument } from '@napi-rs/canvas';
import { unpack } from '#atlas/atlas.ts';
import { HOME } from '#atlas/query.ts';
import { totalsOf } from '#atlas/scopes.ts';
import { selectFor, settled } from '#atlas/selection.ts';
import { viewsFor } from '#atlas/views.ts';
import { titleOf } from '#atlas/title.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { FORMATS } from '#take-away/formats.ts';
import { views as allViews } from '#views/index.ts';
import { LOGO_FONT, withOneFont } from '../../logos/draw/render.ts';
import type { SiteArtwork } from '../artwork.ts';
import type { Prepared } from '../prepare.ts';

/** The picture's width in a window of 1920, px. */
const WIDTH = 1624;
/** A picture of more pixels than this is drawn smaller: programs that show it refuse to. */
const MOST_PIXELS = 40_000_000;

export async function formerPictures(
  { landscape, first }: Prepared,
  artwork: SiteArtwork | undefined
): Promise<ReadonlyMap<string, Uint8Array>> {
  const atlas = unpack(first(artwork?.packed));
  const query = settled(atlas, HOME, totalsOf(atlas.items));
  const bytesOf = (path: string, offset: number, length: number) =>
    artwork?.files.get(path)?.subarray(offset, offset + length);
  const svg = await FORMATS.svg.write({
    ...{ atlas, details: packDetails(landscape), query, selected: selectFor(atlas, query, undefined) },
    ...{ views: viewsFor(allViews, atlas), theme: 'light', width: WIDTH },
    hasPicture: () => true,
    pictureOf: ({ pack, offset, length }) => {
      const bytes = bytesOf(atlas.packs[pack]!, offset, length);
      return bytes && `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`;
    }
  });
  const image = await loadImage(Buffer.from(withOneFont(asWideAsMeasured(svg))));
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (image.width * image.height)));
  const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  const document = new PDFDocument({ title: titleOf(landscape.foundation) });
  // Its type is that of a browser's; it draws on a page what it draws on a canvas.
  const page = document.beginPage(width, height) as unknown as ReturnType<typeof canvas.getContext>;
  page.drawImage(image, 0, 0, width, height);
  document.endPage();
  return new Map([
    ['docs/landscape.png', canvas.toBuffer('image/png')],
    ['docs/landscape.pdf', document.close()]
  ]);
}

const TEXT = /<text\b([^>]*)>((?:<tspan\b[^>]*>[^<]*<\/tspan>)+|[^<]*)<\/text>/g;
const LINE = /<tspan\b([^>]*)>([^<]*)<\/tspan>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&#38;': '&',
  '&#60;': '<',
  '&#62;': '>',
  '&#34;': '"',
  '&#39;': "'"
};

/** Skia knows neither narrow letters nor how wide a text was measured: it is set at its usual width, then pressed into it. */
function asWideAsMeasured(svg: string): string {
  const context = createCanvas(1, 1).getContext('2d');
  const valueOf = (attributes: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
  const line = (face: string, own: string, text: string) => {
    context.font = `${valueOf(face, 'font-weight')} ${valueOf(face, 'font-size')}px "${LOGO_FONT}"`;
    context.letterSpacing = `${valueOf(face, 'letter-spacing') ?? 0}px`;
    const usual = context.measureText(text.replace(/&#\d+;/g, (entity) => ENTITIES[entity] ?? 'x')).width;
    const press = usual === 0 ? 1 : Math.min(1, Number(valueOf(own, 'textLength')) / usual);
    const place = `transform="translate(${valueOf(own, 'x')} ${valueOf(own, 'y')}) scale(${press.toFixed(3)} 1)"`;
    const rest = face.replace(/ (?:x|y|textLength|lengthAdjust|transform|font-stretch)="[^"]*"/g, '');
    return `<text ${place}${rest}>${text}</text>`;
  };
  return svg.replace(TEXT, (_, face: string, inner: string) =>
    inner.startsWith('<tspan')
      ? [...inner.matchAll(LINE)].map(([, own, text]) => line(face, own!, text!)).join('')
      : line(face, face, inner)
  );
}
