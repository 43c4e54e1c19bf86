/** The tray: which items are compared, or shall be, as a link names them. */
import { slug } from '#text/slug.ts';
import type { Atlas, AtlasItem } from '../atlas.ts';

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
