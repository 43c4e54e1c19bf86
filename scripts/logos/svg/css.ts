/**
 * Keeps of a style what draws: known properties whose values call known functions and point into the drawing. What
 * comes out is written anew from checked parts, so text that a browser would read in another way cannot pass through.
 */
import { FUNCTIONS, PROPERTIES } from './allowed.ts';
import { mendStyle } from './mend.ts';

/** A property that uses another element of the drawing: a clip path, a mask, a gradient. */
export interface CssReference {
  readonly property: string;
  readonly id: string;
}

export interface Styled {
  readonly css: string;
  readonly references: readonly CssReference[];
}

export interface CssRule extends Styled {
  readonly selector: string;
}

/** Called with what is left out because it could load something. */
export type Leave = (part: string) => void;

/** Without comments; one that is not closed takes the rest along. */
const bare = (css: string) => css.replace(/\/\*[^]*?(\*\/|$)/g, ' ').replace(/<!--|-->/g, ' ');

const LOADS =
  /\\|\burl\s*\(\s*(?:["']\s*)?[^#"'\s]|\b(image-set|image|src|cross-fade|element|expression|javascript)\s*[(:]|-moz-binding/i;
const REFERENCE = /\burl\(\s*(["']?)#([^"'()\s]+)\1\s*\)/gi;

/** The value as it may stay, with what it refers to; undefined if it may not stay. */
export function value(property: string, text: string, leave: Leave): Styled | undefined {
  const plain = bare(text).trim();
  const references: CssReference[] = [];
  const css = plain.replace(REFERENCE, (_, __, id: string) => {
    references.push({ property, id });
    return `url(#${id})`;
  });
  // A backslash may hide any word; colon, braces and angle brackets have no place in a value.
  const odd = /[\\:;{}<>@]/.test(plain) || /\burl\b/i.test(plain.replace(REFERENCE, ''));
  const functions = plain
    .split('(')
    .slice(0, -1)
    .map((before) => /[-\w\u0080-\uffff]{0,40}$/.exec(before.slice(-40))![0].toLowerCase());
  if (!odd && functions.every((name) => name === '' || FUNCTIONS.has(name))) return { css, references };
  if (LOADS.test(plain) && !property.includes('font')) leave('a style that loads');
  return undefined;
}

/** The declarations of a style as written, in order, names in lower case. */
export function declarations(text: string): [property: string, text: string][] {
  return split(bare(text), ';').flatMap((part) => {
    const colon = part.indexOf(':');
    const name = part.slice(0, colon).trim();
    return colon > 0 ? [[name.startsWith('--') ? name : name.toLowerCase(), part.slice(colon + 1).trim()]] : [];
  });
}

/** The declarations that may stay. */
export function style(text: string, leave: Leave): Styled {
  const kept: string[] = [];
  const references: CssReference[] = [];
  for (const [property, written] of declarations(text)) {
    const custom = /^--[\w-]+$/.test(property);
    if (!custom && !PROPERTIES.has(property)) {
      if (LOADS.test(`${property}:${bare(written)}`)) leave('a style that loads');
      continue;
    }
    const checked = value(property, written, leave);
    // A reference inside a variable could not be followed when counting what is drawn.
    if (!checked || (custom && checked.references.length > 0)) continue;
    kept.push(`${property}:${mendStyle(property, checked.css)}`);
    references.push(...checked.references);
  }
  return { css: kept.join(';'), references };
}

/** The rules of a style sheet that may stay; no at-rule does: fonts and imports load, media depend on the reader. */
export function sheet(text: string, leave: Leave): CssRule[] {
  const css = bare(text);
  const rules: CssRule[] = [];
  for (let at = 0; at < css.length;) {
    const end = find(css, at, css.slice(at).trimStart().startsWith('@') ? '{;' : '{');
    const selector = css.slice(at, end).trim();
    const close = css[end] === '{' ? find(css, end + 1, '}') : end;
    if (selector.startsWith('@')) leaveAtRule(selector, css.slice(end, close), leave);
    else if (css[end] === '{' && isSelector(selector)) {
      const styled = style(css.slice(end + 1, close), leave);
      if (styled.css) rules.push({ selector, ...styled });
    }
    at = close + 1;
  }
  return rules;
}

const isSelector = (text: string) => /^[\p{L}\p{N}\-_.#*\s>+~,:()[\]="'^$|]+$/u.test(text);

function leaveAtRule(selector: string, body: string, leave: Leave) {
  const name = /^@[\w-]*/.exec(selector)![0].toLowerCase();
  if (name === '@import' || name === '@font-face') leave(name);
  else if (/url\s*\(|image|\\/i.test(body + selector)) leave('a style that loads');
}

/** Where one of `marks` stands first, outside of strings and of nested braces; the end of the text if nowhere. */
function find(text: string, from: number, marks: string): number {
  let depth = 0;
  for (let i = from; i < text.length; i += 1) {
    const c = text[i]!;
    if (depth === 0 && marks.includes(c)) return i;
    if (c === '{') depth += 1;
    else if (c === '}' && depth > 0) depth -= 1;
    else if (c === '"' || c === "'") i = endOfString(text, i);
  }
  return text.length;
}

function split(text: string, mark: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at <= text.length;) {
    const end = find(text, at, mark);
    parts.push(text.slice(at, end));
    at = end + 1;
  }
  return parts;
}

/** Where the string that begins here ends: at its quote or, if that is missing, where it began. */
function endOfString(text: string, from: number): number {
  const end = text.indexOf(text[from]!, from + 1);
  return end < 0 ? from : end;
}
