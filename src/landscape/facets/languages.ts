/** Of the facet of languages: their ids, and the names that figures give them. */
import { slug } from '#text/slug.ts';
import type { Landscape } from '../model.ts';

const languageNamesOf = new WeakMap<Landscape, Map<string, string>>();

/** By id, as it is written last. */
export function languageNames(landscape: Landscape): Map<string, string> {
  let names = languageNamesOf.get(landscape);
  if (!names) {
    const all = landscape.items.flatMap((item) => item.figures.languages?.value.map(([name]) => name) ?? []);
    names = new Map(all.map((name) => [languageId(name), name]));
    languageNamesOf.set(landscape, names);
  }
  return names;
}

/** `C++` and `C#` keep their signs: a plain slug would make them all `c`. */
export const languageId = (name: string) => slug(name.replaceAll('+', ' plus').replaceAll('#', ' sharp'));
