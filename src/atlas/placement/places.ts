/** Every place where an item is shown, how large and in which order, each with the reason. */
import type { Atlas, AtlasItem } from '../atlas.ts';
import { memberOf, tierGroups } from '../people/members.ts';
import { contributorsOf } from '../people/wall.ts';
import { type Query, homeOf } from '../query.ts';
import { counted } from '#text/numbers.ts';

export interface ShownPlace {
  readonly where: string;
  /** Where it leads. */
  readonly to: Query;
  readonly how: string;
}

const LOOKS = { plate: 'as a plate', card: 'as a card', row: 'as a row of the index' } as const;

/** In the order in which readers meet them. */
export function placesOf(atlas: Atlas, item: AtlasItem, query: Query): ShownPlace[] {
  const home = homeOf(query);
  return [...(item.kind === 'member' ? memberPlaces() : []), ...framePlaces(), ...ownerPlaces()];

  function memberPlaces(): ShownPlace[] {
    const all = new Uint8Array(atlas.items.length).fill(1);
    const group = tierGroups(atlas, all).find(({ members }) => members.some(({ entry }) => entry === item));
    if (!group) return [];
    const at = group.members.findIndex(({ entry }) => entry === item) + 1;
    const { contributed } = memberOf(atlas, item);
    const isFirst = group.tier === atlas.tiers[0]?.id;
    return [
      ...(isFirst
        ? [
            {
              where: 'Line of members',
              to: { ...home, scope: 'projects' as const },
              how: `at the foot of the first view, because it is ${group.name.toLowerCase()}`
            }
          ]
        : []),
      {
        where: 'Members',
        to: { ...home, scope: 'members' },
        how: `${LOOKS[group.look]}, ${at} of ${group.total} in ${group.name}, by name${contributed.length > 0 ? `, with ${counted(contributed.length, ['project', 'projects'])}` : ''}`
      }
    ];
  }

  function framePlaces(): ShownPlace[] {
    return item.frames.map((index, i) => {
      const frame = atlas.frames[index]!;
      const category = atlas.categories[frame.category]!;
      const size =
        item.kind !== 'project'
          ? ''
          : item.large
            ? 'large, because it is or was hosted'
            : 'small, because it is listed, not hosted';
      return {
        where: `${category.name} / ${frame.name}`,
        to: {
          ...home,
          scope: item.kind === 'member' ? 'members' : item.kind === 'organization' ? 'organizations' : 'projects',
          selection: { category: [category.id] }
        },
        how: [i === 0 ? 'where it is declared' : 'a second place that its entry names', size].filter(Boolean).join('; ')
      };
    });
  }

  function ownerPlaces(): ShownPlace[] {
    const { owner } = item;
    if (!owner) return [];
    const wall = contributorsOf(atlas);
    const at = wall.findIndex(({ id }) => id === owner);
    const option = atlas.facets.find(({ id }) => id === 'contributor')?.options.find(({ id }) => id === owner);
    return [
      ...(at >= 0
        ? [
            {
              where: 'Organizations',
              to: { ...home, scope: 'organizations' as const },
              how: `${at + 1} of ${wall.length}, by hosted projects`
            }
          ]
        : []),
      ...(option
        ? [
            {
              where: `Filter “Contributed by: ${option.name}”`,
              to: { ...home, scope: 'projects' as const, selection: { contributor: [owner] } },
              how: 'and in the panel of each of them'
            }
          ]
        : [])
    ];
  }
}
