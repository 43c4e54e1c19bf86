/** Lines, as editors count them. */

/** What ends the lines of a text: a lone carriage return only where nothing else does. */
export const lineEndOf = (text: string): '\n' | '\r' => (text.includes('\r') && !text.includes('\n') ? '\r' : '\n');
/** `a`, `a and b`, `a, b and c`. */
export const inSeries = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
