/** Writes what some renderers misread in a way that means the same and that all of them read. */

/** Skia ignores these in a style if they have no unit. */
const LENGTHS: ReadonlySet<string> = new Set(['stroke-width', 'stroke-dashoffset']);

/** A value in a style: lengths get their unit. */
export function mendStyle(property: string, value: string): string {
  return LENGTHS.has(property) && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? `${value}px` : value;
}

/** An attribute: numbers of a transform that only a sign or a second point tells apart get a space between them. */
export function mendAttribute(name: string, value: string): string {
  if (!/transform$/i.test(name)) return value;
  return value.replace(/([\d.])-/g, '$1 -').replace(/(\.\d+)(?=\.)/g, '$1 ');
}

/** Whether a symbol is a plain group: without a view box and not clipped. Skia clips it nevertheless. */
export function isGroup(name: string, attributes: ReadonlyMap<string, string>): boolean {
  const visible = attributes.get('overflow') === 'visible' || /\boverflow:visible/.test(attributes.get('style') ?? '');
  return name === 'symbol' && visible && !attributes.has('viewBox');
}
