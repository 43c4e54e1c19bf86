/** Writes what some renderers misread in a way that means the same and that all of them read. */

/** Numbers of a transform that only a sign or a second point tells apart get a space between them. */
export const mendTransform = (text: string): string =>
  text.replace(/([\d.])-/g, '$1 -').replace(/(\.\d+)(?=\.)/g, '$1 ');

/** Whether a symbol is a plain group: without a view box and not clipped. Skia clips it nevertheless. */
export function isGroup(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return name === 'symbol' && attributes.get('overflow') === 'visible' && !attributes.has('viewBox');
}
