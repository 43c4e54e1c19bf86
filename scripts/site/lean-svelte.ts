/**
 * What of Svelte's runtime no page of ours runs, said as a constant, so that all that asks falls away: 4 kB of every first
 * view. Pages are mounted, never hydrated; nothing waits within a template, and no boundary catches what is thrown; state
 * holds values as they are, never deeply; styles are texts. tests/architecture.test.ts holds all that, and an edit that no
 * longer fits the runtime stops the build.
 */
import type { Plugin } from 'vite';

/** By module of the runtime: the text that is replaced, and what takes its place. */
export const EDITS: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  'internal/client/dom/hydration': [
    ['export let hydrating = false;', 'export const hydrating = false;'],
    ['\thydrating = value;\n', '']
  ],
  'internal/client/dom/blocks/boundary': [
    ['\tnew Boundary(node, props, children, transform_error);', '\tbranch(() => children(node));']
  ],
  'internal/client/dom/blocks/branches': [['should_defer_append();', 'false;']],
  'internal/client/dom/blocks/each': [['should_defer_append();', 'false;']],
  'internal/client/reactivity/async': [
    ['async.length === 0 && pending.length === 0', 'true'],
    ['blockers.filter((b) => !b.settled)', '[]']
  ],
  'internal/client/dom/elements/style': [['} else if (next_styles) {', '} else if (false) {']],
  'internal/shared/attributes': [['\tif (styles) {', '\tif (false) {']],
  utils: [['\t...DOM_BOOLEAN_ATTRIBUTES,\n', '']],
  'internal/client/proxy': [['export function proxy(value) {', 'export function proxy(value) {\n\treturn value;']]
};

const MODULE = /node_modules\/svelte\/src\/(.+)\.js$/;

export const leanSvelte: Plugin = {
  name: 'lean-svelte',
  apply: 'build',
  transform: {
    filter: { id: MODULE },
    handler: (code, id) => edited(code, EDITS[MODULE.exec(id)![1]!] ?? [])
  }
};

function edited(code: string, edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`Svelte's runtime has no “${from.trim()}”: scripts/site/lean-svelte.ts`);
    return text.replace(from, to);
  }, code);
}
