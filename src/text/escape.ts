/** Foreign text inside markup. */

/** For HTML: nothing in it begins a tag, an entity or the end of an attribute. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
