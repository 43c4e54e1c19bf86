import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Thumbnail } from '#atlas/atlas.ts';
import type { Sheet, SheetTile, TextLine } from '#layout/scene.ts';
import { paintSvg } from '#paint/svg.ts';

const line = (text: string): TextLine => ({
  text,
  x: 1,
  baseline: 12,
  size: 11,
  weight: 500,
  stretch: 100,
  fill: 'ink'
});

const aTile = (title: string, more: Partial<SheetTile> = {}): SheetTile => ({
  ...{ x: 10.3, y: 20.6, width: 72, height: 80, title, shapes: [], texts: [] },
  name: {
    lines: [{ text: title, stretch: 100 }],
    x: 7,
    baseline: 70,
    leading: 12,
    width: 50,
    size: 11,
    weight: 500,
    fill: 'ink'
  },
  ...more
});

const aSheet = (tile: SheetTile, text = ''): Sheet => ({
  width: 200,
  height: 100,
  parts: [{ x: 0.5, y: 0, hue: 245, title: tile.title, shapes: [], texts: [line(text)], tiles: [tile] }]
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of a document, in order; throws where it is no XML. */
function elementsOf(svg: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  return found;
}

const paint = (tile: SheetTile, text?: string) =>
  paintSvg(aSheet(tile, text), { theme: 'light', margin: 0, title: tile.title });

it('whatever the texts say, the same elements come out, each with its text', () => {
  const plain = elementsOf(paint(aTile('Plain'), 'Plain'));
  const text = fc.string({
    unit: fc.constantFrom(...'<>&"\'/=! ab\u0000\u001b\u007f\ufffe', ']]>', '<!--', '<script>', 'é', '😀')
  });
  fc.assert(
    fc.property(text, (hostile) => {
      const elements = elementsOf(paint(aTile(`x${hostile}`), `x${hostile}`));
      expect(elements.map(({ name }) => name)).toEqual(plain.map(({ name }) => name));
      const shown = `x${hostile.replace(/[\p{Cc}\ufffe]/gu, '')}`;
      expect(elements.find(({ name }) => name === 'title')!.text).toBe(shown);
      expect(elements.find(({ name }) => name === 'tspan')!.text.trimEnd()).toBe(shown.trimEnd());
    })
  );
});

describe('a logo', () => {
  const thumbnail: Thumbnail = { pack: 0, offset: 0, length: 1, width: 40, height: 20 };
  const tile = aTile('Logo', { picture: { thumbnail, x: 6, y: 5, width: 40, height: 20, faded: true } });
  const imageOf = (pictures: ReadonlyMap<Thumbnail, string>) =>
    elementsOf(paintSvg(aSheet(tile), { theme: 'light', margin: 0, title: '', pictures })).find(
      ({ name }) => name === 'image'
    );

  it('stands on whole pixels of the sheet, grey where it is faded', () => {
    const image = imageOf(new Map([[thumbnail, 'data:image/webp;base64,AA==']]))!;
    expect(image.attributes).toMatchObject({
      href: 'data:image/webp;base64,AA==',
      width: '40',
      height: '20',
      filter: 'url(#grey)'
    });
    expect(Number(image.attributes['x']) + 10.3 + 0.5).toBeCloseTo(17, 5);
    expect(Number(image.attributes['y']) + 20.6).toBeCloseTo(26, 5);
  });

  it('is left out where there is no picture of it', () => {
    expect(imageOf(new Map())).toBeUndefined();
  });

  it('has an address that cannot end early', () => {
    const address = 'data:image/webp;base64,"><script>';
    expect(imageOf(new Map([[thumbnail, address]]))!.attributes['href']).toBe(address);
  });
});

it('more pixels per px make the document larger, not what stands in it', () => {
  const [once, twice] = [1, 2].map((scale) =>
    paintSvg(aSheet(aTile('A')), { theme: 'light', margin: 0, title: 'A', scale })
  );
  expect(twice).toContain('width="400" height="200" viewBox="0 0 200 100"');
  expect(twice!.replace('width="400" height="200"', 'width="200" height="100"')).toBe(once);
});

it('fonts stand in it only when they are given', () => {
  const faces = '@font-face{font-family:Archivo;src:url("data:font/woff2;base64,AA==")}';
  const styles = (fontFaces?: string) =>
    elementsOf(paintSvg(aSheet(aTile('A')), { theme: 'light', title: 'A', fontFaces })).filter(
      ({ name }) => name === 'style'
    );
  expect(styles()).toEqual([]);
  expect(styles(faces).map(({ text }) => text)).toEqual([faces]);
});
