/** Changes in words: from where to where, by the names of stages and tiers. */
import type { Atlas } from '#atlas/atlas.ts';
import { type Change, type ChangeKind, changeKinds, countChanges } from '#atlas/history/changes.ts';
import type { SentencePart } from '#atlas/sentence.ts';
import type { Query } from '#atlas/query.ts';
import { fullDay } from '#text/day.ts';
import { grouped } from '#text/numbers.ts';

export const labelOf = (what: ChangeKind): string => changeKinds[what][0];

/** `Sandbox to Incubating`; empty where the kind says it all. */
export function wayOf({ before, after }: Change, { stages, tiers }: Pick<Atlas, 'stages' | 'tiers'>): string {
  const name = (id: string) => [...stages, ...tiers].find((other) => other.id === id)?.name ?? id;
  if (after === undefined) return before === undefined ? '' : `was ${name(before)}`;
  // Its kind says that already.
  if (before === undefined && after === 'accepted') return '';
  return before === undefined ? name(after) : `${name(before)} to ${name(after)}`;
}

/** What is told: the days, and each kind with its count as a link that shows it alone. */
export function sentenceOf(
  query: Query,
  [from, to]: readonly [string, string],
  changes: readonly Change[]
): SentencePart[] {
  const counts = countChanges(changes);
  const parts = counts.map(([what, count]): SentencePart => ({
    text: `${grouped(count)} ${changeKinds[what][1]}`,
    to: { ...query, what: query.what.length === 1 && query.what[0] === what ? [] : [what] }
  }));
  return [
    { text: `From ${fullDay(from)} to ${fullDay(to)}: ` },
    ...(parts.length === 0 ? [{ text: 'nothing changed' }] : []),
    ...parts.flatMap((part, i) => (i === 0 ? [part] : [{ text: ', ' }, part])),
    { text: '.' }
  ];
}
