/** The groups of the settings as tabs: each with the categories that are there. One without any item is none. */
import type { Category, CategoryTab, Item } from '../../model.ts';
import { present } from '#text/value.ts';
import { slug } from '#text/slug.ts';
import type { Settings } from '../settings.ts';

/** Undefined without any. A name that comes twice is one tab. */
export function tabsOf(
  { groups }: Settings,
  categories: readonly Category[],
  items: readonly Pick<Item, 'places'>[]
): readonly CategoryTab[] | undefined {
  const filled = new Set(items.flatMap(({ places }) => places.map(({ category }) => category)));
  const tabs = new Map<string, CategoryTab>();
  for (const { name, alias, categories: names } of groups) {
    const id = slug(name);
    const own = categories.filter((category) => names.includes(category.name)).map((category) => category.id);
    const all = [...new Set([...(tabs.get(id)?.categories ?? []), ...own])];
    if (all.some((category) => filled.has(category)))
      tabs.set(id, present({ id, name, alias: alias && slug(alias), categories: all }));
  }
  return tabs.size > 0 ? [...tabs.values()] : undefined;
}
