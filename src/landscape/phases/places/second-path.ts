/** What a `second_path` names: `Serving / Inference` → a category and one of its subcategories. */
import { fold } from '#text/slug.ts';
import type { Draft } from '../read.ts';

export interface NamedPlace {
  readonly category: string;
  readonly subcategory: string;
}

export interface DeclaredPlaces {
  /** The place that a path names, as it is declared if it is; undefined for a text that names none. */
  named(path: string): NamedPlace | undefined;
  isDeclared(place: NamedPlace): boolean;
  hasCategory(name: string): boolean;
}

/** Letter case and spaces make no other place. */
export function declaredPlaces({ categories }: Pick<Draft, 'categories'>): DeclaredPlaces {
  const names = new Map<string, string>();
  const places = new Map<string, NamedPlace>();
  for (const category of categories) {
    if (!names.has(fold(category.name))) names.set(fold(category.name), category.name);
    for (const { name } of category.subcategories) {
      const place = { category: category.name, subcategory: name };
      if (!places.has(placeKey(place))) places.set(placeKey(place), place);
    }
  }
  const declared = (place: NamedPlace) => places.get(placeKey(place));
  return {
    named(path) {
      const ways = waysToRead(path);
      const known = ways.flatMap((way) => declared(way) ?? [])[0];
      const [only, ...others] = ways;
      if (known || !only || others.length > 0) return known;
      return { ...only, category: names.get(fold(only.category)) ?? only.category };
    },
    isDeclared: (place) => declared(place) !== undefined,
    hasCategory: (name) => names.has(fold(name))
  };
}

export const placeKey = ({ category, subcategory }: NamedPlace): string => `${fold(category)}\n${fold(subcategory)}`;

/** Split at each slash between spaces; at one without them where there is no other. */
function waysToRead(path: string): NamedPlace[] {
  const parts = path.includes(' / ') ? path.split(' / ') : path.split('/');
  return parts.slice(1).flatMap((_, i) => {
    const joint = path.includes(' / ') ? ' / ' : '/';
    const [category, subcategory] = [parts.slice(0, i + 1), parts.slice(i + 1)].map((half) => half.join(joint).trim());
    return category && subcategory ? [{ category, subcategory }] : [];
  });
}
