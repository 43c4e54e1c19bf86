/** What a query shows of a landscape: the page derives it from the address bar, the command from its arguments. */
import type { Atlas, Facet } from './atlas.ts';
import type { Kind } from '#landscape/model.ts';
import type { Query } from './query.ts';
import { type Scope, isIn, kindsIn } from './scopes.ts';
import type { Search } from './search/search.ts';
import { type Choice, type Selected, select } from './select.ts';
import { type SentencePart, sentence } from './sentence.ts';

/**
 * Rank by item index of what a search found, without what it found aside; undefined where nothing is searched for.
 */
export type Ranks = ReadonlyMap<number, number> | undefined;

export function ranksOf(search: Search, text: string): Ranks {
  if (text.trim() === '') return undefined;
  const found = search.find(text).filter(({ aside }) => !aside);
  return new Map(found.map(({ index }, rank) => [index, rank]));
}

/** The items that match, and how many each option would leave. */
export function selectFor(atlas: Atlas, query: Query, ranks: Ranks): Selected {
  return select(atlas.columns, choicesOf(atlas.facets, query), within(atlas, query, ranks));
}

/** 1 for each item that is in question at all: of the scope, not hidden, found by the search. */
function within({ items: entries }: Atlas, { scope, archived }: Query, ranks: Ranks): Uint8Array {
  const found = new Uint8Array(entries.length);
  for (const { index, kind, stage } of entries) {
    if (isIn(scope, kind) && !(archived === 'hide' && stage === 'archived') && (!ranks || ranks.has(index)))
      found[index] = 1;
  }
  return found;
}

function choicesOf(facets: readonly Facet[], { selection, all }: Query): Choice[] {
  return facets.map(({ id, options }) => {
    const chosen = (selection[id] ?? []).map((option) => options.findIndex((other) => other.id === option));
    return { chosen: chosen.filter((code) => code >= 0), all: all.includes(id) };
  });
}

export type Totals = Readonly<Record<Kind, number>>;

export function totalsOf({ items: entries }: Pick<Atlas, 'items'>): Totals {
  const totals: Record<Kind, number> = { project: 0, member: 0, organization: 0 };
  for (const { kind } of entries) totals[kind] += 1;
  return totals;
}

/** How many items a scope has, whatever is chosen. */
export const totalIn = (totals: Totals, scope: Scope): number =>
  kindsIn(scope).reduce((sum, kind) => sum + totals[kind], 0);

/** The query about members where there is no project: the usual scope would show nothing. */
export const inhabited = (query: Query, { project, member }: Totals): Query =>
  !project && member && query.scope === 'projects' ? { ...query, scope: 'members' } : query;

/** How many items the scope has while projects are in it: what the grid's counts are out of. */
export const projectTotalIn = (totals: Totals, scope: Scope): number =>
  scope === 'all' ? totalIn(totals, 'all') : totals.project;

/** The summary of a selection. */
export function sentenceFor(atlas: Atlas, query: Query, selected: Selected): SentencePart[] {
  const totals = totalsOf(atlas);
  return sentence({
    query,
    shown: selected.total,
    total: totalIn(totals, query.scope),
    totals,
    facets: atlas.facets,
    counts: selected.counts,
    stages: atlas.stages
  });
}

/** Up to this share of all, what matches packs by itself. */
const MOST_PACKED = 2 / 3;

/** Whether only what matches has a place. */
export const packs = ({ places }: Pick<Query, 'places'>, total: number, all: number): boolean =>
  total < all && (places === 'pack' || (places === 'auto' && total <= all * MOST_PACKED));
