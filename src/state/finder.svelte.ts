/**
 * The search over a landscape. Its code loads when the page is idle, or with the first letter typed. Until the details
 * are there it looks at names only; then at everything. The index is built once per landscape, never per key.
 */
import type { Atlas } from '#atlas/atlas.ts';
import type { Details } from '#landscape/publish/packed.ts';
import type { Answer, Hit, Search, searchOf } from '#atlas/search/search.ts';
import type { Query } from '#atlas/query.ts';
import type { Ranks } from '#atlas/selection.ts';
import { Later } from './later.svelte.ts';

const loadEngine = async () => (await import('#atlas/search/search.ts')).searchOf;

export class Finder {
  #atlas = $state.raw() as Atlas;
  #details = $state.raw<Details | undefined>();
  /** The code of the search. */
  readonly engine: Later<typeof searchOf>;
  /** What is shown of them. */
  shown = (atlas: Atlas, details: Details | undefined) => [atlas, details] as const;
  /** All that it can be asked, once it is there. */
  readonly search: Search | undefined = $derived.by(() =>
    this.engine.value?.(...this.shown(this.#atlas, this.#details))
  );

  constructor(atlas: Atlas, load: () => Promise<typeof searchOf> = loadEngine) {
    this.#atlas = atlas;
    this.engine = new Later(load);
  }

  use(atlas: Atlas, details: Details | undefined): void {
    this.#atlas = atlas;
    this.#details = details;
  }

  /** The items found, best first; none before the search is there. */
  find(text: string, limit = Infinity): readonly Hit[] {
    return this.search?.find(text, limit) ?? [];
  }

  /** What was asked about items by name. */
  answer(text: string): Answer | undefined {
    return this.search?.answer(text);
  }

  /** Item index → rank, 0 for the best; undefined where nothing is searched for, and before the search is there. */
  ranks(query: Pick<Query, 'text' | 'scope'>): Ranks {
    return this.search?.ranks(query);
  }
}
