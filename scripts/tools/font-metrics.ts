/**
 * Writes src/layout/archivo.json and archivo-ink.json: how wide each character of the bundled font is, and its ink, so that layouts can break and fit text
 * without a browser. Run it after updating the font: `node scripts/run.mjs tools/font-metrics`.
 *
 * Archivo varies along weight (100–900) and width (62–125 %). Between its nine masters everything is linear, apart from
 * the weight axis' `avar` curve; so nine numbers per character are exact.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';
import wawoff2 from 'wawoff2';

const WEIGHTS = [100, 600, 900];
const WIDTHS = [62, 100, 125];

const file = fileURLToPath(
  import.meta.resolve('@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2')
);
const font = fontkit.create(Buffer.from(await wawoff2.decompress(await readFile(file))));
const masters = WEIGHTS.flatMap((wght) => WIDTHS.map((wdth) => font.getVariation({ wght, wdth })));

const characters = font.characterSet
  .map((code) => String.fromCodePoint(code))
  // Accented letters are as wide as their base letter; combining marks and invisible characters have no width.
  .filter((c) => c.normalize('NFD') === c && !/[\p{M}\p{Cf}\p{Co}\p{Cn}]/u.test(c))
  // What names are hardly ever written with counts as a letter of usual width.
  .filter((c) => !/[\p{Sk}\p{Lm}\p{No}¡¢¤¥¦§¬¶ªº¿⁄∕‹›]/u.test(c))
  .sort();
const inked = characters.filter((c) => /[A-Za-z0-9]/.test(c));
const measure = (c: string, of: (glyph: fontkit.Glyph) => number) =>
  masters.map((master) => of(master.glyphForCodePoint(c.codePointAt(0)!)));

/**
 * Every page carries the table, and it is smallest so: the masters of one character after the other, advances as two digits
 * of base 42, side bearings as one. Of those a fifth of a pixel in 50 px letters is enough.
 */
const BASE = 42;
const FINE = 8;
const LEAST = -10;
const digit = (value: number) => String.fromCharCode('0'.charCodeAt(0) + value);
const advance = (value: number) => digit(Math.floor(value / BASE)) + digit(value % BASE);
const bearing = (value: number) => digit(Math.round(value / FINE) - LEAST);

const table = {
  weights: WEIGHTS,
  widths: WIDTHS,
  weightCurve: font.avar.segment[0]!.correspondence.map((point) => [
    Number(point.fromCoord.toFixed(4)),
    Number(point.toCoord.toFixed(4))
  ]),
  ascent: font.ascent,
  descent: -font.descent,
  capHeight: font.capHeight,
  characters: characters.join(''),
  advance: characters.flatMap((c) => measure(c, (glyph) => Math.round(glyph.advanceWidth)).map(advance)).join('')
};

/** Which layouts of the first view do without. */
const ink = {
  characters: inked.join(''),
  bearings: inked
    .flatMap((c) => [
      ...measure(c, (glyph) => glyph.bbox.minX),
      ...measure(c, (glyph) => glyph.advanceWidth - glyph.bbox.maxX)
    ])
    .map(bearing)
    .join('')
};

for (const [name, content] of [
  ['archivo', table],
  ['archivo-ink', ink]
] as const) {
  const json = JSON.stringify(content, undefined, 2);
  await writeFile(fileURLToPath(new URL(`../../src/layout/${name}.json`, import.meta.url)), `${json}\n`);
}
