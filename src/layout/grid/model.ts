/** What the grid places, and what comes back: plain objects, keyed, nothing of a landscape but titles and counts. */
import type { PackedNestings } from '#landscape/publish/packed.ts';
import type { Box } from '../scene.ts';

/** A category, or whatever else items are grouped by. */
export interface GridSection {
  readonly key: string;
  readonly title: string;
  readonly frames: readonly GridFrame[];
  /** The order of the frames means something, such as tiers of membership: it is never changed. */
  readonly ordered?: boolean;
}

/** A subcategory. */
export interface GridFrame {
  readonly key: string;
  readonly title: string;
  readonly items: readonly GridItem[];
}

export interface GridItem {
  readonly key: string;
  /** Cells that the item's tile covers, where the size of tiles allows it. */
  readonly columns: 1 | 2;
  readonly rows: 1 | 2;
}

/** Everything that was placed. All coordinates, of groups, frames and tiles alike, count from the scene's top left. */
export interface GridPlacement {
  readonly width: number;
  readonly height: number;
  /** Of the lattice; `unit` is the distance between the left edges of two neighbouring columns. */
  readonly columns: number;
  readonly unit: number;
  /** In declared order; groups without an item are not drawn. */
  readonly groups: readonly PlacedGroup[];
  /** What to hand to the next placement so that it looks like this one. */
  readonly tree: GridTree;
}

export interface PlacedGroup extends Box {
  readonly key: string;
  /** In declared order; frames without an item are not drawn. */
  readonly frames: readonly PlacedFrame[];
  /** Items that are not drawn because the group is collapsed. */
  readonly hidden: number;
}

/** The box of a frame is its body: the tiles and what is empty between them, without the heading above. */
export interface PlacedFrame extends Box {
  readonly key: string;
  /** Width of the heading, which may be wider than what stands below it. */
  readonly headingWidth: number;
  /**
   * Height of the heading, which ends where the body begins; 0 for the only frame of its group that has the group's own
   * name: one heading, not two.
   */
  readonly headingHeight: number;
  /** Columns of tiles; those of the lattice may be more. */
  readonly columns: number;
  /** Width of a tile that covers one of them. */
  readonly tileWidth: number;
  /** In reading order, which is the order for the DOM. */
  readonly tiles: readonly PlacedTile[];
  /** Items that are not drawn because the frame is a giant and shows its first rows only. */
  readonly hidden: number;
}

export interface PlacedTile extends Box {
  readonly key: string;
}

/** How the placement is nested. Plain JSON: may be stored, and handed back to `placeGrid`; not for reading. */
export interface GridTree {
  /** Columns of the lattice for which the nesting was found. */
  readonly origin: number;
  /** Columns of the lattice that the widths are for. */
  readonly columns: number;
  /** The pitch of the cells tells the sizes of tiles apart. */
  readonly pitch: readonly [x: number, y: number];
  readonly page: readonly TreeBand[];
  readonly groups: readonly TreeGroup[];
}

export interface TreeGroup {
  readonly key: string;
  readonly bands: readonly TreeBand[];
  /** Cells per frame when the widths were found. */
  readonly cells: readonly (readonly [frame: string, cells: number])[];
}

/** Stacks side by side; each holds the keys of frames, or of groups, from top to bottom. */
export type TreeBand = readonly TreeStack[];

export interface TreeStack {
  readonly columns: number;
  readonly keys: readonly string[];
}

export interface GridOptions {
  /** Keys of giant frames that are shown whole; a frame's key should be unique on the page for this. */
  readonly expanded?: ReadonlySet<string>;
  /** Keys of groups of which only the heading is shown. */
  readonly collapsed?: ReadonlySet<string>;
  /** Rows that a giant frame shows; by default what the metrics say. */
  readonly collapseRows?: number;
  /** Keeps the nesting of an earlier placement: empty frames leave, widths are solved anew. */
  readonly tree?: GridTree;
  /** Nestings of all groups with all their items; the one for the lattice's columns is taken instead of searched for. */
  readonly known?: PackedNestings | undefined;
  /** How much of the tree is kept: all of it, or the places of groups only. */
  readonly keep?: 'all' | 'groups';
}

/** A category with the items of its subcategories. */
export interface AtlasSection extends GridSection {
  /** Index in the atlas. */
  readonly category: number;
  readonly frames: readonly AtlasFrame[];
}

export interface AtlasFrame extends GridFrame {
  /** Index in the atlas. */
  readonly frame: number;
  /** The item of each tile, as `items` has them. */
  readonly indices: readonly number[];
}

/** The items of a frame by the keys of their tiles: an item that stands in two frames has two. */
export const indexByKey = ({ items, indices }: AtlasFrame): ReadonlyMap<string, number> =>
  new Map(items.map(({ key }, i) => [key, indices[i]!]));
