/** The text of an SVG file and the entities that its document type declares. */
import { encoding } from '../sniff.ts';

/** Without the XML declaration and what precedes it: its encoding is often wrong, and this text has none any more. */
export function decode(bytes: Uint8Array): string {
  const text = decodeBytes(bytes);
  return text.replace(/^[\s\ufeff]*(<\?xml\s[^>]*\?>)?/, '');
}

function decodeBytes(bytes: Uint8Array): string {
  const found = encoding(bytes);
  if (found !== 'utf-8') return new TextDecoder(found).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const MOST = 64;
const LONGEST = 1024;

export interface Entities {
  readonly values: ReadonlyMap<string, string>;
  /** Some were declared that are not plain, short texts; those stand for nothing. */
  readonly emptied: boolean;
}

/**
 * Only short, literal texts of the document itself stand for something: what would be read from elsewhere or built of
 * other entities becomes empty.
 */
export function entities(doctype: string): Entities {
  const values = new Map<string, string>();
  let emptied = false;
  for (const { parameter, name, literal: written } of declarationsIn(doctype)) {
    if (parameter) {
      emptied = true;
      continue;
    }
    if (values.has(name)) continue; // the first one counts
    const literal = plain(written);
    if (literal === undefined || values.size >= MOST) emptied = true;
    values.set(name, values.size >= MOST ? '' : (literal ?? ''));
  }
  return { values, emptied };
}

interface Declaration {
  readonly parameter: boolean;
  readonly name: string;
  /** Undefined for what is read from elsewhere. */
  readonly literal: string | undefined;
}

const ENTITY = /<!ENTITY\s+(%\s+)?([^\s"'<>&%]+)\s+/y;
/** Up to the next quote, or to the end of a declaration. */
const UNQUOTED = /[^"'>]*/y;

/** The entities that a document type declares, in order. Every letter is looked at once: some are written to take long. */
function* declarationsIn(doctype: string): Generator<Declaration> {
  for (let at = doctype.indexOf('<!'); at >= 0; at = doctype.indexOf('<!', at)) {
    if (doctype.startsWith('<!--', at)) {
      at = after(doctype, '-->', at + 4);
      continue;
    }
    ENTITY.lastIndex = at;
    const [head = '', parameter, name = ''] = ENTITY.exec(doctype) ?? [];
    const start = at + (head.length || 2);
    const quote = doctype[start];
    const isQuoted = head !== '' && (quote === '"' || quote === "'");
    const end = isQuoted ? after(doctype, quote, start + 1) : start;
    if (head !== '')
      yield {
        parameter: parameter !== undefined,
        name,
        literal: isQuoted ? doctype.slice(start + 1, end - 1) : undefined
      };
    at = endOfDeclaration(doctype, end);
  }
}

function endOfDeclaration(text: string, from: number): number {
  for (let at = from; ;) {
    UNQUOTED.lastIndex = at;
    at += UNQUOTED.exec(text)![0].length;
    if (at >= text.length || text[at] === '>') return at;
    at = after(text, text[at]!, at + 1);
  }
}

/** Where a text stands behind `mark`; its end if there is none. */
function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

function plain(literal: string | undefined): string | undefined {
  if (literal === undefined || literal.length > LONGEST) return undefined;
  const text = literal.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code >= 0x20 && code < 0xd800 ? String.fromCodePoint(code) : whole;
  });
  return /[&<]/.test(text) ? undefined : text;
}

/** How many characters the entities of a text become: what a short file can grow to. */
export function grownBy(text: string, { values }: Entities): number {
  if (values.size === 0) return 0;
  let grown = 0;
  for (const [, name = ''] of text.matchAll(/&([^\s&;]{1,100});/g)) grown += values.get(name)?.length ?? 0;
  return grown;
}
