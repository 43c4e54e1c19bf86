/** What one level of the treemap shows: all groups, one group, or one frame; divided as deep as it can be read. */
import type { TreemapFrame, TreemapGroup, TreemapItem } from '../model.ts';

/**
 * How deep a level is painted: every item to scale; or frames, or groups, each with as many items as can be read and one
 * tile for the rest.
 */
export type Depth = 'items' | 'frames' | 'groups';

export interface Level {
  readonly groups: readonly TreemapGroup[];
  readonly group?: TreemapGroup;
  readonly frame?: TreemapFrame;
  /** The path as far as it leads somewhere. */
  readonly path: readonly string[];
}

/** A path that leads nowhere ends where it still did. The only frame of a group is shown with the group. */
export function levelOf(groups: readonly TreemapGroup[], [groupId, frameId]: readonly string[]): Level {
  const group = groups.find(({ id }) => id === groupId);
  if (!group) return { groups, path: [] };
  const wanted = group.frames.find(({ id }) => id === frameId);
  const frame = wanted ?? (group.frames.length === 1 ? group.frames[0] : undefined);
  return { groups, group, ...(frame ? { frame } : {}), path: wanted ? [group.id, wanted.id] : [group.id] };
}

/** Tiles under one heading. */
export interface Part {
  readonly title: string;
  readonly path: readonly string[];
  /** Index of the category that it is in. */
  readonly category?: number | undefined;
  /** The heaviest first. */
  readonly items: readonly TreemapItem[];
  /** Of all its items, shown or not. */
  readonly whole: number;
  /** Whether only some of its items are shown, and one tile stands for the rest. */
  readonly summed: boolean;
}

/** Parts under one large heading. */
export interface Block {
  readonly title: string;
  readonly path: readonly string[];
  readonly category?: number | undefined;
  /** Whether it stands under a heading of its own. */
  readonly headed: boolean;
  readonly parts: readonly Part[];
}

export function blocksOf({ groups, group, frame }: Level, depth: Depth): Block[] {
  const summed = depth !== 'items';
  const partOf = ({ id, category }: TreemapGroup, inside: TreemapFrame): Part => ({
    ...{ title: inside.title, path: [id, inside.id], category, items: inside.items, whole: inside.whole, summed }
  });
  if (group && frame) {
    // The last level: what does not fit the window is scrolled to, not summed up.
    return [{ title: '', path: [], headed: false, parts: [{ ...partOf(group, frame), summed: false }] }];
  }
  if (group) {
    return group.frames.map((inside) => {
      const part = partOf(group, inside);
      return { title: part.title, path: part.path, category: part.category, headed: true, parts: [part] };
    });
  }
  return groups.map((owner): Block => {
    const { id, title, category, frames } = owner;
    const block = { title, path: [id], category, headed: true };
    if (depth !== 'groups') return { ...block, parts: frames.map((inside) => partOf(owner, inside)) };
    return {
      ...block,
      parts: [
        joined(
          frames.map((inside) => partOf(owner, inside)),
          block
        )
      ]
    };
  });
}

/** Several parts as one, without a heading of its own. */
export const joined = (
  parts: readonly Part[],
  { title, path, category }: Pick<Block, 'title' | 'path' | 'category'>
): Part => ({
  ...{ title, path, category, summed: parts.some(({ summed }) => summed) },
  whole: parts.reduce((sum, { whole }) => sum + whole, 0),
  items: parts.flatMap(({ items }) => items).toSorted((a, b) => b.weight - a.weight || rankOf(a) - rankOf(b))
});

/** Among items of the same weight, what is hosted comes first. */
const rankOf = ({ entry }: TreemapItem) => (entry.large ? 0 : 1);
