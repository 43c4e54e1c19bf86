/**
 * Reads an SVG file into a tree of what may be drawn: listed elements and attributes, references into the drawing, and
 * embedded pictures. What could run code, load something or be drawn without end does not come through. Nobody else
 * sees the file: renderers and readers get what is written from the tree.
 */
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { ELEMENTS, LINKING, PLAIN, PROPERTIES, TEXTS, UNSAFE } from './allowed.ts';
import { declarations, sheet, style, value, type CssReference, type CssRule } from './css.ts';
import { decode, entities, grownBy, type Entities } from './entities.ts';
import { limitExpansion } from './expansion.ts';
import { picture } from './embedded.ts';
import { isGroup, mendAttribute } from './mend.ts';
import { MOST_BYTES } from '../folder.ts';
import { note, refuse, type Note } from '../problems.ts';
import { NAMESPACE, XLINK, type Element } from './tree.ts';

const DEEPEST = 200;
const MOST_ELEMENTS = 200_000;

export interface Drawing {
  readonly root: Element;
  /** What was left out because it could run code or load something. */
  readonly unsafe: readonly string[];
  /** It has letters that are drawn with a font. */
  readonly text: boolean;
  /** The colour behind it, from the style of the root: only browsers draw it there. */
  readonly background?: string;
  /** The size that the style of the root declares. */
  readonly styledSize?: { readonly width?: string; readonly height?: string };
}

const KNOWN: ReadonlyMap<string, string> = new Map([
  ['svg', NAMESPACE],
  ['xlink', XLINK]
]);

/** An element while its children are still being read. */
interface OpenElement extends Element {
  name: string;
  readonly attributes: Map<string, string>;
  readonly children: (OpenElement | string)[];
}

/**
 * The drawing in a file; notes what was left out or is drawn otherwise. Throws a Refusal for what is not an SVG image or
 * goes beyond the limits.
 */
export function sanitise(bytes: Uint8Array, notes: Note[] = []): Drawing {
  if (bytes.length > MOST_BYTES) refuse('logo_unreadable', 'it is larger than 8 MB');
  const reader = new SvgReader();
  try {
    return reader.read(decode(bytes));
  } finally {
    notes.push(...reader.notes());
  }
}

class SvgReader {
  readonly #unsafe = new Set<string>();
  readonly #rules: CssRule[] = [];
  readonly #references = new Map<Element, CssReference[]>();
  readonly #open: OpenElement[] = [];
  #root: OpenElement | undefined;
  #rootUri = '';
  #rootStyle: Pick<Drawing, 'background' | 'styledSize'> = {};
  /** Depth inside an element that is left out. */
  #skipped = 0;
  #elements = 0;
  #text = false;

  read(text: string): Drawing {
    const parser = new SaxesParser({
      xmlns: true,
      position: true,
      // Prefixes that the file forgets to declare; an empty one is no prefix.
      resolvePrefix: (prefix: string) => (prefix === '' ? undefined : (KNOWN.get(prefix) ?? `unbound:${prefix}`))
    });
    parser.on('error', ({ message }) => refuse('logo_unreadable', `broken XML at ${message.replace(/\.$/, '')}`));
    parser.on('doctype', (doctype) => {
      const declared = entities(doctype);
      if (declared.emptied) this.#leave('entities');
      this.#limitGrowth(text, declared);
      for (const [name, literal] of declared.values) parser.ENTITIES[name] ??= literal;
    });
    parser.on('processinginstruction', ({ target }) => {
      if (/^xml-stylesheet$/i.test(target)) this.#leave('xml-stylesheet');
    });
    parser.on('opentag', (tag) => this.#openTag(tag));
    parser.on('closetag', () => this.#closeTag());
    parser.on('text', (data) => this.#characters(data));
    parser.on('cdata', (data) => this.#characters(data));
    parser.write(text).close();
    if (!this.#root) refuse('logo_unreadable', 'it has no element');
    limitExpansion(this.#root, this.#references, this.#rules, MOST_ELEMENTS);
    return { root: this.#root, unsafe: [...this.#unsafe].sort(), text: this.#text, ...this.#rootStyle };
  }

  /** What was left out, and what cannot be drawn as it was meant; so far, if reading ended early. */
  notes(): Note[] {
    return [
      ...(this.#unsafe.size > 0 ? [note('logo_unsafe_parts', [...this.#unsafe].sort().join(', '))] : []),
      ...(this.#text ? [note('logo_changed', 'its text is set in a stand-in font; convert it to outlines')] : [])
    ];
  }

  readonly #leave = (part: string): void => void this.#unsafe.add(part);

  #limitGrowth(text: string, declared: Entities): void {
    if (grownBy(text, declared) > MOST_BYTES) refuse('logo_unreadable', 'its entities grow beyond 8 MB');
  }

  #openTag(tag: SaxesTagNS): void {
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS) refuse('logo_unreadable', 'it has more than 200,000 elements');
    if (this.#open.length + this.#skipped >= DEEPEST) refuse('logo_unreadable', 'it is nested deeper than 200 levels');
    if (this.#elements === 1) this.#begin(tag);
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    const element = this.#element(tag);
    if (!element) {
      this.#skipped = 1;
      return;
    }
    this.#open.at(-1)?.children.push(placed(element));
    this.#root ??= element;
    this.#open.push(element);
  }

  #begin({ local, uri }: SaxesTagNS): void {
    if (local !== 'svg') refuse('logo_not_an_image', local.toLowerCase() === 'html' ? 'an HTML page' : 'an XML file');
    if (uri !== '' && uri !== NAMESPACE) refuse('logo_not_an_image', 'an XML file of another kind');
    this.#rootUri = uri;
  }

  /** A root without namespace is mended: then elements without one belong to it as well. */
  #isSvg(uri: string): boolean {
    return uri === NAMESPACE || (uri === '' && this.#rootUri === '');
  }

  /** The element with what may stay of it, without children; undefined if it is left out with all it contains. */
  #element(tag: SaxesTagNS): OpenElement | undefined {
    const { local, uri, attributes } = tag;
    const own = this.#isSvg(uri);
    const link = local === 'a' && own;
    const name = link ? (this.#open.some(({ name }) => name === 'text') ? 'tspan' : 'g') : local;
    if (!own || !ELEMENTS.has(name)) {
      this.#tellElement(tag);
      return undefined;
    }
    const element: OpenElement = { name, attributes: new Map(), children: [] };
    for (const attribute of Object.values(attributes)) this.#attribute(element, attribute, link);
    if (name === 'image' && !element.attributes.has('xlink:href')) return undefined;
    return element;
  }

  #tellElement({ local, uri, attributes, isSelfClosing }: SaxesTagNS): void {
    const name = local.toLowerCase();
    // Drawing programs keep their own document in one of these; browsers draw nothing of it.
    if (name === 'foreignobject' && (isSelfClosing || attributes['requiredExtensions']?.value.trim())) return;
    const editor = !this.#isSvg(uri) && !uri.startsWith('unbound:') && !uri.endsWith('xhtml');
    if ((UNSAFE.has(name) && !editor) || uri.endsWith('/XInclude')) this.#leave(name);
  }

  #attribute(element: OpenElement, { prefix, local, uri, value: text }: SaxesAttributeNS, link: boolean): void {
    const href = local === 'href' && (uri === XLINK || prefix === '');
    if (href) return this.#href(element, text, link);
    if (/^on/i.test(local)) return this.#leave(local.toLowerCase());
    const name = prefix === 'xml' && local === 'space' ? 'xml:space' : local;
    if (prefix !== '' && name === local) {
      if (prefix === 'xml' && local === 'base') this.#leave('xml:base');
      return;
    }
    if (name === 'style') return this.#style(element, text);
    if (PROPERTIES.has(name)) return this.#property(element, name, text);
    if (PLAIN.has(name)) element.attributes.set(name, mendAttribute(name, text));
  }

  #href(element: OpenElement, text: string, link: boolean): void {
    const address = text.trim();
    if (link) {
      if (/^(javascript|data|vbscript):/i.test(address.replace(/\s/g, ''))) this.#leave('a link that runs code');
      return;
    }
    if (!LINKING.has(element.name)) return address.startsWith('#') ? undefined : this.#leave('an outer reference');
    const id = /^#([^\s"'()<>]+)$/.exec(address)?.[1];
    if (id && element.name !== 'image') {
      element.attributes.set('xlink:href', `#${id}`);
      this.#refer(element, [{ property: 'href', id }]);
      return;
    }
    const embedded = element.name === 'image' ? picture(address) : undefined;
    if (embedded) element.attributes.set('xlink:href', embedded);
    else if (/^data:/i.test(address)) this.#leave('an embedded file');
    else if (address !== '' && !address.startsWith('#')) this.#leave('an outer reference');
  }

  #style(element: OpenElement, text: string): void {
    if (!this.#root) this.#rootStyle = rootStyle(text);
    const written = this.#root ? text : text.replace(/(^|;)\s*(width|height)\s*:[^;]*/gi, '$1');
    const { css, references } = style(written, this.#leave);
    if (css) element.attributes.set('style', css);
    this.#refer(element, references);
  }

  #property(element: OpenElement, name: string, text: string): void {
    const checked = value(name, text, this.#leave);
    if (!checked) return;
    element.attributes.set(name, mendAttribute(name, checked.css));
    this.#refer(element, checked.references);
  }

  #refer(element: Element, references: readonly CssReference[]): void {
    if (references.length > 0) this.#references.set(element, [...(this.#references.get(element) ?? []), ...references]);
  }

  #characters(data: string): void {
    const parent = this.#open.at(-1);
    if (this.#skipped > 0 || !parent) return;
    const drawn = TEXTS.has(parent.name);
    if (drawn || parent.name === 'style') parent.children.push(data);
    if (drawn && data.trim()) this.#text = true;
  }

  #closeTag(): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const element = this.#open.pop();
    if (element?.name === 'style') this.#sheet(element);
  }

  #sheet(element: OpenElement): void {
    const text = element.children.filter((child) => typeof child === 'string').join('');
    const [type, media] = ['type', 'media'].map((name) => element.attributes.get(name)?.trim() ?? '');
    const applies = /^(text\/css)?$/i.test(type!) && /^(all|screen)?$/i.test(media!);
    const rules = applies ? sheet(text, this.#leave) : [];
    for (const rule of rules) this.#rules.push(rule);
    element.children.length = 0;
    element.attributes.clear();
    element.children.push(rules.map((rule) => `${rule.selector}{${rule.css}}`).join(''));
  }
}

/** The element as its parent gets it: a group in place of a symbol is kept from being drawn where it stands. */
function placed(element: OpenElement): OpenElement {
  if (!isGroup(element.name, element.attributes)) return element;
  element.name = 'g';
  return { name: 'defs', attributes: new Map(), children: [element] };
}

const COLOUR = /^(#[\da-f]{3,8}|[a-z]+|(rgb|hsl)a?\([\d\s.,%/]+\))$/i;

function rootStyle(text: string): Pick<Drawing, 'background' | 'styledSize'> {
  const styles = new Map(declarations(text));
  const background = styles.get('background-color') ?? styles.get('background') ?? '';
  const [width, height] = [styles.get('width'), styles.get('height')];
  return {
    ...(COLOUR.test(background) && !/^(none|transparent|inherit|initial|unset)$/i.test(background)
      ? { background }
      : {}),
    ...(width || height ? { styledSize: { ...(width ? { width } : {}), ...(height ? { height } : {}) } } : {})
  };
}
