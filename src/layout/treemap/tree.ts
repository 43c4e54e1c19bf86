/** The items of an atlas as groups and frames: by category and subcategory, or by the options of any facet. */
import { type Atlas, type AtlasItem } from '#atlas/atlas.ts';
import { NONE } from '#landscape/publish/packed.ts';
import { FURTHER, type Query } from '#atlas/query.ts';
import { extentOf } from '#atlas/scopes.ts';
import { hostedStages } from '#atlas/stages.ts';
import type { TreemapFrame, TreemapGroup, TreemapItem } from './model.ts';

export type Weigh = (entry: AtlasItem) => Omit<TreemapItem, 'entry'>;

/** Options beyond these are gathered in one group: too small to be told apart, they are told by zooming in. */
const MOST_GROUPS = 48;
const LEAST_SHARE = 0.01;
/** Smaller options are not divided by category. */
const LEAST_FRAMED = 45;

/** Facets of which what is not hosted has no value: all of it would be one group that says nothing. */
const HOSTED_ONLY: ReadonlySet<string> = new Set(['stage', 'contributor']);

/** Whether a treemap is one of hosted projects alone: unless none of them matches, or stages are chosen by hand. */
export function hostedOnly(
  { items, stages }: Pick<Atlas, 'items' | 'stages'>,
  { by, selection }: Pick<Query, 'by' | 'selection'>,
  matches: Uint8Array
): boolean {
  const ids = hostedStages(stages);
  const isHosted = ({ index, stage }: AtlasItem) => stage !== undefined && ids.includes(stage) && matches[index] === 1;
  return HOSTED_ONLY.has(by) && !selection['stage'] && items.some(isHosted);
}

/**
 * Every item once that stands in a category of projects, or every hosted one: in the first of its places that the query
 * shows, or in the first of its values. Groups in the order of their options; those without an item are left out.
 */
export function treemapTree(
  atlas: Atlas,
  { by, tab }: Pick<Query, 'by' | 'tab'>,
  weigh: Weigh,
  { hosted = false } = {}
): TreemapGroup[] {
  const frameOf = framesIn(atlas, tab);
  const ids = hostedStages(atlas.stages);
  const items = atlas.items.filter(
    (item) => frameOf(item) !== undefined && (!hosted || (item.stage !== undefined && ids.includes(item.stage)))
  );
  const at = by === 'category' ? -1 : atlas.facets.findIndex(({ id }) => id === by);
  return at < 0 ? byCategory(atlas, items, weigh, frameOf) : byFacet(atlas, at, items, weigh, frameOf);
}

/** What matches, in the groups and frames of the whole, and in their order. */
export function onlyIn(groups: readonly TreemapGroup[], matches: Uint8Array): TreemapGroup[] {
  return groups.flatMap((group) => {
    const frames = group.frames.flatMap((frame) => {
      const items = frame.items.filter(({ entry }) => matches[entry.index] === 1);
      return items.length > 0 ? [{ ...frame, items }] : [];
    });
    return frames.length > 0 ? [{ ...group, frames }] : [];
  });
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
      return owner === category && entries ? [framed(id, name, entries, atlas, weigh)] : [];
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
        ? [framed(id, title, entries, atlas, weigh)]
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
    return items ? [framed(id, name, items, atlas, weigh)] : [];
  });
}

function framed(id: string, title: string, entries: readonly AtlasItem[], atlas: Atlas, weigh: Weigh): TreemapFrame {
  const items = sorted(entries, atlas, weigh);
  return { id, title, items, whole: items.reduce((sum, { weight }) => sum + weight, 0) };
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
