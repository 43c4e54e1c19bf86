/**
 * What of Svelte's runtime no page of ours runs, said as a constant, so that all that asks falls away: 5 kB of every first
 * view. Pages are mounted, never hydrated; nothing waits within a template, so that no change is held back or tried in a
 * fork, and no boundary catches what is thrown; nothing moves by a transition; state holds values as they are, never
 * deeply; styles and classes are texts. tests/architecture.test.ts holds all that, and an edit that no
 * longer fits the runtime stops the build.
 */
import type { Plugin } from 'vite';

/** By module of the runtime: the text that is replaced, wherever it stands, and what takes its place. */
export const EDITS: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  'internal/client/dom/hydration': [
    ['export let hydrating = false;', 'export const hydrating = false;'],
    ['\thydrating = value;\n', '']
  ],
  'internal/client/dom/blocks/boundary': [
    ['\tnew Boundary(node, props, children, transform_error);', '\tbranch(() => children(node));']
  ],
  'internal/client/error-handling': [['(effect.f & BOUNDARY_EFFECT) !== 0', 'false']],
  'internal/client/dom/blocks/branches': [['should_defer_append();', 'false;']],
  'internal/client/dom/blocks/each': [
    ['should_defer_append();', 'false;'],
    ['(flags & EACH_IS_ANIMATED) !== 0', 'false'],
    ['remaining === 0', 'true']
  ],
  'internal/client/reactivity/async': [
    ['async.length === 0 && pending.length === 0', 'true'],
    ['blockers.filter((b) => !b.settled)', '[]']
  ],
  'internal/client/reactivity/sources': [
    ['!batch.is_fork && eager_effects.size > 0 && !eager_effects_deferred', 'false']
  ],
  'internal/client/reactivity/deriveds': [
    ['!current_batch?.is_fork || derived.deps === null', 'true'],
    [' || current_batch?.is_fork', '']
  ],
  'internal/client/runtime': [['var is_fork = current_batch?.is_fork;', 'const is_fork = false;']],
  'internal/client/reactivity/effects': [
    ['current_batch?.register_created_effect(effect);', ''],
    ['var transitions = effect.nodes && effect.nodes.t;', 'const transitions = null;'],
    ['var t = effect.nodes && effect.nodes.t;', 'const t = null;'],
    ['if (remaining > 0) {', 'if (false) {']
  ],
  'internal/client/dom/elements/style': [['} else if (next_styles) {', '} else if (false) {']],
  'internal/shared/attributes': [
    ['\tif (styles) {', '\tif (false) {'],
    ["typeof value === 'object'", 'false']
  ],
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
    const edited = text.replaceAll(from, to);
    if (edited === text)
      throw new Error(`Svelte's runtime has no “${from.trim()}”: scripts/site/bundle/lean-svelte.ts`);
    return edited;
  }, code);
}
