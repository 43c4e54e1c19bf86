/** The items of an atlas as groups and frames: by category and subcategory, or by the options of any facet. */
import { type Atlas, type AtlasItem } from '#atlas/atlas.ts';
import { NONE } from '#landscape/publish/packed.ts';
import { extentOf } from '#atlas/scopes.ts';
import { FURTHER, type Query } from '#atlas/query.ts';
import type { TreemapFrame, TreemapGroup, TreemapItem } from './model.ts';

export type Weigh = (entry: AtlasItem) => Omit<TreemapItem, 'entry'>;

/** Options beyond these are gathered in one group: too small to be told apart, they are told by zooming in. */
const MOST_GROUPS = 24;
const LEAST_SHARE = 0.01;
/** Smaller options are not divided by category. */
const LEAST_FRAMED = 45;

/**
 * Every item once that stands in a category of projects, or every such one of `only`: in the first of its places that
 * the query shows, or in the first of its values. Groups in the order of their options; those without an item are left
 * out.
 */
export function treemapTree(
  atlas: Atlas,
  { by, tab }: Pick<Query, 'by' | 'tab'>,
  weigh: Weigh,
  only?: Uint8Array
): TreemapGroup[] {
  const frameOf = framesIn(atlas, tab);
  const items = atlas.items.filter((item) => (!only || only[item.index] === 1) && frameOf(item) !== undefined);
  const at = by === 'category' ? -1 : atlas.facets.findIndex(({ id }) => id === by);
  return at < 0 ? byCategory(atlas, items, weigh, frameOf) : byFacet(atlas, at, items, weigh, frameOf);
}

type FrameOf = (item: AtlasItem) => number | undefined;

/** The frame in which an item is drawn: the first in a category of projects. */
function framesIn(atlas: Atlas, tab: string): FrameOf {
  const { holds } = extentOf(atlas, { scope: 'projects', tab });
  const isProjects = (frame: number) => atlas.categories[atlas.frames[frame]!.category]!.kind === 'project';
  return (item) => item.frames.find((frame) => isProjects(frame) && holds(item, frame));
}

function byCategory(atlas: Atlas, items: readonly AtlasItem[], weigh: Weigh, frameOf: FrameOf): TreemapGroup[] {
  const inFrame = groupBy(items, frameOf);
  return atlas.categories.flatMap(({ id, name }, category) => {
    const frames = atlas.order.flatMap((index) => {
      const { category: owner, id, name } = atlas.frames[index]!;
      const entries = inFrame.get(index);
      return owner === category && entries ? [{ id, title: name, items: sorted(entries, atlas, weigh) }] : [];
    });
    return frames.length > 0 ? [{ id, title: name, category, frames }] : [];
  });
}

function byFacet(
  atlas: Atlas,
  at: number,
  projects: readonly AtlasItem[],
  weigh: Weigh,
  frameOf: FrameOf
): TreemapGroup[] {
  const { options } = atlas.facets[at]!;
  const { starts, codes } = atlas.columns[at]!;
  const without = options.findIndex(({ id }) => id === NONE);
  const codeOf = ({ index }: AtlasItem) => (starts[index]! < starts[index + 1]! ? codes[starts[index]!]! : without);
  const inOption = groupBy(projects, codeOf);
  const bySize = [...inOption].toSorted(([a, m], [b, n]) => n.length - m.length || a - b).map(([code]) => code);
  const own = new Set(
    bySize.filter(
      (code, rank) =>
        bySize.length <= MOST_GROUPS / 2 ||
        (rank < MOST_GROUPS - 1 && inOption.get(code)!.length >= projects.length * LEAST_SHARE)
    )
  );
  const groupOf = (id: string, title: string, entries: readonly AtlasItem[]): TreemapGroup => ({
    id,
    title,
    frames:
      entries.length < LEAST_FRAMED
        ? [{ id, title, items: sorted(entries, atlas, weigh) }]
        : byPlacedCategory(atlas, entries, weigh, frameOf)
  });
  const named = options.flatMap(({ id, name }, code) =>
    own.has(code) ? [groupOf(id, name, inOption.get(code)!)] : []
  );
  // Where the facet has no option for items without a value, they are a group all the same.
  const nowhere = without < 0 && inOption.get(-1);
  const rest = bySize.filter((code) => !own.has(code) && code >= 0);
  const gathered =
    rest.length > 0 &&
    groupOf(
      FURTHER,
      `${rest.length} others`,
      rest.flatMap((code) => inOption.get(code)!)
    );
  return [...named, ...(gathered ? [gathered] : []), ...(nowhere ? [groupOf(NONE, 'Not recorded', nowhere)] : [])];
}

/** Within an option, items of one category stand together. */
function byPlacedCategory(atlas: Atlas, entries: readonly AtlasItem[], weigh: Weigh, frameOf: FrameOf): TreemapFrame[] {
  const inCategory = groupBy(entries, (item) => atlas.frames[frameOf(item)!]!.category);
  return atlas.categories.flatMap(({ id, name }, category) => {
    const items = inCategory.get(category);
    return items ? [{ id, title: name, items: sorted(items, atlas, weigh) }] : [];
  });
}

function sorted(entries: readonly AtlasItem[], atlas: Atlas, weigh: Weigh): TreemapItem[] {
  const rank = new Map(atlas.stages.map(({ id }, i) => [id, i]));
  const stageOf = ({ stage }: AtlasItem) => (stage === undefined ? Infinity : (rank.get(stage) ?? Infinity));
  return entries
    .map((entry) => ({ entry, ...weigh(entry) }))
    .sort(
      (a, b) => b.weight - a.weight || compare(stageOf(a.entry), stageOf(b.entry)) || a.entry.index - b.entry.index
    );
}

/** Two infinities are equal; their difference is not a number. */
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

function groupBy<T>(entries: readonly AtlasItem[], keyOf: (entry: AtlasItem) => T): Map<T, AtlasItem[]> {
  const groups = new Map<T, AtlasItem[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const list = groups.get(key);
    if (list) list.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
