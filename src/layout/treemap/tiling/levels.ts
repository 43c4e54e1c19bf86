/** What one level of the treemap shows: all groups, one group, or one frame; painted as deep as it can be read. */
import type { TreemapFrame, TreemapGroup, TreemapItem } from '../model.ts';

/** How deep a level is painted: items as tiles; or frames, or groups, as tiles that lead further in. */
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

/** Tiles under one heading, or a single tile that leads further in. */
export interface Part {
  readonly title: string;
  readonly path: readonly string[];
  /** Index of the category whose hue a folded part has. */
  readonly category?: number | undefined;
  readonly items: readonly TreemapItem[];
  readonly folded: boolean;
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
  const partOf = (owner: TreemapGroup, { id, title, items }: TreemapFrame, folded: boolean): Part => ({
    title,
    path: [owner.id, id],
    category: owner.category,
    items,
    folded
  });
  const whole = (parts: readonly Part[]): Block[] => [{ title: '', path: [], headed: false, parts }];
  if (group && frame) return whole([partOf(group, frame, false)]);
  if (group && depth !== 'items') return whole(group.frames.map((inside) => partOf(group, inside, true)));
  if (group) {
    return group.frames.map((inside) => {
      const { path, title, category } = partOf(group, inside, false);
      return { title, path, category, headed: true, parts: [partOf(group, inside, false)] };
    });
  }
  if (depth === 'groups') {
    return whole(
      groups.map(({ id, title, category, frames }) => ({
        title,
        path: [id],
        category,
        items: frames.flatMap(({ items }) => items),
        folded: true
      }))
    );
  }
  return groups.map((owner) => ({
    title: owner.title,
    path: [owner.id],
    category: owner.category,
    headed: true,
    parts: owner.frames.map((inside) => partOf(owner, inside, depth === 'frames'))
  }));
}
