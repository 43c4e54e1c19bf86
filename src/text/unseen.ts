/** What a text holds that nobody sees, or sees as something else. */
import { isMapping } from './value.ts';

/**
 * What nobody sees and nobody means: control characters, what turns the direction of text, hyphens and spaces without
 * width, halves of letters; joiners only between Latin letters, because other scripts and pictures need them.
 */
const SIGNS = String.raw`\p{Cc}\p{Bidi_Control}\p{Cs}\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb`;
const JOINER = String.raw`[\u200c\u200d](?<=[\p{sc=Latn}\d].)(?=[\p{sc=Latn}\d]|$)`;
const unseen = new RegExp(`[${SIGNS}]|${JOINER}`, 'gu');
const unprinted = new RegExp(`[${SIGNS}\\u2028\\u2029]|${JOINER}`, 'gu');
/** Not the white space among them, which is seen. */
const TOLD = new RegExp(String.raw`(?![\t\n\v\f\r\u0085])[${SIGNS}]|${JOINER}`, 'u');

/** The text without what nobody sees. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '');

/** The text with what nobody sees, and what breaks lines, written as code points: `\u202e`. */
export const withUnseenWritten = (text: string): string =>
  text.replace(unprinted, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The code point of the first sign that nobody sees, `U+200B`; undefined if all of a text shows. */
export function unseenIn(text: string): string | undefined {
  const [sign] = TOLD.exec(text) ?? [];
  return sign && `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Where in a value a text has one half of a letter that takes two: what no file can hold and every program reads
 * otherwise. Only an escape can make one, so `source` tells most often that there is none.
 */
export function halfLetterIn(value: unknown, source: string): readonly (string | number)[] | undefined {
  return /\\u\{?0*d[89a-f]|\p{Cs}/iu.test(source) ? halfIn(value, new Set()) : undefined;
}

function halfIn(value: unknown, seen: Set<unknown>): readonly (string | number)[] | undefined {
  if (typeof value === 'string') return /\p{Cs}/u.test(value) ? [] : undefined;
  // One that aliases lead to several times is looked at once.
  if ((!Array.isArray(value) && !isMapping(value)) || seen.has(value)) return undefined;
  seen.add(value);
  for (const [key, inner] of Object.entries(value as object)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (/\p{Cs}/u.test(key)) return [step];
    const below = halfIn(inner, seen);
    if (below) return [step, ...below];
  }
  return undefined;
}

/** Letters of other scripts that look like Latin ones: not those that people use as signs, as μ or λ. */
const LOOK_ALIKE = new Map(
  [...'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXԌGԜWаaеeоoрpсcуyхxѕsіiјjһhԛqԝwΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνv'].flatMap(
    (letter, i, all) => (i % 2 === 0 ? [[letter, all[i + 1]!] as const] : [])
  )
);

/**
 * The text with Latin letters in place of those that only look like them; undefined if there are none. Only of words that
 * would be wholly Latin then, in a text that is partly so already: a Russian name is no slip.
 */
export function latinOf(text: string): string | undefined {
  if (!/\p{sc=Latn}/u.test(text)) return undefined;
  const latin = text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const letters = [...word];
    const isSlip =
      (letters.length > 1 || text === word) &&
      letters.every((letter) => LOOK_ALIKE.has(letter) || /\p{sc=Latn}/u.test(letter));
    return isSlip ? letters.map((letter) => LOOK_ALIKE.get(letter) ?? letter).join('') : word;
  });
  return latin === text ? undefined : latin;
}
