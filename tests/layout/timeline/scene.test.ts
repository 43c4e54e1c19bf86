import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Life } from '#atlas/history/history.ts';
import { timelineScene } from '#layout/timeline/scene.ts';
import { timelineSheet } from '#layout/timeline/sheet.ts';

const life = (name: string, steps: Life['steps'], end?: Life['end']): Life => ({
  ...{ item: 0, id: name, name, steps },
  ...(end ? { end } : {})
});
const RAY = life('Ray', [
  ['2020-01-01', 'sandbox'],
  ['2021-01-01', 'incubating'],
  ['2022-01-01', 'graduated']
]);
const options = { width: 1144, from: '2020-01-01', until: '2024-01-01', at: '2024-01-01' };

describe('a row', () => {
  it('is as full as its stages, from left to right', () => {
    const [row] = timelineScene([{ name: '', lives: [RAY] }], options).rows;
    expect(row!.shapes.map(({ fill, stroke }) => stroke?.ink ?? fill)).toEqual(['ink', 'mid', 'ink']);
    expect(row!.shapes.map(({ fill }) => fill)).toEqual(['none', 'mid', 'ink']);
  });

  it('is pale after the day that is looked at, and its name light where it was not there yet', () => {
    const { rows, marker } = timelineScene([{ name: '', lives: [RAY, life('Dask', [['2023-01-01', 'incubating']])] }], {
      ...options,
      at: '2021-07-01'
    });
    expect(rows[0]!.shapes.map(({ fill }) => fill)).toEqual(['none', 'mid', 'rule', 'rule2']);
    expect(rows[1]!.texts[0]!.fill).toBe('ink2');
    expect(marker!.height).toBe(rows[0]!.y + 14);
  });

  it('ends with what became of it', () => {
    const [row] = timelineScene(
      [{ name: '', lives: [life('Gone', [['2020-01-01', 'sandbox']], ['2022-05-01', 'to CNCF'])] }],
      options
    ).rows;
    expect(row!.texts.map(({ text }) => text)).toEqual(['Gone', 'to CNCF May 2022']);
  });
});

it('stands within the width, whatever the days', () => {
  const aDay = fc
    .integer({ min: 0, max: 1460 })
    .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
  const aLife = fc
    .tuple(fc.string({ minLength: 1, maxLength: 40 }), fc.uniqueArray(aDay, { minLength: 1, maxLength: 4 }))
    .map(([name, days]) =>
      life(
        name,
        days.sort().map((day) => [day, 'incubating'] as const)
      )
    );
  fc.assert(
    fc.property(fc.array(aLife, { maxLength: 5 }), fc.integer({ min: 300, max: 2000 }), aDay, (lives, width, at) => {
      const scene = timelineScene([{ name: 'All', lives }], { ...options, width, at });
      for (const { shapes, texts } of scene.rows) {
        for (const { x, width: wide } of shapes) expect(x >= 0 && x + wide <= width + 2).toBe(true);
        for (const { x } of texts) expect(x).toBeGreaterThanOrEqual(0);
      }
      expect(timelineSheet(scene).height).toBe(lives.length === 0 ? 0 : scene.height);
    })
  );
});
