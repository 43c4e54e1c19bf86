/**
 * A name where no word of it may stay whole: at the least size and width, broken where its capitals begin a new part, else
 * between syllables, with a hyphen.
 */
import { MIN_STRETCH, textWidth } from '../text-width.ts';
import { type NameRoom, type NameSetting, tallOf } from './name.ts';

/** Where a part begins that may stand on a line of its own: `Cat|Boost`, `DAWN|Bench`, `Interpret|ML`, any Chinese sign. */
const HUMPS =
  /(?<=[\s\-–/_.])|(?<=\p{Ll}{2})(?=\p{Lu})|(?<=\p{Lu}{3})(?=\p{Lu}\p{Ll}{2})|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;
/** A syllable begins with a consonant before a vowel, or with two that belong together: `Prome-theus`, `Cross-plane`. */
const SYLLABLES =
  /(?<=\p{L}{2})(?!(?<=[tcspw])h|(?<=[bcdfgkpt])[lr])(?=(?:[tcspw]h|qu|[bcdfgkpt][lr]|(?![aeiouy])\p{L})[aeiouy]\p{L})/iu;
/** Shorter words are not parted. */
const LEAST_WORD = 6;
const SOFT = '\u00AD';

/** Undefined where it has no room even so. */
export function tightSettingOf(name: string, room: NameRoom, weight: number): NameSetting | undefined {
  const parts = name.split(HUMPS).filter((part) => part !== '');
  return inLines(parts, room, weight) ?? inLines(parts.flatMap(syllables), room, weight);
}

function syllables(part: string): string[] {
  if (part.trim().length < LEAST_WORD) return [part];
  const pieces = part.split(SYLLABLES);
  return pieces.map((piece, i) => (i < pieces.length - 1 ? piece + SOFT : piece));
}

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
