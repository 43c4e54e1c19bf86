/** Headings of categories and subcategories: the name as wide as there is room for, the count always in sight. */
import type { TextLine } from '../scene.ts';
import { MIN_STRETCH, textWidth, widestStep } from '../text-width.ts';

const LETTER = 28;

/** Name and count on one line, the name as wide as there is room for; `x` leaves room for the category's letter. */
export function categoryHeading(title: string, count: string, width: number): [TextLine, TextLine] {
  return heading(
    title,
    count,
    { x: LETTER, width: width - LETTER, baseline: 33 },
    { size: 28, weight: 680, tracking: -0.022, countSize: 13, gap: 10 }
  );
}

export function frameHeading(title: string, count: string, width: number): [TextLine, TextLine] {
  return heading(
    title,
    count,
    { x: 0, width, baseline: 16 },
    { size: 12, weight: 600, tracking: 0, countSize: 12, gap: 6 }
  );
}

/** On one line, the name as wide as there is room for before the count. */
export function heading(
  title: string,
  count: string,
  at: { x: number; width: number; baseline: number },
  {
    size,
    weight,
    tracking,
    countSize,
    gap
  }: { size: number; weight: number; tracking: number; countSize: number; gap: number }
): [TextLine, TextLine] {
  const number = { size: countSize, weight: 420, stretch: 100 };
  const room = Math.max(0, at.width - textWidth(count, number) - gap);
  const face = { size, weight, tracking };
  const stretch = widestStep(room, (s) => textWidth(title, { ...face, stretch: s })) ?? MIN_STRETCH;
  const wide = textWidth(title, { ...face, stretch });
  // Smaller before it is cut.
  const own = { ...face, stretch, size: wide > room ? Math.floor((size * room * 10) / wide) / 10 : size };
  const end = at.x + textWidth(title, own);
  return [
    { text: title, x: at.x, baseline: at.baseline, ...own, fill: 'ink' },
    { text: count, x: end + gap, baseline: at.baseline, ...number, fill: 'ink2' }
  ];
}

/** The names of a folded group as they run, in lines of 11 on 14 px: broken at spaces, words that are too long within. */
export function runningNames(names: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (text: string) => textWidth(text.trimEnd(), NAMES) <= width;
  const pieces =
    names
      .map((name) => `${name}, `)
      .join('')
      .match(/\S+\s*/g) ?? [];
  for (const piece of pieces.flatMap((word) => (fits(word) ? [word] : [...word]))) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** px that they take below a heading. */
export const namesHeight = (names: readonly string[], width: number): number =>
  runningNames(names, width).length * NAMES.leading + 16;

/** How names run where tiles are not drawn. */
export const NAMES = { size: 11, weight: 420, leading: 14 } as const;
