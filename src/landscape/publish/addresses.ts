/** What leads to an item in a link: its id, and as far as they are nobody's id its name and its other names. */
import type { Item } from '../model.ts';
import { slug } from '#text/slug.ts';

/**
 * Slugs of names → item index. Ids come before them; a name that several items claim is nobody's: it could lead to any. But
 * what a project or member was called before is no organization's: it was that item's id, and no organization has a bare
 * name as its id. So a project that was called like its makers is still found by that.
 */
export function aliasesOf(items: readonly Pick<Item, 'id' | 'kind' | 'name' | 'aliases'>[]): Map<string, number> {
  const ids = new Set(items.map(({ id }) => id));
  const isOrganization = ({ kind }: Pick<Item, 'kind'>) => kind === 'organization';
  const former = new Set(items.flatMap((item) => (isOrganization(item) ? [] : item.aliases.map(slug))));
  const claims = new Map<string, Set<number>>();
  for (const [index, item] of items.entries()) {
    for (const alias of [slug(item.name), ...item.aliases.map(slug)]) {
      if (ids.has(alias) || (isOrganization(item) && former.has(alias))) continue;
      const claim = claims.get(alias);
      if (claim) claim.add(index);
      else claims.set(alias, new Set([index]));
    }
  }
  return new Map([...claims].flatMap(([alias, [index, ...others]]) => (others.length > 0 ? [] : [[alias, index!]])));
}

/** Where an address leads: the item that has it as its id, or to which the name belongs. */
export function leadsTo(items: readonly Item[]): (address: string) => Item | undefined {
  const ids = new Map(items.map((item) => [item.id, item]));
  const aliases = aliasesOf(items);
  return (address) => ids.get(address) ?? items[aliases.get(slug(address)) ?? -1];
}
