/** Who contributed what. */
import type { Atlas, AtlasItem } from './atlas.ts';

export type Contributions = ReadonlyMap<string, readonly AtlasItem[]>;

const known = new WeakMap<Atlas, Contributions>();

/** The projects that each organization contributed, by the organization's id; worked out once per atlas. */
export function contributions(atlas: Atlas): Contributions {
  let lists = known.get(atlas);
  if (!lists) known.set(atlas, (lists = listed(atlas)));
  return lists;
}

function listed({ columns, facets, items: entries }: Atlas): Contributions {
  const at = facets.findIndex(({ id }) => id === 'contributor');
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
