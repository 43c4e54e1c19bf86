/** The tray: which items are compared, or shall be, as a link names them. */
import { slug } from '#text/slug.ts';
import type { Atlas, AtlasItem } from '../atlas.ts';
import { MOST_COMPARED } from '../query.ts';

type Names = Pick<Atlas, 'items' | 'aliases'>;

/** One of the places: what stands in it, or a name that nothing here has any more. */
export interface Place {
  /** As the link says it. */
  readonly id: string;
  readonly entry?: AtlasItem;
}

/** What the ids of a link name, by their ids or by former names, each item once and in their order. */
export function placesOf(atlas: Names, ids: readonly string[]): readonly Place[] {
  const seen = new Set<AtlasItem>();
  return ids.flatMap((id): readonly Place[] => {
    const entry = entryOf(atlas, id);
    if (!entry) return [{ id }];
    if (seen.has(entry)) return [];
    seen.add(entry);
    return [{ id, entry }];
  });
}

/** The item of an id or of a former name. */
export function entryOf({ items, aliases }: Names, id: string): AtlasItem | undefined {
  const index = aliases.get(slug(id));
  return items.find((entry) => entry.id === id) ?? (index === undefined ? undefined : items[index]);
}

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
