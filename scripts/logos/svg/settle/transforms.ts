/** Turns what CSS says of moving an element, and about which point, into the one attribute that all renderers read. */
import type { Change, SvgNode } from '../node.ts';
import { boxOf } from './boxes.ts';
import { about, IDENTITY, matrixOf, product, type Box, type Matrix } from './matrices.ts';
import { lengthIn, shortest } from './numbers.ts';
import { mendTransform } from './mend.ts';

/** What SVG's own attribute may hold. */
const PLAIN = /^(?:(?:matrix|translate|scale|rotate|skewX|skewY)\([-+\d.eE,\s]*\)[\s,]*)*$/;

export function settleTransforms(node: SvgNode, viewport: Box, change: Change): void {
  const { attributes, css } = node;
  const written = attributes.get('transform');
  const isMoved = ['translate', 'rotate', 'scale', 'transform-origin'].some((name) => css.has(name));
  if (written === undefined && !isMoved) return;
  if (!isMoved && written !== undefined && PLAIN.test(written)) {
    attributes.set('transform', mendTransform(written));
    return;
  }
  const matrix = wholeMatrix(node, viewport);
  if (!matrix) return change('a transform that is not understood', node.at);
  if (matrix.every((n, i) => n === IDENTITY[i])) attributes.delete('transform');
  else attributes.set('transform', `matrix(${matrix.map(shortest).join(' ')})`);
}

function wholeMatrix(node: SvgNode, viewport: Box): Matrix | undefined {
  const { attributes, css } = node;
  const isOwn = /^(fill|stroke|content)-box$/.test(css.get('transform-box') ?? '');
  // Those of the viewport begin where its coordinates do, wherever its view box begins.
  const box = isOwn ? boxOf(node, viewport) : { ...viewport, x: 0, y: 0 };
  if (!box) return undefined;
  const steps = [
    individual('translate', css.get('translate')),
    individual('rotate', css.get('rotate')),
    individual('scale', css.get('scale')),
    attributes.get('transform') ?? 'none'
  ].map((text) => text && matrixOf(text, box));
  let matrix = IDENTITY;
  for (const step of steps) {
    if (!step) return undefined;
    matrix = product(matrix, step);
  }
  const origin = originOf(css.get('transform-origin') ?? (isOwn ? undefined : '0 0'), box);
  return origin && about(matrix, box.x + origin[0], box.y + origin[1]);
}

/** One of the properties that move by themselves, as a function; undefined where it leads out of the plane. */
function individual(name: string, text = 'none'): string | undefined {
  if (text === 'none') return 'none';
  const words = text.trim().split(/\s+/);
  if (name === 'rotate') {
    const angle = words.length === 1 ? words[0] : /^z$/i.test(words[0]!) && words.length === 2 ? words[1] : undefined;
    return angle && `rotate(${angle})`;
  }
  if (words.length > 2) return undefined;
  if (name === 'translate') return `translate(${words.join(',')})`;
  const shares = words.map((word) => (word.endsWith('%') ? String(Number(word.slice(0, -1)) / 100) : word));
  return `scale(${shares.join(',')})`;
}

/** Beside the corner of the box; in the middle where nothing is said. */
function originOf(text: string | undefined, { width, height }: Box): readonly [number, number] | undefined {
  const words = (text ?? '50% 50%').toLowerCase().trim().split(/\s+/).slice(0, 2);
  const [first = '50%', second = '50%'] =
    /^(top|bottom)$/.test(words[0]!) || /^(left|right)$/.test(words[1] ?? '') ? words.toReversed() : words;
  const place = (word: string) =>
    ({ left: '0%', top: '0%', center: '50%', right: '100%', bottom: '100%' })[word] ?? word;
  const [x, y] = [
    lengthIn(place(first), width),
    lengthIn(place(words.length === 1 && /^(top|bottom)$/.test(first) ? first : second), height)
  ];
  return x === undefined || y === undefined ? undefined : [x, y];
}
