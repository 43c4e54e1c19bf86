/** What a query shows of a landscape: the page derives it from the address bar, the command from its arguments. */
import type { Atlas, Facet } from './atlas.ts';
import { fullDay } from '#text/day.ts';
import { placesOf } from './compare/tray.ts';
import type { Query } from './query.ts';
import { type Extent, extentOf, isIn, type Scope, SCOPES, type Totals } from './scopes.ts';
import type { FacetOption } from '#landscape/publish/packed.ts';
import { type Choice, type Selected, select } from './select.ts';
import { type SentencePart, sentence } from './sentence.ts';

/**
 * Rank by item index of what a search found, without what it found aside; undefined where nothing is searched for.
 */
export type Ranks = ReadonlyMap<number, number> | undefined;

/** The items that match, and how many each option would leave. */
export function selectFor(atlas: Atlas, query: Query, ranks: Ranks): Selected {
  return select(atlas.columns, choicesOf(atlas.facets, query), within(atlas, query, ranks));
}

/** 1 for each item that is in question at all: shown by the scope, not hidden, found by the search. */
function within(atlas: Atlas, query: Query, ranks: Ranks): Uint8Array {
  const { items } = extentOf(atlas, query);
  const only = query.only.length > 0 && new Set(placesOf(atlas, query.only).map(({ entry }) => entry?.index));
  return items.map((shown, index) => {
    const hidden = query.archived === 'hide' && atlas.items[index]!.stage === 'archived';
    return shown && !hidden && (!ranks || ranks.has(index)) && (!only || only.has(index)) ? 1 : 0;
  });
}

function choicesOf(facets: readonly Facet[], { selection, all }: Query): Choice[] {
  return facets.map(({ id, options }) => {
    const chosen = (selection[id] ?? []).map((option) => options.findIndex((other) => other.id === option));
    return { chosen: chosen.filter((code) => code >= 0), all: all.includes(id) };
  });
}

/**
 * The query as it can be shown here: a tab has the scope of what its categories hold; where nothing is in the usual
 * scope, what there is takes its place.
 */
export function settled(atlas: Atlas, query: Query, totals: Totals): Query {
  const tab = atlas.tabs.find(({ id }) => id === query.tab);
  if (tab) return { ...query, scope: scopeWith(tab.categories.map((category) => atlas.categories[category]!.kind)) };
  if (query.scope !== 'all' && (query.scope !== 'projects' || totals.project > 0)) return query;
  const kinds = KINDS.filter((kind) => totals[kind] > 0);
  return kinds.length > 0 ? { ...query, scope: scopeWith(kinds) } : query;
}

const KINDS = ['project', 'member', 'organization'] as const;

/** The narrowest scope with all of these kinds. */
const scopeWith = (kinds: readonly (typeof KINDS)[number][]): Scope =>
  SCOPES.find((scope) => kinds.every((kind) => isIn(scope, kind)))!;

/** The summary of a selection. */
export function sentenceFor(atlas: Atlas, query: Query, selected: Selected): SentencePart[] {
  const { total, totals } = extentOf(atlas, query);
  const parts = sentence({
    query,
    shown: selected.total,
    total,
    totals,
    tab: atlas.tabs.find(({ id }) => id === query.tab)?.name,
    facets: atlas.facets,
    counts: selected.counts,
    stages: atlas.stages
  });
  return atlas.day === undefined ? parts : [{ text: `On ${fullDay(atlas.day)}: ` }, ...parts];
}

/** Up to this share of all, what matches packs by itself. */
const MOST_PACKED = 2 / 3;

/** Whether only what matches has a place. */
export const packs = ({ places }: Pick<Query, 'places'>, total: number, all: number): boolean =>
  total < all && (places === 'pack' || (places === 'auto' && total <= all * MOST_PACKED));

/** A facet as the panel lists it. */
export interface ShownFacet extends Omit<Facet, 'options'> {
  readonly options: readonly (FacetOption & { readonly code: number })[];
}

/** Facets that apply to what a query is about: with the options, and their codes, that any of it has, if it has several. */
export function facetsOf({ facets, columns }: Atlas, { items }: Extent): readonly ShownFacet[] {
  const { counts } = select(
    columns,
    columns.map(() => ({ chosen: [] })),
    items
  );
  return facets
    .map((facet, at) => {
      const options = facet.options.map((option, code) => ({ ...option, code }));
      return { ...facet, options: options.filter(({ code }) => counts[at]![code]! > 0) };
    })
    .filter(({ options }) => options.length > 1);
}
