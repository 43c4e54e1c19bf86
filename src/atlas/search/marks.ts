import { squeeze } from '#text/slug.ts';

export type Range = readonly [start: number, end: number];

/**
 * Where parts of a squeezed text stand in the text itself: sorted, overlapping and touching ones merged. Accents that
 * follow a letter belong to it; white space and punctuation within a part are covered.
 */
export function originalRanges(text: string, squeezedRanges: readonly Range[]): Range[] {
  const merged = merge(squeezedRanges);
  const last = merged.at(-1)?.[1] ?? 0;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0, size: number; i < text.length && starts.length <= last; i += size) {
    size = text.codePointAt(i)! > 0xffff ? 2 : 1;
    const letters = lettersAt(text, i, size);
    for (let n = 0; n < letters; n++) {
      starts.push(i);
      ends.push(i + size);
    }
    if (letters === 0 && ends.at(-1) === i && /\p{M}/u.test(text.slice(i, i + size))) ends[ends.length - 1] = i + size;
  }
  return merge(merged.map(([from, to]) => [starts[from]!, ends[to - 1]!]));
}

/** How many characters `squeeze` makes of one. */
function lettersAt(text: string, i: number, size: number): number {
  const code = text.charCodeAt(i);
  if (code > 127) return squeeze(text.slice(i, i + size)).length;
  const lower = code | 32;
  return (code >= 48 && code <= 57) || (lower >= 97 && lower <= 122) ? 1 : 0;
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
