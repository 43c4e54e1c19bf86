/**
 * Sheet → SVG text: the painter for files, print shops and the command. It draws what the page draws, from the same
 * scene. Every text says how wide it was measured, so that it stays in place where the font is missing.
 */
import type { Thumbnail } from '#atlas/atlas.ts';
import { barsPath, glyphPath } from '#layout/tile/marks.ts';
import type { Box, Ink, Shape, Sheet, SheetPart, SheetTile, TextBlock, TextLine } from '#layout/scene.ts';
import { isRightToLeft } from '#layout/direction.ts';
import { textWidth } from '#layout/text-width.ts';
import { NEUTRALS, type Palette, neutralPalette, paletteOf } from './palette.ts';
import { TONES, type Theme, type Tone } from '#layout/inks.ts';

export interface SvgOptions {
  readonly theme: Theme;
  /** White space around the sheet, px. */
  readonly margin?: number;
  readonly title: string;
  readonly description?: string;
  /** Fonts inside the document, as `@font-face` rules with `data:` addresses: for where no font of the system is seen. */
  readonly fontFaces?: string | undefined;
  /** Pixels per px. */
  readonly scale?: number | undefined;
  /** Pictures as `data:` addresses; those without one are left out. */
  readonly pictures?: ReadonlyMap<Thumbnail, string>;
}

const FONT = `Archivo, 'Helvetica Neue', Arial, sans-serif`;

/** A complete SVG document without scripts or references to anything outside it. */
export function paintSvg(sheet: Sheet, options: SvgOptions): string {
  const { theme, margin = 24, title, description, fontFaces, scale = 1, pictures } = options;
  const width = round(sheet.width + 2 * margin);
  const height = round(sheet.height + 2 * margin);
  const { paper, rule2 } = NEUTRALS[theme] as { paper: string; rule2: string };
  const parts = sheet.parts.map((part) => paintPart(part, theme, pictures));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width * scale)}" height="${round(height * scale)}" viewBox="0 0 ${width} ${height}" role="img" shape-rendering="crispEdges" text-rendering="geometricPrecision" font-family="${escape(FONT)}">`,
    `<title>${escape(title)}</title>`,
    ...(description === undefined ? [] : [`<desc>${escape(description)}</desc>`]),
    ...(fontFaces === undefined ? [] : [`<style>${fontFaces}</style>`]),
    `<defs>${hatch(rule2)}<filter id="grey" color-interpolation-filters="sRGB"><feColorMatrix type="saturate" values="0"/></filter></defs>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<g transform="translate(${margin} ${margin})">`,
    ...parts,
    '</g>',
    '</svg>',
    ''
  ].join('\n');
}

/** Lines of 1 px every 6 px, from the corner inside a border of 1 px on: as a stylesheet draws them at 135 degrees. */
function hatch(ink: string): string {
  const end = (1 + 6 / Math.SQRT2).toFixed(4);
  const stops = [
    ['0', 1],
    ['.1667', 1],
    ['.1667', 0],
    ['1', 0]
  ].map(([offset, opacity]) => `<stop offset="${offset}" stop-color="${ink}" stop-opacity="${opacity}"/>`);
  return `<linearGradient id="hatch" gradientUnits="userSpaceOnUse" x1="1" y1="1" x2="${end}" y2="${end}" spreadMethod="repeat">${stops.join('')}</linearGradient>`;
}

function paintPart(
  { x, y, hue, title, shapes, texts, tiles }: SheetPart,
  theme: Theme,
  pictures: SvgOptions['pictures']
): string {
  const ink = inks(hue, theme);
  return [
    `<g transform="translate(${round(x)} ${round(y)})"><title>${escape(title)}</title>`,
    ...shapes.map((shape) => paintShape(shape, ink, snapTo({ x, y }))),
    ...texts.map((text) => paintLine(text, ink)),
    ...tiles.map((tile) => paintTile(tile, { x, y }, ink, theme, pictures)),
    '</g>'
  ].join('\n');
}

type ColourOf = (ink: Ink) => string;

function paintTile(
  tile: SheetTile,
  part: Point,
  ink: ColourOf,
  theme: Theme,
  pictures: SvgOptions['pictures']
): string {
  const origin = { x: part.x + tile.x, y: part.y + tile.y };
  const snap = snapTo(origin);
  const marks = tile.shapes.map((shape) => paintShape(shape, ink, snap));
  const { glyph, bars, picture } = tile;
  if (picture) {
    const source = pictures?.get(picture.thumbnail);
    if (source) marks.push(paintPicture(picture, source, origin));
  }
  if (glyph)
    marks.push(
      `<path shape-rendering="auto" ${moved(glyph, snap)} fill="${ink(glyph.fill)}" fill-rule="evenodd" d="${glyphPath(glyph)}"/>`
    );
  if (bars)
    marks.push(`<path shape-rendering="auto" ${moved(bars, snap)} fill="${ink(bars.fill)}" d="${barsPath(bars)}"/>`);
  marks.push(...tile.texts.map((text) => paintLine(text, ink)), paintBlock(tile.name, ink));
  for (const chip of tile.chips ?? []) {
    const own = inks(chip.hue, theme);
    const shapes = chip.shapes.map((shape) => paintShape(shape, own, snap));
    marks.push(`<g ${moved(chip)}>${shapes.join('')}${paintLine(chip.text, own)}</g>`);
  }
  return `<g ${moved(tile)}><title>${escape(tile.title)}</title>${marks.join('')}</g>`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const moved = ({ x, y }: Point, by: Point = { x: 0, y: 0 }) =>
  `transform="translate(${round(x + by.x)} ${round(y + by.y)})"`;

/** The way to the next whole pixel. Screens draw marks from there on; their edges would be blurred otherwise. */
const snapTo = ({ x, y }: Point): Point => ({ x: Math.round(x) - x, y: Math.round(y) - y });

/** On whole pixels of the sheet, as screens draw images. */
function paintPicture(
  { x, y, width, height, faded }: Box & { readonly faded?: boolean },
  source: string,
  origin: Point
): string {
  const [left, top] = [Math.round(origin.x + x), Math.round(origin.y + y)];
  const [right, bottom] = [Math.round(origin.x + x + width), Math.round(origin.y + y + height)];
  const look = faded ? ' opacity="0.55" filter="url(#grey)"' : '';
  return `<image x="${round(left - origin.x)}" y="${round(top - origin.y)}" width="${right - left}" height="${bottom - top}" preserveAspectRatio="none" href="${escape(source)}"${look}/>`;
}

/** Strokes stand inside the edge, as borders do on screen. */
function paintShape({ x, y, width, height, fill, stroke, hatch }: Shape, ink: ColourOf, snap: Point): string {
  const box = (inset: number) =>
    `x="${round(x + inset)}" y="${round(y + inset)}" width="${round(Math.max(0, width - 2 * inset))}" height="${round(Math.max(0, height - 2 * inset))}"`;
  const half = (stroke?.width ?? 0) / 2;
  const outline = stroke ? ` stroke="${ink(stroke.ink)}" stroke-width="${stroke.width}"` : '';
  const body = `<rect ${box(half)} fill="${ink(fill)}"${outline}/>`;
  if (!hatch) return body;
  // The lines begin at the corner inside the border, wherever that stands.
  const inset = stroke?.width ?? 0;
  const corner = { x: x + inset - 1, y: y + inset - 1 };
  const inside = `x="1" y="1" width="${round(Math.max(0, width - 2 * inset))}" height="${round(Math.max(0, height - 2 * inset))}"`;
  return `${body}<rect ${inside} ${moved(corner, snap)} fill="url(#hatch)"/>`;
}

function paintLine(
  { text, x, baseline, size, weight, stretch, tracking, fill, squeeze }: TextLine,
  ink: ColourOf
): string {
  if (text === '') return '';
  const face = faceOf({ size, weight, stretch, tracking });
  const scale = squeeze
    ? ` transform="translate(${round(x)} 0) scale(${round(squeeze)} 1) translate(${round(-x)} 0)"`
    : '';
  return `<text x="${round(x)}" y="${round(baseline)}" fill="${ink(fill)}"${face}${lengthOf(text, { size, weight, stretch, tracking })}${scale}>${escape(text)}</text>`;
}

function paintBlock({ lines, x, baseline, leading, size, weight, tracking, fill }: TextBlock, ink: ColourOf): string {
  if (lines.length === 0) return '';
  // What is written from right to left ends at the left edge.
  const isRtl = isRightToLeft(lines.map(({ text }) => text).join(''));
  const spans = lines.map(({ text, stretch, indent = 0 }, i) => {
    const shown = text.trimEnd();
    const length = lengthOf(shown, { size, weight, stretch, tracking });
    return `<tspan x="${round(x + indent)}" y="${round(baseline + i * leading)}" font-stretch="${stretch}%"${length}>${escape(shown)}</tspan>`;
  });
  return `<text fill="${ink(fill)}"${isRtl ? ' direction="rtl" text-anchor="end"' : ''}${faceOf({ size, weight, tracking })}>${spans.join('')}</text>`;
}

interface TextSetting {
  readonly size: number;
  readonly weight: number;
  readonly stretch?: number;
  readonly tracking?: number | undefined;
}

function faceOf({ size, weight, stretch, tracking }: TextSetting): string {
  const width = stretch === undefined ? '' : ` font-stretch="${stretch}%"`;
  const spacing = tracking ? ` letter-spacing="${round(tracking * size)}"` : '';
  return ` font-size="${round(size)}" font-weight="${weight}"${width}${spacing} font-kerning="none"`;
}

function lengthOf(text: string, { size, weight, stretch = 100, tracking = 0 }: TextSetting): string {
  return ` textLength="${round(textWidth(text, { size, weight, stretch, tracking }))}" lengthAdjust="spacingAndGlyphs"`;
}

function inks(hue: number | undefined, theme: Theme): ColourOf {
  const palette: Palette = hue === undefined ? neutralPalette(theme) : paletteOf(hue, theme);
  const neutrals = NEUTRALS[theme];
  return (ink) =>
    ink === 'none' ? 'none' : (TONES as readonly string[]).includes(ink) ? palette[ink as Tone] : neutrals[ink]!;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** XML has no place for control characters. */
function escape(text: string): string {
  return text.replace(/[\p{Cc}\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
