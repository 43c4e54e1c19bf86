/** Sixth phase: the categories as declared, with ids, and every place in which an item stands. */
import { NONE } from '../publish/packed.ts';
import type { Category, Kind, Place } from '../model.ts';
import { slug } from '#text/slug.ts';
import type { Draft, DraftCategory } from './read.ts';
import type { Settings } from './settings.ts';

export interface Places {
  readonly categories: readonly Category[];
  place(category: string, subcategory: string): Place;
  /** The place that a `second_path` such as `Serving / Inference` names, if there is one. */
  second(path: string): Place | undefined;
}

/** The category in which the table of organizations is shown. */
export const ORGANIZATIONS = 'organizations';

export function placesOf(draft: Draft, kinds: ReadonlyMap<DraftCategory, Kind>, settings: Settings): Places {
  const idOf = idsFor([NONE, ...(draft.organizations.length > 0 ? [ORGANIZATIONS] : [])]);
  const subcategoryIds = new Map<string, (name: string) => string>();
  const categories: Category[] = [];
  const index = new Map<string, Place>();

  for (const category of draft.categories) {
    // The same category declared twice is one frame: readers look for a name, not for a block of the file.
    const id = idOf(category.name);
    const subcategoryId = subcategoryIds.get(id) ?? idsFor([]);
    subcategoryIds.set(id, subcategoryId);
    const known = categories.find((entry) => entry.id === id);
    const names = [...new Set(category.subcategories.map((subcategory) => subcategory.name))];
    const order = settings.order.get(category.name) ?? [];
    const sorted = [...order.filter((name) => names.includes(name)), ...names.filter((name) => !order.includes(name))];
    const subcategories = sorted.map((name) => ({ id: subcategoryId(name), name }));
    for (const subcategory of subcategories)
      index.set(key(category.name, subcategory.name), { category: id, subcategory: subcategory.id });
    if (!known) categories.push({ id, name: category.name, kind: kinds.get(category) ?? 'project', subcategories });
    else {
      const added = subcategories.filter(({ id }) => !known.subcategories.some((other) => other.id === id));
      categories[categories.indexOf(known)] = { ...known, subcategories: [...known.subcategories, ...added] };
    }
  }

  return {
    categories,
    place: (category, subcategory) => index.get(key(category, subcategory))!,
    second(path) {
      const parts = path.split(' / ').map((part) => part.trim());
      return parts.length === 2 ? index.get(key(parts[0]!, parts[1]!)) : undefined;
    }
  };
}

const key = (category: string, subcategory: string) => `${category}\n${subcategory}`;

/** Gives each name an id of its own: its slug, numbered where another name (`R&D`, `R/D`) has that already. */
function idsFor(reserved: readonly string[]): (name: string) => string {
  const ids = new Map<string, string>();
  const taken = new Set(reserved);
  return (name) => {
    let id = ids.get(name) ?? slug(name);
    for (let n = 2; !ids.has(name) && taken.has(id); n++) id = `${slug(name)}-${n}`;
    ids.set(name, id);
    taken.add(id);
    return id;
  };
}
