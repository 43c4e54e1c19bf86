import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aName, isBrokenBetweenLetters } from '../scripts.ts';
import type { AtlasItem } from '#atlas/atlas.ts';
import { TILE_SIZES } from '#atlas/query.ts';
import { frameHeading } from '#layout/grid/headings.ts';
import { gridMetrics } from '#layout/grid/metrics.ts';
import { placeTile } from '#layout/grid/tile.ts';
import { textWidth } from '#layout/text-width.ts';

const aStage = fc.constantFrom(undefined, 'graduated', 'incubating', 'sandbox', 'archived');
const artwork = { pack: 0, start: 0, end: 1, width: 96, height: 48 } as unknown as NonNullable<AtlasItem['artwork']>;
const anEntry = (name: string, stage: string | undefined, topic?: string): AtlasItem => ({
  ...{ index: 0, id: 'a', kind: 'project', name, symbol: 'A', frames: [0], stars: 24_131, starsYear: 2023, artwork },
  ...(stage === undefined ? {} : { stage }),
  ...(topic === undefined ? {} : { topic })
});

/** The box of a tile: hosted ones are two cells wide and high, where the size of tiles has it so. */
const placeOf = (size: (typeof TILE_SIZES)[number], large: boolean) => {
  const { cellWidth, cellHeight, gapX, gapY, maxCells } = gridMetrics[size];
  const cells = large ? maxCells : 1;
  const [width, height] = [cells * (cellWidth + gapX) - gapX, cells * (cellHeight + gapY) - gapY];
  return { key: '0', x: 0, y: 0, width, height };
};

it('every name stands whole inside its tile, at every size, with and without artwork, in whatever script', () => {
  const sample = fc.tuple(aName, aStage, fc.constantFrom(...TILE_SIZES), fc.boolean());
  fc.assert(
    fc.property(sample, ([name, stage, size, drawn]) => {
      const place = placeOf(size, stage !== undefined);
      const { name: block } = placeTile({ entry: anEntry(name, stage), stageName: stage, artwork: drawn }, place, size);
      expect(isBrokenBetweenLetters(block.lines, name)).toBe(true);
      for (const { text, stretch } of block.lines) {
        const width = textWidth(text.trimEnd(), { size: block.size, weight: block.weight, stretch });
        expect(block.x + width).toBeLessThanOrEqual(place.width + 0.01);
      }
      const last = block.baseline + (block.lines.length - 1) * block.leading;
      expect(block.baseline - 0.7 * block.size).toBeGreaterThanOrEqual(-0.5);
      expect(last).toBeLessThanOrEqual(place.height);
    }),
    { numRuns: 300 }
  );
});

it('a heading is narrowed, then set smaller, never cut', () => {
  fc.assert(
    fc.property(aName, fc.integer({ min: 68, max: 400 }), (name, width) => {
      const [title, count] = frameHeading(name, '3 of 14', width);
      expect(title.text).toBe(name);
      expect(count.x + textWidth(count.text, count)).toBeLessThanOrEqual(width + 0.5);
    })
  );
});

it('a plate and a row of the index say what a project is for; a row as far as there is room', () => {
  const texts = (name: string, size: 'plates' | 'index') =>
    placeTile({ entry: anEntry(name, undefined, 'Vector database') }, placeOf(size, false), size).texts;
  expect(texts('Milvus', 'plates').map(({ text }) => text)).toContain('Vector database');
  expect(texts('Ax', 'index').map(({ text }) => text)).toContain('Vector database');
  expect(texts('A name that takes all of the room', 'index').map(({ text }) => text)).not.toContain('Vector database');
});
