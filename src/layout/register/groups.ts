/** What a register of members or organizations shows for a selection: its sections, and what each item is drawn from. */
import type { Atlas, AtlasItem, Thumbnail } from '#atlas/atlas.ts';
import { extentOf, scopes } from '#atlas/scopes.ts';
import type { Query } from '#atlas/query.ts';
import { registersIn } from '#atlas/views.ts';
import { type RegisterGroup, prominenceOf } from './place.ts';

export interface RegisterSource {
  readonly atlas: Atlas;
  readonly query: Pick<Query, 'scope' | 'tab'>;
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
  const lists = sectionsIn(category, source);
  return lists.map(({ frame, entries }, at): RegisterGroup => {
    const shown = packed ? entries.filter(({ index }) => matches[index] === 1) : entries;
    const hasLogo = ({ artwork }: AtlasItem) => artwork !== undefined && hasPicture(artwork);
    const usual = kind === 'member' ? prominenceOf(at, lists.length, entries.length) : 'line';
    return {
      key: String(frame),
      title: atlas.frames[frame]!.name,
      prominence: usual === 'line' && entries.some(hasLogo) ? 'plate' : usual,
      subjects: shown.map((entry) => {
        const note = hosted(entry);
        return {
          key: `${frame}:${entry.index}`,
          entry,
          contributed: contributed.size === 0 ? undefined : (entry.owner && contributed.get(entry.owner)) || [],
          faint: matches[entry.index] !== 1,
          artwork: hasLogo(entry),
          ...(note === undefined ? {} : { note })
        };
      })
    };
  });
}

/** The name that a register says above its sections: none where the scope and the sections say it all. */
export function registerTitle(category: number, { atlas, query }: Pick<RegisterSource, 'atlas' | 'query'>) {
  const { kind, name } = atlas.categories[category]!;
  const isAlone = registersIn(atlas, query, undefined).length === 1;
  return isAlone && (kind === 'member' || name === scopes[query.scope].label) ? undefined : name;
}

/** The frames of a category that the query shows, with what stands in them; empty ones left out. */
function sectionsIn(category: number, { atlas, query }: RegisterSource) {
  const { holds } = extentOf(atlas, query);
  const lists = new Map<number, AtlasItem[]>();
  for (const entry of atlas.items)
    for (const frame of entry.frames) {
      if (atlas.frames[frame]!.category !== category || !holds(entry, frame)) continue;
      const list = lists.get(frame);
      if (list) list.push(entry);
      else lists.set(frame, [entry]);
    }
  return atlas.order.flatMap((frame) => (lists.has(frame) ? [{ frame, entries: lists.get(frame)! }] : []));
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
