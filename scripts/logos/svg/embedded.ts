/** Pictures inside a drawing: `data:` addresses that hold a raster image or another drawing. */
import { rasterSize, sniff, sniffRaster } from '../sniff.ts';

/** Beyond this many pixels, an image is a trap or a mistake: decoding it would take hundreds of megabytes. */
export const MOST_PIXELS = 40_000_000;

export type Embedded =
  /** The address written anew, with the kind that its bytes show. */
  | { readonly address: string }
  | { readonly drawing: Uint8Array }
  /** A picture, but none that is drawn: what it is. */
  | { readonly picture: string }
  /** Something else. */
  | undefined;

/** What an address holds. */
export function embeddedIn(address: string): Embedded {
  const comma = address.indexOf(',');
  const [, type = '', isBase64] =
    /^data:([^,;\s]*)[^,]*?(;\s*base64\s*)?$/i.exec(address.slice(0, comma).slice(0, 300)) ?? [];
  const text = address.slice(comma + 1);
  const bytes = isBase64
    ? Buffer.from(text.includes('%') ? unescaped(text) : text, 'base64')
    : Buffer.from(unescaped(text));
  const kind = isBase64 ? sniffRaster(bytes) : undefined;
  if (!kind) {
    if (/^image\/svg\+xml$/i.test(type) && sniff(bytes).kind === 'svg') return { drawing: bytes };
    return /^(?:....ftyp(?:avif|heic|mif1)|BM|II\*\0|MM\0\*)/s.test(bytes.toString('latin1', 0, 12))
      ? { picture: 'an embedded picture of a kind that is not drawn' }
      : undefined;
  }
  const size = rasterSize(bytes, kind);
  if (!size) return undefined;
  if (size.width * size.height > MOST_PIXELS)
    return { picture: `an embedded picture of more than ${MOST_PIXELS / 1e6} million pixels` };
  return { address: `data:image/${kind};base64,${bytes.toString('base64')}` };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
