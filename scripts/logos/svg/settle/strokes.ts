/** Strokes that do not grow with the drawing: as wide as they are at its natural size, also in a thumbnail. */
import type { Change, SvgNode } from '../node.ts';
import { inherited } from './clips.ts';
import { IDENTITY, matrixOf, product, scaleOf, type Box, type Matrix } from './matrices.ts';
import { lengthIn, shortest } from './numbers.ts';

/** `natural` is how many pixels a unit of the root has then. */
export function settleStroke(node: SvgNode, viewport: Box, natural: number, change: Change): void {
  if (node.css.get('vector-effect') !== 'non-scaling-stroke') return;
  const stroke = inherited(node, 'stroke') ?? 'none';
  if (stroke === 'none') return;
  const matrix = wholeTransform(node, viewport);
  const scale = matrix && scaleOf(matrix);
  if (scale === undefined) return change('a stroke that does not grow, drawn as one that does', node.at);
  const factor = 1 / (scale * natural);
  const width = lengthIn(
    inherited(node, 'stroke-width') ?? '1',
    Math.hypot(viewport.width, viewport.height) / Math.SQRT2
  );
  if (width !== undefined) node.attributes.set('stroke-width', shortest(width * factor));
  for (const name of ['stroke-dasharray', 'stroke-dashoffset']) {
    const lengths = inherited(node, name)
      ?.split(/[\s,]+/)
      .map((word) => lengthIn(word, 1));
    if (lengths?.every((n) => n !== undefined))
      node.attributes.set(name, lengths.map((n) => shortest(n * factor)).join(' '));
  }
}

/** From the element to the root; undefined where that cannot be told. */
function wholeTransform(node: SvgNode, viewport: Box): Matrix | undefined {
  let matrix: Matrix = IDENTITY;
  for (let one: SvgNode | undefined = node; one?.parent; one = one.parent) {
    if (one.name === 'svg' || one.name === 'symbol') return undefined;
    const own = matrixOf(one.attributes.get('transform') ?? 'none', viewport);
    if (!own) return undefined;
    matrix = product(own, matrix);
  }
  return matrix;
}
