/**
 * Limits how much a drawing grows when its references are followed: a `use` of a `use` of a `use`, ten times each, is a
 * billion elements in a file of one kilobyte. Counts what a renderer would draw, without drawing.
 */
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
export function limitExpansion(root: Element, most: number): void {
  const byId = new Map<string, Element>();
  index(root, byId);
  const amounts = new Map<Element, Expansion | 'counting'>();

  const count = (element: Element, depth: number): Expansion => {
    const known = amounts.get(element);
    if (known === 'counting') refuse('logo_unreadable', 'it contains itself');
    if (known) return known;
    if (depth > DEEPEST) refuse('logo_unreadable', 'its references are chained too deep');
    amounts.set(element, 'counting');
    let elements = 1;
    let corners = cornersOf(element);
    for (const child of element.children) if (typeof child !== 'string') add(count(child, depth + 1), 1);
    const used = [...referencesOf(element)];
    // What is used as a whole comes first: paints and markers go to all of it.
    for (const [property, id] of used) if (property === 'xlink:href') follow(id, 1);
    for (const [property, id] of used)
      if (property !== 'xlink:href') follow(id, timesUsed(property, elements, corners));
    if (elements > most) refuse('logo_unreadable', 'it expands to more than 200,000 elements');
    const amount = { elements, corners };
    amounts.set(element, amount);
    return amount;

    function add(amount: Expansion, times: number) {
      elements += amount.elements * times;
      corners += amount.corners * times;
    }

    function follow(id: string, times: number) {
      const target = byId.get(id);
      if (target && !/Gradient$/.test(target.name)) add(count(target, depth + 1), times);
    }
  };
  count(root, 0);
}

/** The elements that an element uses, by the attribute that says so. */
function* referencesOf({ attributes }: Element): Generator<readonly [property: string, id: string]> {
  for (const [property, value] of attributes) {
    if (property === 'xlink:href' && value.startsWith('#')) yield [property, value.slice(1)];
    else if (value.includes('url(#')) for (const [, id] of value.matchAll(/url\(#([^()]+)\)/g)) yield [property, id!];
  }
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
