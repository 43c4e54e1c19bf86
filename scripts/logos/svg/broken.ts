/** Why a file is no XML. */

/** What a parser says; of a bare ampersand it only notices what that hides. */
export function brokenBy(message: string, text: string): string {
  const bare = /unclosed|unexpected end/.test(message) ? text.search(/&(?!#?[\w:.-]{1,100};)/) : -1;
  if (bare < 0) return `broken XML at ${message.replace(/\.$/, '')}`;
  const line = text.slice(0, bare).split('\n').length;
  return `broken XML on line ${line}: “&” alone, which is written &amp;`;
}
