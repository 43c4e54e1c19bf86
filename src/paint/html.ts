/**
 * Scene → elements: the painter for the page. It draws what paint/svg.ts draws, from the same scene. A tile is built in one
 * go: it has too many small parts, and there are too many tiles, for each part to be watched on its own.
 */
import { barsPath, glyphPath } from '#layout/tile/marks.ts';
import type { Box, Picture, Shape, TextBlock, TextLine, Tile } from '#layout/scene.ts';
import { ASCENT, DESCENT } from '#layout/text-width.ts';

export type TileParts = Omit<Tile, 'key' | 'index' | 'x' | 'y'>;

const at = ({ x, y, width, height }: Box) => `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;

export const boxStyle = at;

export function shapeStyle(shape: Shape): string {
  const { fill, stroke } = shape;
  const background = fill === 'none' ? '' : `;background-color:var(--${fill})`;
  const border = stroke ? `;border:${stroke.width}px solid var(--${stroke.ink})` : '';
  return `${at(shape)}${background}${border}`;
}

/** A line stands on its baseline: the box has the height that the font asks for, and no leading. */
export function lineStyle({ x, baseline, size, weight, stretch, tracking, fill, squeeze }: TextLine): string {
  return `left:${x}px;top:${baseline - ASCENT * size}px;line-height:${(ASCENT + DESCENT) * size}px;font-size:${size}px;font-weight:${weight};font-stretch:${stretch}%;color:var(--${fill})${tracking ? `;letter-spacing:${tracking}em` : ''}${squeeze ? `;transform:scaleX(${squeeze})` : ''}`;
}

/** Half of what the leading adds or takes stands above the letters. */
export function blockStyle({ x, baseline, leading, width, size, weight, tracking, fill }: TextBlock): string {
  const rise = (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
  return `left:${x}px;top:${baseline - rise}px;width:${Math.ceil(width) + 1}px;line-height:${leading}px;font-size:${size}px;font-weight:${weight};color:var(--${fill})${tracking ? `;letter-spacing:${tracking}em` : ''}`;
}

export const wordStyle = ({ stretch, indent, filler }: TextBlock['lines'][number]): string =>
  `font-stretch:${stretch}%${indent ? `;margin-left:${indent}px` : ''}${filler ? `;margin-inline-end:${filler}px` : ''}`;

/**
 * The parts of a tile, to be put into an element of its size: everything but the name in one element, and the name.
 * @param show called for its picture, with the image that is to show it
 */
export function tileNodes(tile: TileParts, show: (picture: Picture, image: HTMLImageElement) => void): Node[] {
  const [ground, ...others] = tile.shapes;
  const isGround = ground?.width === tile.width && ground.height === tile.height && !ground.stroke && !ground.hatch;
  // What covers the whole tile needs no element of its own.
  const art = element('span', 'scene-art', isGround ? `background:var(--${ground.fill})` : '');
  for (const shape of isGround ? others : tile.shapes)
    art.append(element('i', shape.hatch ? 'scene-box scene-hatch' : 'scene-box', shapeStyle(shape)));
  if (tile.picture) {
    const { picture } = tile;
    const image = element('img', picture.faded ? 'scene-logo scene-faded' : 'scene-logo', at(picture));
    image.alt = '';
    image.decoding = 'async';
    image.draggable = false;
    show(picture, image);
    art.append(image);
  }
  if (tile.glyph ?? tile.bars) art.append(drawing(tile));
  for (const line of tile.texts) {
    const span = element('span', 'scene-line', lineStyle(line));
    span.textContent = line.text;
    art.append(span);
  }
  return tile.name.lines.length > 0 ? [art, nameNode(tile.name)] : [art];
}

/**
 * A name: one run of text whose lines are each unbreakable, in a box too narrow for two of them, so that it breaks where
 * the layout says and the browser's search still finds it whole.
 */
export function nameNode(block: TextBlock): HTMLElement {
  const [first, ...more] = block.lines;
  // Most names are one line, and need no element for it.
  const single = first && more.length === 0 ? `;${wordStyle(first)};white-space:nowrap` : '';
  const name = element('span', 'scene-name', `${blockStyle(block)}${single}`);
  if (single && first) name.textContent = first.text;
  else
    for (const [i, line] of block.lines.entries()) {
      if (i > 0) name.append(document.createElement('wbr'));
      const word = element('span', 'scene-word', wordStyle(line));
      word.textContent = line.text;
      name.append(word);
    }
  return name;
}

function drawing({ width, height, glyph, bars }: TileParts): SVGElement {
  const svg = vector('svg', { width, height, 'aria-hidden': 'true' });
  svg.classList.add('scene-drawing');
  const path = (at: Box | { x: number; y: number }, fill: string, d: string) => {
    const shape = vector('path', { transform: `translate(${at.x} ${at.y})`, 'fill-rule': 'evenodd', d });
    shape.style.fill = `var(--${fill})`;
    svg.append(shape);
  };
  if (glyph) path(glyph, glyph.fill, glyphPath(glyph));
  if (bars) path(bars, bars.fill, barsPath(bars));
  return svg;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  look: string,
  style: string
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = look;
  made.style.cssText = style;
  return made;
}

function vector(name: 'svg' | 'path', attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
