/**
 * Sixth phase: the categories, with ids, and every place in which an item stands. A `second_path` to a subcategory that
 * no category declares makes that subcategory, as a landscape2 site shows it.
 */
import { NONE } from '../../publish/packed.ts';
import type { Category, Kind, Place } from '../../model.ts';
import { fold, optionIds, slug } from '#text/slug.ts';
import type { Kinds } from '../kinds.ts';
import type { Draft } from '../read.ts';
import { type DeclaredPlaces, type NamedPlace, declaredPlaces, placeKey } from './second-path.ts';
import type { Settings } from '../settings.ts';

export interface Places {
  /** In the order to show: that of the settings' groups, then what no group shows. */
  readonly categories: readonly Category[];
  place(category: string, subcategory: string): Place;
  /** The place that a `second_path` such as `Serving / Inference` names, if there is one. */
  second(path: string): Place | undefined;
}

/** Links that people have name categories without signs. */
const PLAIN = { idOf: slug, same: fold };

/** The category in which the table of organizations is shown. */
export const ORGANIZATIONS = 'organizations';

export function placesOf(draft: Draft, kinds: Kinds, settings: Settings): Places {
  const categories = new Map<string, Category>();
  const index = new Map<string, Place>();
  const declared = declaredPlaces(draft);

  const named = [
    ...draft.categories.map((category) => ({
      name: category.name,
      kind: kinds.of(category),
      inside: category.subcategories.map(({ name }) => name)
    })),
    ...[...undeclared(draft, declared, settings)].map(([name, inside]) => ({ name, kind: 'project' as const, inside }))
  ];
  // Signs count where two names would be one without them.
  const idOf = optionIds(
    named.map(({ name }) => name),
    [NONE, ...(draft.organizations.length > 0 ? [ORGANIZATIONS] : [])],
    PLAIN
  );
  const subcategoryIds = new Map<string, (name: string) => string>();
  for (const { name } of named) {
    const names = named.filter((other) => fold(other.name) === fold(name)).flatMap(({ inside }) => inside);
    subcategoryIds.set(fold(name), optionIds(names, [], PLAIN));
  }

  // The same category declared twice is one frame: readers look for a name, not for a block of the file.
  const add = (name: string, kind: Kind, subcategories: readonly string[]) => {
    const id = idOf(name);
    const subcategoryId = subcategoryIds.get(fold(name))!;
    const added = subcategories.flatMap((subcategory) => {
      const key = placeKey({ category: name, subcategory });
      if (index.has(key)) return [];
      const place = { category: id, subcategory: subcategoryId(subcategory) };
      index.set(key, place);
      return [{ id: place.subcategory, name: subcategory }];
    });
    const known = categories.get(id) ?? { id, name, kind, subcategories: [] };
    categories.set(id, { ...known, subcategories: [...known.subcategories, ...added] });
  };
  for (const { name, kind, inside } of named) add(name, kind, inside);

  return {
    categories: inGroupOrder([...categories.values()].map(inOrderOf(settings)), settings),
    place: (category, subcategory) => index.get(placeKey({ category, subcategory }))!,
    second(path) {
      const place = declared.named(path);
      return place && index.get(placeKey(place));
    }
  };
}

/**
 * Subcategories that second paths alone name, by category, in the order of the file. A category that is nowhere else is
 * one unless the settings have groups and none of them shows it.
 */
function undeclared(
  draft: Draft,
  declared: DeclaredPlaces,
  settings: Settings
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Map<string, NamedPlace>>();
  for (const { secondPaths } of draft.categories.flatMap((category) =>
    category.subcategories.flatMap((s) => s.items)
  )) {
    for (const path of secondPaths) {
      const place = declared.named(path);
      if (!place || declared.isDeclared(place) || !makesPlace(place, declared, settings)) continue;
      const inside = found.get(place.category) ?? new Map<string, NamedPlace>();
      found.set(place.category, inside);
      if (!inside.has(placeKey(place))) inside.set(placeKey(place), place);
    }
  }
  return new Map([...found].map(([name, inside]) => [name, [...inside.values()].map((place) => place.subcategory)]));
}

/** Whether a place that nobody declares is shown: in a category that is declared, or that a group shows, if there is one. */
const makesPlace = (
  { category }: NamedPlace,
  declared: DeclaredPlaces,
  { groups }: Pick<Settings, 'groups'>
): boolean =>
  declared.hasCategory(category) ||
  groups.length === 0 ||
  groups.some(({ categories }) => categories.includes(category));

/** With the subcategories that the settings name first, in their order. */
function inOrderOf({ order }: Settings): (category: Category) => Category {
  return (category) => {
    const names = order.get(category.name);
    if (!names) return category;
    const rank = ({ name }: { readonly name: string }) => (names.includes(name) ? names.indexOf(name) : names.length);
    return { ...category, subcategories: category.subcategories.toSorted((a, b) => rank(a) - rank(b)) };
  };
}

function inGroupOrder(categories: readonly Category[], { groups }: Settings): Category[] {
  const names = [...new Set(groups.flatMap((group) => group.categories))];
  const rank = ({ name }: Category) => (names.includes(name) ? names.indexOf(name) : names.length);
  return categories.toSorted((a, b) => rank(a) - rank(b));
}
