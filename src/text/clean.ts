/** Foreign text as it is shown and printed. */
import { withUnseenWritten, withoutUnseen } from './unseen.ts';
import { listOf } from './value.ts';

/**
 * A text as it is shown: what nobody sees is gone, white space folded, trimmed. Values of other types give undefined,
 * numbers their digits (an unquoted `2021` is a name to a person).
 */
export function cleanText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = withoutUnseen(value.replace(/[\t\n\v\f\r\u0085]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

/** The texts of a list, in order; a single text counts as a list of one. */
export function textsOf(value: unknown): string[] {
  return (typeof value === 'string' ? [value] : listOf(value)).flatMap((entry) => cleanText(entry) ?? []);
}

/** Without what begins a command wherever it stands in the log of a workflow: `##[error]`, `##vso[…]`. */
export const inert = (text: string): string => text.replace(/##(?=\[|vso\[)/gi, '# #');

/**
 * Makes foreign text safe to print: what nobody sees (terminal escapes, bidirectional overrides) and line breaks become
 * visible code points, commands of logs are broken, and very long texts are shortened.
 */
export function printable(text: string): string {
  const safe = inert(withUnseenWritten(text));
  return safe.length > 200 ? `${safe.slice(0, 199)}…` : safe;
}
