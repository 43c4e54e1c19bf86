/**
 * Values of properties: which may stay, and how every renderer reads them. What comes out is written anew from checked
 * parts, so text that a browser would read in another way cannot pass through.
 */
import parse, { type CssNode } from 'css-tree/parser';
import { ident } from 'css-tree/utils';
import { FUNCTIONS } from '../allowed.ts';
import { nameOf } from './names.ts';
import { COLOUR_FUNCTIONS, colourOf } from './colours.ts';

/** Called with what is left out because it could load something. */
export type Leave = (part: string) => void;

const LOADS =
  /\\|\burl\s*\(\s*(?:["']\s*)?[^#"'\s]|\b(image-set|image|src|cross-fade|element|expression|javascript)\s*[(:]|-moz-binding/i;

/** Tells of a declaration that does not stay, if it could load something. */
export function tellLoading(property: string, text: string, leave: Leave): void {
  if (!property.includes('font') && LOADS.test(`${property}:${text}`)) leave('a style that loads');
}

/** Words, colours and numbers, which are nearly all values, stay as they are. */
const PLAIN = /^(?:[a-z]+(?:-[a-z]+)*|#[\da-f]{3,8}|[+-]?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?(?:%|[a-z]{1,4})?)$/i;
const NAME = /^-{0,2}[\p{L}_][\p{L}\p{N}_-]*$/u;

/** The value as it may stay, or undefined if it may not. `idOf` gives what an id is called in the drawing. */
export function valueOf(written: string, idOf: (id: string) => string): string | undefined {
  const text = written.trim();
  if (PLAIN.test(text)) return text;
  const [, id] = text.length < 300 ? (/^url\(#([\w-]+)\)$/.exec(text) ?? []) : [];
  if (id !== undefined) return `url(#${idOf(id)})`;
  try {
    return new ValueWriter(idOf).list(parse(text, { context: 'value' }));
  } catch {
    return undefined;
  }
}

/** Whether a declaration can be more than left out. Variables tell only where they are used. */
export const isReadable = (property: string, text: string): boolean =>
  property.startsWith('--') ||
  property.startsWith('animation') ||
  /\bvar\(/i.test(text) ||
  lostIn(text) !== undefined ||
  valueOf(text, String) !== undefined;

/** What browsers draw and nobody here does. */
export const lostIn = (text: string): string | undefined =>
  /\b(color-mix|(?:repeating-)?(?:linear|radial|conic)-gradient|shape)\(/i.exec(text)?.[1];

/** Writes the nodes of a value; throws for one that may not stay. */
class ValueWriter {
  readonly #idOf: (id: string) => string;

  constructor(idOf: (id: string) => string) {
    this.#idOf = idOf;
  }

  list({ children }: CssNode): string {
    return this.#nodes(children?.toArray() ?? []);
  }

  #nodes(nodes: readonly CssNode[]): string {
    const words: string[] = [];
    for (const node of nodes) {
      const word = this.#node(node);
      const before = words.at(-1);
      // Signs of calculations need their spaces; commas and slashes none.
      const isJoint = /^[,/]$/.test(word) || before === undefined || /[,/(]$/.test(before.slice(-1));
      words.push(isJoint ? word : ` ${word}`);
    }
    return words.join('');
  }

  #node(node: CssNode): string {
    const value = typeof node.value === 'string' ? node.value : '';
    switch (node.type) {
      case 'Number':
        return value;
      case 'Percentage':
        return `${value}%`;
      case 'Dimension':
        return checked(`${value}${node.unit}`, /^[-+\d.e]+[a-z]+$/i);
      case 'Hash':
        return checked(`#${value}`, /^#[\da-f]{3,8}$/i);
      case 'Identifier':
        return checked(ident.decode(nameOf(node)), NAME);
      case 'Operator':
        return checked(value.trim(), /^[,/+*-]$/);
      case 'Url':
        return this.#reference(value);
      case 'Parentheses':
        return `(${this.list(node)})`;
      case 'Function':
        return this.#function(ident.decode(nameOf(node)).toLowerCase(), node);
      default:
        throw new Error(node.type);
    }
  }

  #function(name: string, node: CssNode): string {
    if (name === 'light-dark') {
      const nodes = node.children?.toArray() ?? [];
      return this.#nodes(
        nodes.slice(
          0,
          nodes.findIndex(({ type, value }) => type === 'Operator' && value === ',')
        )
      );
    }
    if (!FUNCTIONS.has(name)) throw new Error(name);
    const inner = this.list(node);
    if (!COLOUR_FUNCTIONS.has(name)) return `${name}(${inner})`;
    const colour = colourOf(name, inner);
    if (colour === undefined) throw new Error(name);
    return colour;
  }

  #reference(address: string): string {
    const id = idIn(address);
    if (id === undefined) throw new Error(address);
    return `url(#${this.#idOf(id)})`;
  }
}

/** The id in an address that leads into the drawing; undefined for any other address. */
export function idIn(address: string): string | undefined {
  const text = address.trim();
  if (!text.startsWith('#') || text.length < 2) return undefined;
  try {
    return decodeURIComponent(text.slice(1));
  } catch {
    return text.slice(1);
  }
}

function checked(text: string, pattern: RegExp): string {
  if (!pattern.test(text)) throw new Error(text);
  return text;
}

/** Beyond so many letters, variables of variables are a trap. */
const LONGEST = 10_000;
const MOST_VARIABLES = 100;

/**
 * The value with variables put in; undefined where one has no value. Variables may name others, and may be written to grow
 * without end.
 */
export function substituted(text: string, variables: ReadonlyMap<string, string>, depth = 0): string | undefined {
  const start = text.search(/\bvar\(/i);
  if (start < 0) return text;
  if (depth > MOST_VARIABLES || text.length > LONGEST) return undefined;
  const end = closing(text, start + 4);
  if (end === undefined) return undefined;
  const [, name = '', fallback] = /^\s*(--[^\s,]+)\s*(?:,([^]*))?$/.exec(text.slice(start + 4, end)) ?? [];
  const value = variables.get(ident.decode(name)) ?? fallback;
  if (value === undefined) return undefined;
  return substituted(`${text.slice(0, start)}${value}${text.slice(end + 1)}`, variables, depth + 1);
}

/** Where the bracket closes that is open before `from`. */
function closing(text: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}
