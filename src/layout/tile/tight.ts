/**
 * A name where no word of it may stay whole: at the least size and width, broken where its capitals begin a new part, else
 * between syllables, with a hyphen.
 */
import createHyphenator from 'hyphen/hyphen.js';
import english from 'hyphen/patterns/en-us.js';
import { MIN_STRETCH, textWidth } from '../text-width.ts';
import { type NameRoom, type NameSetting, tallOf } from './name.ts';

/** Where a part begins that may stand on a line of its own: `Cat|Boost`, `NN|Trainer`, `Interpret|ML`, any Chinese sign. */
const HUMPS =
  /(?<=[\s\-–/_.])|(?<=\p{Ll}{2})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{2})|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;
/** Shorter words are not parted. */
const LEAST_WORD = 6;
const SOFT = '\u00AD';

/** Undefined where it has no room even so. */
export function tightSettingOf(name: string, room: NameRoom, weight: number): NameSetting | undefined {
  const parts = name.split(HUMPS).filter((part) => part !== '');
  // Two letters say little of a word, but more than none.
  for (const pieces of [parts, inSyllables(parts, 3), inSyllables(parts, 2)]) {
    const lines = inLines(pieces, room, weight);
    if (lines) return lines;
  }
  return undefined;
}

/** Where a dictionary would part a word: names are English, or made of it. */
const hyphenate = createHyphenator(english, { hyphenChar: SOFT, minWordLength: LEAST_WORD });

const inSyllables = (parts: readonly string[], least: number) => parts.flatMap((part) => syllables(part, least));

/** With so many letters at least on either side of a hyphen. */
function syllables(part: string, least: number): string[] {
  const pieces = hyphenate(part).split(SOFT);
  for (let i = 0; i < pieces.length - 1;) {
    if (lettersOf(pieces[i]!) < least || lettersOf(pieces[i + 1]!) < least)
      pieces.splice(i, 2, pieces[i]! + pieces[i + 1]!);
    else i++;
  }
  return pieces.map((piece, i) => (i < pieces.length - 1 ? piece + SOFT : piece));
}

const lettersOf = (piece: string): number => piece.match(/\p{L}/gu)?.length ?? 0;

/** Line by line, as much as there is room for; a hyphen only where a line ends within a word. */
function inLines(
  pieces: readonly string[],
  { width, height, least }: NameRoom,
  weight: number
): NameSetting | undefined {
  const face = { size: least, weight, stretch: MIN_STRETCH };
  const widthOf = (line: string) => textWidth(shown(line).trimEnd(), face);
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + piece) <= width) lines[lines.length - 1] = last + piece;
    else if (widthOf(piece) <= width) lines.push(piece);
    else return undefined;
  }
  const tall = tallOf(lines.length) * least;
  if (tall > height) return undefined;
  return {
    lines: lines.map((line) => ({ text: shown(line), stretch: MIN_STRETCH, width: widthOf(line) })),
    ...{ size: least, height: tall }
  };
}

const shown = (line: string): string => line.replace(/\u00AD$/, '-').replaceAll(SOFT, '');
