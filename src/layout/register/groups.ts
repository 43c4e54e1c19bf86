/** What a register of members or organizations shows for a selection: its sections, and what each item is drawn from. */
import type { Atlas, AtlasItem, Thumbnail } from '#atlas/atlas.ts';
import { type RegisterGroup, prominenceOf } from './place.ts';

export interface RegisterSource {
  readonly atlas: Atlas;
  /** Whether only what matches has a place. */
  readonly packed: boolean;
  readonly matches: Uint8Array;
  /** By an organization's id, the projects that it contributed. */
  readonly contributed: ReadonlyMap<string, readonly AtlasItem[]>;
  /** Whether a logo is drawn where there is a picture of it. */
  readonly hasPicture: (thumbnail: Thumbnail) => boolean;
}

export function registerGroups(category: number, source: RegisterSource): RegisterGroup[] {
  const { atlas, packed, matches, contributed, hasPicture } = source;
  const { kind } = atlas.categories[category]!;
  const hosted = hostedBy(atlas);
  const lists = atlas.order
    .filter((frame) => atlas.frames[frame]!.category === category)
    .map((frame) => ({ frame, entries: atlas.items.filter(({ frames }) => frames.includes(frame)) }));
  const tiers = lists.filter(({ entries }) => entries.length > 0).length;
  return lists.map(({ frame, entries }, at): RegisterGroup => {
    const shown = packed ? entries.filter(({ index }) => matches[index] === 1) : entries;
    return {
      key: String(frame),
      title: atlas.frames[frame]!.name,
      prominence: kind === 'member' ? prominenceOf(at, tiers, entries.length) : 'line',
      subjects: shown.map((entry) => {
        const note = hosted(entry);
        return {
          key: `${frame}:${entry.index}`,
          entry,
          contributed: contributed.size === 0 ? undefined : (entry.owner && contributed.get(entry.owner)) || [],
          faint: matches[entry.index] !== 1,
          artwork: entry.artwork !== undefined && hasPicture(entry.artwork),
          ...(note === undefined ? {} : { note })
        };
      })
    };
  });
}

/** For organizations: how many projects live with them. */
function hostedBy({ facets, columns }: Atlas): (entry: AtlasItem) => string | undefined {
  const at = facets.findIndex(({ id }) => id === 'host');
  const counts = new Map<string, number>();
  for (const code of columns[at]?.codes ?? []) {
    const { id } = facets[at]!.options[code]!;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const options = new Set(facets[at]?.options.map(({ id }) => id));
  return ({ kind, owner }) =>
    kind === 'organization' && owner && options.has(owner) ? String(counts.get(owner) ?? 0) : undefined;
}
