/** References between items and places: second paths, parent projects. */
import type { Path } from '../read/located.ts';
import { type DeclaredPlaces, type NamedPlace, declaredPlaces, placeKey } from '../phases/places/second-path.ts';
import type { Draft } from '../phases/read.ts';
import { nearest } from '#text/nearest.ts';
import { cleanText } from '#text/clean.ts';
import { mapping } from '#text/value.ts';
import { squeeze } from '#text/slug.ts';
import type { Rules } from './evidence.ts';
import { levels } from './evidence.ts';

/** A place that nobody declares and that so many items name is meant. */
const MEANT = 3;

export const pathRules: Rules = ({ doc, draft, entries, places }, report) => {
  const declared = declaredPlaces(draft);
  const known = draft.categories.flatMap(({ name, subcategories }) =>
    subcategories.map((subcategory) => `${name} / ${subcategory.name}`)
  );
  const uses = usesOf(draft, declared);
  const namesake = (subcategory: string | undefined) => known.find((place) => place.endsWith(` / ${subcategory}`));
  /** Beyond letter case and signs, another place may be meant. */
  const isSafe = (text: string) => known.filter((place) => squeeze(place) === squeeze(text)).length === 1;
  const names = new Set(entries.flatMap(({ draft: { name, aliases } }) => [name, ...aliases]));
  let category = '';
  let subcategory = '';

  for (const { value, path, level } of levels({ doc })) {
    if (level === 'category') category = cleanText(value['name']) ?? '';
    if (level === 'subcategory') subcategory = cleanText(value['name']) ?? '';
    if (level !== 'item') continue;
    const second = value['second_path'];
    const listed = Array.isArray(second) ? second.entries() : ([[undefined, second]] as const);
    for (const [i, entry] of listed)
      secondPath(entry, i === undefined ? [...path, 'second_path'] : [...path, 'second_path', i]);
    const parent = cleanText(mapping(value['extra'])['parent_project']);
    if (parent && !names.has(parent)) {
      const proposal = nearest(parent, names);
      report.add(
        'parent_unknown',
        { doc, path: [...path, 'extra', 'parent_project'], fix: proposal },
        parent,
        proposal
      );
    }
  }

  function secondPath(entry: unknown, path: Path): void {
    const text = typeof entry === 'string' ? cleanText(entry) : undefined;
    if (!text) return;
    const place = declared.named(text);
    if (place && placeKey(place) === placeKey({ category, subcategory }))
      report.add('second_path_own', { doc, path }, text);
    if (!place || !places.second(text)) return unknown(text, path);
    const written = formatPlace(place);
    if (!declared.isDeclared(place)) undeclared(place, path);
    else if (written !== text)
      report.add('second_path_respelled', { doc, path, fix: written, isSafe: true }, text, written);
  }

  function unknown(text: string, path: Path): void {
    const proposal = nearest(text, known) ?? namesake(text.split(' / ')[1]?.trim());
    report.add('second_path_unknown', { doc, path, fix: proposal, isSafe: isSafe(text) }, text, proposal);
  }

  /** A box that one or two items name, beside one that is called nearly alike. */
  function undeclared(place: NamedPlace, path: Path): void {
    if ((uses.get(placeKey(place)) ?? 0) >= MEANT) return;
    const written = formatPlace(place);
    const isNew = !declared.hasCategory(place.category);
    const beside = isNew ? known : known.filter((other) => other.startsWith(`${place.category} / `));
    const proposal = nearest(written, beside) ?? (isNew ? namesake(place.subcategory) : undefined);
    if (proposal !== undefined || isNew)
      report.add('second_path_undeclared', { doc, path, fix: proposal, isSafe: isSafe(written) }, written, proposal);
  }
};

const formatPlace = ({ category, subcategory }: NamedPlace): string => `${category} / ${subcategory}`;

/** How many items name each place as a second one. */
function usesOf({ categories }: Draft, declared: DeclaredPlaces): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { items } of categories.flatMap(({ subcategories }) => subcategories)) {
    for (const path of items.flatMap(({ secondPaths }) => secondPaths)) {
      const place = declared.named(path);
      if (place) uses.set(placeKey(place), (uses.get(placeKey(place)) ?? 0) + 1);
    }
  }
  return uses;
}
