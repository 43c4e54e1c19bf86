/** What a selection is called by what was chosen, for files and slides: `Graduated · Vector database`. */
import type { Atlas } from '#atlas/atlas.ts';
import type { Query } from '#atlas/query.ts';

/** More of them say no longer what it is. */
const MOST = 3;

/** Empty where nothing is chosen, or too much for a title. */
export function chosenTitle({ facets }: Pick<Atlas, 'facets'>, { selection, text }: Query): string {
  const names = facets.flatMap(({ id, options }) =>
    (selection[id] ?? []).map((chosen) => options.find((option) => option.id === chosen)?.name ?? chosen)
  );
  const all = [...names, ...(text.trim() === '' ? [] : [`“${text.trim()}”`])];
  return all.length > MOST ? '' : all.join(' · ');
}
