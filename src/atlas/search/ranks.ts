/** What a search found, as ranks of items. */
import type { AtlasItem } from '../atlas.ts';
import type { Query } from '../query.ts';
import type { Ranks } from '../selection.ts';

interface RankedHit {
  readonly index: number;
  readonly aside?: true;
}

/**
 * Rank by item index, without what was found aside; undefined where nothing is searched for. Among items of every kind an
 * organization that is found as a member, too, is found once: they are one.
 */
export function ranksOf(
  find: (text: string) => readonly RankedHit[],
  items: readonly Pick<AtlasItem, 'kind' | 'owner'>[],
  { text, scope }: Pick<Query, 'text' | 'scope'>
): Ranks {
  if (text.trim() === '') return undefined;
  const found = find(text).flatMap(({ index, aside }) => (aside ? [] : [{ index, ...items[index]! }]));
  const members = new Set(found.map(({ kind, owner }) => kind === 'member' && owner));
  const isTwin = ({ kind, owner }: (typeof found)[number]) =>
    scope === 'all' && kind === 'organization' && owner !== undefined && members.has(owner);
  return new Map(found.filter((one) => !isTwin(one)).map(({ index }, rank) => [index, rank]));
}
