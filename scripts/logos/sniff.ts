/** Tells what a file is by its first bytes, never by its name, and how large a raster image says it is. */

export type RasterKind = 'png' | 'jpeg' | 'gif' | 'webp';
export type Sniffed = { readonly kind: 'svg' | RasterKind } | { readonly kind: 'other'; readonly what: string };

const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** Bytes that begin like XML count as SVG here; whether they are is for the parser to say. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: 'other', what: 'an empty file' };
  const raster = sniffRaster(bytes);
  if (raster) return { kind: raster };
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return { kind: 'other', what: 'compressed data' };
  if (latin(bytes, 0, 4) === '%PDF') return { kind: 'other', what: 'a PDF document' };
  const start = beginning(bytes);
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(start)) return { kind: 'other', what: 'an HTML page' };
  if (/^<[?!\p{L}_]/u.test(start)) return { kind: 'svg' };
  if (/^version https:\/\/git-lfs/.test(start)) return { kind: 'other', what: 'a Git LFS pointer' };
  if (/^(null|undefined)?\s*$/.test(start))
    return { kind: 'other', what: start.trim() ? `the word “${start.trim()}”` : 'blank' };
  return { kind: 'other', what: '\0' === start[0] || start.includes('\ufffd') ? 'binary data' : 'plain text' };
}

/** The kind of raster image, by magic bytes. */
export function sniffRaster(bytes: Uint8Array): RasterKind | undefined {
  const head = latin(bytes, 0, 12);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp';
  return undefined;
}

/** Whether a raster image has its end, which one that was cut off has not. */
export function isWhole(bytes: Uint8Array, kind: RasterKind): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'png') return data.includes('IEND', 8, 'latin1');
  if (kind === 'gif') return data.includes(0x3b, 6);
  if (kind === 'webp') return data.length >= 12 && data.length >= data.readUInt32LE(4) + 8;
  // Neither sign is a part of the data between them; a small picture in the head has both, too.
  const [scan, end] = [data.lastIndexOf('ffda', undefined, 'hex'), data.lastIndexOf('ffd9', undefined, 'hex')];
  return scan > 0 && end > scan;
}

/** The text of the first 200 bytes, without byte order mark and leading space. */
const beginning = (bytes: Uint8Array) => new TextDecoder(encoding(bytes)).decode(bytes.subarray(0, 200)).trimStart();

/** The encoding of a text, from its first bytes; what an XML declaration says is often wrong. */
export function encoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  return (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? 'utf-16be' : 'utf-8';
}

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The size that the header of a raster image declares; undefined if it declares none. Nothing is decoded. */
export function rasterSize(bytes: Uint8Array, kind: RasterKind): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (kind === 'png') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (kind === 'gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    return kind === 'jpeg' ? jpegSize(view) : webpSize(view, latin(bytes, 12, 16));
  } catch {
    return undefined; // the header ends early
  }
}

function jpegSize(view: DataView): ImageSize | undefined {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const table = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
    if (marker >= 0xc0 && marker <= 0xcf && !table) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
  }
}

function webpSize(view: DataView, chunk: string): ImageSize | undefined {
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (chunk === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 };
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
