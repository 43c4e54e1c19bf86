/** What the reader is looking at. The address bar holds it; everything else is derived from it and the atlas. */
import { createSubscriber } from 'svelte/reactivity';
import type { Atlas, Entry, Facet, FacetOption } from '#core/atlas.ts';
import type { Kind } from '#core/model.ts';
import { type Query, type ReadQuery, type Scope, readQuery, toggled, writeQuery } from '#core/query.ts';
import { type Choice, type Selected, select } from '#core/select.ts';
import { type SentencePart, sentence } from '#core/sentence.ts';
import { slug } from '#core/text.ts';
import type { Finder } from './finder.svelte.ts';

export const SCOPE_KINDS: Readonly<Record<Scope, readonly Kind[]>> = {
  projects: ['project'],
  members: ['member'],
  organizations: ['organization'],
  all: ['project', 'member', 'organization']
};

/** A facet as the panel lists it. */
export interface ShownFacet extends Omit<Facet, 'options'> {
  readonly options: readonly (FacetOption & { readonly code: number })[];
}

export class Explorer {
  #atlas = $state.raw() as Atlas;
  #version = $state(0);
  #onNavigate = createSubscriber((update) => {
    window.addEventListener('popstate', update);
    return () => window.removeEventListener('popstate', update);
  });
  readonly #finder: Finder;

  readonly #read: ReadQuery = $derived.by(() => {
    this.#onNavigate(); // back and forward
    void this.#version; // our own moves, which fire no popstate
    return readQuery(new URLSearchParams(location.search), this.#atlas.facets);
  });
  /** 1 for each item that is in question at all: of the scope, not hidden, found by the search. */
  readonly #within: Uint8Array = $derived(this.#withinOf(this.query));
  readonly selected: Selected = $derived(select(this.#atlas.columns, this.choicesOf(this.query), this.#within));

  constructor(atlas: Atlas, finder: Finder) {
    this.#atlas = atlas;
    this.#finder = finder;
  }

  get atlas(): Atlas {
    return this.#atlas;
  }

  /** Takes the place of the landscape shown, the link stays: used when the file changes under an open page. */
  replaceAtlas(atlas: Atlas): void {
    this.#atlas = atlas;
  }

  get query(): Query {
    return this.#read.query;
  }

  get unknown(): ReadQuery['unknown'] {
    return this.#read.unknown;
  }

  /** Rank by item index of what the search found, or undefined where nothing is searched for. */
  readonly hits: ReadonlyMap<number, number> | undefined = $derived(this.#foundBy(this.query.text));

  /**
   * Facets that apply to the scope, with the options that items of the scope have at all. Options keep their codes:
   * what is chosen elsewhere may leave them with nothing, but they stay in place.
   */
  readonly facets: readonly ShownFacet[] = $derived.by(() => {
    const { facets, columns, entries } = this.#atlas;
    const kinds = SCOPE_KINDS[this.query.scope];
    const scope = Uint8Array.from(entries, ({ kind }) => (kinds.includes(kind) ? 1 : 0));
    const { counts } = select(
      columns,
      columns.map(() => ({ chosen: [] })),
      scope
    );
    return facets
      .map((facet, at) => {
        const options = facet.options.map((option, code) => ({ ...option, code }));
        return { ...facet, options: options.filter(({ code }) => counts[at]![code]! > 0) };
      })
      .filter(({ options }) => options.length > 1);
  });

  /** How many items of the scope there are, whatever is chosen. */
  readonly total: number = $derived.by(() => {
    const kinds = SCOPE_KINDS[this.query.scope];
    return this.#atlas.entries.reduce((sum, { kind }) => sum + (kinds.includes(kind) ? 1 : 0), 0);
  });

  readonly totals: Readonly<Record<Kind, number>> = $derived.by(() => {
    const totals: Record<Kind, number> = { project: 0, member: 0, organization: 0 };
    for (const { kind } of this.#atlas.entries) totals[kind] += 1;
    return totals;
  });

  /** How many items the scope has while projects are in it: what the grid's counts are out of. */
  readonly projectTotal: number = $derived(this.query.scope === 'all' ? this.total : this.totals.project);

  readonly sentence: readonly SentencePart[] = $derived(
    sentence({
      query: this.query,
      shown: this.selected.total,
      total: this.total,
      totals: this.totals,
      facets: this.#atlas.facets,
      counts: this.selected.counts,
      stages: this.#atlas.stages
    })
  );

  /** The item that the link opens, by id or by a former name; null where there is none of that name. */
  readonly item: Entry | null = $derived.by(() => {
    const { item } = this.query;
    if (item === '') return null;
    const index = this.#ids.get(item) ?? this.#atlas.aliases.get(slug(item));
    return index === undefined ? null : this.#atlas.entries[index]!;
  });

  readonly #ids: ReadonlyMap<string, number> = $derived.by(
    () => new Map(this.#atlas.entries.map(({ id, index }) => [id, index] as const))
  );

  /** Items that match, the best first where something is searched for, else in declared order. */
  readonly items: readonly Entry[] = $derived.by(() => {
    const { matches } = this.selected;
    const items = this.#atlas.entries.filter(({ index }) => matches[index] === 1);
    const ranks = this.hits;
    return ranks ? items.toSorted((a, b) => ranks.get(a.index)! - ranks.get(b.index)!) : items;
  });

  /** Found by the search, but outside the scope or the chosen options. */
  readonly foundOutside: number = $derived(this.hits ? this.hits.size - this.selected.total : 0);

  /** Per option of a facet, the items it would leave. */
  countsOf(facet: string): Uint32Array {
    const at = this.#atlas.columns.findIndex(({ id }) => id === facet);
    return this.selected.counts[at] ?? new Uint32Array();
  }

  /** How many items another query would show. */
  totalOf(query: Query): number {
    return select(this.#atlas.columns, this.choicesOf(query), this.#withinOf(query)).total;
  }

  #withinOf({ scope, archived, text }: Query): Uint8Array {
    const kinds = SCOPE_KINDS[scope];
    const found = this.#foundBy(text);
    return Uint8Array.from(this.#atlas.entries, ({ index, kind, stage }) =>
      kinds.includes(kind) && !(archived === 'hide' && stage === 'archived') && (!found || found.has(index)) ? 1 : 0
    );
  }

  #foundBy(text: string): ReadonlyMap<number, number> | undefined {
    return text.trim() === '' ? undefined : this.#finder.ranks(text);
  }

  optionName(facet: string, option: string): string {
    return this.#atlas.facets.find(({ id }) => id === facet)?.options.find(({ id }) => id === option)?.name ?? option;
  }

  choicesOf({ selection, all }: Query): Choice[] {
    return this.#atlas.facets.map(({ id, options }) => {
      const chosen = (selection[id] ?? []).map((option) => options.findIndex((other) => other.id === option));
      return { chosen: chosen.filter((code) => code >= 0), all: all.includes(id) };
    });
  }

  /** The address of a query, for links. */
  href(query: Query): string {
    const search = writeQuery(query, this.#atlas.facets);
    return search === '' ? location.pathname : `?${search}`;
  }

  /** Moves to a new query; `replace` keeps the move out of the history (typing). */
  go(change: Partial<Query>, { replace = false } = {}): void {
    const search = writeQuery({ ...this.query, ...change }, this.#atlas.facets);
    const url = `${location.pathname}${search === '' ? '' : `?${search}`}`;
    if (url === `${location.pathname}${location.search}`) return;
    history[replace ? 'replaceState' : 'pushState'](null, '', url);
    this.#version += 1;
  }

  toggle(facet: string, option: string): void {
    this.go(toggled(this.query, facet, option));
  }
}
