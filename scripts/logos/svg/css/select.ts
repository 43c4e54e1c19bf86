/** Which elements of a drawing a selector selects: Selectors 4, as far as a picture at rest can have of it. */
import parse, { type CssNode } from 'css-tree/parser';
import { ident } from 'css-tree/utils';
import { nameOf } from './names.ts';

/** What selectors see of an element. */
export interface Selectable {
  readonly name: string;
  /** As written, without those of namespaces. */
  readonly written: ReadonlyMap<string, string>;
  readonly parent: Selectable | undefined;
  /** Elements alone. */
  readonly siblings: readonly Selectable[];
  /** Its place among them. */
  readonly place: number;
}

export interface SelectorList {
  readonly selectors: readonly CompiledSelector[];
}

export interface CompiledSelector {
  /** From the last compound to the first, each with what stands before it. */
  readonly compounds: readonly Compound[];
  readonly specificity: number;
  /** `#id`, `.class`, `name` or `*`: what an element must have. */
  readonly key: string;
  /** What `&` stands for. */
  readonly parents: SelectorList | undefined;
  /** As it is written. */
  readonly text: string;
}

interface Compound {
  readonly parts: readonly CssNode[];
  readonly combinator: string;
}

const MOST_COMPOUNDS = 24;
/** One look at one element takes no more steps. */
const MOST_STEPS = 20_000;
/** Of pseudo-classes that hold lists. */
const LISTS = new Set(['is', 'where', 'not', 'matches', '-webkit-any', '-moz-any']);

/** The selectors of a rule; `parents` is what `&` stands for. Undefined for what is none. */
export function compileSelectors(text: string, parents?: SelectorList): SelectorList | undefined {
  const written = parts(text).map((one) => (!parents || one.includes('&') ? one.trim() : `& ${one.trim()}`));
  const nodes = selectorList(written.join(','))?.children?.toArray();
  if (nodes?.length !== written.length) return undefined;
  const selectors = nodes.map((node, i) => compiled(node, written[i]!, parents));
  return selectors.every((one) => one !== undefined) ? { selectors } : undefined;
}

/** What commas separate, but for those in brackets and in quotes. */
function parts(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const [piece] of text.matchAll(/"[^"]*"|'[^']*'|\\.|[^"'\\(),[\]]+|[^]/g)) {
    if (/^[([]$/.test(piece)) depth += 1;
    if (/^[)\]]$/.test(piece)) depth -= 1;
    if (piece === ',' && depth === 0) found.push('');
    else found[found.length - 1] += piece;
  }
  return found;
}

function selectorList(text: string): CssNode | undefined {
  try {
    const list = parse(text, { context: 'selectorList' });
    return list.type === 'SelectorList' ? list : undefined;
  } catch {
    return undefined;
  }
}

function compiled(selector: CssNode, text: string, parents?: SelectorList): CompiledSelector | undefined {
  const compounds: Compound[] = [];
  let parts: CssNode[] = [];
  let combinator = '';
  for (const node of selector.children!.toArray()) {
    if (node.type !== 'Combinator') {
      parts.push(node);
      continue;
    }
    if (parts.length > 0) compounds.push({ parts, combinator });
    [parts, combinator] = [[], nameOf(node)];
  }
  if (parts.length === 0 || compounds.length >= MOST_COMPOUNDS) return undefined;
  compounds.push({ parts, combinator });
  const all = compounds.flatMap(({ parts }) => parts);
  const specificity = all.reduce((sum, part) => sum + specificityOf(part, parents), 0);
  return { compounds: compounds.reverse(), specificity, key: keyOf(parts), parents, text };
}

const afterBar = (name: string) => (name.includes('|') ? name.slice(name.lastIndexOf('|') + 1) : name);
const named = (name: CssNode['name']) => ident.decode(nameOf({ name }));

function keyOf(parts: readonly CssNode[]): string {
  const of = (type: string) => parts.find((part) => part.type === type);
  const [id, name, tag] = [of('IdSelector'), of('ClassSelector'), of('TypeSelector')];
  return id ? `#${named(id.name)}` : name ? `.${named(name.name)}` : tag && tag.name !== '*' ? named(tag.name) : '*';
}

/** Ids count a million, classes a thousand, names one. */
function specificityOf(part: CssNode, parents?: SelectorList): number {
  const most = (selectors: readonly CompiledSelector[]) => Math.max(0, ...selectors.map((one) => one.specificity));
  if (part.type === 'IdSelector') return 1e6;
  if (part.type === 'ClassSelector' || part.type === 'AttributeSelector') return 1000;
  if (part.type === 'TypeSelector') return part.name === '*' ? 0 : 1;
  if (part.type === 'NestingSelector') return parents ? most(parents.selectors) : 0;
  if (part.type !== 'PseudoClassSelector') return 1;
  const name = named(part.name);
  if (name === 'where') return 0;
  return LISTS.has(name) ? most(listIn(part, parents)?.selectors ?? []) : 1000;
}

const lists = new WeakMap<CssNode, SelectorList | undefined>();

function listIn(part: CssNode, parents: SelectorList | undefined): SelectorList | undefined {
  if (!lists.has(part)) {
    const list = part.children?.toArray().find(({ type }) => type === 'SelectorList');
    const selectors = list?.children?.toArray().flatMap((one) => compiled(one, '', parents) ?? []);
    lists.set(part, selectors && { selectors });
  }
  return lists.get(part);
}

/** Whether a selector selects an element. */
export const matches = (selector: CompiledSelector, element: Selectable): boolean =>
  new Match().selects(selector, element);

class Match {
  #steps = 0;

  selects(selector: CompiledSelector, element: Selectable, at = 0): boolean {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS) return false;
    const { compounds, parents } = selector;
    const { parts, combinator } = compounds[at]!;
    if (!parts.every((part) => this.#is(part, element, parents))) return false;
    if (at === compounds.length - 1) return true;
    const rest = (next: Selectable | undefined) => next !== undefined && this.selects(selector, next, at + 1);
    const { parent, siblings, place } = element;
    if (combinator === '>') return rest(parent);
    if (combinator === '+') return rest(siblings[place - 1]);
    if (combinator === '~') return siblings.slice(0, place).some(rest);
    for (let next = parent; next; next = next.parent) if (rest(next)) return true;
    return false;
  }

  #is(part: CssNode, element: Selectable, parents: SelectorList | undefined): boolean {
    const { name, written } = element;
    switch (part.type) {
      case 'TypeSelector': {
        const wanted = afterBar(named(part.name));
        return wanted === '*' || wanted === name;
      }
      case 'IdSelector':
        return written.get('id') === named(part.name);
      case 'ClassSelector':
        return (written.get('class') ?? '').split(/\s+/).includes(named(part.name));
      case 'AttributeSelector':
        return hasAttribute(part, written);
      case 'NestingSelector':
        return parents ? parents.selectors.some((one) => this.selects(one, element)) : element.parent === undefined;
      case 'PseudoClassSelector':
        return this.#isPseudo(part, element, parents);
      default:
        return false;
    }
  }

  #isPseudo(part: CssNode, element: Selectable, parents: SelectorList | undefined): boolean {
    const name = named(part.name).toLowerCase();
    if (LISTS.has(name)) {
      const isOne = listIn(part, parents)?.selectors.some((one) => this.selects(one, element)) ?? false;
      return name === 'not' ? !isOne : isOne;
    }
    const { siblings, place, parent } = element;
    if (name === 'root') return parent === undefined;
    const alike = name.endsWith('of-type') ? siblings.filter((other) => other.name === element.name) : siblings;
    const [at, last] = [alike === siblings ? place : alike.indexOf(element), alike.length - 1];
    const [, word, isLast] = /^(first|last|only|nth)-(last-)?(?:child|of-type)$/.exec(name) ?? [];
    if (word === 'nth') return isNth(part, isLast ? alike.length - at : at + 1);
    if (word === 'first') return at === 0;
    if (word === 'last') return at === last;
    return word === 'only' && last === 0;
  }
}

function isNth(part: CssNode, place: number): boolean {
  const nth = part.children?.toArray()[0]?.nth;
  const word = nth?.type === 'Identifier' ? nameOf(nth).toLowerCase() : undefined;
  const [a, b] = word === 'odd' ? [2, 1] : word === 'even' ? [2, 0] : [Number(nth?.a ?? 0), Number(nth?.b ?? 0)];
  return a === 0 ? place === b : (place - b) % a === 0 && (place - b) / a >= 0;
}

function hasAttribute({ name, matcher, value, flags }: CssNode, written: ReadonlyMap<string, string>): boolean {
  const has = written.get(named(name));
  if (has === undefined || !matcher) return has !== undefined;
  const wanted = typeof value === 'object' && value ? named((value.value as string | null) ?? value.name ?? '') : '';
  const fold = (one: string) => (flags?.toLowerCase() === 'i' ? one.toLowerCase() : one);
  const [a, b] = [fold(has), fold(wanted)];
  if (matcher === '=') return a === b;
  if (b === '') return false;
  if (matcher === '~=') return a.split(/\s+/).includes(b);
  if (matcher === '|=') return a === b || a.startsWith(`${b}-`);
  if (matcher === '^=') return a.startsWith(b);
  return matcher === '$=' ? a.endsWith(b) : a.includes(b);
}
