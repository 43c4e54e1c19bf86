/** Transforms as matrices: `[a b c d e f]`, as SVG writes them. */
import { angleIn, lengthIn } from './numbers.ts';

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First the second, then the first. */
export const product = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f
];

const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];
const turned = (degrees: number): Matrix => {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos, 0, 0];
};
const slanted = (x: number, y: number): Matrix => [
  1,
  Math.tan((y * Math.PI) / 180),
  Math.tan((x * Math.PI) / 180),
  1,
  0,
  0
];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** About a point. */
export const about = (matrix: Matrix, x: number, y: number): Matrix =>
  product(product(moved(x, y), matrix), moved(-x, -y));

/**
 * What a list of functions does, of SVG or of CSS, where shares are those of a box; undefined if one of them is not
 * understood or leads out of the plane.
 */
export function matrixOf(text: string, { width, height }: Pick<Box, 'width' | 'height'>): Matrix | undefined {
  if (text === 'none') return IDENTITY;
  let matrix = IDENTITY;
  for (const [, name = '', inner = ''] of text.matchAll(/([a-z\d]+)\(([^()]*)\)/gi)) {
    const one = functionOf(name.toLowerCase(), inner.trim().split(/[\s,]+/), width, height);
    if (!one || !one.every(Number.isFinite)) return undefined;
    matrix = product(matrix, one);
  }
  return matrix;
}

function functionOf(name: string, words: readonly string[], width: number, height: number): Matrix | undefined {
  const number = (i: number, otherwise = NaN) => (words[i] === undefined ? otherwise : (lengthIn(words[i], 1) ?? NaN));
  const length = (i: number, whole: number, otherwise = NaN) =>
    words[i] === undefined ? otherwise : (lengthIn(words[i], whole) ?? NaN);
  const angle = (i: number, otherwise = NaN) => (words[i] === undefined ? otherwise : (angleIn(words[i]) ?? NaN));
  switch (name) {
    case 'matrix':
      return [number(0), number(1), number(2), number(3), length(4, width), length(5, height)];
    case 'translate':
      return moved(length(0, width), length(1, height, 0));
    case 'translatex':
      return moved(length(0, width), 0);
    case 'translatey':
      return moved(0, length(0, height));
    case 'translate3d':
      return moved(length(0, width), length(1, height));
    case 'scale':
      return [number(0), 0, 0, number(1, number(0)), 0, 0];
    case 'scalex':
      return [number(0), 0, 0, 1, 0, 0];
    case 'scaley':
      return [1, 0, 0, number(0), 0, 0];
    case 'scale3d':
      return [number(0), 0, 0, number(1), 0, 0];
    case 'rotate':
      return about(turned(angle(0)), length(1, width, 0), length(2, height, 0));
    case 'rotatez':
      return turned(angle(0));
    case 'skew':
      return slanted(angle(0), angle(1, 0));
    case 'skewx':
      return slanted(angle(0), 0);
    case 'skewy':
      return slanted(0, angle(0));
    case 'matrix3d':
      return flat(words.map(Number));
    default:
      return undefined;
  }
}

/** A matrix of space that leaves the plane where it is. */
function flat(m: readonly number[]): Matrix | undefined {
  const isFlat = [2, 3, 6, 7, 8, 9, 11].every((i) => m[i] === 0) && m[10] === 1 && m[15] === 1;
  return isFlat ? [m[0]!, m[1]!, m[4]!, m[5]!, m[12]!, m[13]!] : undefined;
}

/** By how much everything grows alike; undefined where that depends on the direction. */
export function scaleOf([a, b, c, d]: Matrix): number | undefined {
  const [first, second] = [Math.hypot(a, b), Math.hypot(c, d)];
  const isEven = Math.abs(first - second) <= 0.001 * first && Math.abs(a * c + b * d) <= 0.001 * first * second;
  return isEven && first > 0 ? first : undefined;
}
