/**
 * Compares our drawing of logos with a browser's. The pipeline draws each and, from the untouched file, Chromium at the same
 * place and size. The difference is the mean over all pixels of the thumbnail and three channels, on grey, 0 to 255, the
 * best of five shifts by one pixel.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { drawAtTwice, type DrawnLogo } from '../../logos/draw/draw.ts';
import { Refusal, type Note } from '../../logos/problems.ts';
import { decodeImage, rendering, type Raster } from '../../logos/draw/render.ts';
import { sniff, type ImageSize } from '../../logos/sniff.ts';
import { halved, webp } from '../../logos/draw/thumbnail.ts';

/** How far a logo is from the browser's drawing of it: as drawn, and as encoded. */
export interface Likeness {
  readonly path: string;
  readonly drawn: number;
  readonly encoded: number;
  /** What the pipeline had to say about it. */
  readonly notes: readonly string[];
}

/** `name.svg 1.25: what was noted`. */
export const toldLikeness = ({ path, drawn, notes }: Likeness): string =>
  [`${basename(path)} ${drawn.toFixed(2)}`, ...notes].join(': ');

/** The logos that both draw, the least alike first, and why the others are missing. */
export async function likenesses(
  browser: Browser,
  paths: readonly string[]
): Promise<{ readonly compared: readonly Likeness[]; readonly missing: readonly string[] }> {
  const page = await browser.newPage();
  const compared: Likeness[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const result = await compare(page, path);
    if (typeof result === 'string') missing.push(`${path}: ${result}`);
    else compared.push(result);
  }
  await page.close();
  return { compared: compared.sort((a, b) => b.drawn - a.drawn), missing };
}

async function compare(page: Page, path: string): Promise<Likeness | string> {
  const bytes = await readFile(path);
  // The pipeline would go on in a new process; what a failed renderer draws in this one can only look worse.
  rendering.failed = false;
  const notes: Note[] = [];
  const ours = await drawAtTwice(bytes, notes).catch((error: unknown) => {
    if (error instanceof Refusal) return error.message;
    throw error;
  });
  if (typeof ours === 'string') return ours;
  const theirs = await drawInBrowser(page, bytes, ours);
  if (!theirs) return 'The browser does not draw it.';
  const small = halved(ours.raster);
  const reference = halved(theirs);
  const picture = await decodeImage(await webp(small));
  return {
    path,
    drawn: difference(small, reference),
    encoded: difference(picture.draw(picture), reference),
    notes: notes.map(({ message }) => message)
  };
}

async function drawInBrowser(page: Page, bytes: Buffer, drawn: DrawnLogo): Promise<Raster | undefined> {
  const { raster, scanned, crop, natural } = drawn;
  const found = sniff(bytes);
  const type = found.kind === 'svg' ? 'image/svg+xml' : `image/${found.kind}`;
  const outer = contained(crop, raster);
  const inner = contained(natural, scanned);
  const place = [
    outer.x + (inner.x - crop.x) * outer.scale,
    outer.y + (inner.y - crop.y) * outer.scale,
    natural.width * inner.scale * outer.scale,
    natural.height * inner.scale * outer.scale
  ] as const;
  const { width, height } = raster;
  const pixels = await page.evaluate(
    async ({ address, place: [x, y, w, h], width, height }) => {
      const image = new Image();
      image.src = address;
      if (
        !(await image.decode().then(
          () => true,
          () => false
        ))
      )
        return undefined;
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d')!;
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, x, y, w, h);
      return btoa([...context.getImageData(0, 0, width, height).data].map((c) => String.fromCharCode(c)).join(''));
    },
    { address: `data:${type};base64,${bytes.toString('base64')}`, place, width, height }
  );
  return pixels === undefined
    ? undefined
    : { width, height, data: new Uint8ClampedArray(Buffer.from(pixels, 'base64')) };
}

/** Where something of a size stands in the middle of a box that is rounded to whole pixels. */
function contained({ width, height }: ImageSize, box: ImageSize) {
  const scale = Math.min(box.width / width, box.height / height);
  return { scale, x: (box.width - width * scale) / 2, y: (box.height - height * scale) / 2 };
}

function difference(a: Raster, b: Raster): number {
  const shifts = [[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1]] as const; // prettier-ignore
  return Math.min(...shifts.map(([dx, dy]) => shiftedDifference(a, b, dx, dy)));
}

function shiftedDifference(a: Raster, b: Raster, dx: number, dy: number): number {
  let sum = 0;
  for (let y = 0; y < a.height; y += 1)
    for (let x = 0; x < a.width; x += 1)
      for (let c = 0; c < 3; c += 1) sum += Math.abs(onGrey(a, x, y, c) - onGrey(b, x + dx, y + dy, c));
  return sum / (a.width * a.height * 3);
}

function onGrey({ width, height, data }: Raster, x: number, y: number, channel: number): number {
  if (x < 0 || y < 0 || x >= width || y >= height) return 128;
  const i = (y * width + x) * 4;
  return 128 + ((data[i + channel]! - 128) * data[i + 3]!) / 255;
}
