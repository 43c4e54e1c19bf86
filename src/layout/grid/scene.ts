/**
 * The grid of an atlas: categories and subcategories placed, their headings fitted. What a tile shows is worked out when
 * its frame comes near the window, by `tileOf`.
 */
import { grouped } from '#text/numbers.ts';
import { extentOf } from '#atlas/scopes.ts';
import type { Query } from '#atlas/query.ts';
import type { Atlas, AtlasItem } from '#atlas/atlas.ts';
import { byStage } from '#atlas/stages.ts';
import type { Box, TextLine } from '../scene.ts';
import { categoryHeading, frameHeading, namesHeight } from './headings.ts';
import { type AtlasFrame, type AtlasSection, type GridPlacement, type PlacedFrame, indexByKey } from './model.ts';

export interface SectionScene extends Box {
  readonly key: string;
  /** Index of the category in the atlas, and among those that have hues. */
  readonly category: number;
  readonly letter: string;
  readonly heading: TextLine;
  readonly count: TextLine;
  readonly frames: readonly FrameScene[];
  readonly collapsed: boolean;
  /** Items that are named instead of drawn while the group is folded. */
  readonly rest: readonly number[];
}

/** The box is the frame's body; its heading stands in the `headingHeight` px above, and may be wider. */
export interface FrameScene extends Box {
  readonly key: string;
  readonly frame: number;
  readonly headingHeight: number;
  readonly headingWidth: number;
  readonly heading?: TextLine;
  readonly count?: TextLine;
  readonly tiles: readonly TilePlace[];
  /** All items, drawn or not. */
  readonly indices: readonly number[];
  /** Items of a giant frame beyond its first rows. */
  readonly rest: readonly number[];
}

export interface TilePlace extends Box {
  readonly key: string;
  readonly index: number;
}

export interface GridScene {
  readonly width: number;
  readonly height: number;
  readonly sections: readonly SectionScene[];
}

/**
 * Which categories stand in the grid: those of projects, or those of a tab, with all that stands in them. Members and
 * organizations have a register of their own.
 */
export function gridSections(
  atlas: Atlas,
  { tab }: Pick<Query, 'tab'>,
  included: (entry: AtlasItem) => boolean
): AtlasSection[] {
  const extent = extentOf(atlas, { scope: 'projects', tab });
  const items = new Map<number, AtlasItem[]>();
  for (const entry of atlas.items) {
    if (!included(entry)) continue;
    for (const frame of entry.frames) {
      if (!extent.holds(entry, frame)) continue;
      const list = items.get(frame);
      if (list) list.push(entry);
      else items.set(frame, [entry]);
    }
  }
  const inOrder = byStage(atlas);
  const inCategory = new Map<number, number[]>();
  for (const frame of atlas.order) {
    const { category } = atlas.frames[frame]!;
    if (extent.frames[frame]) inCategory.set(category, [...(inCategory.get(category) ?? []), frame]);
  }
  return atlas.categories.flatMap((category, at) => {
    const own = inCategory.get(at);
    if (category.kind !== 'project' || !own) return [];
    const frames = own.map((frame) => {
      const entries = (items.get(frame) ?? []).toSorted(inOrder);
      return {
        key: String(frame),
        frame,
        title: atlas.frames[frame]!.name,
        indices: entries.map(({ index }) => index),
        items: entries.map(({ index, large }) => {
          const cells = large ? 2 : 1;
          return { key: `${frame}:${index}`, columns: cells, rows: cells } as const;
        })
      };
    });
    return [{ key: String(at), category: at, title: category.name, frames }];
  });
}

export interface Shown {
  /** Per item of the atlas, 1 where it matches. */
  readonly matches: Uint8Array;
  /** Whether anything is narrowed at all: headings then read "2 of 45". */
  readonly narrowed: boolean;
  /** Whether only what matches has a place. */
  readonly packed?: boolean;
}

export interface SceneOptions {
  /** Keys of the groups of which only heading and names are shown. Only phones fold: there groups stand in one column. */
  readonly folded: ReadonlySet<string>;
  /** Whether groups can be folded at all: their headings then leave room for the mark that says so. */
  readonly foldable?: boolean;
}

export function gridScene(
  atlas: Atlas,
  groups: readonly AtlasSection[],
  placement: GridPlacement,
  { matches, narrowed, packed }: Shown,
  { folded, foldable = false }: SceneOptions
): GridScene {
  const letters = letterOf(atlas);
  const groupOf = new Map(groups.map((group) => [group.key, group]));
  /** An item that stands in several frames counts once. */
  const countedFor = new Int32Array(matches.length);
  let asked = 0;
  const totals = packed ? totalsOf(atlas) : undefined;
  const countOf = (indices: readonly number[], place: number, of: 'categories' | 'frames') => {
    asked += 1;
    let [all, matching] = [0, 0];
    for (const index of indices) {
      if (countedFor[index] === asked) continue;
      countedFor[index] = asked;
      all += 1;
      matching += matches[index]!;
    }
    if (totals) all = totals[of][place]!;
    return narrowed && (matching < all || !packed) ? `${grouped(matching)} of ${grouped(all)}` : grouped(all);
  };

  let shift = 0;
  const scenes = placement.groups.map((placed): SectionScene => {
    const group = groupOf.get(placed.key)!;
    const indices = group.frames.flatMap((frame) => frame.indices);
    const collapsed = folded.has(group.key);
    const rest = collapsed ? [...new Set(indices)] : [];
    const [heading, count] = categoryHeading(
      group.title,
      countOf(indices, group.category, 'categories'),
      placed.width - (foldable ? FOLD_MARK : 0)
    );
    const { x, width, height } = placed;
    const y = placed.y + shift;
    const named = rest.map((index) => atlas.items[index]!.name);
    const names = collapsed ? namesHeight(named, width) : 0;
    shift += names;
    return {
      key: group.key,
      x,
      y,
      width,
      height: height + names,
      category: group.category,
      letter: letters.get(group.category) ?? '',
      heading,
      count,
      collapsed,
      rest,
      frames: placed.frames.map((frame) => frameScene(frame, group, shift, countOf))
    };
  });
  return { width: placement.width, height: placement.height + shift, sections: scenes };
}

const totalsOfAtlas = new WeakMap<Atlas, Readonly<Record<'categories' | 'frames', readonly number[]>>>();

/** How many items stand in each category, and in each frame; one that stands in several counts once in each. */
function totalsOf(atlas: Atlas) {
  let totals = totalsOfAtlas.get(atlas);
  if (!totals) {
    const counted = { categories: atlas.categories.map(() => 0), frames: atlas.frames.map(() => 0) };
    for (const { frames } of atlas.items) {
      for (const frame of frames) counted.frames[frame]! += 1;
      for (const category of new Set(frames.map((frame) => atlas.frames[frame]!.category)))
        counted.categories[category]! += 1;
    }
    totalsOfAtlas.set(atlas, (totals = counted));
  }
  return totals;
}

/** The same for the same placement: what stands where it stood need not be painted anew. */
const knownPlaces = new WeakMap<PlacedFrame, readonly TilePlace[]>();

function placesOf(frame: PlacedFrame, own: AtlasFrame): readonly TilePlace[] {
  let places = knownPlaces.get(frame);
  if (!places) {
    const { x, y, tiles } = frame;
    const indexOf = indexByKey(own);
    places = tiles.map((tile) => ({ ...tile, x: tile.x - x, y: tile.y - y, index: indexOf.get(tile.key)! }));
    knownPlaces.set(frame, places);
  }
  return places;
}

function frameScene(
  frame: PlacedFrame,
  group: AtlasSection,
  shift: number,
  countOf: (indices: readonly number[], place: number, of: 'frames') => string
): FrameScene {
  const { key, x, y, width, height, headingWidth, headingHeight } = frame;
  const own = group.frames.find((other) => other.key === key)!;
  const { title, indices } = own;
  const [heading, count] = frameHeading(title, countOf(indices, own.frame, 'frames'), headingWidth);
  return {
    key,
    frame: own.frame,
    x,
    y: y + shift,
    width,
    height,
    headingWidth,
    headingHeight,
    ...(headingHeight > 0 ? { heading, count } : {}),
    indices,
    rest: restOf(frame, own),
    get tiles() {
      return placesOf(frame, own);
    }
  };
}

function restOf({ hidden, tiles }: PlacedFrame, { items, indices }: AtlasFrame): readonly number[] {
  if (hidden === 0) return [];
  const drawn = new Set(tiles.map(({ key }) => key));
  return indices.filter((_, i) => !drawn.has(items[i]!.key));
}

const FOLD_MARK = 26;

/** A, B, C… for each category of projects, so that neighbouring hues are never the only way to tell them apart. */
export function letterOf(atlas: Atlas): ReadonlyMap<number, string> {
  const project = atlas.categories.flatMap(({ kind }, i) => (kind === 'project' ? [i] : []));
  return new Map(project.map((category, i) => [category, lettersOf(i)]));
}

/** A to Z, then AA to AZ, BA and so on, as a table counts its columns. */
const lettersOf = (i: number): string =>
  (i < 26 ? '' : lettersOf(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));
