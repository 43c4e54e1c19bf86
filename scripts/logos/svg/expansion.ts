/**
 * Limits how much a drawing grows when its references are followed: a `use` of a `use` of a `use`, ten times each, is a
 * billion elements in a file of one kilobyte. Counts what a renderer would draw, without drawing.
 */
import type { CssReference, CssRule } from './css.ts';
import { refuse } from '../problems.ts';
import type { Element } from './tree.ts';

/** Beyond this many steps down through children and references together, a renderer may run out of stack. */
const DEEPEST = 600;

/** What an element is once expanded: elements drawn, and corners of lines (a marker is drawn at each). */
interface Expansion {
  readonly elements: number;
  readonly corners: number;
}

/** Refuses a drawing of more than `most` elements when expanded, or one that contains itself. */
export function limitExpansion(
  root: Element,
  references: ReadonlyMap<Element, readonly CssReference[]>,
  rules: readonly CssRule[],
  most: number
): void {
  const byId = new Map<string, Element>();
  index(root, byId);
  const styled = matcher(rules.filter((rule) => rule.references.length > 0));
  const amounts = new Map<Element, Expansion | 'counting'>();

  const count = (element: Element, depth: number): Expansion => {
    const known = amounts.get(element);
    if (known === 'counting') refuse('logo_unreadable', 'it contains itself');
    if (known) return known;
    if (depth > DEEPEST) refuse('logo_unreadable', 'its references are chained too deep');
    amounts.set(element, 'counting');
    let elements = 1;
    let corners = cornersOf(element);
    const add = (amount: Expansion, times = 1) => {
      elements += amount.elements * times;
      corners += amount.corners * times;
    };
    for (const child of element.children) if (typeof child !== 'string') add(count(child, depth + 1));
    const used = [...(references.get(element) ?? []), ...styled(element)];
    // What is used as a whole comes first: paints and markers go to all of it.
    for (const { property, id } of used) if (property === 'href') follow(id, 1);
    for (const { property, id } of used) if (property !== 'href') follow(id, timesUsed(property, elements, corners));
    if (elements > most) refuse('logo_unreadable', 'it expands to more than 200,000 elements');
    const amount = { elements, corners };
    amounts.set(element, amount);
    return amount;

    function follow(id: string, times: number) {
      const target = byId.get(id);
      if (target && !/Gradient$/.test(target.name)) add(count(target, depth + 1), times);
    }
  };
  count(root, 0);
}

/** Paints and markers are inherited: a pattern on a group is drawn for each shape in it. */
function timesUsed(property: string, elements: number, corners: number): number {
  if (property.startsWith('marker')) return Math.max(1, corners);
  return property === 'fill' || property === 'stroke' ? elements : 1;
}

const cornersOf = ({ attributes }: Element) =>
  Math.ceil(((attributes.get('d') ?? attributes.get('points'))?.match(/\d[\d.]*/g)?.length ?? 0) / 2);

function index(element: Element, byId: Map<string, Element>): void {
  const id = element.attributes.get('id');
  if (id !== undefined && !byId.has(id)) byId.set(id, element);
  for (const child of element.children) if (typeof child !== 'string') index(child, byId);
}

/** The references that style sheets may give to an element; rather one too many than one too few. */
function matcher(rules: readonly CssRule[]): (element: Element) => readonly CssReference[] {
  if (rules.length === 0) return () => [];
  const byName = new Map<string, CssReference[]>();
  for (const { selector, references } of rules)
    for (const name of /[[(]/.test(selector) ? ['*'] : selector.split(',').map(lastName)) {
      const list = byName.get(name) ?? [];
      list.push(...references);
      byName.set(name, list);
    }
  return ({ name, attributes }) => {
    const classes = (attributes.get('class') ?? '').split(/\s+/).map((c) => `.${c}`);
    return ['*', name, `#${attributes.get('id')}`, ...classes].flatMap((key) => byName.get(key) ?? []);
  };
}

/** The class, id or element name that what the selector selects must have. */
function lastName(selector: string): string {
  const last = selector
    .trim()
    .split(/[\s>+~]+/)
    .at(-1)!;
  return (last.match(/[.#][\p{L}\p{N}_-]+/gu) ?? last.match(/^[\p{L}\p{N}_-]+/gu) ?? ['*']).at(-1)!;
}
