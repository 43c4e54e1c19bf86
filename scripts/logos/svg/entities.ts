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
  const declared = doctype
    .replace(/<!--[^]*?-->/g, '')
    .matchAll(/<!ENTITY\s+(%\s+)?([^\s"'<>&%]+)\s+(?:"([^"]*)"|'([^']*)'|[^>]*)/g);
  for (const [, parameter, name = '', double, single] of declared) {
    if (parameter) {
      emptied = true;
      continue;
    }
    if (values.has(name)) continue; // the first one counts
    const literal = plain(double ?? single);
    if (literal === undefined || values.size >= MOST) emptied = true;
    values.set(name, values.size >= MOST ? '' : (literal ?? ''));
  }
  return { values, emptied };
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
