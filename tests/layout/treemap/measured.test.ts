/** How square tiles are, and how far they move, on two large landscapes: figures that regressions are found by. */
import { describe, expect, it } from 'vitest';
import type { Atlas, AtlasItem } from '#atlas/atlas.ts';
import { aspectOf } from '#layout/treemap/tiling/squarify.ts';
import { type TreemapTilePlace, type TreemapScene, treemapScene } from '#layout/treemap/scene.ts';
import { isWritten } from '#layout/treemap/set-name.ts';
import { onlyIn, treemapTree } from '#layout/treemap/tree.ts';
import { weigher } from '#layout/treemap/tiling/weights.ts';
import { NAMES, atlasNamed, isGenerated } from './atlases.ts';

const SIZE = { width: 1152, height: 640 };
const DIAGONAL = Math.hypot(SIZE.width, SIZE.height);

/** Choices of readers, with what most landscapes have. */
const FILTERS: Readonly<Record<string, (entry: AtlasItem, atlas: Atlas) => boolean>> = {
  graduated: ({ stage }) => stage === 'graduated',
  sandbox: ({ stage }) => stage === 'sandbox',
  hosted: ({ stage }) => stage !== undefined,
  listed: ({ stage }) => stage === undefined,
  'three categories': ({ frames }, atlas) => [0, 2, 5].includes(atlas.frames[frames[0]!]!.category),
  'searched for “r”': ({ name }) => name.toLowerCase().includes('r'),
  'every third': ({ index }) => index % 3 === 0,
  'hosted, searched for “a”': ({ stage, name }) => stage !== undefined && name.toLowerCase().includes('a')
};

/**
 * How far what matches moves when it packs, all in all: the mean share of the picture's diagonal. Two places without any
 * relation are a third of it apart.
 */
const MEAN_SHIFT = 0.18;

const tilesOf = ({ blocks }: TreemapScene): TreemapTilePlace[] =>
  blocks.flatMap(({ frames }) => frames.flatMap(({ tiles }) => tiles));
const quantile = (values: readonly number[], p: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(p * (values.length - 1))]!;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function aspects(scenes: readonly TreemapScene[]): { median: number; p95: number } {
  const all = scenes.flatMap((scene) => tilesOf(scene).map(aspectOf));
  return { median: quantile(all, 0.5), p95: quantile(all, 0.95) };
}

describe.each(NAMES)('%s', (name) => {
  const atlas = atlasNamed(name);
  const tree = treemapTree(atlas, { by: 'category', tab: '' }, weigher('count'));

  /** As somebody sees it who chose: what matches alone has a place, or everything keeps its own. */
  const levelAt = (path: readonly string[], chosen?: (entry: AtlasItem) => boolean, keep = false) => {
    const matches = Uint8Array.from(atlas.items, (entry) => (!chosen || chosen(entry) ? 1 : 0));
    const level = { ...SIZE, path, narrowed: chosen !== undefined && keep };
    if (!chosen || keep) return treemapScene(atlas, tree, { ...level, matches });
    const like = treemapScene(atlas, tree, { ...level, matches: new Uint8Array() });
    return treemapScene(atlas, onlyIn(tree, matches), { ...level, matches, like });
  };
  /** The levels on which items are tiles: all of it where that can be read, else each group, else its frames. */
  const paths = (levelAt([]).depth === 'items' ? [[]] : tree.map(({ id }) => [id])).flatMap((path): string[][] => {
    const [group] = path;
    if (group === undefined || levelAt(path).depth === 'items') return [path];
    return tree.find(({ id }) => id === group)!.frames.map(({ id }) => [group, id]);
  });
  const whole = paths.map((path) => levelAt(path));

  it('shows what stands among projects once', () => {
    const shown = whole.flatMap((scene) =>
      scene.blocks.flatMap(({ frames }) =>
        frames.flatMap(({ tiles, rest }) => [...tiles.map(({ index }) => index), ...(rest?.indices ?? [])])
      )
    );
    const isOfProjects = (frame: number) => atlas.categories[atlas.frames[frame]!.category]!.kind === 'project';
    const standing = atlas.items.filter(({ frames }) => frames.some(isOfProjects)).map(({ index }) => index);
    expect(shown.toSorted((a, b) => a - b)).toEqual(standing);
  });

  it('has tiles that are nearly square', () => {
    const { median, p95 } = aspects(whole);
    console.log(`${name}: ${whole.length} levels, aspect median ${median.toFixed(2)}, p95 ${p95.toFixed(2)}`);
    expect(median).toBeLessThanOrEqual(isGenerated(name) ? 1.4 : 1.3);
    expect(p95).toBeLessThanOrEqual(2.2);
  });

  it('has tiles of equal size for equal weights, whatever their headings take', () => {
    for (const scene of whole.filter(({ blocks }) => blocks.length > 1)) {
      const areas = tilesOf(scene).map(({ width, height }) => (width + 1) * (height + 1));
      expect(quantile(areas, 0.05) / quantile(areas, 0.95)).toBeGreaterThan(0.9);
    }
  });

  it('has a tile for everything that is hosted, and for what is summed up one that counts it', () => {
    const scene = levelAt([]);
    const drawn = new Set(tilesOf(scene).map(({ index }) => index));
    const missing = atlas.items.filter(({ kind, large, index }) => kind === 'project' && large && !drawn.has(index));
    expect(missing.map(({ name }) => name)).toEqual([]);
    for (const { tiles, rest, count } of scene.blocks.flatMap(({ frames }) => frames)) {
      expect(tiles.length + (rest?.indices.length ?? 0)).toBe(Number(count));
      for (const { width, height } of rest ? [...tiles, rest] : tiles) {
        expect(Math.min(width, height)).toBeGreaterThan(24 - 1e-6);
      }
    }
  });

  it.each([
    ['a window', SIZE.width, SIZE.height],
    ['a tablet', 700, 900],
    ['a phone', 358, 752]
  ] as const)('has room for nearly every name in %s, for that of what is hosted, too', (_, width, height) => {
    const matches = new Uint8Array(atlas.items.length).fill(1);
    const tiles = tilesOf(treemapScene(atlas, tree, { width, height, path: [], narrowed: false, matches }));
    const shareOf = (tiles: readonly TreemapTilePlace[]) =>
      tiles.filter((tile) => isWritten(atlas.items[tile.index]!, tile)).length / tiles.length;
    const hosted = tiles.filter(({ index }) => atlas.items[index]!.large);
    console.log(
      `${name}, ${width} px: ${(shareOf(tiles) * 100).toFixed(1)} % of ${tiles.length} names, ${(shareOf(hosted) * 100).toFixed(1)} % of ${hosted.length} hosted`
    );
    expect(shareOf(tiles)).toBeGreaterThan(isGenerated(name) ? 0.85 : 0.93);
    expect(shareOf(hosted)).toBeGreaterThan(isGenerated(name) ? 0.8 : 0.84);
  });

  it.each(Object.entries(FILTERS))('has tiles that are nearly square when “%s” packs', (filter, chosen) => {
    const packed = levelAt([], (entry) => chosen(entry, atlas));
    const { median, p95 } = aspects([packed]);
    const shift = mean(shiftsOf([levelAt([])], [packed]));
    console.log(
      `${name}, ${filter}: aspect median ${median.toFixed(2)}, p95 ${p95.toFixed(2)}, mean shift ${(shift * 100).toFixed(2)} %`
    );
    expect(tilesOf(packed).length).toBeGreaterThan(0);
    // Where few are left, their category has as many tiles as there are, and no say in their shape.
    expect(median).toBeLessThanOrEqual(tilesOf(packed).length < 60 ? 2 : 1.75);
    expect(p95).toBeLessThanOrEqual(2.9);
  });

  it('moves what packs much less than a new picture would', () => {
    const shifts = Object.values(FILTERS).map((chosen) =>
      mean(shiftsOf([levelAt([])], [levelAt([], (entry) => chosen(entry, atlas))]))
    );
    console.log(`${name}: mean shift of all choices ${(mean(shifts) * 100).toFixed(2)} %`);
    expect(mean(shifts)).toBeLessThanOrEqual(MEAN_SHIFT);
  });

  it('moves nothing at all where every place is kept', () => {
    const boxesOf = (scene: TreemapScene) =>
      scene.blocks.flatMap(({ frames }) =>
        frames.map(({ key, x, y, width, height, tiles, rest }) => ({ key, x, y, width, height, tiles, rest }))
      );
    const kept = levelAt([], (entry) => FILTERS['hosted']!(entry, atlas), true);
    expect(boxesOf(kept)).toEqual(boxesOf(levelAt([])));
  });
});

/** How far each tile that is in both is moved, as a share of the diagonal. */
function shiftsOf(whole: readonly TreemapScene[], narrowed: readonly TreemapScene[]): number[] {
  return narrowed.flatMap((scene, i) => {
    const before = new Map(tilesOf(whole[i]!).map((tile) => [tile.index, tile]));
    return tilesOf(scene).flatMap((tile) => {
      const old = before.get(tile.index);
      if (!old) return [];
      const dx = tile.x + tile.width / 2 - (old.x + old.width / 2);
      const dy = tile.y + tile.height / 2 - (old.y + old.height / 2);
      return [Math.hypot(dx, dy) / DIAGONAL];
    });
  });
}
