/** Who else could stand beside what is compared. */
import type { Details } from '#landscape/publish/packed.ts';
import { alternativesTo } from '../alternatives/alternatives.ts';
import type { Atlas, AtlasItem } from '../atlas.ts';

/** The nearest alternatives to all of them together, the nearest first; none of them itself. */
export function kinOf(atlas: Atlas, details: Details, entries: readonly AtlasItem[]): AtlasItem[] {
  const nearness = new Map<AtlasItem, number>();
  for (const { index } of entries)
    for (const [rank, { entry }] of alternativesTo(atlas, details, index).entries())
      nearness.set(entry, (nearness.get(entry) ?? 0) + 1 / (rank + 1));
  return [...nearness.entries()]
    .filter(([entry]) => !entries.includes(entry))
    .sort((a, b) => b[1] - a[1] || a[0].index - b[0].index)
    .map(([entry]) => entry);
}

/** Some that are for the same, to begin with. */
export interface Likely {
  readonly title: string;
  readonly entries: readonly AtlasItem[];
}

const MOST_GROUPS = 6;
const IN_GROUP = 3;

/**
 * Projects that people choose among: of the topics, or else the subcategories, in which those most starred stand, the
 * three most starred each. None where no stars are recorded.
 */
export function likelyGroups(atlas: Atlas): readonly Likely[] {
  const topic = atlas.facets.findIndex(({ id }) => id === 'topic');
  const groups: Likely[] =
    topic >= 0
      ? atlas.facets[topic]!.options.map(({ name }, code) => ({ title: name, entries: withOption(atlas, topic, code) }))
      : atlas.frames.map(({ index, name }) => ({
          title: name,
          entries: atlas.items.filter(({ frames }) => frames.includes(index))
        }));
  return groups
    .map(({ title, entries }) => {
      const starred = entries.filter(({ kind, stage, stars }) => kind === 'project' && stage !== 'archived' && stars);
      return { title, entries: starred.sort((a, b) => b.stars! - a.stars! || a.index - b.index).slice(0, IN_GROUP) };
    })
    .filter(({ entries }) => entries.length > 1)
    .sort((a, b) => b.entries[1]!.stars! - a.entries[1]!.stars!)
    .slice(0, MOST_GROUPS);
}

function withOption({ items, columns }: Atlas, facet: number, code: number): AtlasItem[] {
  const { starts, codes } = columns[facet]!;
  return items.filter(({ index }) => codes.subarray(starts[index], starts[index + 1]).includes(code));
}
