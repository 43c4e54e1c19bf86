/** The hue of each category of projects, by its index in the atlas. Members and organizations carry none. */
import type { Atlas } from '#core/atlas.ts';
import { hues } from '#paint/palette.ts';

export function categoryHues({ categories }: Pick<Atlas, 'categories'>): ReadonlyMap<number, number> {
  const coloured = categories.flatMap(({ kind }, i) => (kind === 'project' ? [i] : []));
  const ramp = hues(coloured.length);
  return new Map(coloured.map((category, i) => [category, ramp[i]!]));
}
