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

/** A title that a reader wrote may be so long: it still stands in two lines. */
export const LONGEST_TITLE = 200;

/** It as one line of text, cut where it is too long; undefined where nothing is left of it. */
export function ownTitle(written: string | undefined): string | undefined {
  // Neither control characters nor half of a pair may stand in XML.
  const text = (written ?? '').replace(/[\p{Cc}\p{Cs}\p{Cn}\s]+/gu, ' ').trim();
  return [...text].slice(0, LONGEST_TITLE).join('').trim() || undefined;
}
