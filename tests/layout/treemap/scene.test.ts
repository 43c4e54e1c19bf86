import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '#atlas/atlas.ts';
import { AREAS, type Area, FURTHER, HOME, TINTS } from '#atlas/query.ts';
import type { Box } from '#layout/scene.ts';
import { type TreemapFrameScene, type TreemapSceneOptions, treemapScene } from '#layout/treemap/scene.ts';
import { treemapSheet } from '#layout/treemap/sheet.ts';
import { tinting } from '#layout/treemap/tints.ts';
import { hostedOnly, onlyIn, treemapTree } from '#layout/treemap/tree.ts';
import { oldWords, windowWords } from '#layout/treemap/words.ts';
import { areaOf, figureWords, weigher } from '#layout/treemap/tiling/weights.ts';
import { views } from '#views/index.ts';
import { wholePicture } from '#take-away/picture.ts';
import { THEMES } from '#layout/inks.ts';
import { paintSvg } from '#paint/svg.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../../builders.ts';
import { atlas as gallery, details } from '#scripts/tools/gallery/specimens.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';
import { apart, contains } from './boxes.ts';

const large = atlasOf(landscapeOf(generatedLandscape(300)));
const everything = (atlas: Atlas) => new Uint8Array(atlas.items.length).fill(1);

interface Wanted extends Partial<TreemapSceneOptions> {
  readonly by?: string;
  readonly area?: (typeof AREAS)[number];
}

function sceneOf(atlas: Atlas, { by = 'category', area = 'count', ...options }: Wanted = {}) {
  const tree = treemapTree(
    atlas,
    { by, tab: '' },
    weigher(area, (index) => details.items[index])
  );
  const matches = everything(atlas);
  return treemapScene(atlas, tree, { width: 1152, height: 640, path: [], matches, narrowed: false, ...options });
}

const framesOf = (scene: ReturnType<typeof sceneOf>) => scene.blocks.flatMap(({ frames }) => frames);
const tilesOf = (scene: ReturnType<typeof sceneOf>) => framesOf(scene).flatMap(({ tiles }) => tiles);
/** The area of a tile with its gap. */
const cellOf = ({ width, height }: Box) => (width + 1) * (height + 1);
const bodyOf = ({ x, y, width, height, heading }: TreemapFrameScene): Box => ({
  x,
  y: y + (heading?.height ?? 0),
  width,
  height: height - (heading?.height ?? 0)
});
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : [];

/** Counts per frame, frames per category. */
const anyCounts = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 }), { maxLength: 8 });

function landscapeOfCounts(counts: readonly (readonly number[])[]): Atlas {
  let n = 0;
  const places = counts.map((frames, c) => [
    `Category ${c}`,
    Object.fromEntries(frames.map((count, f) => [`Frame ${f}`, Array.from({ length: count }, () => `Item ${n++}`)]))
  ]);
  return atlasOf(landscapeOf(aLandscape(Object.fromEntries(places) as Parameters<typeof aLandscape>[0])));
}

describe('any landscape in any room', () => {
  it('has tiles that stand apart, in their frames, in proportion, and each item once', () => {
    fc.assert(
      fc.property(
        anyCounts,
        fc.integer({ min: 200, max: 2000 }),
        fc.integer({ min: 200, max: 1200 }),
        (counts, width, height) => {
          const atlas = landscapeOfCounts(counts);
          const scene = sceneOf(atlas, { width, height });
          expect(numbersIn(scene).every((number) => Number.isFinite(number) && number >= 0)).toBe(true);
          expect(apart(scene.blocks)).toBe(true);
          for (const block of scene.blocks) {
            expect(contains({ x: 0, y: 0, width: scene.width, height: scene.height }, block)).toBe(true);
            expect(apart(block.frames)).toBe(true);
            for (const frame of block.frames) {
              expect(contains(block, frame)).toBe(true);
              const boxes = [...frame.tiles, ...(frame.rest ? [frame.rest] : [])];
              expect(apart(boxes)).toBe(true);
              for (const box of boxes) expect(contains(bodyOf(frame), box)).toBe(true);
              // Of the same weight and, with their gaps and but for what whole pixels round off, of the same area.
              for (const tile of frame.tiles)
                expect(Math.abs(cellOf(tile) - cellOf(frame.tiles[0]!))).toBeLessThan(
                  2 * (tile.width + tile.height + 4)
                );
            }
          }
          const shown = framesOf(scene).flatMap(({ tiles, rest }) => [
            ...tiles.map(({ index }) => index),
            ...(rest?.indices ?? [])
          ]);
          expect(shown.toSorted((a, b) => a - b)).toEqual(atlas.items.map(({ index }) => index));
        }
      ),
      { numRuns: 60 }
    );
  });

  it.each([0, -1, NaN])('has nothing to show in %s px', (width) => {
    expect(sceneOf(large, { width })).toMatchObject({ width: 0, height: 0, blocks: [] });
  });

  it('has nothing to show without projects', () => {
    expect(sceneOf(landscapeOfCounts([])).blocks).toEqual([]);
  });

  it('has areas in proportion to the logarithm of the figures', () => {
    const scene = sceneOf(gallery, { area: 'stars' });
    const areas = new Map(tilesOf(scene).map((tile) => [tile.index, (tile.width + 1) * (tile.height + 1)]));
    for (const { tiles } of framesOf(scene)) {
      const units = tiles.map(({ index }) => {
        const { stars } = gallery.items[index]!;
        return areas.get(index)! / Math.log10(200 + (stars ?? 0));
      });
      // Whole pixels round some of it off.
      for (const unit of units) expect(Math.abs(unit / units[0]! - 1)).toBeLessThan(0.05);
    }
  });

  it('does not let a few items become giants', () => {
    const scene = sceneOf(landscapeOfCounts([[3]]));
    expect(tilesOf(scene)).toHaveLength(3);
    for (const { width, height } of tilesOf(scene)) expect(width * height).toBeLessThan(40_000);
  });
});

describe('levels', () => {
  it('show items where they can be read, else some of each frame, on a phone of each group', () => {
    expect(sceneOf(large).depth).toBe('items');
    expect(sceneOf(large, { width: 600, height: 380 }).depth).toBe('frames');
    expect(sceneOf(large, { width: 358, height: 600 }).depth).toBe('groups');
  });

  it('lead in by path, and end where a path leads nowhere', () => {
    const [first] = sceneOf(large).blocks;
    const group = sceneOf(large, { path: first!.path });
    expect(group.path).toEqual(first!.path);
    expect(group.blocks.map(({ title }) => title)).toEqual(first!.frames.map(({ title }) => title));
    const [frame] = first!.frames;
    expect(tilesOf(sceneOf(large, { path: frame!.path }))).toHaveLength(frame!.tiles.length);
    expect(sceneOf(large, { path: [first!.path[0]!, 'nowhere'] }).path).toEqual(first!.path);
    expect(sceneOf(large, { path: ['nowhere', 'else'] }).path).toEqual([]);
  });

  it('have no tile below 24 px', () => {
    for (const width of [358, 744, 1152, 1616]) {
      for (const area of AREAS) {
        for (const { tiles, rest } of framesOf(sceneOf(large, { width, area }))) {
          for (const box of [...tiles, ...(rest && tiles.length > 0 ? [rest] : [])])
            expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
        }
      }
    }
  });
});

describe('narrowed', () => {
  const matches = Uint8Array.from(large.items, ({ index }) => (index % 3 === 0 ? 1 : 0));

  it('moves nothing, and says how many match', () => {
    const strip = (scene: ReturnType<typeof sceneOf>) =>
      framesOf(scene).map(({ tiles, rest, x, y, width, height }) => ({ tiles, rest, x, y, width, height }));
    const narrowed = sceneOf(large, { matches, narrowed: true });
    expect(strip(narrowed)).toEqual(strip(sceneOf(large)));
    expect(narrowed.blocks[0]!.count).toMatch(/^\d+ of \d+$/);
  });

  it('and packed shows what matches alone, the rest of each heading with it', () => {
    const tree = onlyIn(treemapTree(large, { by: 'category', tab: '' }, weigher('count')), matches);
    const packed = treemapScene(large, tree, { width: 1152, height: 640, path: [], matches, narrowed: false });
    const shown = packed.blocks.flatMap(({ frames }) => frames.flatMap(({ tiles }) => tiles));
    const matching = large.items.filter(({ kind, index }) => kind === 'project' && matches[index] === 1);
    expect(shown.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(matching.map(({ index }) => index));
    expect(packed.blocks[0]!.count).toMatch(/^\d+$/);
  });
});

describe('grouped by a facet', () => {
  it.each(['stage', 'license', 'host', 'language'])('has every project once: %s', (by) => {
    const groups = treemapTree(large, { by, tab: '' }, weigher('count'));
    const indices = groups.flatMap(({ frames }) =>
      frames.flatMap(({ items }) => items.map(({ entry }) => entry.index))
    );
    const projects = large.items.filter(({ kind }) => kind === 'project').map(({ index }) => index);
    expect(indices.toSorted((a, b) => a - b)).toEqual(projects);
  });

  it('puts an item with several values into its first', () => {
    const landscape = {
      layers: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' }
      ]
    };
    const places = { Tools: { All: [anItem('Two', { layers: ['b', 'a'] }), anItem('One', { layers: ['a'] })] } };
    const groups = treemapTree(
      atlasOf(landscapeOf(aLandscape(places, landscape))),
      { by: 'layer', tab: '' },
      weigher('count')
    );
    expect(groups.map(({ id, frames }) => [id, frames[0]!.items.map(({ entry }) => entry.name)])).toEqual([
      ['a', ['One']],
      ['b', ['Two']]
    ]);
  });

  it('gathers options that would be too small', () => {
    const items = Array.from({ length: 120 }, (_, i) => anItem(`Item ${i}`, { host: `host-${i < 60 ? 0 : i}` }));
    const organizations = items.map((_, i) => ({ id: `host-${i}`, name: `Host ${i}` }));
    const atlas = atlasOf(landscapeOf(aLandscape({ Tools: { All: items } }, { organizations })));
    const groups = treemapTree(atlas, { by: 'host', tab: '' }, weigher('count'));
    expect(groups.length).toBeLessThanOrEqual(49);
    expect(groups.find(({ id }) => id === FURTHER)?.title).toMatch(/^\d+ others$/);
  });
});

describe('areas', () => {
  it('stand for stars by themselves, where the landscape has any', () => {
    const starsOf = { month: '2026-08', all: true, old: 0 };
    expect([areaOf(HOME, { starsOf }), areaOf(HOME, {})]).toEqual(['stars', 'count']);
    expect(areaOf({ area: 'count' }, { starsOf })).toBe('count');
    // What nobody recorded is no size.
    expect([areaOf({ area: 'commits' }, {}), areaOf({ area: 'stars' }, {})]).toEqual(['count', 'count']);
    expect(areaOf({ area: 'commits' }, { observed: '2026-08-01' })).toBe('commits');
  });
});

describe('grouped by stage or by contributor', () => {
  const everyone = everything(gallery);
  const by = (by: string, selection: Record<string, readonly string[]> = {}, matches = everyone) =>
    hostedOnly(gallery, { by, selection }, matches);
  const stagesIn = (hosted: boolean) =>
    treemapTree(gallery, { by: 'stage', tab: '' }, weigher('count'), { hosted }).map(({ title }) => title);

  it('shows hosted projects alone', () => {
    expect([by('stage'), by('contributor'), by('category'), by('license')]).toEqual([true, true, false, false]);
    expect(stagesIn(true)).toEqual(['Graduated', 'Incubating', 'Sandbox']);
    expect(stagesIn(false)).toEqual(expect.arrayContaining(['Archived', 'Listed, not hosted']));
  });

  it('but what was chosen by hand, and what matches where nothing hosted does', () => {
    expect(by('stage', { stage: ['archived'] })).toBe(false);
    const listed = Uint8Array.from(gallery.items, ({ stage }) => (stage === undefined ? 1 : 0));
    expect(by('contributor', {}, listed)).toBe(false);
  });
});

describe('items without a figure', () => {
  it('are as small as the smallest, and counted', () => {
    const without = { ...gallery, items: gallery.items.map(({ stars: _, ...entry }) => entry) };
    const scene = sceneOf(without, { area: 'stars' });
    expect(scene.unknown).toBe(without.items.filter(({ kind }) => kind === 'project').length);
    expect(tilesOf(scene).some(({ known }) => known)).toBe(false);
    expect(weigher('stars')({ ...gallery.items[0]!, stars: 0 })).toEqual({
      weight: Math.log10(200),
      known: true,
      old: false
    });
  });
});

describe('figures that are old beside the newest', () => {
  const figure = <T>(value: T, date: string) => ({ value, date, source: 'git' });
  const figures = {
    contributors: figure(1234, '2023-11-19'),
    commits: figure(Array<number>(52).fill(2), '2023-11-19')
  };
  const entry = { ...gallery.items[0]!, stars: 1234, starsYear: 2023 };
  const short = (area: Area, observed: string) => figureWords(area, entry, () => ({ figures }), observed);
  const weight = (area: Area, observed: string) => weigher(area, () => ({ figures }), observed)(entry);

  it('carry their year and are counted; commits of another year are none', () => {
    expect([short('stars', '2026-08-22'), short('contributors', '2026-08-22')]).toEqual([
      '1.2k ’23 stars',
      '1.2k ’23 contributors'
    ]);
    expect(weight('contributors', '2026-08-22')).toMatchObject({ known: true, old: true });
    expect(short('commits', '2026-08-22')).toBeUndefined();
    expect(weight('commits', '2026-08-22')).toMatchObject({ known: false });
  });

  it('are as all others where they are the newest', () => {
    expect([short('contributors', '2023-11-19'), short('commits', '2023-11-19')]).toEqual([
      '1.2k contributors',
      '104 commits in a year'
    ]);
    expect(weight('contributors', '2023-11-19')).toMatchObject({ old: false });
  });

  it('are told of below the picture', () => {
    expect(oldWords(0, { observed: '2026-08-22' })).toBe('');
    expect(oldWords(2, { observed: '2026-08-22' })).toBe('2 are from before Aug 2025.');
    expect(windowWords('stage', { observed: '2026-08-22' })).toBe('');
    expect(windowWords('activity', { observed: '2026-08-22' })).toBe('Of 22 Aug 2025 to 22 Aug 2026.');
  });
});

describe('the sheet', () => {
  it.each(TINTS.flatMap((tint) => THEMES.map((theme) => [tint, theme] as const)))(
    'paints every level coloured by %s, %s',
    (tint, theme) => {
      for (const path of [[], [large.categories[0]!.id]]) {
        for (const width of [358, 1152]) {
          const scene = sceneOf(large, { path, width });
          const sheet = treemapSheet({
            atlas: large,
            scene,
            matches: everything(large),
            tinting: tinting(large, tint)
          });
          const svg = paintSvg(sheet, { theme, title: 'Treemap' });
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
          const titles = sheet.parts.flatMap(({ tiles }) => tiles.map(({ title }) => title));
          for (const { index } of tilesOf(scene)) expect(titles).toContain(large.items[index]!.name);
        }
      }
    }
  );

  it('is what is taken away of the treemap', async () => {
    const matches = everything(large);
    const selected = { matches, total: matches.length, counts: large.columns.map(() => new Uint32Array()) };
    const [first] = treemapTree(large, { by: 'category', tab: '' }, weigher('count'));
    const query = { ...HOME, view: 'treemap', path: [first!.id] };
    const source = { atlas: large, details: { items: [] }, query, selected, width: 1152, hasPicture: () => false };
    const sheet = await wholePicture(views, source);
    expect(sheet.parts.map(({ title }) => title)).toContain(first!.frames[0]!.title);
  });

  it('never cuts a name', () => {
    const scene = sceneOf(large);
    const sheet = treemapSheet({
      atlas: large,
      scene,
      matches: everything(large),
      tinting: tinting(large, 'category')
    });
    for (const { title, name, width, height } of sheet.parts.flatMap(({ tiles }) => tiles)) {
      if (name.lines.length === 0) continue;
      expect(name.lines.map(({ text }) => text).join('')).toBe(title);
      expect(name.x + name.width).toBeLessThanOrEqual(width);
      expect(name.baseline - name.size * 0.75).toBeGreaterThanOrEqual(0);
      expect(name.baseline + (name.lines.length - 1) * name.leading).toBeLessThanOrEqual(height);
    }
  });
});
