/** Names in tiles that may show something else instead: no word of them broken, and no letter too small. */
import { type Label, breakable } from './labels.ts';
import { type NameRoom, type NameSetting, bestWhole, partitionsOf, widestOf } from './name.ts';

/** The largest setting of a name without breaking any word, in more lines where need be; undefined where that would be smaller than the least size. */
export function wholeSettingOf(name: string, room: NameRoom, weight: number): NameSetting | undefined {
  const few = bestWhole(name, room, weight);
  if (few && few.size >= room.least) return few;
  const more = bestWhole(name, room, weight, true);
  return more && more.size >= room.least ? more : undefined;
}

/** How wide a name is at its narrowest, in sizes: set in one line, in two, and so on, no word broken. */
export const narrowestOf = (name: string, weight: number): readonly number[] =>
  partitionsOf(breakable(name)).map((lines) => widestOf(lines, weight));

/** Whether lines end only where a name may be broken, and nothing is cut. */
export function isWhole({ lines, cut }: Label, name: string): boolean {
  const ends = new Set<number>();
  let at = 0;
  for (const piece of breakable(name)) ends.add((at += piece.length));
  at = 0;
  return !cut && lines.every((line) => ends.has((at += line.length)));
}
