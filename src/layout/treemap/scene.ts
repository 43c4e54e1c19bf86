/**
 * The treemap of an atlas, one level at a time: blocks, frames and places of tiles, headings fitted. What a tile shows
 * is worked out by `placeMark`.
 */
import type { Atlas, AtlasItem } from '#atlas/atlas.ts';
import { grouped } from '#text/numbers.ts';
import { letterOf } from '../grid/scene.ts';
import type { Box } from '../scene.ts';
import { type Heading, blockHeading, frameHeading, frameHeadingFits } from './headings.ts';
import { type Block, type Depth, type Level, blocksOf, levelOf } from './tiling/levels.ts';
import { READABLE_AREA } from './tiling/fill.ts';
import type { TreemapGroup } from './model.ts';
import type { PlacedPart } from './parts.ts';
import { isWritten } from './set-name.ts';
import { NARROW } from './drafts.ts';
import { type Placed, type PlacedBox, placeTreemap } from './place.ts';

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
  /** Tiles without room for a name. */
  readonly unnamed: number;
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
  readonly count: string;
  /** Missing where there is no room for it, or another one says the same. */
  readonly heading?: Heading & { readonly height: number };
  /** The heaviest first, then the most mature. */
  readonly tiles: readonly TreemapTilePlace[];
  /** Items that share one tile, as they are too small. */
  readonly rest?: RestPlace;
}

/** Of all items of a level, drawn or summed up, in painting order. */
export const indicesIn = ({ blocks }: Pick<TreemapScene, 'blocks'>): number[] =>
  blocks.flatMap(({ frames }) =>
    frames.flatMap(({ tiles, rest }) => [...tiles.map(({ index }) => index), ...(rest?.indices ?? [])])
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
  /** The same level with everything, where only some of it is shown: what is left should not move far. */
  readonly like?: Pick<TreemapScene, 'blocks'> | undefined;
}

/** The height of a treemap of its own, in a file or where the window says none. */
export const treemapHeight = (width: number): number => width * (width < NARROW ? 2.1 : 0.53);

/** More tiles than these are slow to paint and too many to look at. */
const MOST_TILES = 400;
/** Items of this area, px², can still be tiles of their own. */
const LEAST_AREA = READABLE_AREA * 0.6;
/** The share of items that may be summed up before a level is painted less deep. */
const MOST_RESTS = 0.12;
/** The share of the picture's area that may be taken by what has to be shown. */
const MOST_TAKEN = 0.8;
/** The share of frames whose names can be read, at least. */
const LEAST_NAMED = 0.7;

export function treemapScene(
  atlas: Atlas,
  groups: readonly TreemapGroup[],
  options: TreemapSceneOptions
): TreemapScene {
  const level = levelOf(groups, options.path);
  const letters = letterOf(atlas);
  const letterIn = ({ path, category }: Pick<Block, 'path' | 'category'>) =>
    path.length === 1 && category !== undefined ? letters.get(category) : undefined;
  const { depth, placed } = placedOf(level, options, letterIn);
  const countOf = counter(options);
  const itemsOf = (block: PlacedBox) => block.parts.flatMap(({ part }) => part.items);
  const blocks = placed.blocks.map((placedBlock): BlockScene => {
    const { block, headingHeight, parts, x, y, width, height } = placedBlock;
    const { title, path, category, headed } = block;
    const count = countOf(itemsOf(placedBlock));
    const heading = headed && blockHeading(title, count, { width, height: headingHeight }, letterIn(block));
    return {
      key: path.join('/'),
      ...{ title, path, category, count, x, y, width, height },
      ...(heading ? { heading: { ...heading, height: headingHeight } } : {}),
      frames: parts.map((part) => frameScene(part, countOf(part.part.items)))
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
    old: items.filter(({ old }) => old).length,
    unnamed: partsOf(placed)
      .flatMap(({ tiles }) => tiles)
      .filter(({ item, ...tile }) => !isWritten(item.entry, tile)).length
  };
}

/** As deep as it can be read: items where they are not too many and hardly any is too small, else what holds them. */
function placedOf(
  level: Level,
  { width, height, like }: TreemapSceneOptions,
  letterOf: (block: Block) => string | undefined
): { depth: Depth; placed: Placed } {
  const place = (depth: Depth) => placeTreemap(blocksOf(level, depth), { width, height, letterOf, like: like?.blocks });
  const count = (level.group ? [level.group] : level.groups).reduce(
    (sum, { frames }) => sum + frames.reduce((sum, { items }) => sum + items.length, 0),
    0
  );
  if (level.frame || (count <= MOST_TILES && count * LEAST_AREA <= width * height)) {
    const placed = place('items');
    if (level.frame || hasItems(placed)) return { depth: 'items', placed };
  }
  if (level.group || (width >= NARROW && hasRoom(level, width * height))) {
    const placed = place('frames');
    if (level.group || hasFrames(placed)) return { depth: 'frames', placed };
  }
  return { depth: 'groups', placed: place('groups') };
}

const partsOf = ({ blocks }: Placed) => blocks.flatMap(({ parts }) => parts);

/** Hardly any item is summed up. */
function hasItems(placed: Placed): boolean {
  const parts = partsOf(placed);
  const tiles = parts.reduce((sum, part) => sum + part.tiles.length, 0);
  const summedUp = parts.reduce((sum, { rest }) => sum + (rest?.items.length ?? 0), 0);
  return summedUp <= MOST_RESTS * (tiles + summedUp);
}

/** What is hosted, and two more of each frame, can be read. */
function hasRoom({ groups }: Level, area: number): boolean {
  const frames = groups.flatMap(({ frames }) => frames);
  const hosted = frames.flatMap(({ items }) => items).filter(({ entry }) => entry.large).length;
  return (hosted + 2 * frames.length) * READABLE_AREA < MOST_TAKEN * area;
}

/** The names of most frames can be read. */
function hasFrames(placed: Placed): boolean {
  const parts = partsOf(placed);
  return parts.filter(({ part, width }) => frameHeadingFits(part.title, width)).length >= parts.length * LEAST_NAMED;
}

function frameScene({ part, headingHeight, tiles, rest, ...box }: PlacedPart, count: string): TreemapFrameScene {
  const { title, path } = part;
  const key = path.join('/');
  const { x, y, width, height } = box;
  return {
    key,
    ...{ title, path, count, x, y, width, height },
    ...(headingHeight > 0 ? { heading: { ...frameHeading(title, count, width), height: headingHeight } } : {}),
    tiles: tiles.map(({ item, ...place }) => ({
      key: `${key}:${item.entry.index}`,
      index: item.entry.index,
      known: item.known,
      ...place
    })),
    ...(rest ? { rest: restPlace(key, rest) } : {})
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
    return narrowed ? `${grouped(matching)} of ${grouped(items.length)}` : grouped(items.length);
  };
}
