/**
 * The treemap of an atlas, one level at a time: blocks, frames and places of tiles, headings fitted. What a tile shows
 * is worked out by `placeMark` and `placeFold`.
 */
import type { Atlas, AtlasItem } from '#atlas/atlas.ts';
import { letterOf } from '../grid/scene.ts';
import type { Box } from '../scene.ts';
import { foldNameFits } from './fold.ts';
import { type Heading, blockHeading, frameHeading } from './headings.ts';
import { type Depth, type Level, blocksOf, levelOf } from './tiling/levels.ts';
import type { TreemapGroup, TreemapItem } from './model.ts';
import { NARROW, type Placed, type PlacedBox, type PlacedPart, placeTreemap } from './place.ts';

export interface TreemapScene {
  readonly width: number;
  readonly height: number;
  readonly depth: Depth;
  /** The path as far as it leads somewhere. */
  readonly path: readonly string[];
  readonly blocks: readonly BlockScene[];
  /** Items of this level that match and whose figure nobody recorded. */
  readonly unknown: number;
  /** Those whose figure is old beside the newest. */
  readonly old: number;
}

/** All boxes count from the scene's corner; marks of headings from their block's or frame's. */
export interface BlockScene extends Box {
  readonly key: string;
  readonly title: string;
  readonly path: readonly string[];
  readonly category?: number | undefined;
  readonly count: string;
  /** Missing where the level is one block: the page says what it shows. */
  readonly heading?: Heading & { readonly height: number };
  readonly frames: readonly TreemapFrameScene[];
}

export interface TreemapFrameScene extends Box {
  readonly key: string;
  readonly title: string;
  readonly path: readonly string[];
  readonly category?: number | undefined;
  readonly count: string;
  readonly heading?: Heading & { readonly height: number };
  /** The heaviest first, then the most mature. */
  readonly tiles: readonly TreemapTilePlace[];
  /** Items that share one tile, as they are too small. */
  readonly rest?: RestPlace;
  /** Whether the frame is itself a tile that leads further in; then these are its items. */
  readonly folded?: readonly number[];
  /** Of the category that it is. */
  readonly letter?: string | undefined;
  /** Whether the heading above says its title already. */
  readonly said: boolean;
  /** What is left below the heading, painted where tiles give up their places. */
  readonly ground?: Box;
}

/** Of all items of a level, drawn or summed up, in painting order. */
export const indicesIn = ({ blocks }: Pick<TreemapScene, 'blocks'>): number[] =>
  blocks.flatMap(({ frames }) =>
    frames.flatMap(({ tiles, rest, folded }) => [
      ...tiles.map(({ index }) => index),
      ...(rest?.indices ?? []),
      ...(folded ?? [])
    ])
  );

export interface TreemapTilePlace extends Box {
  readonly key: string;
  /** The item's index in the atlas. */
  readonly index: number;
  readonly known: boolean;
}

export interface RestPlace extends Box {
  readonly key: string;
  readonly indices: readonly number[];
}

export interface TreemapSceneOptions {
  readonly width: number;
  readonly height: number;
  readonly path: readonly string[];
  /** Per item of the atlas, 1 where it matches. */
  readonly matches: Uint8Array;
  /** Whether anything is narrowed at all: headings then read "2 of 45". */
  readonly narrowed: boolean;
  /** Whether what does not match gives up its place. Frames keep theirs. */
  readonly compact?: boolean;
}

/** The height of a treemap of its own, in a file or where the window says none. */
export const treemapHeight = (width: number): number => width * (width < NARROW ? 1.55 : 0.56);

/** More tiles than these are slow to paint and too many to look at. */
const MOST_TILES = 400;
/** The share of items that may be summed up before a level is painted less deep. */
const MOST_RESTS = 0.12;
/** The share of frames whose names can be read, at least. */
const LEAST_NAMED = 0.7;

export function treemapScene(
  atlas: Atlas,
  groups: readonly TreemapGroup[],
  options: TreemapSceneOptions
): TreemapScene {
  const level = levelOf(groups, options.path);
  const { depth, placed } = placedOf(level, options);
  const letters = letterOf(atlas);
  const letterAt = ({ category }: { readonly category?: number | undefined }) =>
    category === undefined ? undefined : letters.get(category);
  const countOf = counter(options);
  const itemsOf = (block: PlacedBox) => block.parts.flatMap(({ part }) => part.items);
  const blocks = placed.blocks.map((placedBlock): BlockScene => {
    const { block, headingHeight, parts, x, y, width, height } = placedBlock;
    const { title, path, category, headed } = block;
    const count = countOf(itemsOf(placedBlock));
    const letter = path.length === 1 ? letterAt(block) : undefined;
    return {
      key: path.join('/'),
      ...{ title, path, category, count, x, y, width, height },
      ...(headed
        ? {
            heading: { ...blockHeading(title, count, { width, height: headingHeight }, letter), height: headingHeight }
          }
        : {}),
      frames: parts.map((part) => {
        const said = headed && parts.length === 1 && part.part.title === title;
        const letter = part.part.path.length === 1 && !headed ? letterAt(part.part) : undefined;
        return frameScene(part, countOf(part.part.items), { said, letter, compact: options.compact === true });
      })
    };
  });
  const items = placed.blocks.flatMap(itemsOf).filter(({ entry }) => options.matches[entry.index] === 1);
  return {
    width: placed.width,
    height: placed.height,
    depth,
    path: level.path,
    blocks,
    unknown: items.filter(({ known }) => !known).length,
    old: items.filter(({ old }) => old).length
  };
}

/** As deep as it can be read: items where they are not too many and hardly any is too small, else what holds them. */
function placedOf(
  level: Level,
  { width, height, matches, compact }: TreemapSceneOptions
): { depth: Depth; placed: Placed } {
  const shown = compact ? ({ entry }: TreemapItem) => matches[entry.index] === 1 : undefined;
  const place = (depth: Depth) => placeTreemap(blocksOf(level, depth), { width, height, ...(shown ? { shown } : {}) });
  if (level.frame || shownIn(level, shown) <= MOST_TILES) {
    const placed = place('items');
    if (level.frame || readable(placed, shown)) return { depth: 'items', placed };
  }
  const placed = place('frames');
  if (level.group || (width >= NARROW && readable(placed, shown))) return { depth: 'frames', placed };
  return { depth: 'groups', placed: place('groups') };
}

type IsShown = (item: TreemapItem) => boolean;

function shownIn({ groups, group }: Level, shown: IsShown | undefined): number {
  const items = (group ? [group] : groups).flatMap(({ frames }) => frames.flatMap(({ items }) => items));
  return shown ? items.filter(shown).length : items.length;
}

/** Items: hardly any is summed up. Frames: most names can be read. */
function readable({ blocks }: Placed, shown: IsShown = () => true): boolean {
  const parts = blocks.flatMap((block) => block.parts);
  const tiles = parts.reduce((sum, part) => sum + part.tiles.length, 0);
  const folded = parts.filter(({ part }) => part.folded);
  if (folded.length === parts.length) {
    return folded.filter((box) => foldNameFits(box.part.title, box)).length >= parts.length * LEAST_NAMED;
  }
  const behind = folded.reduce((sum, { part }) => sum + part.items.filter(shown).length, 0);
  const summedUp = parts.reduce((sum, { rest }) => sum + (rest?.items.length ?? 0), behind);
  return summedUp <= MOST_RESTS * (tiles + summedUp);
}

function frameScene(
  { part, headingHeight, body, tiles, rest, ...box }: PlacedPart,
  count: string,
  { said, letter, compact }: { said: boolean; letter: string | undefined; compact: boolean }
): TreemapFrameScene {
  const { title, path, category, items, folded } = part;
  const key = path.join('/');
  const { x, y, width, height } = box;
  return {
    key: folded ? `${key}/` : key,
    ...{ title, path, category, count, x, y, width, height },
    ...(headingHeight > 0 ? { heading: { ...frameHeading(title, count, width), height: headingHeight } } : {}),
    tiles: tiles.map(({ item, ...place }) => ({
      key: `${key}:${item.entry.index}`,
      index: item.entry.index,
      known: item.known,
      ...place
    })),
    ...(rest ? { rest: restPlace(key, rest) } : {}),
    said,
    letter,
    ...(compact && !folded ? { ground: body } : {}),
    ...(folded ? { folded: items.map(({ entry }) => entry.index) } : {})
  };
}

const restPlace = (key: string, { items, x, y, width, height }: NonNullable<PlacedPart['rest']>): RestPlace => ({
  key: `${key}+`,
  indices: items.map(({ entry }) => entry.index),
  ...{ x, y, width, height }
});

function counter({
  matches,
  narrowed
}: TreemapSceneOptions): (items: readonly { readonly entry: AtlasItem }[]) => string {
  return (items) => {
    const matching = items.reduce((sum, { entry }) => sum + matches[entry.index]!, 0);
    return narrowed ? `${matching} of ${items.length}` : String(items.length);
  };
}
