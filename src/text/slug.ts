/** Texts as ids, and as they are compared. */

/**
 * Lower-case letters and digits joined by hyphens: `AI & Data` → `ai-data`. Letters of every script are kept; of a
 * single word also the signs by which it differs from another: `C++` → `c-plus-plus`, `C#` → `c-sharp`, `.NET` →
 * `dot-net`.
 */
export function slug(text: string): string {
  // Most names are one plain word, and a page makes the ids of thousands before it shows anything.
  if (/^[a-z\d]+$/i.test(text)) return text.toLowerCase();
  return plain(/^\.|[+#]$/.test(text) && !/\s/.test(text) ? spoken(text) : text, '-').replace(/^-+|-+$/g, '') || 'item';
}

const spoken = (word: string): string =>
  unsigned(word) === word
    ? word
    : word
        .replace(/^\./, 'dot-')
        .replace(/[+#]+$/, (signs) => Array.from(signs, (sign) => (sign === '+' ? '-plus' : '-sharp')).join(''));

/** A word without the signs at its ends that make it another one. */
export const unsigned = (word: string): string =>
  word.replace(/^\.(?=\p{L})/u, '').replace(/([\p{L}\p{N}])[+#]+$/u, '$1');

/** Without letter case and differences of spaces: two spellings of one thing. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Lower case, no accents, no punctuation: how names are compared. */
export const squeeze = (text: string): string => plain(text, '');

/** Lower case, no accents, `joint` for everything that is neither letter nor digit. */
function plain(text: string, joint: string): string {
  // The same, several times as fast, and nearly all names are of this kind.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, joint);
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, joint);
}

/** `Red Hat (member)` → `Red Hat`, `VMware (KCSP)` → `VMware`: what stands behind the name says where it is listed. */
export const bareName = (name: string) => name.replace(/(?<=\S)\s*\([^)]*\)\s*$/, '');
