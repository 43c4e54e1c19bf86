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
import { isWritten } from '#layout/treemap/set-name.ts';
import { areaOf, weigher } from '#layout/treemap/tiling/weights.ts';
import { tinting } from '#layout/treemap/tints.ts';
import { treemapWords } from '#layout/treemap/words.ts';
import { treemapTree } from '#layout/treemap/tree.ts';
import { textWidth } from '#layout/text-width.ts';

/** Of 1 to 60 letters, in whatever script. */
const letters = fc.constantFrom(...'abcdefghiklmnoprstuvwyABDEGHIKLMNOPRSTUVW0123456789 -._()éü向量数据库نموذج');
const anyName = fc
  .string({ unit: letters, minLength: 1, maxLength: 60 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

/** Hyphens come where words are broken. */
const lettersOf = (text: string) => text.replace(/[\s-]+/g, '');

const STAGES = ['graduated', 'incubating', 'sandbox', 'archived', undefined];

describe('any name in a tile of any size', () => {
  it('stands inside it and whole, else broken, or its symbol stands, and nothing is ever cut', () => {
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
          const isSymbol = said === 'Xyz';
          // What steps back has no symbol: where it stands is enough.
          if (said !== '' && !isSymbol) expect(lettersOf(said)).toBe(lettersOf(name));
          if (!faint && isNamed(nameNeeds(entry), width, height)) expect(said).toBe(name);
          if (!faint) expect(isWritten(entry, { width, height })).toBe(!isSymbol || name === 'Xyz');
          if (!faint) expect(lines).not.toEqual([]);
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

describe('in a small tile, a name', () => {
  const said = (name: string, width: number, height: number, stage?: string) => {
    const entry = { index: 0, name, symbol: 'Abc', ...(stage ? { stage, large: true } : {}) } as AtlasItem;
    return placeMark({ entry }, { key: 'a', x: 0, y: 0, width, height }).name;
  };
  const texts = (...at: Parameters<typeof said>) => said(...at).lines.map(({ text }) => text);

  it('is said as its own brackets say it, if these are short for it', () => {
    expect(texts('Elastic Deep Learning (EDL)', 30, 26)).toEqual(['EDL']);
    // What only tells a member from its product, or where something runs, is not.
    expect(texts('Elastic Deep Learning (Member)', 30, 26)).toEqual(['Abc']);
    expect(texts('containerd (Wasm)', 30, 26)).toEqual(['con-', 'tainerd']);
  });

  it('breaks at capitals, else between syllables, with a hyphen', () => {
    expect(texts('DAWNBench', 37, 30)).toEqual(['DAWN', 'Bench']);
    expect(texts('Crossplane', 40, 36, 'graduated')).toEqual(['Cross-', 'plane']);
    expect(texts('Prometheus', 120, 36, 'graduated')).toEqual(['Prometheus']);
  });

  it('is its symbol, lighter than any name, where nothing of that has room: no tile is empty', () => {
    for (const stage of [undefined, 'sandbox', 'graduated']) {
      expect(texts('Multi Model Server', 28, 28, stage)).toEqual(['Abc']);
      expect(said('Multi Model Server', 28, 28, stage)).toMatchObject({ weight: 430 });
    }
    expect(said('Multi Model Server', 28, 28)).toMatchObject({ fill: 'ink2' });
  });

  it('has more lines in a tall tile, rather than dots', () => {
    const long = 'Amazon Elastic Container Service for Kubernetes and Friends';
    expect(texts(long, 60, 160)).toHaveLength(6);
    expect(texts(long, 60, 160).join('')).toBe(long);
  });
});

it('tells what has no figure by a line that no name stands upon', () => {
  const entry = { index: 0, name: 'Great Expectations', symbol: 'Ge' } as AtlasItem;
  const marked = (height: number) => placeMark({ entry, known: false }, { key: 'a', x: 0, y: 0, width: 66, height });
  const line = (height: number) => marked(height).shapes.at(-1)!;
  expect(line(60)).toMatchObject({ x: 3, y: 56, width: 60, height: 1 });
  // Two lines of text reach down to it: it stands beside the second, or at the very edge.
  const { name } = marked(28);
  expect(name.lines).toHaveLength(2);
  expect(line(28)).toMatchObject({ x: 3, y: 26.5 });
  const short = placeMark(
    { entry: { ...entry, name: 'Expectations Go' }, known: false },
    { key: 'a', x: 0, y: 0, width: 66, height: 28 }
  );
  expect(short.shapes.at(-1)!.x).toBeGreaterThan(short.name.x + 10);
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

  it('says what is grey where its topics are more than there are hues', () => {
    const told = (facet: 'topic' | 'stage') =>
      treemapWords({ atlas, scene, tinting: tinting(atlas, facet), area: 'stars', by: 'category', hosted: false });
    expect(told('topic').join(' ')).toContain('Grey, black where full');
    expect(told('stage').join(' ')).not.toContain('Grey');
  });

  it('has at least 320 names, and a tile for everything hosted', () => {
    const saidIn = (tile: (typeof tiles)[number]) =>
      placeMark({ entry: atlas.items[tile.index]! }, tile)
        .name.lines.map(({ text }) => text)
        .join('');
    const named = tiles.filter((tile) => saidIn(tile) === atlas.items[tile.index]!.name);
    console.log(`treemap: ${named.length} of ${tiles.length} tiles have their names, ${scene.unnamed} their symbols`);
    expect(named.length).toBeGreaterThanOrEqual(320);
    expect(scene.unnamed).toBeLessThanOrEqual(28);
    expect(tiles.filter((tile) => saidIn(tile) === '')).toEqual([]);
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

it('with artwork the frame says the stage: head and foot, a head alone, an outline', () => {
  const thumbnail = { width: 200, height: 100 } as NonNullable<AtlasItem['artwork']>;
  const size = fc.record({ width: fc.integer({ min: 56, max: 400 }), height: fc.integer({ min: 52, max: 300 }) });
  const drawn = (stage: string | undefined, at: { width: number; height: number }) => {
    const entry = { index: 0, name: 'Docling', symbol: 'Do', artwork: thumbnail, ...(stage ? { stage } : {}) };
    return placeMark({ entry: entry as AtlasItem, artwork: true, tinted: true }, { key: 'a', x: 0, y: 0, ...at });
  };
  fc.assert(
    fc.property(size, (at) => {
      for (const [stage, ink] of [
        ['graduated', 'solid'],
        ['incubating', 'tint2']
      ] as const) {
        const { shapes, picture } = drawn(stage, at);
        if (!picture) continue;
        const plate = shapes.find(({ fill }) => fill === 'plate')!;
        expect(at.height - plate.y - plate.height).toBeGreaterThan(7.99);
        expect(shapes[0]).toMatchObject({ ...at, fill: ink });
        expect(picture.y + picture.height).toBeLessThanOrEqual(plate.y + plate.height);
      }
      for (const stage of ['sandbox', 'archived']) expect(drawn(stage, at).shapes[0]).toMatchObject({ fill: 'paper' });
    })
  );
  const room = { width: 200, height: 160 };
  expect(drawn('incubating', room).shapes[1]).toMatchObject({ fill: 'solid' });
  expect(drawn('archived', room).picture).toMatchObject({ faded: true });
});
