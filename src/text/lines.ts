/** Lines, as editors count them. */

/** What ends the lines of a text: a lone carriage return only where nothing else does. */
export const lineEndOf = (text: string): '\n' | '\r' => (text.includes('\r') && !text.includes('\n') ? '\r' : '\n');
