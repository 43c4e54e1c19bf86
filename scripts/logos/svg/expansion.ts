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

/** By property, the largest that a style sheet may use for it: only one rule of several wins. */
type Uses = ReadonlyMap<string, Expansion>;

/** Refuses a drawing of more than `most` elements when expanded, or one that contains itself. */
export function limitExpansion(
  root: Element,
  references: ReadonlyMap<Element, readonly CssReference[]>,
  rules: readonly CssRule[],
  most: number
): void {
  const byId = new Map<string, Element>();
  index(root, byId);
  const styles = stylesOf(rules.filter((rule) => rule.references.length > 0));
  const amounts = new Map<Element, Expansion | 'counting'>();
  const uses = new Map<string, Uses | 'counting'>();

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
    const own = references.get(element) ?? [];
    // What is used as a whole comes first: paints and markers go to all of it.
    for (const { property, id } of own) if (property === 'href') follow(id, 1);
    for (const { property, id } of own) if (property !== 'href') follow(id, timesUsed(property, elements, corners));
    for (const name of namesOf(element, styles))
      for (const [property, amount] of usedBy(name, depth)) add(amount, timesUsed(property, elements, corners));
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

  /** What the rules for a name use, found out once however many elements have it. */
  function usedBy(name: string, depth: number): Uses {
    const known = uses.get(name);
    if (known === 'counting') refuse('logo_unreadable', 'it contains itself');
    if (known) return known;
    uses.set(name, 'counting');
    const largest = new Map<string, Expansion>();
    for (const [property, ids] of styles.get(name)!)
      for (const id of ids) {
        const target = byId.get(id);
        if (!target || /Gradient$/.test(target.name)) continue;
        const [before, { elements, corners }] = [largest.get(property), count(target, depth + 1)];
        largest.set(property, {
          elements: Math.max(before?.elements ?? 0, elements),
          corners: Math.max(before?.corners ?? 0, corners)
        });
      }
    uses.set(name, largest);
    return largest;
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

/** By the name that what is selected must have, the ids that rules use by property; rather one too many than one too few. */
type Styles = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

function stylesOf(rules: readonly CssRule[]): Styles {
  const byName = new Map<string, Map<string, Set<string>>>();
  for (const { selector, references } of rules)
    for (const name of /[[(]/.test(selector) ? ['*'] : selector.split(',').map(lastName))
      for (const { property, id } of references) {
        const ids = byName.get(name) ?? new Map<string, Set<string>>();
        byName.set(name, ids.set(property, (ids.get(property) ?? new Set()).add(id)));
      }
  return byName;
}

/** The names of an element for which there are rules, each once. */
function namesOf({ name, attributes }: Element, styles: Styles): readonly string[] {
  if (styles.size === 0) return [];
  const classes = (attributes.get('class') ?? '').split(/\s+/).map((c) => `.${c}`);
  return [...new Set(['*', name, `#${attributes.get('id')}`, ...classes])].filter((name) => styles.has(name));
}

/** The class, id or element name that what the selector selects must have. */
function lastName(selector: string): string {
  const last = selector
    .trim()
    .split(/[\s>+~]+/)
    .at(-1)!;
  return (last.match(/[.#][\p{L}\p{N}_-]+/gu) ?? last.match(/^[\p{L}\p{N}_-]+/gu) ?? ['*']).at(-1)!;
}
