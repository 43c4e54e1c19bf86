/** The landscape as it was on a day, with the colours of its categories. Loaded with the first link that names a day. */
import type { Atlas } from '#atlas/atlas.ts';
import { type AsOf, asOf } from '#atlas/history/as-of.ts';
import { historyOf } from '#atlas/history/history.ts';
import type { PackedHistory } from '#landscape/publish/packed.ts';
import { categoryHues } from '#layout/hues.ts';
import { tones } from '#paint/tones.ts';

export function past(today: Atlas, packed: PackedHistory, day: string): AsOf | undefined {
  const found = asOf(today, historyOf(today, packed), day);
  if (!found) return undefined;
  const hues = categoryHues(found.atlas);
  const painted = found.atlas.categories.map((_, category) => {
    const hue = hues.get(category);
    return hue === undefined ? 0 : tones(hue);
  });
  return { ...found, atlas: { ...found.atlas, tones: painted } };
}
