import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageMatrix } from '#atlas/workflow/gaps.ts';
import { sizeOf, workflowLayers } from '#atlas/workflow/layers.ts';
import { type WorkflowScene, workflowScene } from '#layout/workflow/scene.ts';
import { workflowSheet } from '#layout/workflow/sheet.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const STAGES = ['graduated', 'incubating', 'sandbox', 'archived', undefined, undefined, undefined];
const WORDS = [
  'Milvus',
  'Open Platform for Enterprise AI',
  'D3 (Data-Driven Documents)',
  'x',
  'Semantic Segmentation Editor'
];

/** A landscape of so many layers, each with so many projects. */
function atlasWith(sizes: readonly number[]) {
  const layers = sizes.map((_, i) => ({ id: `l${i}`, name: `Layer ${i} & more`, part: `Part ${Math.floor(i / 3)}` }));
  const items = sizes.flatMap((count, layer) =>
    Array.from({ length: count }, (_, i) => {
      const project = STAGES[(i * 3 + layer) % STAGES.length];
      const more = project ? { project } : {};
      return anItem(`${WORDS[(i + layer) % WORDS.length]} ${layer} ${i}`, { ...more, layers: [`l${layer}`] });
    })
  );
  return atlasOf(landscapeOf(aLandscape({ Data: { Store: items } }, { layers })));
}

const sizes = fc.array(fc.nat(40), { minLength: 1, maxLength: 14 }).filter((counts) => counts.some((n) => n > 0));

describe('the workflow', () => {
  it('places each project once or counts it, inside its column, none over another', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 360, max: 2560 }), fc.boolean(), (counts, width, whole) => {
        const atlas = atlasWith(counts);
        const layers = workflowLayers(atlas, new Uint8Array(atlas.items.length).fill(1));
        const shown = whole ? layers.slice(0, 1) : layers;
        const scene = workflowScene(shown, { width, whole });
        expect(scene.columns).toHaveLength(shown.length);
        for (const { layer, tiles, more, width: room, headHeight, height } of scene.columns) {
          expect(tiles.length + (more?.count ?? 0)).toBe(sizeOf(layer));
          if (whole) expect(more).toBeUndefined();
          for (const tile of tiles) {
            expect(tile.x).toBeGreaterThanOrEqual(0);
            expect(tile.x + tile.width).toBeLessThanOrEqual(room + 0.01);
            expect(tile.y).toBeGreaterThanOrEqual(headHeight);
            expect(tile.y + tile.height).toBeLessThanOrEqual(height + 4);
          }
          expect(overlaps(tiles)).toBe(false);
        }
        expect(overlaps(scene.columns)).toBe(false);
        for (const column of scene.columns) expect(column.x + column.width).toBeLessThanOrEqual(width + 0.01);
      }),
      { numRuns: 40 }
    );
  });

  it('cuts no name', () => {
    const atlas = atlasWith([30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30]);
    const layers = workflowLayers(atlas, new Uint8Array(atlas.items.length).fill(1));
    const { columns } = workflowScene(layers, { width: 1144, whole: false });
    for (const { tiles } of columns)
      for (const { index, name } of tiles)
        expect(name.lines.map(({ text }) => text).join('')).toBe(atlas.items[index]!.name);
  });

  it('groups neighbours of one part under one arrow', () => {
    const { parts } = sceneOf([3, 3, 3, 3, 3]);
    expect(parts.map(({ name }) => name)).toEqual(['Part 0', 'Part 1']);
    expect(parts[0]!.width).toBeGreaterThan(parts[1]!.width);
  });

  it('is empty where there are no layers or there is no room', () => {
    expect(workflowScene([], { width: 1000, whole: false }).columns).toEqual([]);
    expect(sceneOf([3], 0).height).toBe(0);
  });

  it('is drawn with its gaps and its matrix below', () => {
    const atlas = atlasWith([5, 9]);
    const layers = workflowLayers(atlas, new Uint8Array(atlas.items.length).fill(1));
    const scene = workflowScene(layers, { width: 1144, whole: false });
    const sheet = workflowSheet({ atlas, scene, gaps: ['A gap.'], matrix: stageMatrix(atlas, layers) });
    const texts = sheet.parts.flatMap((part) => part.texts.map(({ text }) => text));
    expect(texts).toEqual(expect.arrayContaining(['A gap.', 'Layer 0 ', 'Graduated']));
    expect(sheet.parts.flatMap(({ tiles }) => tiles)).toHaveLength(14);
    expect(sheet.height).toBeGreaterThan(scene.height);
  });
});

function sceneOf(counts: readonly number[], width = 1144): WorkflowScene {
  const atlas = atlasWith(counts);
  return workflowScene(workflowLayers(atlas, new Uint8Array(atlas.items.length).fill(1)), { width, whole: false });
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlaps = (boxes: readonly Placed[]) =>
  boxes.some((a, i) =>
    boxes.some(
      (b, k) =>
        k > i &&
        a.x + a.width > b.x + 0.01 &&
        b.x + b.width > a.x + 0.01 &&
        a.y + a.height > b.y + 0.01 &&
        b.y + b.height > a.y + 0.01
    )
  );
