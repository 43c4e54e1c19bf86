/** Whether the rules in an at-rule count for a drawing: on a screen, in light colours, at rest, at its natural size. */
import parse, { type CssNode } from 'css-tree/parser';
import { PROPERTIES } from '../allowed.ts';
import { nameOf } from './names.ts';

export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** What features say of it; those of numbers are compared. */
const WORDS: Readonly<Record<string, string>> = {
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'no-preference',
  'prefers-contrast': 'no-preference',
  'prefers-reduced-transparency': 'no-preference',
  'forced-colors': 'none',
  'inverted-colors': 'none',
  'color-gamut': 'srgb',
  'dynamic-range': 'standard',
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
  update: 'fast',
  scripting: 'none'
};
/** Words that say that there is none of it. */
const NONE = new Set(['none', 'no-preference']);

/** Whether a list of media queries matches; an empty one does, one that is not understood does not. */
export function matchesMedia(text: string, screen: Screen): boolean {
  if (text.trim() === '') return true;
  const list = parsed(text, 'mediaQueryList');
  return list?.children?.toArray().some((query) => isQueryMet(query, screen)) ?? false;
}

function isQueryMet({ modifier, mediaType, condition }: CssNode, screen: Screen): boolean {
  const isType = !mediaType || /^(all|screen)$/i.test(mediaType);
  const met = isType && (!condition || isMet(condition, (node) => isFeature(node, screen)));
  return modifier?.toLowerCase() === 'not' ? !met : met;
}

/** Whether `@supports` holds: for properties that a drawing may have, and for all selectors. */
export function isSupported(prelude: string): boolean {
  const condition = parsed(`@supports ${prelude}{}`, 'atrule')?.prelude?.children?.toArray()[0];
  return condition !== undefined && isMet(condition, isPropertyKnown);
}

function isPropertyKnown({ type, declaration }: CssNode): boolean {
  if (type === 'SupportsDeclaration') return PROPERTIES.has(declaration?.property?.toLowerCase() ?? '');
  return type === 'FeatureFunction';
}

/** `not`, `and` and `or` between what `isTrue` decides. */
function isMet(condition: CssNode, isTrue: (node: CssNode) => boolean): boolean {
  if (condition.type !== 'Condition') return isTrue(condition);
  let met: boolean | undefined;
  let [word, isNot] = ['', false];
  for (const node of condition.children?.toArray() ?? []) {
    if (node.type === 'Identifier') {
      const said = nameOf(node).toLowerCase();
      if (said === 'not') isNot = !isNot;
      else word = said;
      continue;
    }
    const one = isMet(node, isTrue) !== isNot;
    isNot = false;
    met = met === undefined ? one : word === 'or' ? met || one : met && one;
  }
  return met ?? false;
}

function isFeature(node: CssNode, screen: Screen): boolean {
  if (node.type === 'FeatureRange') return isInRange(node, screen);
  if (node.type !== 'Feature') return false;
  const name = nameOf(node).toLowerCase();
  const value = node.value as CssNode | null | undefined;
  const word = WORDS[name];
  if (word !== undefined) return value ? nameOf(value).toLowerCase() === word : !NONE.has(word);
  if (name === 'orientation') return nameOf(value) === (screen.width > screen.height ? 'landscape' : 'portrait');
  const [, bound = '', measured = ''] = /^(min-|max-)?(width|height|resolution|color|monochrome)$/.exec(name) ?? [];
  const has = measuredOf(measured, screen);
  if (has === undefined) return false;
  if (!value) return has > 0;
  const wanted = pixels(value);
  if (wanted === undefined) return false;
  return bound === 'min-' ? has >= wanted : bound === 'max-' ? has <= wanted : has === wanted;
}

/** `(100px < width <= 200px)`: the name stands on one side of each comparison. */
function isInRange({ left, leftComparison, middle, rightComparison, right }: CssNode, screen: Screen): boolean {
  const value = (node: CssNode | null | undefined) =>
    node?.type === 'Identifier' ? measuredOf(nameOf(node).toLowerCase(), screen) : node ? pixels(node) : undefined;
  const holds = (a: number | undefined, sign: string | null | undefined, b: number | undefined) => {
    if (a === undefined || b === undefined) return false;
    return sign === '<' ? a < b : sign === '<=' ? a <= b : sign === '>' ? a > b : sign === '>=' ? a >= b : a === b;
  };
  const first = holds(value(left), leftComparison, value(middle));
  return first && (right ? holds(value(middle), rightComparison, value(right)) : true);
}

function measuredOf(name: string, { width, height }: Screen): number | undefined {
  return { width, height, resolution: 1, color: 8, monochrome: 0 }[name];
}

function pixels({ type, value, unit }: CssNode): number | undefined {
  const number = Number(value);
  if (type === 'Number') return number;
  const scale = {
    px: 1,
    em: 16,
    rem: 16,
    pt: 4 / 3,
    in: 96,
    cm: 96 / 2.54,
    mm: 9.6 / 2.54,
    x: 1,
    dppx: 1,
    dpi: 1 / 96
  }[unit ?? ''];
  return scale === undefined ? undefined : number * scale;
}

/** What is not understood stands in it raw, and never holds. */
function parsed(text: string, context: string): CssNode | undefined {
  try {
    return parse(text, { context });
  } catch {
    return undefined;
  }
}
