import { describe, expect, it } from 'vitest';
import type { AtlasItem } from '#atlas/atlas.ts';
import { placeTile } from '#layout/grid/tile.ts';

const entry: AtlasItem = {
  index: 0,
  id: 'a',
  kind: 'project',
  name: 'Milvus',
  symbol: 'Mv',
  frames: [0],
  stage: 'graduated'
};
const place = { key: '0', x: 0, y: 0, width: 152, height: 168 };
const old = { ...entry, stars: 24_131, starsYear: 2023, unobserved: '2023-11' };
const texts = (item: AtlasItem, size: 'elements' | 'plates' | 'index') =>
  placeTile({ entry: item }, place, size).texts.map(({ text }) => text);

describe('a tile', () => {
  it.each(['elements', 'plates', 'index'] as const)('has the year of old stars: %s', (size) => {
    expect(texts(old, size)).toContain('24k ’23');
    expect(texts({ ...entry, stars: 24_131 }, size)).toContain('24k');
  });

  it('says since when nobody looked for commits, where bars of a year would stand', () => {
    const { bars, texts } = placeTile({ entry: old }, place, 'elements');
    expect(bars).toBeUndefined();
    expect(texts.map(({ text }) => text)).toContain('Not observed since Nov 2023');
  });

  it('has no bars of weeks of another year: plates', () => {
    const commits = { value: Array<number>(52).fill(2), date: '2023-11-19', source: 'git' };
    const barsAt = (observed: string) =>
      placeTile({ entry, details: { figures: { commits } }, observed }, place, 'plates').bars;
    expect(barsAt('2026-08-22')).toBeUndefined();
    expect(barsAt('2023-11-25')).toBeDefined();
  });
});
