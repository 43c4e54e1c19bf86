/** What leads to an item in a link: its id, and as far as they are nobody's id its name and its other names. */
import type { Item } from '../model.ts';
import { slug } from '#text/slug.ts';

/** Slugs of names → item index. Ids come before them; a name that several items claim is nobody's: it could lead to any. */
export function aliasesOf(items: readonly Pick<Item, 'id' | 'name' | 'aliases'>[]): Map<string, number> {
  const ids = new Set(items.map(({ id }) => id));
  const claims = new Map<string, Set<number>>();
  for (const [index, { aliases, name }] of items.entries()) {
    for (const alias of [slug(name), ...aliases.map(slug)]) {
      if (ids.has(alias)) continue;
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
