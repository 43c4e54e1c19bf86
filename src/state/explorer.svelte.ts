/** What the reader is looking at. The address bar holds it; everything else is derived from it and the atlas. */
import { createSubscriber } from 'svelte/reactivity';
import type { Atlas, AtlasItem } from '#atlas/atlas.ts';
import { type ReadQuery, readQuery, writeQuery } from '#atlas/link.ts';
import { type LinkTerms, type Query, toggled } from '#atlas/query.ts';
import { type ViewTerms, viewsFor } from '#atlas/views.ts';
import type { Selected } from '#atlas/select.ts';
import { type Extent, type Totals, extentOf, totalsOf } from '#atlas/scopes.ts';
import { type Ranks, type ShownFacet, facetsOf, packs, selectFor, sentenceFor, settled } from '#atlas/selection.ts';
import type { SentencePart } from '#atlas/sentence.ts';
import { dayIn } from '#text/day.ts';
import { slug } from '#text/slug.ts';
import { cover, covered, moveTo, stepped, uncover } from './browser/cover.ts';
import type { Finder } from './finder.svelte.ts';

export type { ShownFacet };

export class Explorer {
  #today = $state.raw() as Atlas;
  #version = $state.raw(0);
  #onNavigate = createSubscriber((update) => {
    const step = () => {
      stepped();
      update();
    };
    window.addEventListener('popstate', step);
    return () => window.removeEventListener('popstate', step);
  });
  readonly #finder: Finder;
  readonly #views: readonly ViewTerms[];

  readonly #read: ReadQuery = $derived.by(() => {
    this.#onNavigate(); // back and forward
    void this.#version; // our own moves, which fire no popstate
    const read = readQuery(new URLSearchParams(location.search), this.#terms);
    return { ...read, query: settled(this.atlas, read.query, this.totals) };
  });
  readonly selected: Selected = $derived.by(() => selectFor(this.atlas, this.query, this.hits));

  /** The day as of which a link shows the landscape. */
  readonly day: string | undefined = $derived.by(() => {
    this.#onNavigate();
    void this.#version;
    return dayIn(new URLSearchParams(location.search).get('at'));
  });
  readonly #past: (today: Atlas, day: string | undefined) => Atlas;
  readonly atlas: Atlas = $derived.by(() => this.#past(this.#today, this.day));

  /** `past` gives the landscape as of a day, as far as it is known. */
  constructor(atlas: Atlas, finder: Finder, views: readonly ViewTerms[], past = (today: Atlas, _: unknown) => today) {
    this.#today = atlas;
    this.#finder = finder;
    this.#views = views;
    this.#past = past;
  }

  /** The landscape as it is, whatever day a link names. */
  get today(): Atlas {
    return this.#today;
  }

  /** Takes the place of the landscape shown, the link stays: used when the file changes under an open page. */
  replaceAtlas(atlas: Atlas): void {
    this.#today = atlas;
  }

  get #terms(): LinkTerms {
    return { ...this.atlas, views: viewsFor(this.#views, this.atlas) };
  }

  get query(): Query {
    return this.#read.query;
  }

  get unknown(): ReadQuery['unknown'] {
    return this.#read.unknown;
  }

  /** Rank by item index of what the search found, or undefined where nothing is searched for. */
  readonly hits: Ranks = $derived.by(() => this.#finder.ranks(this.query));

  /** Apart from the query, so that another choice is no reason to ask anew what the scope has. */
  readonly extent: Extent = $derived.by(() => extentOf(this.atlas, this.query));

  /**
   * Facets that apply to the scope, with the options that items of the scope have at all. Options keep their codes:
   * what is chosen elsewhere may leave them with nothing, but they stay in place.
   */
  readonly facets: readonly ShownFacet[] = $derived.by(() => facetsOf(this.atlas, this.extent));

  /** Of the whole landscape, by kind. */
  readonly totals: Totals = $derived(totalsOf(this.atlas.items));
  /** How many items the query is about, whatever is chosen. */
  readonly total: number = $derived.by(() => this.extent.total);
  readonly sentence: readonly SentencePart[] = $derived(sentenceFor(this.atlas, this.query, this.selected));

  /** Whether only what matches has a place. */
  readonly packed: boolean = $derived.by(() => packs(this.query, this.selected.total, this.total));

  /** The item that the link opens, by id or by a former name; null where there is none of that name. */
  readonly item: AtlasItem | null = $derived.by(() => {
    const { item } = this.query;
    if (item === '') return null;
    const index = this.#ids.get(item) ?? this.atlas.aliases.get(slug(item));
    return index === undefined ? null : this.atlas.items[index]!;
  });

  readonly #ids: ReadonlyMap<string, number> = $derived.by(
    () => new Map(this.atlas.items.map(({ id, index }) => [id, index] as const))
  );

  /** Items that match, the best first where something is searched for, else in declared order. */
  readonly items: readonly AtlasItem[] = $derived.by(() => {
    const { matches } = this.selected;
    const items = this.atlas.items.filter(({ index }) => matches[index] === 1);
    const ranks = this.hits;
    return ranks ? items.toSorted((a, b) => ranks.get(a.index)! - ranks.get(b.index)!) : items;
  });

  /** Per option of a facet, the items it would leave. */
  countsOf(facet: string): Uint32Array {
    const at = this.atlas.columns.findIndex(({ id }) => id === facet);
    return this.selected.counts[at] ?? new Uint32Array();
  }

  /** What another query would show. */
  selectedBy(query: Query): Selected {
    return selectFor(this.atlas, query, this.#finder.ranks(query));
  }

  /** How many items another query would show. */
  totalOf(query: Query): number {
    return this.selectedBy(query).total;
  }

  optionName(facet: string, option: string): string {
    return this.atlas.facets.find(({ id }) => id === facet)?.options.find(({ id }) => id === option)?.name ?? option;
  }

  /** The address of a query, for links. */
  href(query: Query): string {
    const search = writeQuery(query, this.#terms);
    return search === '' ? location.pathname : `?${search}`;
  }

  readonly #opening: string = $derived.by(() => this.href({ ...this.query, item: '?' }).slice(0, -'%3F'.length));

  /** The address that opens an item beside what is shown: its id stands at the end of every link. */
  hrefOf({ id }: Pick<AtlasItem, 'id'>): string {
    return `${this.#opening}${encodeURIComponent(id)}`;
  }

  /** Moves to a new query; `replace` keeps the move out of the history (typing). */
  go(change: Partial<Query>, { replace = false } = {}): void {
    const search = writeQuery({ ...this.query, ...change }, this.#terms);
    const url = `${location.pathname}${search === '' ? '' : `?${search}`}`;
    if (url === `${location.pathname}${location.search}`) return;
    moveTo(url, replace ? 'replace' : 'push');
    this.#version += 1;
  }

  /** Follows a link of the page, as `href` writes them. */
  follow(href: string): void {
    moveTo(href, 'push');
    this.#version += 1;
  }

  /** What stands over the page, by a name of its own. No link says it; Back closes it. */
  readonly over: string | undefined = $derived.by(() => {
    this.#onNavigate();
    void this.#version;
    return covered();
  });

  open(over: string): void {
    cover(over);
    this.#version += 1;
  }

  /** Takes away what stands over the page. */
  close(): void {
    uncover();
    this.#version += 1;
  }

  toggle(facet: string, option: string): void {
    this.go(toggled(this.query, facet, option));
  }
}
