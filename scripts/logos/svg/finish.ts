/**
 * From elements as they were written to a drawing that all renderers read alike: styles become attributes, animations what
 * they end with, and what only browsers know of transforms, clips, strokes and gradients becomes what everybody knows.
 */
import { cascade } from './css/cascade.ts';
import { readSheets } from './css/sheets.ts';
import { tellLoading, valueOf, type Leave } from './css/values.ts';
import type { Ids } from './ids.ts';
import { allNodes, type Change, type Sheet, type SvgNode } from './node.ts';
import { settleClip } from './settle/clips.ts';
import { settleGradient } from './settle/gradients.ts';
import { isGroup } from './settle/mend.ts';
import { settleMotions } from './settle/motions.ts';
import { settleNested } from './settle/nested.ts';
import { settleStroke } from './settle/strokes.ts';
import { settleTransforms } from './settle/transforms.ts';
import { naturalSize, viewBox, viewport } from './size.ts';
import type { Element } from './tree.ts';

export interface Unfinished {
  readonly root: SvgNode;
  readonly sheets: readonly Sheet[];
  readonly ids: Ids;
  readonly leave: Leave;
  readonly change: Change;
}

/** Finishes the elements in place. The colour behind the drawing, if its style has one: only browsers draw it there. */
export function finish({ root, sheets, ids, leave, change }: Unfinished): string | undefined {
  const screen = naturalSize({ attributes: root.written });
  cascade(root, { sheets: readSheets(sheets, screen, leave), leave, change, idOf: ids.of });
  const set = (node: SvgNode, name: string, text: string) => {
    const value = valueOf(text, ids.of);
    if (value === undefined) tellLoading(name, text, leave);
    else node.attributes.set(name, value);
  };
  const nodes = allNodes(root);
  for (const node of nodes) settleMotions(node, set, change);

  const [box, natural] = [viewport(root), naturalSize(root)];
  const view = viewBox(root);
  const pixels = view ? Math.min(natural.width / view.width, natural.height / view.height) : 1;
  const byId = new Map<string, SvgNode>();
  for (const node of nodes) byId.set(node.attributes.get('id') ?? '', node);
  const clips: Element[] = [];
  const addClip = (d: string, rule?: string) => {
    const id = ids.next();
    const path = new Map([['d', d], ...(rule === undefined ? [] : [['clip-rule', rule] as const])]);
    clips.push({
      name: 'clipPath',
      attributes: new Map([['id', id]]),
      children: [{ name: 'path', attributes: path, children: [] }]
    });
    return id;
  };
  for (const node of nodes) settleTransforms(node, box, change);
  for (const node of nodes) {
    settleClip(node, box, addClip, change);
    settleStroke(node, box, pixels, change);
    settleGradient(node, byId, change);
    const blend = ['mix-blend-mode', 'isolation'].flatMap((name) =>
      node.css.has(name) ? `${name}:${node.css.get(name)}` : []
    );
    if (blend.length > 0) node.attributes.set('style', blend.join(';'));
  }
  for (const node of nodes) {
    if (node.nested) settleNested(node, node.nested);
    if (isGroup(node.name, node.attributes)) settleSymbol(node);
  }
  (root.children as (Element | string)[]).push(...clips);
  return backgroundOf(root);
}

/** A group in place of a symbol is kept from being drawn where it stands. */
function settleSymbol(node: SvgNode): void {
  const beside = node.parent?.children as (Element | string)[] | undefined;
  node.name = 'g';
  beside?.splice(beside.indexOf(node), 1, { name: 'defs', attributes: new Map(), children: [node] });
}

function backgroundOf({ css }: SvgNode): string | undefined {
  const colour = css.get('background-color') ?? css.get('background') ?? '';
  const isColour = /^(#[\da-f]{3,8}|[a-z]+|rgba?\([\d.,]+\))$/i.test(colour);
  return isColour && !/^(none|transparent|inherit|initial|unset)$/i.test(colour) ? colour : undefined;
}
