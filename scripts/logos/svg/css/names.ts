/** What a part of CSS is called; empty for what has no name. */
import type { CssNode } from 'css-tree/parser';

export function nameOf(node: { readonly name?: CssNode['name'] | undefined } | null | undefined): string {
  const name = node?.name;
  return typeof name === 'string' ? name : name === undefined ? '' : nameOf(name);
}
