import type { Details } from '#landscape/publish/packed.ts';
import { ageWords, isOld } from '#text/ages.ts';
import { month } from '#text/day.ts';
import { present } from '#text/value.ts';
import type { Atlas } from '../atlas.ts';
import type { FactContext, Known } from './fact.ts';

/** What the facts of a landscape are read beside. */
export function factContext(atlas: Atlas, { organizations, sources }: Details): FactContext {
  const { observed, listing } = atlas;
  return {
    atlas,
    organizations: new Map(organizations.map(({ id, name }) => [id, name])),
    options: new Map(atlas.facets.map(({ id, options }) => [id, new Map(options.map(({ id, name }) => [id, name]))])),
    written: ({ details }) => ({ label: `${listing.file}, line ${details.line}` }),
    observed({ date, source: key }) {
      const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
      const age = ageWords(date, observed);
      return present({
        label: [source?.label ?? key, month(date), ...(age === '' ? [] : [age])].join(', '),
        name: source && [source.name, source.note].filter(Boolean).join('; '),
        date,
        month: month(date),
        old: isOld(date, observed) || undefined
      });
    }
  };
}

/** An item with its details. */
export const knownOf = (atlas: Atlas, details: Details, index: number): Known => ({
  entry: atlas.items[index]!,
  details: details.items[index]!
});
