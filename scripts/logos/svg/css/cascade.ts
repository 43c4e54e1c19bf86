/**
 * The properties of each element: what its attributes, the style sheets and its own style say, in the order in which they
 * count (CSS Cascade 5), variables put in. They become attributes, which all renderers read alike.
 */
import { PROPERTIES } from '../allowed.ts';
import type { Change, SvgNode } from '../node.ts';
import { type AnimationEnd, endsOf } from './motion.ts';
import { matches } from './select.ts';
import type { SheetRule, Sheets } from './sheets.ts';
import { parseStyle, type CssDeclaration } from './syntax.ts';
import { lostIn, substituted, tellLoading, valueOf, type Leave } from './values.ts';

/** No attributes of SVG, or others as such: what comes after reads them in `css`. */
const APART: ReadonlySet<string> = new Set([
  ...['transform-origin', 'transform-box', 'rotate', 'scale', 'translate', 'vector-effect'],
  ...['mix-blend-mode', 'isolation', 'background', 'background-color']
]);
const ANIMATED = /^animation(-|$)/;
const SHARES = /^(?:(?:fill|stroke|stop|flood)-)?opacity$/;

export interface CascadeOptions {
  readonly sheets: Sheets;
  readonly leave: Leave;
  readonly change: Change;
  readonly idOf: (id: string) => string;
}

const RESTING: AnimationEnd = { moves: false, ends: [] };

type Variables = ReadonlyMap<string, string>;

/** Gives the element and all below it their properties as attributes. */
export function cascade(node: SvgNode, options: CascadeOptions, inherited: Variables = new Map()): void {
  const { variables, declared } = declaredOn(node, options, inherited);
  for (const { property, text } of declared) set(node, property, text, variables, options);
  for (const child of node.elements) cascade(child, options, variables);
}

interface Declared {
  /** Those that count most come last. */
  readonly declared: readonly CssDeclaration[];
  readonly variables: Variables;
}

function declaredOn(node: SvgNode, { sheets, change }: CascadeOptions, inherited: Variables): Declared {
  const rules = rulesFor(node, sheets);
  const style = node.written.get('style');
  const inline = style === undefined ? [] : parseStyle(style);
  const attributes: CssDeclaration[] = [];
  for (const [property, text] of node.written)
    if (PROPERTIES.has(property)) attributes.push({ kind: 'declaration', property, text, important: false });
  if (rules.length === 0 && inline.length === 0) return { declared: attributes, variables: inherited };

  const normal = [...attributes, ...rules.sort(byRank).flatMap(({ declarations }) => declarations), ...inline];
  const important = [...rules.sort(byRankReversed).flatMap(({ declarations }) => declarations), ...inline];
  const ordered = [...normal.filter((one) => !one.important), ...important.filter((one) => one.important)];
  const animated = ordered.filter(({ property }) => ANIMATED.test(property));
  const { moves, ends } = animated.length > 0 ? endsOf(animated, sheets.ends) : RESTING;
  if (moves) change('an animation, drawn as it ends', node.at);
  const last = ordered.findIndex((one) => one.important);
  const declared = last < 0 ? [...ordered, ...ends] : [...ordered.slice(0, last), ...ends, ...ordered.slice(last)];
  return { declared, variables: withVariables(inherited, declared) };
}

function rulesFor(node: SvgNode, { byKey }: Sheets): SheetRule[] {
  if (byKey.size === 0) return [];
  const classes = (node.written.get('class') ?? '').split(/\s+/).map((name) => `.${name}`);
  const keys = new Set(['*', node.name, `#${node.written.get('id')}`, ...classes]);
  return [...keys].flatMap((key) => byKey.get(key) ?? []).filter(({ selector }) => matches(selector, node));
}

const byRank = (a: SheetRule, b: SheetRule) =>
  compare(a.layer, b.layer) || a.selector.specificity - b.selector.specificity || a.order - b.order;
const byRankReversed = (a: SheetRule, b: SheetRule) =>
  compare(b.layer, a.layer) || a.selector.specificity - b.selector.specificity || a.order - b.order;
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

function withVariables(inherited: Variables, declared: readonly CssDeclaration[]): Variables {
  const own = declared.filter(({ property }) => property.startsWith('--'));
  return own.length === 0
    ? inherited
    : new Map([...inherited, ...own.map(({ property, text }) => [property, text] as const)]);
}

function set(node: SvgNode, property: string, written: string, variables: Variables, options: CascadeOptions): void {
  const { leave, change, idOf } = options;
  if (property.startsWith('--') || ANIMATED.test(property)) return tellLoading(property, written, leave);
  const isApart = APART.has(property);
  if (!PROPERTIES.has(property) && !isApart) return tellLoading(property, written, leave);
  const text = /\bvar\(/i.test(written) ? substituted(written, variables) : written;
  const value = text === undefined ? undefined : valueOf(text, idOf);
  if (!value) {
    tellLoading(property, text ?? written, leave);
    const lost = lostIn(text ?? '');
    if (lost && !isApart) change(`${lost}() in “${property}”`, node.at);
    return;
  }
  for (const [name, one] of longhands(property, value))
    if (isApart) node.setCss(name, one);
    else node.attributes.set(name, one);
}

/** A property that stands for several, as those; a value in the form that all renderers read. */
function longhands(property: string, text: string): readonly (readonly [string, string])[] {
  if (property === 'marker') return ['marker-start', 'marker-mid', 'marker-end'].map((name) => [name, text]);
  if (property === 'mask') return [[property, /url\([^)]*\)|none/.exec(text)?.[0] ?? 'none']];
  if (property === 'font') return fontOf(text);
  if (SHARES.test(property) && text.endsWith('%')) return [[property, String(Number(text.slice(0, -1)) / 100)]];
  return [[property, text.replace(/^([+-]?[\d.]+)px$/, '$1')]];
}

function fontOf(text: string): readonly (readonly [string, string])[] {
  const size = /(?:^|\s)(\d[\d.]*)(px|pt|em|rem|%)?(?:\/|\s|$)/.exec(text);
  const weight = /\b(bold|[1-9]00)\b/.exec(text)?.[1];
  const style = /\b(italic|oblique)\b/.exec(text)?.[1];
  return [
    ...(size ? [['font-size', `${size[1]}${size[2] === 'px' ? '' : (size[2] ?? '')}`] as const] : []),
    ...(weight ? [['font-weight', weight] as const] : []),
    ...(style ? [['font-style', style] as const] : [])
  ];
}
