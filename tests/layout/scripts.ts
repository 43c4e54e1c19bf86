/** Names that people give in scripts of any kind, for property tests: of 1 to 80 letters, some of them no word's end. */
import fc from 'fast-check';

const SCRIPTS = {
  latin: [...'abcdefghijklmnopqrstuvwxyzABCXYZ0189 -_/.()äßçñ'],
  chinese: [...'流れ数据湖中文人工智能模型训练'],
  arabic: [...'مرحبابالعالم قاعدة البيانات'],
  hebrew: [...'שלום עולם מסד נתונים'],
  cyrillic: [...'Жизнь Щедрый Юность'],
  thai: ['ก', 'ขี', 'น้ำ', 'ที่', 'ฐา', 'ข้อ', 'มู', 'ล', 'ปั', 'ญ'],
  devanagari: ['न', 'मस्', 'ते', 'दु', 'नि', 'या', 'क्ष', 'त्र', 'ज्ञा', ' '],
  emoji: ['😀', '👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '🇩🇪', '❤️', 'a', ' '],
  combining: ['e\u0301', 'q\u0307\u0323', 'o\u0302\u0301', 'x', ' ', '-']
} as const;

const ofScript = (letters: readonly string[]) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== '');
const mixed = Object.values(SCRIPTS).flat();

/** A name in one script, in several, or as one word of 80 letters. */
export const aName: fc.Arbitrary<string> = fc.oneof(
  ...Object.values(SCRIPTS).map(ofScript),
  ofScript(mixed),
  fc.constantFrom(...'wмש中กन').map((letter) => letter.repeat(80))
);

/** Where a text may be broken without breaking a letter. */
function endsOfLetters(text: string): ReadonlySet<number> {
  const segments = [...new Intl.Segmenter('en').segment(text)];
  return new Set(segments.map(({ index, segment }) => index + segment.length));
}

/** Whether lines are all of the text, and none ends within a letter. */
export function isBrokenBetweenLetters(lines: readonly { readonly text: string }[], text: string): boolean {
  const ends = endsOfLetters(text);
  let at = 0;
  return lines.map((line) => line.text).join('') === text && lines.every((line) => ends.has((at += line.text.length)));
}
