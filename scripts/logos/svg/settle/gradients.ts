/** Radial gradients that begin at a circle: where that is about the middle, the same as stops that begin later. */
import type { Change, SvgNode } from '../node.ts';
import type { Element } from '../tree.ts';
import { lengthIn, shortest } from './numbers.ts';

export function settleGradient(node: SvgNode, byId: ReadonlyMap<string, SvgNode>, change: Change): void {
  if (node.name !== 'radialGradient' || !node.attributes.has('fr')) return;
  const of = (name: string) => lookUp(node, name, byId);
  const share = (name: string, otherwise: string) => lengthIn(of(name) ?? otherwise, 1);
  const [fr, r, cx, cy] = [share('fr', '0'), share('r', '50%'), share('cx', '50%'), share('cy', '50%')];
  const [fx, fy] = [of('fx') === undefined ? cx : share('fx', ''), of('fy') === undefined ? cy : share('fy', '')];
  node.attributes.delete('fr');
  if (!fr) return;
  const isPlain = fx === cx && fy === cy && (of('spreadMethod') ?? 'pad') === 'pad';
  const stops = stopsOf(node, byId);
  if (!isPlain || !r || fr >= r || stops.length === 0)
    return change('a radial gradient that begins at a circle', node.at);
  const from = fr / r;
  const children = node.children as (Element | string)[];
  children.splice(0, children.length, ...stops.map((stop) => shifted(stop, from)));
}

function shifted(stop: SvgNode, from: number): Element {
  const offset = Math.min(1, Math.max(0, lengthIn(stop.attributes.get('offset'), 1) ?? 0));
  const attributes = new Map(stop.attributes).set('offset', shortest(from + offset * (1 - from)));
  return { name: stop.name, attributes, children: stop.children };
}

const MOST_STEPS = 20;

/** A gradient has what it does not say from the one that it refers to. */
function chain(node: SvgNode, byId: ReadonlyMap<string, SvgNode>): SvgNode[] {
  const nodes: SvgNode[] = [];
  for (let one: SvgNode | undefined = node; one && nodes.length < MOST_STEPS;) {
    nodes.push(one);
    one = byId.get(one.attributes.get('xlink:href')?.slice(1) ?? '');
  }
  return nodes;
}

const lookUp = (node: SvgNode, name: string, byId: ReadonlyMap<string, SvgNode>) =>
  chain(node, byId)
    .find(({ attributes }) => attributes.has(name))
    ?.attributes.get(name);

const stopsOf = (node: SvgNode, byId: ReadonlyMap<string, SvgNode>) =>
  chain(node, byId)
    .map((one) => one.elements.filter(({ name }) => name === 'stop'))
    .find((stops) => stops.length > 0) ?? [];
