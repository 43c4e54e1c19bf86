/** The line of a text at which a problem points, with a caret below, for people who read reports. */
import type { Position } from '../read/located.ts';
import { lineEndOf } from '#text/lines.ts';
import { printable } from '#text/clean.ts';

/** So much of a line is shown, with the place in it. */
const WIDTH = 100;

/** Two lines, `12 | text` and a caret below the place; undefined where the text has no such line or nothing on it. */
export function excerptOf(text: string, { line, column }: Position): string | undefined {
  const source = lineOf(text, line);
  if (source === undefined || source.trim() === '') return undefined;
  // Counted in code units, as columns are; what is not printed as one character moves the caret.
  const start = Math.max(0, Math.min(column - 1 - WIDTH / 2, source.length - WIDTH));
  const before = (start > 0 ? '…' : '') + spaced(source.slice(start, column - 1));
  const after = spaced(source.slice(column - 1, start + WIDTH)) + (source.length > start + WIDTH ? '…' : '');
  const gutter = `${line} | `;
  return `  ${gutter}${before}${after.trimEnd()}\n  ${' '.repeat(gutter.length - 2)}| ${' '.repeat(widthOf(before))}^`;
}

function lineOf(text: string, line: number): string | undefined {
  const lineEnd = lineEndOf(text);
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let n = 1; n < line; n++) {
    start = text.indexOf(lineEnd, start) + 1;
    if (start === 0) return undefined;
  }
  const end = text.indexOf(lineEnd, start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

const spaced = (text: string) => printable(text.replaceAll('\t', ' '));

/** Columns that a terminal takes: two for the wide scripts. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, c) =>
      width +
      (/\p{M}/u.test(c)
        ? 0
        : /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
              c
            )
          ? 2
          : 1),
    0
  );
