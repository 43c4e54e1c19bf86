/** A drawing inside an image of a drawing, as a part of the drawing. */
import type { NestedDrawing, SvgNode } from '../node.ts';
import { naturalSize, viewBox } from '../size.ts';
import type { Element } from '../tree.ts';

const PLACED = ['x', 'y', 'width', 'height', 'preserveAspectRatio'];

/** The image becomes a group, with whatever is done to it, that holds the drawing at its place. */
export function settleNested(node: SvgNode, { root, background }: NestedDrawing): void {
  const size = naturalSize(root);
  const view = viewBox(root) ?? { x: 0, y: 0, ...size };
  const attributes = new Map(root.attributes);
  for (const name of PLACED) attributes.delete(name);
  attributes.set('viewBox', [view.x, view.y, view.width, view.height].join(' '));
  attributes.set('width', String(size.width)).set('height', String(size.height));
  for (const name of PLACED) {
    const value = node.attributes.get(name);
    if (value !== undefined) attributes.set(name, value);
    node.attributes.delete(name);
  }
  const behind: Element[] = background === undefined ? [] : [rect(view, background)];
  node.name = 'g';
  (node.children as (Element | string)[]).push({ name: 'svg', attributes, children: [...behind, ...root.children] });
}

function rect(
  { x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  fill: string
): Element {
  const box = Object.entries({ x, y, width, height }).map(([name, n]) => [name, String(n)] as const);
  return { name: 'rect', attributes: new Map([...box, ['fill', fill]]), children: [] };
}
