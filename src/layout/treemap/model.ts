/**
 * What the treemap places: groups → frames → items, each item with a weight. A group is a category or an option of the
 * facet that items are grouped by; a frame is a subcategory, or a category within such an option.
 */
import type { AtlasItem } from '#atlas/atlas.ts';

export interface TreemapItem {
  readonly entry: AtlasItem;
  /** Above zero. */
  readonly weight: number;
  /** Whether the figure that the weight stands for is recorded. */
  readonly known: boolean;
  /** Whether that figure is old beside the newest. */
  readonly old?: boolean;
}

export interface TreemapFrame {
  /** The last part of its path in a link; unique within its group. */
  readonly id: string;
  readonly title: string;
  /** The heaviest first, then the most mature. */
  readonly items: readonly TreemapItem[];
  /** What all its items weigh, shown or not: by that frames are in order, so that a selection finds them where they were. */
  readonly whole: number;
}

export interface TreemapGroup {
  /** The first part of its path in a link. */
  readonly id: string;
  readonly title: string;
  /** Index of the category that it is, where items are grouped by category. */
  readonly category?: number;
  readonly frames: readonly TreemapFrame[];
}
