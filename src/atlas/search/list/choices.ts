/** Choices that the list below the search box offers: each with the query that it leads to, and what that shows. */
import type { FacetOption } from '#landscape/publish/packed.ts';
import { type Query, withoutChoices, withoutNarrowing } from '../../query.ts';
import { KIND_WORDS, type Words, isIn, scopeOf, scopes } from '../../scopes.ts';
import type { MeantPart } from '../meaning/choices.ts';
import { keyOf } from '../meaning/meaning.ts';
import type { Meant } from '../search.ts';

export interface Choice {
  readonly parts: readonly Pick<MeantPart, 'facet' | 'options'>[];
  readonly to: Query;
  /** How many items are shown then, and what they are called. */
  readonly count: number;
  readonly words: Words;
  /** The words are another name of it. */
  readonly alias?: true;
  /** What is chosen now has nothing of it, and is left behind. */
  readonly anew?: true;
}

/** How many items a query shows. */
export type TotalOf = (query: Query) => number;

/** What was meant, as a choice beside those that hold already; instead of them where nothing would be left. */
export function choiceOf(meant: Meant, query: Query, totalOf: TotalOf): Choice {
  const { selection, only, kind, parts, alias } = meant;
  const isHere = kind === undefined || isIn(query.scope, kind);
  const those = only ? { only } : {};
  const beside = { ...query, text: '', selection: { ...query.selection, ...selection }, ...those };
  // Members have no stage, and projects no tier: what holds in one scope is left behind in another.
  const where = isHere ? {} : { scope: scopeOf(kind), tab: '' };
  const anew = { ...withoutNarrowing(query), ...where, selection, ...those };
  const count = isHere ? totalOf(beside) : 0;
  const to = count > 0 ? beside : anew;
  return {
    parts,
    to,
    count: count || totalOf(anew),
    words: kind ? KIND_WORDS[kind] : scopes[to.scope].words,
    ...(alias ? { alias } : {}),
    ...(count === 0 && isHere ? { anew: true as const } : {})
  };
}

/** Whether two are one option each, of one name: an organization hosts and contributes. */
export function areNamesakes({ parts: [one, ...more] }: Meant, { parts: [two, ...others] }: Meant): boolean {
  return more.length + others.length === 0 && one!.options.join() === two!.options.join();
}

/** Each of some once, without those that are there. */
export const otherThan = (there: readonly Meant[], some: readonly Meant[]): readonly Meant[] =>
  some.filter((one, i) => ![...there, ...some.slice(0, i)].some((other) => keyOf(other) === keyOf(one)));

/** A facet and how many items each of its options would leave, by the options' codes. */
export interface Counted {
  readonly id: string;
  readonly label: string;
  readonly options: readonly (FacetOption & { readonly code: number })[];
  readonly counts: ArrayLike<number>;
}

const MOST_STARTS = 12;
/** Facets to begin with, the best first: what things are for, where they stand, who pays. */
const STARTS = ['topic', 'category', 'tier'];

/** Where somebody can begin who has typed nothing: options that most items have. */
export function startsOf(facets: readonly Counted[], query: Query): readonly Choice[] {
  const facet = STARTS.flatMap((id) => facets.find((other) => other.id === id) ?? [])[0];
  if (!facet) return [];
  const { id, label, options, counts } = facet;
  const chosen = query.selection[id] ?? [];
  return options
    .filter((option) => counts[option.code]! > 0 && !chosen.includes(option.id))
    .sort((a, b) => counts[b.code]! - counts[a.code]! || a.code - b.code)
    .slice(0, MOST_STARTS)
    .map((option) => ({
      parts: [{ facet: label, options: [option.name] }],
      to: { ...query, text: '', selection: { ...query.selection, [id]: [option.id] } },
      count: counts[option.code]!,
      words: scopes[query.scope].words
    }));
}

/** A way to more of what was found, for which some of what narrows it is dropped. */
export interface Beyond {
  readonly to: Query;
  readonly count: number;
  readonly label: string;
}

/** The first way on which more than these are shown: without the choices, then among items of every kind. */
export function beyondOf(query: Query, shown: number, totalOf: TotalOf): Beyond | undefined {
  const free = withoutChoices(query);
  return [
    { to: free, label: 'without the choices' },
    { to: { ...free, scope: 'all' as const, tab: '' }, label: 'among everything' }
  ]
    .map((way) => ({ ...way, count: totalOf(way.to) }))
    .find(({ count }) => count > shown);
}
