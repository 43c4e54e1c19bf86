/** Pictures inside a drawing: `data:` addresses that hold a raster image. */
import { rasterSize, sniffRaster } from '../sniff.ts';

/** Beyond this many pixels, an image is a trap or a mistake: decoding it would take hundreds of megabytes. */
export const MOST_PIXELS = 40_000_000;

/** The address written anew with the kind that its bytes show, or undefined if they are no raster image. */
export function picture(address: string): string | undefined {
  const comma = address.indexOf(',');
  if (!/^data:[^,]*;\s*base64\s*$/i.test(address.slice(0, comma))) return undefined;
  const text = address.slice(comma + 1);
  const bytes = Buffer.from(/%/.test(text) ? unescaped(text) : text, 'base64');
  const kind = sniffRaster(bytes);
  if (!kind) return undefined;
  const size = rasterSize(bytes, kind);
  if (!size || size.width * size.height > MOST_PIXELS) return undefined;
  return `data:image/${kind};base64,${bytes.toString('base64')}`;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
