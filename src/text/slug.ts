/** Texts as ids, and as they are compared. */
import { compareText } from './order.ts';

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
const unsigned = (word: string): string => word.replace(/^\.(?=\p{L})/u, '').replace(/([\p{L}\p{N}])[+#]+$/u, '$1');

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

// Ids of names that people choose by: what differs only in letter case and spaces is one, everything else is two.

/** Two spellings of one option are equal in this form: letter case and spaces apart, a hyphen between words being one. */
export const spelling = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** How an id says the signs by which one name differs from another; a dot at the end of a word says nothing. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\+/g, ' plus '],
  [/#/g, ' sharp '],
  [/&/g, ' and '],
  [/\.(?=\S)/g, ' dot '],
  [/\//g, ' slash ']
];

/** `C++` → `c-plus-plus`, `AT&T` → `at-and-t`, `ui/ux` → `ui-slash-ux`: what a slug drops is said in words. */
export const spokenId = (name: string): string =>
  slug(SIGNS.reduce((text, [sign, word]) => text.replace(sign, word), spelling(name)));

/**
 * An id for each of the names, whatever their order: what `idOf` makes of it. Where that is the same for two names (`Café`,
 * `Cafe`), the plainest keeps it, and the others add a sign of their own letters. `reserved` are nobody's ids; names are
 * one where `same` gives one text.
 */
export function optionIds(
  names: Iterable<string>,
  reserved: Iterable<string> = [],
  { idOf = spokenId, same = spelling } = {}
): (name: string) => string {
  const claims = new Map<string, Set<string>>();
  const kept = new Set(reserved);
  for (const name of names) {
    const id = idOf(name);
    const claim = claims.get(id);
    if (claim) claim.add(same(name));
    else claims.set(id, new Set([same(name)]));
  }
  const ids = new Map<string, string>();
  for (const [id, spellings] of claims) {
    const [first, ...others] = [...spellings].sort((a, b) => a.length - b.length || compareText(a, b));
    ids.set(first!, kept.has(id) ? `${id}~2` : id);
    for (const other of others) ids.set(other, `${id}~${sign(other)}`);
  }
  return (name) => ids.get(same(name)) ?? idOf(name);
}

/** Six letters and digits that stand for a text: the same on every machine. */
export function sign(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of text) hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0)!)) * 0x100000001b3n);
  return hash.toString(36).padStart(6, '0').slice(-6);
}

/** The text as a sentence begins: its first letter large. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
