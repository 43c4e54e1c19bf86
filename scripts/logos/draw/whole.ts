/** A picture of a whole landscape, as the export writes it, as PNG and PDF. */
import { createCanvas, loadImage, PDFDocument } from '@napi-rs/canvas';
import { LOGO_FONT, withOneFont } from './render.ts';

/** A picture of more pixels than this is drawn smaller: programs that show it refuse to. */
const MOST_PIXELS = 40_000_000;

export interface WholePicture {
  readonly png: Uint8Array;
  /** Of one page. */
  readonly pdf: Uint8Array;
}

/** The same SVG and title give the same bytes. */
export async function drawWhole(svg: string, title: string): Promise<WholePicture> {
  const image = await loadImage(Buffer.from(withOneFont(asWideAsMeasured(svg))));
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (image.width * image.height)));
  const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  const document = new PDFDocument({ title });
  // Its type is that of a browser's; it draws on a page what it draws on a canvas.
  const page = document.beginPage(width, height) as unknown as ReturnType<typeof canvas.getContext>;
  page.drawImage(image, 0, 0, width, height);
  document.endPage();
  return { png: canvas.toBuffer('image/png'), pdf: document.close() };
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
