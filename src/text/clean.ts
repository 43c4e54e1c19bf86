/** Foreign text as it is shown and printed. */
import { listOf } from './value.ts';

/**
 * A text as it is shown: control characters and bidirectional overrides gone, white space folded, trimmed. Values of
 * other types give undefined, numbers their digits (an unquoted `2021` is a name to a person).
 */
export function cleanText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value
    .replace(/[\t\n\v\f\r\u0085]/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

/** The texts of a list, in order; a single text counts as a list of one. */
export function textsOf(value: unknown): string[] {
  return (typeof value === 'string' ? [value] : listOf(value)).flatMap((entry) => cleanText(entry) ?? []);
}

/**
 * Makes foreign text safe to print: control characters (terminal escapes), line breaks and bidirectional overrides
 * become visible code points, and very long texts are shortened.
 */
export function printable(text: string): string {
  const safe = text.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
  return safe.length > 200 ? `${safe.slice(0, 199)}…` : safe;
}
