/**
 * Fourth phase: an id for everything that a link can point to. Ids come from declared ids, else from names; they depend
 * neither on where an item stands nor on what else there is. Where several would have one, none of them gets it: each adds
 * what it is found by, its repository or else its homepage. So no address ever leads to another item than it did.
 */
import type { Kind } from '../model.ts';
import { pageOf, repositoryKey } from '#text/address.ts';
import { sign, slug, squeeze } from '#text/slug.ts';
import type { Kinds } from './kinds.ts';
import type { Draft, DraftItem, MemberEntry } from './read.ts';

export interface Identified {
  readonly draft: DraftItem;
  readonly id: string;
  readonly kind: Kind;
  readonly category: string;
  readonly subcategory: string;
  /** What the table of members adds to a member. */
  readonly member?: MemberEntry;
}

/** An organization of the table as an item. */
export const organizationItemId = (id: string): string => `org-${id}`;

export function identify(draft: Draft, kinds: Kinds): Identified[] {
  const memberEntries = new Map<string, MemberEntry>();
  for (const entry of draft.members) {
    for (const name of [entry.id, entry.name ?? '', ...entry.listedAs, ...entry.aliases]) {
      if (name && !memberEntries.has(squeeze(name))) memberEntries.set(squeeze(name), entry);
    }
  }

  const entries = draft.categories.flatMap((category) =>
    category.subcategories.flatMap((subcategory) =>
      subcategory.items.map((item) => {
        const kind = kinds.ofItem(item);
        const member = kind === 'member' ? memberEntries.get(squeeze(item.name)) : undefined;
        return { draft: item, kind, category: category.name, subcategory: subcategory.name, member };
      })
    )
  );

  // Declared ids first: nothing that is written down gives way to something that is derived.
  const taken = new Set(draft.organizations.map(({ id }) => organizationItemId(id)));
  const ids = new Map<DraftItem, string>();
  const others: DraftItem[] = [];
  for (const { draft: item, member } of entries) {
    const declared = item.declaredId ?? member?.id;
    if (declared && !taken.has(declaredItemId(declared))) {
      ids.set(item, declaredItemId(declared));
      taken.add(declaredItemId(declared));
    } else others.push(item);
  }
  for (const [name, items] of grouped(others, (item) => slug(item.name))) {
    if (items.length === 1 && !taken.has(name)) ids.set(items[0]!, name);
    else for (const [item, id] of apart(name, items)) ids.set(item, id);
  }
  return entries.map(({ member, ...entry }) => ({
    ...entry,
    id: ids.get(entry.draft)!,
    ...(member ? { member } : {})
  }));
}

/** No slug has it: what stands behind it tells namesakes apart. */
const APART = '~';

/** As it is written, also one that was made for one of several namesakes. */
export const declaredItemId = (id: string): string => id.split(APART).map(slug).join(APART);

/** Ids of namesakes, by what each is found by. Those that share all of it are told apart by their order. */
function apart(name: string, items: readonly DraftItem[]): (readonly [DraftItem, string])[] {
  const lists = grouped(items, (item) => contentOf(name, item));
  return [...lists].flatMap(([content, alike]) => {
    const same = grouped(alike, allOf);
    return [...same].flatMap(([all, entries]) =>
      entries.map((item, n) => {
        const steps = [name, content, same.size > 1 ? sign(all) : '', entries.length > 1 || !content ? `${n + 1}` : ''];
        return [item, steps.filter((step) => step !== '').join(APART)] as const;
      })
    );
  });
}

/** `ray-project` for Ray at `github.com/ray-project/ray`, `ray-io` for one that has but the homepage `ray.io`. */
function contentOf(name: string, { repo, homepage }: DraftItem): string {
  const key = repositoryKey(repo) ?? pageOf(repo) ?? pageOf(homepage) ?? '';
  const parts = key.replace(/^github\.com\//, '').split('/');
  const words = parts.flatMap((part) => (part === '' ? [] : [slug(part)]));
  const others = words.filter((word) => word !== name);
  return (others.length > 0 ? others : words.slice(0, 1)).join('-');
}

const allOf = ({ repo, homepage, crunchbase, logo }: DraftItem): string =>
  [repositoryKey(repo) ?? repo, pageOf(homepage) ?? homepage, crunchbase, logo].join('\n');

function grouped<T>(entries: Iterable<T>, keyOf: (entry: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const entry of entries) {
    const list = lists.get(keyOf(entry));
    if (list) list.push(entry);
    else lists.set(keyOf(entry), [entry]);
  }
  return lists;
}
