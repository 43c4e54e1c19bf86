/** Words as they are compared where their meaning counts: without endings, accents and signs. */
import { stemmer } from 'stemmer';

/** Short forms that stand for a word or two of others, as stems. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  db: ['databas'],
  dbs: ['databas'],
  dl: ['deep', 'learn'],
  k8: ['kubernet'],
  k8s: ['kubernet'],
  ml: ['machin', 'learn'],
  os: ['open', 'sourc'],
  viz: ['visual']
};

/** Words that a question has and nobody means. */
const SILENT = new Set(
  (
    'a about am an and any anything are as at be been best better by can choose choosing compare could did do does every find for free ' +
    'from get give good great had happened has have here how i if in into is it its kind list looking many me most much my need of on or our ' +
    'pick please popular recommend recommended should show some something suitable tell than that the their them there these ' +
    'this those to top us use used uses using via want was we were what when where which who whose why will with would ' +
    'you your'
  ).split(' ')
);
/** Whether a word, or several joined by signs, is one that nobody means. */
export const isSilent = (word: string): boolean => wordsIn(word).every((part) => SILENT.has(part));

/**
 * Words that nearly everything could be called: by themselves they mean nothing, and beside others they need not be
 * found.
 */
const GENERIC = new Set(
  'ai and app applic artifici comput data engin framework intellig learn librari licens machin member model open organ platform project servic softwar solut sourc suit system technolog tool toolkit'.split(
    ' '
  )
);

export const isGeneric = (stem: string): boolean => GENERIC.has(stem);

/** Lower-case words of letters and digits; `C++` and `C#` keep their signs as words. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('+', ' plus ')
    .replaceAll('#', ' sharp ')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** British spellings as American ones: `visualisation`, `neighbours`, `licence`. */
const american = (word: string): string =>
  word
    .replace(/is(e|ed|er|ing|ation)(s?)$/, 'iz$1$2')
    .replace(/(..)our(s?)$/, '$1or$2')
    .replace(/^licenc/, 'licens');

/** Then Porter's stemmer, which takes endings off. */
const stemOf = (word: string): string => stemmer(american(word));

/** A squeezed word as the words of texts begin that mean it: `database` of `databases`, `visualization`, what `db` is. */
export function formsOf(word: string): readonly string[] {
  if (Object.hasOwn(SHORT_FORMS, word)) return SHORT_FORMS[word]!;
  const one = american(word);
  if (!/[^su]s$/.test(one) || one.length < SHORTEST_PLURAL) return [one];
  // `serie` begins `series`, as `librar` does `library`; `ser` begins too much.
  return [one.replace(one.length < SHORTEST_IN_IES ? /s$/ : /(?:ie)?s$/, '')];
}
const SHORTEST_PLURAL = 5;
const SHORTEST_IN_IES = 8;

/**
 * A text as one word, in every way in which people run its words together: `vectordatabas`, `vectordb`, `realtimanalyt`.
 * Proper names are known without their generic words, too: Apache (Software) Foundation.
 */
export function keysOf(text: string, isProper = false): ReadonlySet<string> {
  const stems = stemsOf(text);
  const whole = stems.join('');
  const short = Object.entries(SHORT_FORMS).map(([form, stems]) => whole.replace(stems.join(''), form));
  const words = wordsIn(text);
  const run = words
    .slice(1)
    .map((word, i) => stemsOf([...words.slice(0, i), words[i] + word, ...words.slice(i + 2)].join(' ')).join(''));
  const telling = isProper ? stems.filter((stem) => !isGeneric(stem)) : [];
  return new Set([
    whole,
    ...short,
    stemsOf(words.join('')).join(''),
    ...run,
    ...(telling.length > 1 ? [telling.join('')] : [])
  ]);
}

/** Whether two texts are the same words, whatever their endings; short forms are words of their own. */
export const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string) => wordsIn(text).map(stemOf).join(' ');

/** What people say of a license in words that nobody means elsewhere, as it is called: `free software`. */
const SAID_OF_LICENSES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:free|libre)(?:[ /-](?:and|or|libre))?(?:[ /-]open)?(?:[ -]source)? software\b(?! foundation)/i, 'open source'],
  [/^\s*free\s*$/i, 'open source'],
  [/\bnot free\b/i, 'nonfree'],
  [
    /(?<!\bnon[ -]?)(?<!\bnot )\b(?:free )?(?:to use )?(?:for )?commercial(?:ly)? (?:us(?:e|able)|usage)\b/i,
    'open source'
  ],
  [/\b(?:fully|truly|really|completely|100 ?%)\s+(?=open\b)/i, '']
];

/** A text with what it says of licenses in the words that these are called by. */
const asCalled = (text: string): string =>
  SAID_OF_LICENSES.reduce((said, [way, words]) => said.replace(way, words), text);

/** The stems of a text, short forms written out, words that nobody means left out. */
export const stemsOf = (text: string): string[] =>
  stemsAmong(wordsIn(asCalled(text.replace(SEARCHING, ''))).filter((word) => !SILENT.has(word)));
/** Who searches for something, rather than for what searches. */
const SEARCHING = /^\s*search(?:ing)?\s+for\s/i;

/** The stems of all words of a text. */
export const stemsIn = (text: string): string[] => stemsAmong(wordsIn(text));

const stemsAmong = (words: readonly string[]): string[] =>
  words.flatMap((word) => (Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word]! : [stemOf(word)]));
