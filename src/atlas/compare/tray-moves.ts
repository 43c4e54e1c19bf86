/** Putting items into the tray and taking them out: what a page does later than reading it. */
import type { AtlasItem } from '../atlas.ts';
import { MOST_COMPARED } from '../query.ts';
import type { Place } from './tray.ts';

export const isIn = (places: readonly Place[], entry: AtlasItem): boolean =>
  places.some((place) => place.entry === entry);

export const isFull = (places: readonly Place[]): boolean => places.length >= MOST_COMPARED;

/** The ids of a tray with an item put in at its end or, where it is in it, taken out; a full one takes nothing in. */
export function toggledIn(places: readonly Place[], entry: AtlasItem): readonly string[] {
  const others = places.filter((place) => place.entry !== entry).map(({ id }) => id);
  if (others.length < places.length || isFull(places)) return others;
  return [...others, entry.id];
}

/** What became of the tray, for those who do not see it: `Milvus is in the comparison, 2 of 5.` */
export function trayWords(places: readonly Place[], entry: AtlasItem): string {
  const taken = `${places.length} of ${MOST_COMPARED}`;
  if (isIn(places, entry)) return `${entry.name} is in the comparison, ${taken}.`;
  if (isFull(places)) return `${entry.name} has no place: ${taken} are taken.`;
  return `${entry.name} is out of the comparison, ${taken}.`;
}
