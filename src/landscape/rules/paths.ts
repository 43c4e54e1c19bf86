/** References between items and places: second paths, parent projects. */
import type { Path } from '../read/located.ts';
import { nearest } from '#text/nearest.ts';
import { cleanText } from '#text/clean.ts';
import { mapping } from '#text/value.ts';
import { squeeze } from '#text/slug.ts';
import type { Rules } from './evidence.ts';
import { levels } from './evidence.ts';

export const pathRules: Rules = ({ doc, draft, entries }, report) => {
  const places = draft.categories.flatMap(({ name, subcategories }) =>
    subcategories.map((subcategory) => `${name} / ${subcategory.name}`)
  );
  const known = new Set(places);
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
    const wanted = parts(text).join(' / ');
    if (wanted === `${category} / ${subcategory}`) report.add('second_path_own', { doc, path }, text);
    if (known.has(wanted)) return;
    const proposal = nearest(wanted, places) ?? places.find((place) => parts(place)[1] === parts(text)[1]);
    // Beyond letter case and signs, another place may be meant.
    const isSafe = places.filter((place) => squeeze(place) === squeeze(wanted)).length === 1;
    report.add('second_path_unknown', { doc, path, fix: proposal, isSafe }, text, proposal);
  }
};

const parts = (path: string): string[] => path.split(' / ').map((part) => part.trim());
