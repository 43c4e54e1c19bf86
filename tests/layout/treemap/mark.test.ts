/** Names in tiles: inside, whole, and there whenever the layout counts on it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AtlasItem, unpack } from '#atlas/atlas.ts';
import { HOME } from '#atlas/query.ts';
import { compile } from '#landscape/compile.ts';
import { pack } from '#landscape/publish/pack.ts';
import { placeMark } from '#layout/treemap/mark.ts';
import { isNamed, nameNeeds } from '#layout/treemap/names.ts';
import { restMarks } from '#layout/treemap/rest.ts';
import { treemapScene } from '#layout/treemap/scene.ts';
import { areaOf, weigher } from '#layout/treemap/tiling/weights.ts';
import { treemapTree } from '#layout/treemap/tree.ts';
import { textWidth } from '#layout/text-width.ts';

/** Of 1 to 60 letters, in whatever script. */
const letters = fc.constantFrom(...'abcdefghiklmnoprstuvwyABDEGHIKLMNOPRSTUVW0123456789 -._()éü向量数据库نموذج');
const anyName = fc
  .string({ unit: letters, minLength: 1, maxLength: 60 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

const STAGES = ['graduated', 'incubating', 'sandbox', 'archived', undefined];

describe('any name in a tile of any size', () => {
  it('stands inside it and whole, else its beginning where there is much room, or nothing', () => {
    fc.assert(
      fc.property(
        anyName,
        fc.constantFrom(...STAGES),
        fc.double({ min: 24, max: 400, noNaN: true }),
        fc.double({ min: 24, max: 300, noNaN: true }),
        fc.boolean(),
        (name, stage, width, height, faint) => {
          const entry = {
            index: 0,
            name,
            symbol: 'Xyz',
            topic: 'Vector database',
            ...(stage ? { stage, large: true } : {})
          } as AtlasItem;
          const marks = placeMark(
            { entry, faint, known: false, figure: '12k stars', stageName: 'Incubating' },
            { key: 'a', x: 0, y: 0, width, height }
          );
          const { lines, x, baseline, leading, size, weight } = marks.name;
          const said = lines.map(({ text }) => text).join('');
          const isCut = said.endsWith('…') && !name.endsWith('…');
          if (isCut) expect(width >= 64 && height >= 52 && !faint).toBe(true);
          // What is hosted has its symbol where its words have no room.
          const large = stage !== undefined && !faint;
          const named = isNamed(nameNeeds(entry), width, height);
          if (!faint && !large) expect(lines.length > 0 && !isCut).toBe(named);
          if (large && named) expect(said).toBe(name);
          if (said !== '' && isCut) expect(name.startsWith(said.slice(0, -1).trimEnd())).toBe(true);
          if (said !== '' && !isCut) expect(large ? [name, 'Xyz'] : [name]).toContain(said);
          for (const [i, { text, stretch }] of lines.entries()) {
            expect(x + textWidth(text.trimEnd(), { size, weight, stretch })).toBeLessThanOrEqual(width + 1e-6);
            expect(size).toBeGreaterThanOrEqual(10.6);
            // Capitals above, what hangs down below.
            expect(baseline + i * leading - 0.7 * size).toBeGreaterThanOrEqual(0);
            expect(baseline + i * leading + 0.2 * size).toBeLessThanOrEqual(height);
          }
          for (const line of marks.texts) {
            const wide = textWidth(line.text, line) * (line.squeeze ?? 1);
            expect(line.x + wide).toBeLessThanOrEqual(width + 1);
            expect(line.baseline).toBeLessThanOrEqual(height);
          }
        }
      ),
      { numRuns: 300 }
    );
  });
});

it('is said in short where only that has room, and listed by no code', () => {
  const marked = (name: string) =>
    placeMark(
      { entry: { index: 0, name, symbol: 'Edl' } as AtlasItem },
      { key: 'a', x: 0, y: 0, width: 30, height: 26 }
    );
  const texts = (name: string) => marked(name).name.lines.map(({ text }) => text);
  expect(texts('Elastic Deep Learning (EDL)')).toEqual(['EDL']);
  // What only tells a member from its product is none.
  expect(texts('Elastic Deep Learning (Member)')).toEqual([]);
  expect(texts('Multi Model Server')).toEqual([]);
  expect(marked('Multi Model Server').texts).toEqual([]);
});

it('is its symbol where it is hosted and has no room: no hosted tile is empty, and no word is broken', () => {
  const texts = (name: string) =>
    placeMark(
      { entry: { index: 0, name, symbol: 'Mms', large: true, stage: 'sandbox' } as AtlasItem },
      { key: 'a', x: 0, y: 0, width: 30, height: 30 }
    ).name.lines.map(({ text }) => text);
  expect(texts('Kubernetes')).toEqual(['Mms']);
  expect(texts('Multi Model Server')).toEqual(['Mms']);
});

describe('our own landscape in a window of 1440 × 900', () => {
  const read = (file: string) => ({ file, text: readFileSync(file, 'utf8') });
  const { landscape } = compile({ data: read('landscape.yml'), snapshot: read('landscape.snapshot.json') });
  const atlas = unpack(pack(landscape!));
  const tree = treemapTree(atlas, HOME, weigher(areaOf(HOME, atlas)));
  const scene = treemapScene(atlas, tree, {
    ...{ width: 1144, height: 608, path: [], narrowed: false },
    matches: new Uint8Array(atlas.items.length).fill(1)
  });
  const frames = scene.blocks.flatMap(({ frames }) => frames);
  const tiles = frames.flatMap(({ tiles }) => tiles);

  it('has at least 320 names, and a tile for everything hosted', () => {
    const named = tiles.filter((tile) => {
      const entry = atlas.items[tile.index]!;
      const { lines } = placeMark({ entry }, tile).name;
      return lines.map(({ text }) => text).join('') === entry.name;
    });
    console.log(`treemap: ${named.length} of ${tiles.length} tiles have their names`);
    expect(named.length).toBeGreaterThanOrEqual(320);
    // Symbols that are names are broken, and not easily read.
    expect(scene.unnamed).toBeGreaterThanOrEqual(tiles.length - named.length);
    const isBlank = (tile: (typeof tiles)[number]) =>
      placeMark({ entry: atlas.items[tile.index]! }, tile).name.lines.length === 0;
    expect(tiles.filter((tile) => atlas.items[tile.index]!.large && isBlank(tile))).toEqual([]);
    const drawn = new Set(tiles.map(({ index }) => index));
    expect(atlas.items.filter(({ kind, large, index }) => kind === 'project' && large && !drawn.has(index))).toEqual(
      []
    );
  });

  it('is whole in its room, and hardly anything is summed up', () => {
    expect(scene.width).toBeLessThanOrEqual(1144.001);
    expect(scene.height).toBeLessThanOrEqual(608.001);
    const rest = frames.reduce((sum, { rest }) => sum + (rest?.indices.length ?? 0), 0);
    expect(rest).toBeLessThanOrEqual(12);
    const projects = atlas.items.filter(({ kind }) => kind === 'project').length;
    expect(tiles.length + rest).toBe(projects);
  });

  it('has most subcategories named', () => {
    const several = scene.blocks.filter(({ frames }) => frames.length > 1).flatMap(({ frames }) => frames);
    expect(several.filter(({ heading }) => heading).length / several.length).toBeGreaterThan(0.85);
  });
});

it('the tile of the rest says how many, in any size', () => {
  for (const [count, width] of [
    [3, 24],
    [48, 24],
    [1044, 24],
    [7, 90]
  ] as const) {
    // prettier-ignore
    const [line] = restMarks(count, { width, height: 24 }).texts;
    expect(line!.text).toBe(`+${count}`);
    expect(line!.x + textWidth(line!.text, line!)).toBeLessThanOrEqual(width);
  }
  expect(restMarks(0, { width: 30, height: 30 }).texts).toEqual([]);
});
