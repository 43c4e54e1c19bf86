/** Draws checked documents and raster images to pixels: with Skia, and with resvg where Skia draws nothing. */
import { createCanvas, GlobalFonts, ImageData, loadImage, type Image } from '@napi-rs/canvas';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ImageSize } from '../sniff.ts';
import type { ViewBox } from './viewport.ts';

/** Pixels, four bytes each: red, green, blue, not multiplied by the fourth, alpha. */
export interface Raster extends ImageSize {
  readonly data: Uint8ClampedArray;
}

const { resolve } = createRequire(import.meta.url);

/** The bundled font stands for all fonts: what a machine happens to have installed would show in the result. */
export const LOGO_FONT = 'Logo text';
GlobalFonts.registerFromPath(
  resolve('@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2'),
  LOGO_FONT
);

export function withOneFont(svg: string): string {
  if (!/<(text|tspan|textPath)\b/.test(svg)) return svg;
  return svg
    .replace(/ font-family="[^"]*"/g, '')
    .replace(/\bfont-family:[^;"}]*/g, `font-family:${LOGO_FONT}`)
    .replace(/\bfont:[^;"}]*/g, `$&;font-family:${LOGO_FONT}`)
    .replace(/^<svg/, `<svg font-family="${LOGO_FONT}"`);
}

/** Draws with Skia. */
export async function drawSvg(svg: string, size: ImageSize): Promise<Raster> {
  const image = await loadImage(Buffer.from(withOneFont(svg)));
  return drawn(image, { x: 0, y: 0, width: image.width, height: image.height }, size);
}

/** Whether resvg failed: then its memory may be in any state, and the process should draw nothing more. */
export const rendering = { failed: false };

let resvg: Promise<void> | undefined;

/** Draws with resvg, without fonts. */
export async function drawSvgAgain(svg: string, size: ImageSize): Promise<Raster> {
  if (rendering.failed) throw new Error('resvg failed before');
  resvg ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm));
  await resvg;
  try {
    const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
    const image = drawing.render();
    const pixels = image.asPng();
    image.free();
    drawing.free();
    return (await decodeImage(pixels)).draw(size);
  } catch (error) {
    rendering.failed = true;
    throw error;
  }
}

/** The picture in the middle of a transparent square, as a PNG file. */
export function squarePng({ width, height, data }: Raster, side: number): Uint8Array {
  const whole = createCanvas(width, height);
  whole.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  const square = createCanvas(side, side);
  const context = square.getContext('2d');
  context.imageSmoothingQuality = 'high';
  const scale = side / Math.max(width, height);
  const [w, h] = [width * scale, height * scale];
  context.drawImage(whole, (side - w) / 2, (side - h) / 2, w, h);
  return square.toBuffer('image/png');
}

export interface Pixels extends ImageSize {
  /** Draws a part of the picture, by default all of it. */
  readonly draw: (size: ImageSize, crop?: ViewBox) => Raster;
}

/** Decodes a raster image. */
export async function decodeImage(bytes: Uint8Array): Promise<Pixels> {
  const image = await loadImage(Buffer.from(bytes));
  const all = { x: 0, y: 0, width: image.width, height: image.height };
  return {
    width: image.width,
    height: image.height,
    draw: (size, crop = all) => drawn(image, crop, size)
  };
}

function drawn(image: Image, { x, y, width, height }: ViewBox, size: ImageSize): Raster {
  const context = createCanvas(size.width, size.height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, x, y, width, height, 0, 0, size.width, size.height);
  return { width: size.width, height: size.height, data: context.getImageData(0, 0, size.width, size.height).data };
}
