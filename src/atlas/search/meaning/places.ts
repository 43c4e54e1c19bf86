/** Subcategories as a facet of their own: what they are called, and which items stand there. No link holds a choice of it. */
import type { Atlas, Facet, Frame } from '../../atlas.ts';
import type { Column } from '../../select.ts';
import { MOST_ONLY } from '../../query.ts';
import { stemsOf } from './stems.ts';

/** No facet of a file is called so: ids have no space. */
export const PLACE = ' place';

/** The facets and columns of an atlas, with the subcategories that have no more items than a link names. */
export function withPlaces(atlas: Atlas): Pick<Atlas, 'facets' | 'columns'> {
  const { facets, columns, frames, items, categories } = atlas;
  const counts = new Uint32Array(frames.length);
  for (const item of items) for (const at of item.frames) counts[at]! += 1;
  const byName = new Map<string, Frame[]>();
  for (const frame of frames) {
    const key = stemsOf(frame.name).join(' ');
    byName.set(key, [...(byName.get(key) ?? []), frame]);
  }
  const options = [...byName.values()].filter((all) => {
    const count = all.reduce((sum, { index }) => sum + counts[index]!, 0);
    return count > 0 && count <= MOST_ONLY;
  });
  const codes = new Map(options.flatMap((all, code) => all.map(({ index }) => [index, code] as const)));
  const starts = new Uint32Array(items.length + 1);
  const had = items.map(({ frames: own }) => [...new Set(own.flatMap((at) => codes.get(at) ?? []))]);
  for (const [i, own] of had.entries()) starts[i + 1] = starts[i]! + own.length;
  const column: Column = { id: PLACE, starts, codes: Uint16Array.from(had.flat()), optionCount: options.length };
  const facet: Facet = {
    id: PLACE,
    label: 'Subcategory',
    kinds: [],
    several: true,
    options: options.map(([first, ...others]) => ({
      // With its category where it is one alone.
      id: others.length > 0 ? first!.name : `${categories[first!.category]!.name} / ${first!.name}`,
      name: first!.name
    }))
  };
  return {
    facets: [...facets, facet],
    columns: [...columns, column]
  };
}
