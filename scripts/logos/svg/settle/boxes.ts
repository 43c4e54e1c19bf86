/** The box that a shape fills, without its stroke. */
import type { SvgNode } from '../node.ts';
import { matrixOf, type Box, type Matrix, IDENTITY } from './matrices.ts';
import { lengthIn } from './numbers.ts';

type Point = readonly [x: number, y: number];

/** A path with more numbers than this is not worth its box. */
const LONGEST = 200_000;
/** Points by which a curve is measured. */
const STEPS = 24;

/** In the coordinates of the element; undefined for what fills none that can be told. */
export function boxOf(node: SvgNode, viewport: Box): Box | undefined {
  const points = pointsOf(node, viewport);
  if (!points || points.length === 0) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const least = (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (list: readonly number[]) => list.reduce((a, b) => Math.max(a, b), -Infinity);
  const [x, y] = [least(xs), least(ys)];
  const box = { x, y, width: most(xs) - x, height: most(ys) - y };
  return Object.values(box).every(Number.isFinite) ? box : undefined;
}

function pointsOf(node: SvgNode, viewport: Box): readonly Point[] | undefined {
  const { attributes } = node;
  const size = (name: string, whole: number, otherwise = 0) => lengthIn(attributes.get(name), whole) ?? otherwise;
  const { width, height } = viewport;
  switch (node.name) {
    case 'rect':
    case 'image': {
      const [x, y] = [size('x', width), size('y', height)];
      return [
        [x, y],
        [x + size('width', width), y + size('height', height)]
      ];
    }
    case 'circle':
    case 'ellipse': {
      const [cx, cy] = [size('cx', width), size('cy', height)];
      const r = size('r', Math.hypot(width, height) / Math.SQRT2);
      const [rx, ry] = node.name === 'circle' ? [r, r] : [size('rx', width), size('ry', height)];
      return [
        [cx - rx, cy - ry],
        [cx + rx, cy + ry]
      ];
    }
    case 'line':
      return [
        [size('x1', width), size('y1', height)],
        [size('x2', width), size('y2', height)]
      ];
    case 'polyline':
    case 'polygon':
      return pairs(numbersIn(attributes.get('points') ?? ''));
    case 'path':
      return pathPoints(attributes.get('d') ?? '');
    case 'g':
      return groupPoints(node, viewport);
    default:
      return undefined;
  }
}

function groupPoints(node: SvgNode, viewport: Box): readonly Point[] | undefined {
  const points: Point[] = [];
  for (const child of node.elements) {
    if (child.name === 'defs' || child.attributes.get('display') === 'none') continue;
    const transform = child.attributes.get('transform');
    const matrix = transform === undefined ? IDENTITY : matrixOf(transform, viewport);
    const inner = pointsOf(child, viewport);
    if (!matrix || !inner) return undefined;
    for (const point of inner) points.push(applied(matrix, point));
  }
  return points;
}

const applied = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];
const numbersIn = (text: string) => (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
const pairs = (list: readonly number[]): Point[] =>
  Array.from({ length: list.length >> 1 }, (_, i) => [list[2 * i]!, list[2 * i + 1]!] as const);

/** How many numbers a command takes. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** Points on the outline of a path, near enough for its box. */
function pathPoints(d: string): readonly Point[] | undefined {
  if (d.length > LONGEST) return undefined;
  const points: Point[] = [];
  let [at, start, control]: [Point, Point, Point | undefined] = [[0, 0], [0, 0], undefined];
  for (const [, letter = '', written = ''] of d.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const name = letter.toLowerCase();
    const takes = TAKES[name];
    if (takes === undefined) return undefined;
    const list = name === 'a' ? arcNumbers(written) : numbersIn(written);
    for (let i = 0; i === 0 || i + takes <= list.length; i += takes) {
      const own = list.slice(i, i + takes);
      if (own.length < takes) break;
      const isRelative = letter === name;
      const point = (k: number): Point => [own[k]! + (isRelative ? at[0] : 0), own[k + 1]! + (isRelative ? at[1] : 0)];
      const end: Point = ends(name, own, point, at, start);
      const mirrored: Point = control ? [2 * at[0] - control[0], 2 * at[1] - control[1]] : at;
      const second = name === 'c' ? point(2) : name === 's' || name === 'q' ? point(0) : mirrored;
      if (name === 'a') arc(points, at, own, end);
      else if (name === 'c') curve(points, [at, point(0), second, end]);
      else if (name === 's') curve(points, [at, mirrored, second, end]);
      else if (name === 'q' || name === 't') curve(points, [at, second, end]);
      if (name === 'm' && i === 0) start = end;
      if (name !== 'm' || i > 0) points.push(at);
      points.push(end);
      [at, control] = [end, 'csqt'.includes(name) ? second : undefined];
      if (takes === 0) break;
    }
  }
  return points;
}

function ends(name: string, own: readonly number[], point: (k: number) => Point, at: Point, start: Point): Point {
  if (name === 'z') return start;
  const [x, y] = point(own.length < 2 ? 0 : own.length - 2);
  return name === 'h' ? [x, at[1]] : name === 'v' ? [at[0], own[0]! + (x - own[0]! === 0 ? 0 : at[1])] : [x, y];
}

/** Flags of arcs need nothing between them. */
function arcNumbers(text: string): number[] {
  const number = String.raw`[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)`;
  const one = new RegExp(`${number}${number}${number}[\\s,]*([01])[\\s,]*([01])${number}${number}`, 'gi');
  return [...text.matchAll(one)].flatMap(([, ...found]) => found.map(Number));
}

function curve(points: Point[], controls: readonly Point[]): void {
  for (let step = 1; step < STEPS; step += 1) {
    let level = controls;
    const t = step / STEPS;
    while (level.length > 1)
      level = level
        .slice(1)
        .map(([x, y], i) => [level[i]![0] * (1 - t) + x * t, level[i]![1] * (1 - t) + y * t] as const);
    points.push(level[0]!);
  }
}

/** From an arc's ends to its middle (SVG 2, appendix B.2.4), then along it. */
function arc(points: Point[], from: Point, [rx0, ry0, turn, large, sweep]: readonly number[], to: Point): void {
  const [sin, cos] = [Math.sin((turn! * Math.PI) / 180), Math.cos((turn! * Math.PI) / 180)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, -sin * dx + cos * dy];
  const grow = Math.max(1, Math.sqrt((x / rx0!) ** 2 + (y / ry0!) ** 2));
  const [rx, ry] = [Math.abs(rx0!) * grow, Math.abs(ry0!) * grow];
  const inside = (rx * rx * ry * ry - rx * rx * y * y - ry * ry * x * x) / (rx * rx * y * y + ry * ry * x * x);
  const k = Math.sqrt(Math.max(0, inside)) * (large === sweep ? -1 : 1);
  const [mx, my] = [(k * rx * y) / ry, (-k * ry * x) / rx];
  const first = Math.atan2((y - my) / ry, (x - mx) / rx);
  let span = Math.atan2((-y - my) / ry, (-x - mx) / rx) - first;
  if (sweep === 0 && span > 0) span -= 2 * Math.PI;
  if (sweep === 1 && span < 0) span += 2 * Math.PI;
  const [cx, cy] = [cos * mx - sin * my + (from[0] + to[0]) / 2, sin * mx + cos * my + (from[1] + to[1]) / 2];
  for (let step = 1; step < STEPS && Number.isFinite(span); step += 1) {
    const angle = first + (span * step) / STEPS;
    const [ex, ey] = [rx * Math.cos(angle), ry * Math.sin(angle)];
    points.push([cx + cos * ex - sin * ey, cy + sin * ex + cos * ey]);
  }
}
