/** Every place where an item is shown, how large and in which order, each with the reason. */
import type { Atlas, AtlasItem } from '../atlas.ts';
import { memberOf, tierGroups } from '../people/members.ts';
import { contributorsOf } from '../people/wall.ts';
import { type Query, homeOf } from '../query.ts';
import { byStage } from '../stages.ts';
import { workflowLayers } from '../workflow/layers.ts';
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
  return [
    ...(item.kind === 'member' ? memberPlaces() : []),
    ...framePlaces(),
    ...(item.kind === 'project' ? [...layerPlaces(), ...wallPlaces()] : ownerPlaces())
  ];

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
            ? 'large, as all that is or was hosted'
            : 'small, as all that is listed and not hosted';
      return {
        where: `${category.name} / ${frame.name}`,
        to: {
          ...home,
          scope: item.kind === 'member' ? 'members' : item.kind === 'organization' ? 'organizations' : 'projects',
          selection: { category: [category.id] }
        },
        how: [
          i === 0 ? 'where it is declared' : 'a second place that its entry names',
          ...(item.kind === 'project' ? [`${orderIn(index)}, the most mature first`, size] : [])
        ].join('; ')
      };
    });
  }

  /** `3 of 36`. */
  function orderIn(frame: number): string {
    const inOrder = byStage(atlas);
    const others = atlas.items.filter(({ frames }) => frames.includes(frame)).sort(inOrder);
    return `${others.indexOf(item) + 1} of ${others.length}`;
  }

  function layerPlaces(): ShownPlace[] {
    const all = new Uint8Array(atlas.items.length).fill(1);
    const layers = workflowLayers(atlas, all);
    const main = layers.find(({ staged, listed }) => [...staged, ...listed].includes(item));
    if (!main) return [];
    const also = layers.filter(({ elsewhere }) => elsewhere.includes(item)).map(({ name }) => name);
    return [
      {
        where: `Workflow, layer ${main.number}`,
        to: { ...home, view: 'workflow', scope: 'projects', path: [main.id] },
        how: `${main.name}, its main one${also.length > 0 ? `; referenced in ${also.join(' and ')}` : ''}`
      }
    ];
  }

  /** Where those stand who brought it. */
  function wallPlaces(): ShownPlace[] {
    const own = contributorsOf(atlas).filter(({ hosted, pending, past }) =>
      [hosted, pending, past].some((list) => list.includes(item))
    );
    if (own.length === 0) return [];
    return [
      {
        where: 'Organizations',
        to: { ...home, scope: 'organizations' },
        how: `under ${own.map(({ name }) => name).join(' and ')}, recorded as ${own.length > 1 ? 'its contributors' : 'its contributor'}`
      }
    ];
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
