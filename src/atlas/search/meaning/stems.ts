/** Words as they are compared where their meaning counts: without endings, accents and signs. */
import { stemmer } from 'stemmer';

/** Short forms that stand for a word or two of others, as stems. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  db: ['databas'],
  dbs: ['databas'],
  dl: ['deep', 'learn'],
  k8s: ['kubernet'],
  ml: ['machin', 'learn'],
  os: ['open', 'sourc'],
  viz: ['visual']
};

/** Words that a question has and nobody means. */
const SILENT = new Set(
  (
    'a about am an and any are as at be been best better by can compare could did do does every find for free from get ' +
    'give good great had has have how i if in into is it its list looking me most my need of on or our please popular ' +
    'recommend recommended search should show suitable tell than that the their them there these this those to top us ' +
    'use used uses using via want was we were what when where which who whose why will with would you your'
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

/** British spellings as American ones; then Porter's stemmer, which takes endings off. */
const stemOf = (word: string): string =>
  stemmer(word.replace(/is(e|ed|er|ing|ation)$/, 'iz$1').replace(/(..)our(s?)$/, '$1or$2'));

/** A text as one word, in every way in which people run its words together: `vectordatabas`, `vectordb`. */
export function keysOf(text: string): ReadonlySet<string> {
  const whole = stemsOf(text).join('');
  const short = Object.entries(SHORT_FORMS).map(([form, stems]) => whole.replace(stems.join(''), form));
  return new Set([whole, ...short, stemsOf(wordsIn(text).join('')).join('')]);
}

/** Whether two texts are the same words, whatever their endings; short forms are words of their own. */
export const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string) => wordsIn(text).map(stemOf).join(' ');

/** The stems of a text, short forms written out, words that nobody means left out. */
export const stemsOf = (text: string): string[] => stemsAmong(wordsIn(text).filter((word) => !SILENT.has(word)));

/** The stems of all words of a text. */
export const stemsIn = (text: string): string[] => stemsAmong(wordsIn(text));

const stemsAmong = (words: readonly string[]): string[] =>
  words.flatMap((word) => (Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word]! : [stemOf(word)]));
