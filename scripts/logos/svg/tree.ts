/** A drawing as a tree of elements, and the tree as text again. */

export interface Element {
  readonly name: string;
  /** In the order of the file. Names have no prefix, apart from `xlink:href` and `xml:space`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

export const NAMESPACE = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';

/** A whole document: the root element with its namespaces, and `attributes` set in place of its own. */
export function document(
  root: Element,
  attributes: Readonly<Record<string, string | number | undefined>> = {}
): string {
  const own = new Map([['xmlns', NAMESPACE]]);
  if (usesLinks(root)) own.set('xmlns:xlink', XLINK);
  return serialise(withAttributes({ ...root, attributes: new Map([...own, ...root.attributes]) }, attributes));
}

/** The element with some attributes set, or removed where the value is undefined. */
export function withAttributes(
  element: Element,
  change: Readonly<Record<string, string | number | undefined>>
): Element {
  const attributes = new Map(element.attributes);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) attributes.delete(name);
    else attributes.set(name, String(value));
  }
  return { ...element, attributes };
}

function usesLinks({ attributes, children }: Element): boolean {
  return attributes.has('xlink:href') || children.some((child) => typeof child !== 'string' && usesLinks(child));
}

function serialise({ name, attributes, children }: Element): string {
  let text = `<${name}`;
  for (const [key, value] of attributes) text += ` ${key}="${escape(value).replaceAll('"', '&quot;')}"`;
  if (children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of children) text += typeof child === 'string' ? escape(child) : serialise(child);
  return `${text}</${name}>`;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
