/** One image file, from its bytes to its thumbnail and its full picture: sniff, sanitise, draw, trim, encode. */
import { MOST_BYTES } from '../folder.ts';
import { MOST_PIXELS } from '../svg/embedded.ts';
import { note, Refusal, refuse, type Note } from '../problems.ts';
import { decodeImage, drawSvg, drawSvgAgain, type Raster } from './render.ts';
import { sanitise, type Drawing } from '../svg/sanitise.ts';
import { rasterSize, sniff, type RasterKind, type ImageSize } from '../sniff.ts';
import { halved, THUMBNAIL, webp } from './thumbnail.ts';
import { inkBox, showsOnWhite, trimBox } from './trim.ts';
import { naturalSize } from '../svg/size.ts';
import { fit, part, whole, type ViewBox } from './viewport.ts';

/** A full picture is an SVG up to this size; a larger one is cheaper to load and to show as pixels. */
const MOST_SVG = 200_000;
/** The box of a full picture as pixels: six times that of a thumbnail. */
const FULL = { width: 840, height: 552 };

/** Skia lays blended layers plainly on each other, misplaces patterns and knows no functions as filters; resvg does, but draws no text. */
const RESVG_FIRST = /mix-blend-mode:(?!normal)[a-z]|<pattern\b|\bfilter="(?!url\(|none)/;

export interface DrawnThumbnail extends ImageSize {
  readonly bytes: Uint8Array;
}

export interface Full {
  readonly extension: 'svg' | 'webp';
  readonly bytes: Uint8Array;
}

/** What became of an image. Without pictures, the notes say why. */
export interface DrawingOutcome {
  readonly pictures?: { readonly thumbnail: DrawnThumbnail; readonly full: Full };
  readonly emblem?: Emblem;
  readonly notes: readonly Note[];
}

/** What a foundation's own logo is drawn for besides. */
export interface Emblem {
  readonly size: ImageSize;
  /** It is to be seen on dark ground only. */
  readonly pale: boolean;
  /** A square PNG, as small as tabs show it. */
  readonly icon: Uint8Array;
}

/** An image drawn at twice its thumbnail's size. */
export interface DrawnLogo {
  readonly raster: Raster;
  readonly natural: ImageSize;
  /** The size of the whole image when it was searched for ink, and the part kept, in those pixels. */
  readonly scanned: ImageSize;
  readonly crop: ViewBox;
  readonly full: () => Promise<Full>;
}

/** The pictures of an image, or why there are none; whatever is in the file, this does not throw. */
export async function drawLogo(bytes: Uint8Array): Promise<DrawingOutcome> {
  const notes: Note[] = [];
  try {
    const { raster, full } = await drawAtTwice(bytes, notes);
    const { width, height, data } = halved(raster);
    const thumbnail = { width, height, bytes: await webp({ width, height, data }) };
    return { pictures: { thumbnail, full: await full() }, notes };
  } catch (error) {
    if (error instanceof Refusal) return { notes: [...notes, error.note] };
    throw error;
  }
}

/** Draws an image and notes what is different in it; throws a Refusal if it cannot be drawn or nothing of it shows. */
export async function drawAtTwice(bytes: Uint8Array, notes: Note[] = []): Promise<DrawnLogo> {
  const drawn = await drawAnywhere(bytes, notes);
  if (!showsOnWhite(drawn.raster)) refuse('logo_blank', 'on white');
  return drawn;
}

/** The same of an image that need not show on white. */
export async function drawAnywhere(bytes: Uint8Array, notes: Note[] = []): Promise<DrawnLogo> {
  const found = sniff(bytes);
  if (found.kind === 'other') refuse('logo_not_an_image', found.what);
  return found.kind === 'svg' ? drawDrawing(sanitise(bytes, notes), notes) : drawPicture(bytes, found.kind);
}

const twice = ({ width, height }: ImageSize): ImageSize => ({ width: width * 2, height: height * 2 });
const inFull = ({ width, height }: ImageSize): ViewBox => ({ x: 0, y: 0, width, height });

async function drawDrawing(drawing: Drawing, notes: Note[]): Promise<DrawnLogo> {
  const natural = naturalSize(drawing.root);
  const scanned = twice(fit(natural, THUMBNAIL));
  const svg = whole(drawing, scanned);
  if (svg.length > MOST_BYTES) refuse('logo_unreadable', 'it grows beyond 8 MB');
  const forResvg = !drawing.text && RESVG_FIRST.test(svg);
  const renderers = forResvg ? [drawSvgAgain, drawSvg] : [drawSvg, drawSvgAgain];
  const first = await drawWithInk(svg, scanned, renderers);
  if (!first) refuse('logo_blank', 'anywhere');
  if (first.render !== renderers[0])
    notes.push(note('logo_changed', 'only the second renderer draws it, so check how it looks'));

  const box = trimBox(first.ink, scanned);
  const size = box && twice(fit(box, THUMBNAIL));
  const trimmed = box && size && (await drawWithInk(part(drawing, scanned, box, size), size, [first.render]));
  const crop = trimmed ? box : inFull(scanned);
  const full = async (): Promise<Full> => {
    const size = fit(crop, FULL);
    const svg = trimmed ? part(drawing, scanned, crop, size) : whole(drawing, size);
    const bytes = Buffer.from(svg);
    if (bytes.length <= MOST_SVG) return { extension: 'svg', bytes };
    return { extension: 'webp', bytes: await webp(await first.render(svg, size)) };
  };
  return { raster: (trimmed ?? first).raster, natural, scanned, crop, full };
}

/** Draws with the first renderer that draws anything. */
async function drawWithInk(svg: string, size: ImageSize, renderers: readonly (typeof drawSvg)[]) {
  for (const render of renderers) {
    const raster = await render(svg, size).catch(() => undefined);
    const ink = raster && inkBox(raster);
    if (ink) return { raster, ink, render };
  }
  return undefined;
}

async function drawPicture(bytes: Uint8Array, kind: RasterKind): Promise<DrawnLogo> {
  const declared = rasterSize(bytes, kind);
  if (!declared) refuse('logo_unreadable', 'it has no size');
  if (declared.width * declared.height > MOST_PIXELS) refuse('logo_unreadable', 'it has more than 40 million pixels');
  const picture = await decodeImage(bytes).catch(() => refuse('logo_unreadable', `broken ${kind.toUpperCase()}`));
  const scanned = fit(picture, twice(THUMBNAIL), 1);
  const ink = inkBox(picture.draw(scanned));
  if (!ink) refuse('logo_blank', 'anywhere');

  const crop = trimBox(ink, scanned) ?? inFull(scanned);
  const scale = picture.width / scanned.width;
  const source = { x: crop.x * scale, y: crop.y * scale, width: crop.width * scale, height: crop.height * scale };
  const raster = picture.draw(twice(fit(source, THUMBNAIL, 1)), source);
  const full = async (): Promise<Full> => ({
    extension: 'webp',
    bytes: await webp(picture.draw(fit(source, FULL, 1), source))
  });
  return { raster, natural: picture, scanned, crop, full };
}
