/** Clip shapes of CSS as paths: renderers know clip paths alone. */
import type { Change, SvgNode } from '../node.ts';
import { boxOf } from './boxes.ts';
import type { Box } from './matrices.ts';
import { lengthIn, shortest } from './numbers.ts';

const SHAPE =
  /^(inset|circle|ellipse|polygon|path)\(([^]*)\)(?:\s+([a-z]+-box))?$|^([a-z]+-box)\s+(inset|circle|ellipse|polygon|path)\(([^]*)\)$/;

/** Gives the element a clip path in place of a shape; `add` takes its outline and says what it is called. */
export function settleClip(
  node: SvgNode,
  viewport: Box,
  add: (d: string, rule?: string) => string,
  change: Change
): void {
  const written = node.attributes.get('clip-path');
  if (written === undefined) return;
  const [, name = '', inner = '', after, before, other = '', otherInner = ''] = SHAPE.exec(written) ?? [];
  const shape = name || other;
  if (shape === '') {
    // A box alone clips nothing that a drawing does not clip itself.
    if (/^[a-z]+-box$/.test(written)) node.attributes.delete('clip-path');
    return;
  }
  const box = referenceBox(node, after ?? before ?? 'border-box', viewport);
  const d = box && outlineOf(shape, (inner || otherInner).trim(), box);
  if (d === undefined) {
    node.attributes.delete('clip-path');
    return change(`a clip shape, ${shape}()`, node.at);
  }
  node.attributes.set(
    'clip-path',
    `url(#${add(d.replace(/^evenodd:/, ''), d.startsWith('evenodd:') ? 'evenodd' : undefined)})`
  );
}

function referenceBox(node: SvgNode, name: string, viewport: Box): Box | undefined {
  if (name === 'view-box') return { ...viewport, x: 0, y: 0 };
  const box = boxOf(node, viewport);
  if (!box || !/^(border|margin|stroke)-box$/.test(name)) return box;
  const stroke = inherited(node, 'stroke') ?? 'none';
  const half = stroke === 'none' ? 0 : (lengthIn(inherited(node, 'stroke-width') ?? '1', 1) ?? 0) / 2;
  return { x: box.x - half, y: box.y - half, width: box.width + 2 * half, height: box.height + 2 * half };
}

/** What an element has of a property, or the next above that says it. */
export function inherited(node: SvgNode, name: string): string | undefined {
  for (let one: SvgNode | undefined = node; one; one = one.parent) {
    const value = one.attributes.get(name);
    if (value !== undefined && value !== 'inherit') return value;
  }
  return undefined;
}

function outlineOf(shape: string, inner: string, box: Box): string | undefined {
  if (shape === 'inset') return insetOf(inner, box);
  if (shape === 'polygon') return polygonOf(inner, box);
  if (shape === 'path') return inner;
  return ellipseOf(shape, inner, box);
}

type Four = readonly [number, number, number, number];

/** Four lengths; undefined if one of them is none. */
const fourOf = (list: readonly (number | undefined)[]): Four | undefined =>
  list.every((n) => n !== undefined) ? (list as unknown as Four) : undefined;

function insetOf(inner: string, { x, y, width, height }: Box): string | undefined {
  const [sides = '', round = '0'] = inner.split(/\bround\b/);
  const words = sides.trim().split(/\s+/);
  const [top = '0', right = top, bottom = top, left = right] = words;
  const lengths = fourOf([
    lengthIn(top, height),
    lengthIn(right, width),
    lengthIn(bottom, height),
    lengthIn(left, width)
  ]);
  if (!lengths) return undefined;
  const [t, r, b, l] = lengths;
  const [w, h] = [Math.max(0, width - l - r), Math.max(0, height - t - b)];
  const corners = cornersOf(round, width, height, w, h);
  return corners && roundedRect(x + l, y + t, w, h, corners);
}

type Corner = readonly [rx: number, ry: number];

/** From the upper left on, made smaller together where two would meet. */
function cornersOf(round: string, width: number, height: number, w: number, h: number): readonly Corner[] | undefined {
  const [across = '0', down = across] = round.split('/').map((part) => part.trim());
  const four = (text: string, whole: number) => {
    const [a = '0', b = a, c = a, d = b] = text.split(/\s+/);
    return fourOf([a, b, c, d].map((word) => lengthIn(word, whole)));
  };
  const [xs, ys] = [four(across, width), four(down, height)];
  if (!xs || !ys) return undefined;
  const [ax, bx, cx, dx] = xs;
  const [ay, by, cy, dy] = ys;
  const fits = [w / (ax + bx), w / (cx + dx), h / (ay + dy), h / (by + cy)].filter(Number.isFinite);
  const shrink = Math.min(1, ...fits);
  return xs.map((rx, i) => [rx * shrink, ys[i]! * shrink] as const);
}

function roundedRect(x: number, y: number, w: number, h: number, corners: readonly Corner[]): string {
  const [[ax, ay], [bx, by], [cx, cy], [dx, dy]] = corners as unknown as readonly [Corner, Corner, Corner, Corner];
  const point = (px: number, py: number) => `${shortest(px)} ${shortest(py)}`;
  const arc = ([rx, ry]: Corner, px: number, py: number) =>
    rx > 0 && ry > 0 ? `A${point(rx, ry)} 0 0 1 ${point(px, py)}` : `L${point(px, py)}`;
  const [right, bottom] = [x + w, y + h];
  return [
    `M${point(x + ax, y)}L${point(right - bx, y)}${arc([bx, by], right, y + by)}`,
    `L${point(right, bottom - cy)}${arc([cx, cy], right - cx, bottom)}`,
    `L${point(x + dx, bottom)}${arc([dx, dy], x, bottom - dy)}`,
    `L${point(x, y + ay)}${arc([ax, ay], x + ax, y)}Z`
  ].join('');
}

function ellipseOf(shape: string, inner: string, box: Box): string | undefined {
  const { x, y, width, height } = box;
  const [sizes = '', at = 'center'] = inner.split(/\bat\b/).map((part) => part.trim());
  const centre = placeOf(at, box);
  if (!centre) return undefined;
  const [cx, cy] = centre;
  const [left, right, top, bottom] = [cx - x, x + width - cx, cy - y, y + height - cy].map(Math.abs) as [
    number,
    number,
    number,
    number
  ];
  const near = { 'closest-side': Math.min, 'farthest-side': Math.max } as const;
  const radius = (word: string, whole: number, ...sides: readonly number[]) =>
    word in near ? near[word as keyof typeof near](...sides) : lengthIn(word, whole);
  const words = sizes === '' ? [] : sizes.split(/\s+/);
  const [first = 'closest-side', second = first] = words;
  const radii =
    shape === 'circle'
      ? [radius(first, Math.hypot(width, height) / Math.SQRT2, left, right, top, bottom)]
      : [radius(first, width, left, right), radius(second, height, top, bottom)];
  const [rx] = radii;
  const ry = shape === 'circle' ? rx : radii[1];
  if (rx === undefined || ry === undefined) return undefined;
  const half = (sweep: number) => `A${shortest(rx)} ${shortest(ry)} 0 1 1 ${shortest(cx + sweep * rx)} ${shortest(cy)}`;
  return `M${shortest(cx - rx)} ${shortest(cy)}${half(1)}${half(-1)}Z`;
}

function placeOf(text: string, { x, y, width, height }: Box): readonly [number, number] | undefined {
  const words = text.split(/\s+/);
  const isTurned = /^(top|bottom)$/.test(words[0]!) || /^(left|right)$/.test(words[1] ?? '');
  const [first = 'center', second = 'center'] = isTurned ? words.toReversed() : words;
  const share = (word: string) =>
    ({ left: '0%', top: '0%', center: '50%', right: '100%', bottom: '100%' })[word] ?? word;
  const [px, py] = [lengthIn(share(first), width), lengthIn(share(second), height)];
  return px === undefined || py === undefined || words.length > 2 ? undefined : [x + px, y + py];
}

function polygonOf(inner: string, { x, y, width, height }: Box): string | undefined {
  const parts = inner.split(',').map((part) => part.trim().split(/\s+/));
  const rule = /^(nonzero|evenodd)$/.test(parts[0]![0]!) ? parts.shift()![0]! : 'nonzero';
  const points = parts.map(([a, b]) => [lengthIn(a, width), lengthIn(b, height)] as const);
  if (points.length < 3 || !points.every(([a, b]) => a !== undefined && b !== undefined)) return undefined;
  const d = points.map(([a, b]) => `${shortest(x + a!)} ${shortest(y + b!)}`).join('L');
  return `${rule === 'evenodd' ? 'evenodd:' : ''}M${d}Z`;
}
