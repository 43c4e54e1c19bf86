/**
 * Fourth phase: an id for everything that a link can point to. Ids come from declared ids, else from names; they do not
 * depend on where an item stands. Where two items would share one, the first declared keeps it and later ones add their
 * subcategory, then a number.
 */
import type { Kind } from '../model.ts';
import { slug, squeeze } from '#text/slug.ts';
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
  const tried = new Map<string, number>();
  const ids = new Map<DraftItem, string>();
  for (const { draft: item, member } of entries) {
    const declared = item.declaredId ?? member?.id;
    if (declared && !taken.has(slug(declared))) {
      ids.set(item, slug(declared));
      taken.add(slug(declared));
    }
  }
  return entries.map(({ member, ...entry }) => {
    const id = ids.get(entry.draft) ?? free(slug(entry.draft.name), entry.subcategory);
    taken.add(id);
    return { ...entry, id, ...(member ? { member } : {}) };
  });

  function free(wanted: string, subcategory: string): string {
    if (!taken.has(wanted)) return wanted;
    const placed = `${wanted}-${slug(subcategory)}`;
    for (let n = tried.get(placed) ?? 1; ; n++) {
      const candidate = n === 1 ? placed : `${placed}-${n}`;
      tried.set(placed, n);
      if (!taken.has(candidate)) return candidate;
    }
  }
}
