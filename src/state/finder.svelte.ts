/**
 * The search over a landscape. Until the details are there (they load when the page is idle) it looks at names only;
 * then at everything. The index is built once per landscape, never per key.
 */
import type { Atlas, Details } from '#core/atlas.ts';
import { type Hit, type Search, type SearchEntry, buildSearch } from '#core/search.ts';
import { repositoryOf } from '#core/text.ts';

export class Finder {
  #atlas = $state.raw() as Atlas;
  #details = $state.raw<Details | undefined>();
  readonly #search: Search = $derived.by(() => buildSearch(searchEntries(this.#atlas, this.#details)));

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
  }

  use(atlas: Atlas, details: Details | undefined): void {
    this.#atlas = atlas;
    this.#details = details;
  }

  find(text: string, limit = Infinity): readonly Hit[] {
    return this.#search.find(text, limit);
  }

  /** Item index → rank, 0 for the best. */
  ranks(text: string): ReadonlyMap<number, number> {
    return new Map(this.find(text).map(({ index }, rank) => [index, rank]));
  }
}

/** What can be searched of each item. */
export function searchEntries(atlas: Atlas, details: Details | undefined): SearchEntry[] {
  const organizations = new Map(details?.organizations.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  const layers = new Map(atlas.layers.map(({ id, name }) => [id, name]));
  return atlas.entries.map(({ index, name, frames }) => {
    const item = details?.items[index];
    const places = frames.flatMap((frame) => {
      const { category, name } = atlas.frames[frame]!;
      return [atlas.categories[category]!.name, name];
    });
    const owners = item ? [item.host, ...item.contributedBy].flatMap((id) => (id && organizations.get(id)) ?? []) : [];
    const slug = repositoryOf(item?.repo);
    return {
      name,
      aliases: item?.aliases ?? [],
      slugs: slug ? [slug] : [],
      organizations: owners,
      places: [...new Set(places)],
      layers: item?.layers.map((id) => layers.get(id) ?? id) ?? [],
      ...(item?.license ? { license: item.license } : {}),
      ...(item?.description ? { description: item.description } : {})
    };
  });
}
