/** Who contributed what, and what else each holds. */
import type { Atlas, AtlasItem } from '../atlas.ts';

export type Contributions = ReadonlyMap<string, readonly AtlasItem[]>;

const known = new WeakMap<Atlas, Map<string, Contributions>>();

/** The projects by each option of a facet, in declared order; worked out once per atlas. */
function itemsBy(atlas: Atlas, facet: string): Contributions {
  const lists = known.get(atlas) ?? new Map<string, Contributions>();
  known.set(atlas, lists);
  let found = lists.get(facet);
  if (!found) lists.set(facet, (found = listed(atlas, facet)));
  return found;
}

/** The projects that each organization contributed, by the organization's id. */
export const contributions = (atlas: Atlas): Contributions => itemsBy(atlas, 'contributor');

/** The projects whose home each organization is, by the organization's id. */
export const holdings = (atlas: Atlas): Contributions => itemsBy(atlas, 'host');

function listed({ columns, facets, items: entries }: Atlas, facet: string): Contributions {
  const at = facets.findIndex(({ id }) => id === facet);
  const lists = new Map<string, AtlasItem[]>();
  if (at < 0) return lists;
  const { starts, codes } = columns[at]!;
  for (const entry of entries) {
    for (let k = starts[entry.index]!; k < starts[entry.index + 1]!; k++) {
      const { id } = facets[at]!.options[codes[k]!]!;
      const list = lists.get(id);
      if (list) list.push(entry);
      else lists.set(id, [entry]);
    }
  }
  return lists;
}
