/**
 * What of Svelte's runtime no page of ours runs, said as a constant, so that all that asks falls away: 3 kB of every first
 * view. Pages are mounted, never hydrated; nothing waits within a template, and no boundary catches what is thrown; state
 * holds values as they are, never deeply. tests/architecture.test.ts holds all that, and an edit that no longer fits the
 * runtime stops the build.
 */
import type { Plugin } from 'vite';

/** By module of the runtime's client: the text that is replaced, and what takes its place. */
export const EDITS: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  'dom/hydration': [
    ['export let hydrating = false;', 'export const hydrating = false;'],
    ['\thydrating = value;\n', '']
  ],
  'dom/blocks/boundary': [
    ['\tnew Boundary(node, props, children, transform_error);', '\tbranch(() => children(node));']
  ],
  'dom/blocks/branches': [['should_defer_append();', 'false;']],
  'dom/blocks/each': [['should_defer_append();', 'false;']],
  'reactivity/async': [
    ['async.length === 0 && pending.length === 0', 'true'],
    ['blockers.filter((b) => !b.settled)', '[]']
  ],
  proxy: [['export function proxy(value) {', 'export function proxy(value) {\n\treturn value;']]
};

const MODULE = /svelte\/src\/internal\/client\/(.+)\.js$/;

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
