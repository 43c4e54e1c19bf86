/**
 * Which item of the old landscape is which of the new one: by id, then by a former name, then by repository. Ids that
 * namesakes got by their order in the file are no identity; those are told apart by what they are and where they stand.
 */
import type { Item } from '../model.ts';
import { pageOf } from '#text/address.ts';
import { slug } from '#text/slug.ts';

export interface MatchedPair {
  readonly before: Item;
  readonly after: Item;
}

export interface Matched {
  /** In the order of the new landscape. */
  readonly pairs: readonly MatchedPair[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

type MatchSide = 'before' | 'after';
/** What two items must share to be one; an item can have several such keys, or none. */
type Keys = (item: Item, side: MatchSide) => readonly string[];

/** `contentOf` gives the same text for items that say the same in the same place. */
export function matchItems(
  before: readonly Item[],
  after: readonly Item[],
  contentOf: (item: Item, side: MatchSide) => string
): Matched {
  const crowd = namesakes(before, after);
  const inCrowd =
    (keys: Keys): Keys =>
    (item, side) =>
      crowd.has(crowdOf(item)) ? keys(item, side) : [];
  const found = new Map<Item, Item>();
  const left = new Set(before);

  const pass = (keys: Keys, isSafe: (candidates: readonly Item[]) => boolean = () => true) => {
    const open = new Map<string, Item[]>();
    for (const item of left) for (const key of keys(item, 'before')) push(open, key, item);
    const claims = new Map<string, Item[]>();
    const waiting = after.filter((item) => !found.has(item));
    for (const item of waiting) for (const key of keys(item, 'after')) push(claims, key, item);
    for (const item of waiting) {
      for (const key of keys(item, 'after')) {
        const candidates = open.get(key)?.filter((candidate) => left.has(candidate)) ?? [];
        if (candidates.length === 0 || !isSafe(candidates) || !isSafe(claims.get(key)!)) continue;
        found.set(item, candidates[0]!);
        left.delete(candidates[0]!);
        break;
      }
    }
  };
  const alone = (items: readonly Item[]) => items.length === 1;

  pass(inCrowd((item, side) => [`${item.id}\n${contentOf(item, side)}`]));
  pass(inCrowd((item, side) => [contentOf(item, side)]));
  pass(
    inCrowd(({ kind, name, repo, places: [{ category, subcategory }] }) => [
      [kind, name, repo, category, subcategory].join('\n')
    ])
  );
  pass(({ id }) => [id]);
  pass(names, alone);
  pass(({ kind, repo }) => repositoryKey(repo).map((key) => `${kind}\n${key}`), alone);
  pass(({ kind, homepage }) => [pageOf(homepage) ?? []].flat().map((page) => `${kind}\n${page}`), alone);

  return {
    pairs: after.flatMap((item) => (found.has(item) ? [{ before: found.get(item)!, after: item }] : [])),
    removed: before.filter((item) => left.has(item)),
    added: after.filter((item) => !found.has(item))
  };
}

/**
 * Whether the ids of a pair differ only because its namesakes stand in another order: all of them are still there, found by
 * what they were found by, and nobody wrote an id.
 */
export function reorderedIds({ pairs, removed, added }: Matched): (pair: MatchedPair) => boolean {
  const crowds = namesakes(
    pairs.map(({ before }) => before),
    pairs.map(({ after }) => after)
  );
  const changed = new Set([...removed, ...added].map(crowdOf));
  for (const { before, after } of pairs)
    if (signOf(before) !== signOf(after)) changed.add(crowdOf(before)).add(crowdOf(after));
  return ({ after }) => crowds.has(crowdOf(after)) && !changed.has(crowdOf(after));
}

/** All that an id is made from which nobody wrote. */
const signOf = (item: Item) => [crowdOf(item), item.name, item.repo, item.homepage].join('\n');

/** Items whose ids come from the same name, as identify.ts makes them, share a crowd; a declared id is one of its own. */
function crowdOf({ id, name }: Item): string {
  const made = slug(name);
  return id === made || id.startsWith(`${made}~`) ? made : `id ${id}`;
}

function namesakes(...sides: readonly (readonly Item[])[]): ReadonlySet<string> {
  const several = new Set<string>();
  for (const items of sides) {
    const seen = new Set<string>();
    for (const crowd of items.map(crowdOf)) {
      if (seen.has(crowd)) several.add(crowd);
      seen.add(crowd);
    }
  }
  return several;
}

/** A new item says what it was called; an old one may have known what it will be called. */
function names({ kind, id, name, aliases }: Item): string[] {
  return [...new Set([id, ...[name, ...aliases].map(slug)])].map((spelling) => `${kind}\n${spelling}`);
}

/** The address of a repository without what makes no difference: scheme, `www.`, letter case, `.git`, final slash. */
const repositoryKey = (repo: string | undefined): string[] => {
  const page = pageOf(repo);
  return page === undefined ? [] : [page.replace(/\.git$/, '')];
};

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
