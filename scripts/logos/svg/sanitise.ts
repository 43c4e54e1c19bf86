/**
 * Reads an SVG file into a tree of what may be drawn: listed elements and attributes, references into the drawing, and
 * embedded pictures. What could run code, load something or be drawn without end does not come through. Nobody else
 * sees the file: renderers and readers get what is written from the tree.
 */
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { MOST_BYTES } from '../folder.ts';
import { Refusal, refuse, type Note } from '../problems.ts';
import { ELEMENTS, LINKING, PLAIN, PROPERTIES, TEXTS, UNSAFE } from './allowed.ts';
import { idIn } from './css/values.ts';
import { embeddedIn } from './embedded.ts';
import { decode } from './entities.ts';
import { limitExpansion } from './expansion.ts';
import { finish } from './finish.ts';
import { Foreign } from './foreign.ts';
import { Ids } from './ids.ts';
import { Losses } from './losses.ts';
import { type Motion, placed, type Sheet, sheetsOf, SvgNode } from './node.ts';
import { mendTransform } from './settle/mend.ts';
import { parserOf } from './parser.ts';
import { motionIn } from './settle/motions.ts';
import { NAMESPACE, XLINK, type Element } from './tree.ts';

const DEEPEST = 200;
const MOST_ELEMENTS = 200_000;
/** A drawing in a drawing in a drawing is none that anybody means. */
const MOST_NESTED = 2;

export interface Drawing {
  readonly root: Element;
  /** What was left out because it could run code or load something. */
  readonly unsafe: readonly string[];
  /** It has letters that are drawn with a font. */
  readonly text: boolean;
  /** The colour behind it, from the style of the root: only browsers draw it there. */
  readonly background?: string;
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
    notes.push(...reader.losses.notes());
  }
}

class SvgReader {
  readonly losses = new Losses();
  readonly #sheets: Sheet[] = [];
  readonly #motions: { readonly motion: Motion; readonly parent: SvgNode; readonly target: string | undefined }[] = [];
  readonly #open: SvgNode[] = [];
  readonly #ids: Ids;
  readonly #depth: number;
  readonly #byWritten = new Map<string, SvgNode>();
  #root: SvgNode | undefined;
  #rootUri = '';
  /** Depth inside an element that is left out. */
  #skipped = 0;
  #foreign: Foreign | undefined;
  #elements = 0;
  #nested = 0;
  #line = () => 1;

  constructor(prefix = '', depth = 0) {
    this.#ids = new Ids(prefix);
    this.#depth = depth;
  }

  read(text: string): Drawing {
    const parser = parserOf(text, this.losses);
    this.#line = () => parser.line;
    parser.on('opentag', (tag) => this.#openTag(tag));
    parser.on('closetag', () => this.#closeTag());
    parser.on('text', (data) => this.#characters(data));
    parser.on('cdata', (data) => this.#characters(data));
    parser.write(text).close();
    const root = this.#root;
    if (!root) refuse('logo_unreadable', 'it has no element');
    for (const { motion, parent, target } of this.#motions)
      (target === undefined ? parent : this.#byWritten.get(target))?.move(motion);
    const { leave, change } = this.losses;
    const background = finish({ root, sheets: this.#sheets, ids: this.#ids, leave, change });
    limitExpansion(root, MOST_ELEMENTS);
    return {
      root,
      unsafe: this.losses.unsafe,
      text: this.losses.text,
      ...(background === undefined ? {} : { background })
    };
  }

  #openTag(tag: SaxesTagNS): void {
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS) refuse('logo_unreadable', 'it has more than 200,000 elements');
    if (this.#open.length + this.#skipped >= DEEPEST) refuse('logo_unreadable', 'it is nested deeper than 200 levels');
    if (this.#elements === 1) this.#begin(tag);
    if (this.#skipped > 0) {
      this.#foreign?.look(tag);
      this.#skipped += 1;
      return;
    }
    const node = this.#node(tag);
    if (!node) {
      this.#skipped = 1;
      return;
    }
    const parent = this.#open.at(-1);
    if (node.name !== 'style') {
      parent?.children.push(node);
      parent?.elements.push(node);
    }
    this.#root ??= node;
    this.#open.push(node);
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
  #node(tag: SaxesTagNS): SvgNode | undefined {
    const { local, uri, attributes } = tag;
    const own = this.#isSvg(uri);
    const link = local === 'a' && own;
    const name = link ? (this.#open.some(({ name }) => name === 'text') ? 'tspan' : 'g') : local;
    if (!own || !ELEMENTS.has(name)) {
      const at = placed(local, this.#line());
      if (!this.#isMoving(tag, at)) this.#tellElement(tag, at);
      return undefined;
    }
    const node = new SvgNode(name, this.#line(), this.#open.at(-1));
    for (const attribute of Object.values(attributes)) this.#attribute(node, attribute, link);
    return name === 'image' && !node.attributes.has('xlink:href') && !node.nested ? undefined : node;
  }

  /** Whether it is an animation of something that may be drawn; then it is kept for its end. */
  #isMoving(tag: SaxesTagNS, at: string): boolean {
    const parent = this.#open.at(-1);
    const found = parent && this.#isSvg(tag.uri) ? motionIn(tag, at) : undefined;
    if (!parent || !found) return false;
    this.#motions.push({ ...found, parent });
    return true;
  }

  #tellElement({ local, uri, attributes, isSelfClosing }: SaxesTagNS, at: string): void {
    const name = local.toLowerCase();
    if (name === 'foreignobject') {
      // Drawing programs keep their own document in one of these; browsers draw nothing of it.
      if (!isSelfClosing && !attributes['requiredExtensions']?.value.trim()) this.#foreign = new Foreign(at);
      return;
    }
    const editor = !this.#isSvg(uri) && !uri.startsWith('unbound:') && !uri.endsWith('xhtml');
    if ((UNSAFE.has(name) && !editor) || uri.endsWith('/XInclude')) this.losses.leave(name);
  }

  #attribute(node: SvgNode, { prefix, local, uri, value: text }: SaxesAttributeNS, link: boolean): void {
    if (local === 'href' && (uri === XLINK || prefix === '')) return this.#href(node, text, link);
    if (/^on/i.test(local)) return this.losses.leave(local.toLowerCase());
    const name = prefix === 'xml' && local === 'space' ? 'xml:space' : local;
    if (prefix !== '' && name === local) {
      if (prefix === 'xml' && local === 'base') this.losses.leave('xml:base');
      return;
    }
    node.written.set(name, text);
    if (name === 'id') this.#name(node, text);
    else if (PLAIN.has(name) && !PROPERTIES.has(name))
      node.attributes.set(name, /transform$/i.test(name) ? mendTransform(text) : text);
  }

  /** Of several that are called alike, the first one is meant. */
  #name(node: SvgNode, id: string): void {
    if (this.#byWritten.has(id)) return;
    this.#byWritten.set(id, node);
    node.attributes.set('id', this.#ids.of(id));
  }

  #href(node: SvgNode, text: string, link: boolean): void {
    const address = text.trim();
    if (link) {
      if (/^(javascript|data|vbscript):/i.test(address.replace(/\s/g, ''))) this.losses.leave('a link that runs code');
      return;
    }
    if (!LINKING.has(node.name)) return address.startsWith('#') ? undefined : this.losses.leave('an outer reference');
    const id = idIn(address);
    if (id !== undefined && node.name !== 'image') node.attributes.set('xlink:href', `#${this.#ids.of(id)}`);
    else if (/^data:/i.test(address) && node.name === 'image') this.#embed(node, address);
    else if (/^data:/i.test(address)) this.losses.leave('an embedded file');
    else if (address !== '' && !address.startsWith('#')) this.losses.leave('an outer reference');
  }

  #embed(node: SvgNode, address: string): void {
    const embedded = embeddedIn(address);
    if (embedded && 'address' in embedded) node.attributes.set('xlink:href', embedded.address);
    else if (embedded && 'picture' in embedded) this.losses.change(embedded.picture, node.at);
    else if (!embedded || !this.#nest(node, embedded.drawing)) this.losses.leave('an embedded file');
  }

  /** Whether a drawing in the drawing can be taken in: only one of which nothing has to be left out. */
  #nest(node: SvgNode, bytes: Uint8Array): boolean {
    if (this.#depth >= MOST_NESTED) return false;
    this.#nested += 1;
    const reader = new SvgReader(`n${this.#nested}_`, this.#depth + 1);
    try {
      const drawing = reader.read(decode(bytes));
      if (drawing.unsafe.length > 0) return false;
      node.nested = drawing;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
    this.losses.take(reader.losses);
    this.#elements += reader.#elements;
    return true;
  }

  #characters(data: string): void {
    if (this.#skipped > 0) this.#foreign?.text(data);
    const parent = this.#open.at(-1);
    if (this.#skipped > 0 || !parent) return;
    const drawn = TEXTS.has(parent.name);
    if (drawn || parent.name === 'style') parent.children.push(data);
    if (drawn && data.trim()) this.losses.text = true;
  }

  #closeTag(): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      if (this.#skipped > 0) return;
      this.#foreign?.tell(this.losses);
      this.#foreign = undefined;
      return;
    }
    const node = this.#open.pop();
    if (node?.name !== 'style') return;
    this.#sheets.push(...sheetsOf(node));
  }
}
