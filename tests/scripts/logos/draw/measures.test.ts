import { describe, expect, it } from 'vitest';
import { decode, entities, grownBy } from '#scripts/logos/svg/entities.ts';
import { contentHash, packThumbnails } from '#scripts/logos/pack.ts';
import type { Raster } from '#scripts/logos/draw/render.ts';
import { sanitise } from '#scripts/logos/svg/sanitise.ts';
import { rasterSize, sniff, type RasterKind } from '#scripts/logos/sniff.ts';
import { halved } from '#scripts/logos/draw/thumbnail.ts';
import { inkBox, showsOnWhite, trimBox } from '#scripts/logos/draw/trim.ts';
import { fit, part, whole } from '#scripts/logos/draw/viewport.ts';
import { naturalSize } from '#scripts/logos/svg/size.ts';

const drawing = (root: string, body = '') =>
  sanitise(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${body}</svg>`));

/** A raster of one colour, with another inside a box. */
function raster(width: number, height: number, box: readonly [number, number, number, number], ink: readonly number[]) {
  const data = new Uint8ClampedArray(width * height * 4);
  const [left, top, w, h] = box;
  for (let y = top; y < top + h; y += 1) for (let x = left; x < left + w; x += 1) data.set(ink, (y * width + x) * 4);
  return { width, height, data } satisfies Raster;
}

describe('sniffing', () => {
  it.each([
    ['\ufeff  <svg/>', 'svg'],
    ['<?xml version="1.0"?><svg/>', 'svg'],
    ['<!-- by hand --><svg:svg/>', 'svg'],
    ['\x89PNG\r\n\x1a\n....', 'png'],
    ['\xff\xd8\xff\xe0........', 'jpeg'],
    ['GIF89a......', 'gif'],
    ['RIFF....WEBP', 'webp'],
    ['<HTML>', 'an HTML page'],
    ['%PDF-1.7', 'a PDF document'],
    ['RIFF....WAVE', 'plain text'],
    ['a', 'plain text']
  ])('tells %j', (text, kind) => {
    const found = sniff(Buffer.from(text, text.startsWith('\ufeff') ? 'utf8' : 'latin1'));
    expect(found.kind === 'other' ? found.what : found.kind).toBe(kind);
  });

  it('reads the size of a raster image from its header', () => {
    const size = (kind: RasterKind, hex: string) => rasterSize(Buffer.from(hex, 'hex'), kind);
    expect(size('png', '89504e470d0a1a0a0000000d494844520000003c00000028')).toEqual({ width: 60, height: 40 });
    expect(size('gif', '4749463839613c002800')).toEqual({ width: 60, height: 40 });
    expect(size('jpeg', 'ffd8ffe000044a46ffc0001108002800' + '3c03')).toEqual({ width: 60, height: 40 });
    expect(size('webp', '52494646000000005745425056503858' + '0a000000000000003b0000270000')).toEqual({
      width: 60,
      height: 40
    });
    expect(size('webp', '52494646000000005745425056503820' + '00000000' + '0000009d012a3c002800')).toEqual({ width: 60, height: 40 }); // prettier-ignore
    expect(size('webp', '5249464600000000574542505650384c' + '000000002f3bc00900')).toEqual({ width: 60, height: 40 });
    expect(size('png', '89504e47')).toBeUndefined();
    expect(size('jpeg', 'ffd8ffe000')).toBeUndefined();
  });
});

describe('texts and entities', () => {
  it('are read by their bytes, not by what they declare', () => {
    expect(decode(Buffer.from('<?xml version="1.0" encoding="utf-16"?><a é/>'))).toBe('<a é/>');
    expect(decode(Buffer.from('\ufeff<a/>', 'utf16le'))).toBe('<a/>');
    expect(decode(Buffer.from('<a é/>', 'latin1'))).toBe('<a é/>');
  });

  it('stand for short literal texts only', () => {
    const found = entities(
      'svg [<!ENTITY a "x"><!ENTITY a "y"><!ENTITY b "&a;"><!ENTITY c SYSTEM "f"><!ENTITY d "&#233;">]'
    );
    expect(Object.fromEntries(found.values)).toEqual({ a: 'x', b: '', c: '', d: 'é' });
    expect(found.emptied).toBe(true);
    expect(grownBy('&d;&d;&e;', found)).toBe(2);
  });
});

describe('the natural size of a drawing', () => {
  it.each([
    ['viewBox="0 0 20 10"', 20, 10],
    ['viewBox="-5,-5,20,10" width="100%" height="100%"', 20, 10],
    ['viewBox="0 0 20 10" width="100"', 100, 50],
    ['viewBox="0 0 20 10" height="100"', 200, 100],
    ['viewBox="0 0 20 10" width="30" height="30"', 30, 30],
    ['width="1in" height="12pt"', 96, 16],
    ['style="width:40px;height:20px" width="9"', 40, 20],
    ['viewBox="0 0 0 10"', 300, 150],
    ['width="-3" height="x" viewBox="a"', 300, 150],
    ['', 300, 150]
  ])('of <svg %s> is %d by %d', (root, width, height) => {
    expect(naturalSize(drawing(root).root)).toMatchObject({ width, height });
  });

  it('fits into a box, never less than a pixel', () => {
    expect(fit({ width: 300, height: 150 }, { width: 140, height: 92 })).toEqual({ width: 140, height: 70 });
    expect(fit({ width: 1e9, height: 1 }, { width: 140, height: 92 })).toEqual({ width: 140, height: 1 });
    expect(fit({ width: 16, height: 16 }, { width: 140, height: 92 }, 1)).toEqual({ width: 16, height: 16 });
  });
});

describe('a document for drawing', () => {
  it('has a size, a view box and what is behind the drawing', () => {
    const svg = whole(drawing('width="20" height="10" x="5" style="background:#eee"', '<path/>'), {
      width: 40,
      height: 20
    });
    expect(svg).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 20 10">' +
        '<rect width="20" height="10" x="0" y="0" fill="#eee"/><path/></svg>'
    );
  });

  it('of a part holds the whole as it was, so that percentages keep their meaning', () => {
    const svg = part(
      drawing('viewBox="0 0 20 10" overflow="visible"', '<rect width="50%"/>'),
      { width: 40, height: 20 },
      { x: 0, y: 2.5, width: 20, height: 10 },
      { width: 80, height: 40 }
    );
    expect(svg).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 2.5 20 10" width="80" height="40">' +
        '<svg viewBox="0 0 20 10" width="40" height="20"><rect width="50%"/></svg></svg>'
    );
  });
});

describe('ink', () => {
  it('is found by alpha, and faint traces do not count', () => {
    expect(inkBox(raster(10, 8, [2, 3, 4, 2], [255, 0, 0, 255]))).toEqual({ x: 2, y: 3, width: 4, height: 2 });
    expect(inkBox(raster(10, 8, [2, 3, 4, 2], [255, 0, 0, 12]))).toBeUndefined();
    expect(inkBox(raster(10, 8, [0, 0, 10, 8], [255, 0, 0, 13]))).toEqual({ x: 0, y: 0, width: 10, height: 8 });
  });

  it('is trimmed with some room, if a side shrinks by 4 % or more', () => {
    const size = { width: 280, height: 184 };
    expect(trimBox({ x: 0, y: 60, width: 280, height: 60 }, size)).toEqual({ x: 0, y: 58.5, width: 280, height: 63 });
    expect(trimBox({ x: 4, y: 2, width: 272, height: 180 }, size)).toBeUndefined();
    expect(trimBox({ x: 100, y: 50, width: 1, height: 1 }, size)).toEqual({ x: 98.5, y: 48.5, width: 4, height: 4 });
  });

  it('shows on white unless it is as good as white or tiny', () => {
    const shows = (...ink: number[]) => showsOnWhite(raster(100, 100, [0, 0, 50, 50], ink));
    expect([shows(0, 0, 0, 255), shows(255, 220, 0, 255), shows(255, 0, 0, 200)]).toEqual([true, true, true]);
    expect([shows(255, 255, 255, 255), shows(250, 250, 250, 255), shows(0, 0, 0, 13)]).toEqual([false, false, false]);
    expect(showsOnWhite(raster(100, 100, [0, 0, 9, 9], [0, 0, 0, 255]))).toBe(false);
  });

  it('keeps its colour where it is halved into the transparent', () => {
    const { width, height, data } = halved(raster(4, 2, [0, 0, 1, 1], [200, 100, 0, 255]));
    expect([width, height, ...data]).toEqual([2, 1, 200, 100, 0, 64, 0, 0, 0, 0]);
  });
});

describe('packs', () => {
  const thumbnails = (n: number, from = 0) =>
    new Map(Array.from({ length: n }, (_, i) => [`logo-${from + i}.svg`, Buffer.from(`bytes of ${from + i}`)]));

  it('hold every thumbnail once, a window full of them in the first', () => {
    const all = new Map([...thumbnails(700), ['twin.svg', Buffer.from('bytes of 3')] as const]);
    const { chunks, slices } = packThumbnails(all);
    const cut = (name: string) => {
      const [chunk, offset, length] = slices.get(name)!;
      return Buffer.from(chunks[chunk]![1]).toString('utf8', offset, offset + length);
    };
    for (const [name, bytes] of all) expect(cut(name)).toBe(bytes.toString());
    expect(slices.get('twin.svg')).toBe(slices.get('logo-3.svg'));
    const counts = chunks.map((_, chunk) => new Set([...slices.values()].filter(([c]) => c === chunk)).size);
    expect(counts[0]).toBe(72);
    for (const count of counts.slice(1, -1)) expect(count).toBeGreaterThanOrEqual(160);
    for (const count of counts.slice(1)) expect(count).toBeLessThan(280);
    expect(counts.at(-1)).toBeGreaterThanOrEqual(39);
    for (const [path, bytes] of chunks) expect(path).toBe(`assets/logos-${contentHash(bytes)}.bin`);
  });

  it('mostly stay the same when one logo is added', () => {
    const before = packThumbnails(thumbnails(2000)).chunks.map(([path]) => path);
    const after = packThumbnails(new Map([...thumbnails(1, 5000), ...thumbnails(2000)])).chunks.map(([path]) => path);
    expect(before.filter((path) => !after.includes(path)).length).toBeLessThan(before.length / 2);
  });

  it('are none for no thumbnails', () => {
    expect(packThumbnails(new Map())).toEqual({ chunks: [], slices: new Map() });
  });
});
