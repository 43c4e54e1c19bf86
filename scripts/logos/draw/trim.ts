/** Where the ink of a picture is, whether it shows on white, and which part of it to keep. */
import type { Raster } from './render.ts';
import type { ViewBox } from './viewport.ts';

/** More opaque than this counts as ink. */
const FAINTEST = 12;
/** Room left around the ink, in pixels of the scanned picture. */
const PADDING = 1.5;
/** A side must become shorter by this share for trimming to be worth it. */
const LEAST_GAIN = 0.04;
/** A picture shows on white if this share of it does. */
const LEAST_SHOWN = 0.01;

/** The smallest box that holds all ink, or undefined if there is none. */
export function inkBox({ width, height, data }: Raster): ViewBox | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (data[(y * width + x) * 4 + 3]! <= FAINTEST) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  return right < 0 ? undefined : { x: left, y: top, width: right + 1 - left, height: bottom + 1 - top };
}

/** The part to keep of a picture with this ink; undefined if trimming would gain too little. */
export function trimBox(ink: ViewBox, { width, height }: Pick<Raster, 'width' | 'height'>): ViewBox | undefined {
  const x = Math.max(0, ink.x - PADDING);
  const y = Math.max(0, ink.y - PADDING);
  const right = Math.min(width, ink.x + ink.width + PADDING);
  const bottom = Math.min(height, ink.y + ink.height + PADDING);
  const shrinks = (side: number, full: number) => side <= full * (1 - LEAST_GAIN);
  if (!shrinks(right - x, width) && !shrinks(bottom - y, height)) return undefined;
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether a reader sees something of the picture on white: logos drawn in white for dark pages do not show. */
export function showsOnWhite({ width, height, data }: Raster): boolean {
  let missing = Math.ceil(width * height * LEAST_SHOWN);
  for (let i = 0; missing > 0 && i < data.length; i += 4) {
    if (isSeen(data[i]!, data[i + 1]!, data[i + 2]!, data[i + 3]! / 255)) missing -= 1;
  }
  return missing === 0;
}

function isSeen(red: number, green: number, blue: number, cover: number): boolean {
  if (Math.hypot(255 - red, 255 - green, 255 - blue) * cover >= 90) return true;
  const onWhite = (c: number) => linear(1 - (1 - c / 255) * cover);
  return 1.05 / (0.2126 * onWhite(red) + 0.7152 * onWhite(green) + 0.0722 * onWhite(blue) + 0.05) >= 1.25;
}

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
