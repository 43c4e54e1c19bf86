import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aName, isBrokenBetweenLetters } from '../scripts.ts';
import { isRightToLeft } from '#layout/direction.ts';
import { fitLabel } from '#layout/tile/labels.ts';
import { nameWeight, placeName, placeWhole, settingOfName } from '#layout/tile/name.ts';
import { STEPS, textWidth } from '#layout/text-width.ts';

const HOSTED = { width: 126, height: 62, most: 38, least: 14 };
const LISTED = { width: 61, height: 40, most: 17, least: 10.5 };

describe('a name', () => {
  it('is set as large as its room allows, broken where that makes it larger', () => {
    expect(settingOfName('IREE', HOSTED, 480)).toMatchObject({ size: 38, lines: [{ text: 'IREE', stretch: 100 }] });
    expect(settingOfName('Data-Prep-Kit', HOSTED, 680).lines.map(({ text }) => text)).toEqual(['Data-', 'Prep-Kit']);
  });

  it('keeps its words together until they would be too small', () => {
    expect(settingOfName('Recommenders', HOSTED, 480).lines).toHaveLength(1);
    const broken = settingOfName('Donaudampfschifffahrtsgesellschaft', LISTED, 600);
    expect(broken.lines.length).toBeGreaterThan(1);
    expect(broken.size).toBeGreaterThanOrEqual(10);
  });

  it('keeps a word of several capitals whole, as its owner writes it, unless it would be much smaller', () => {
    const linesOf = (name: string) => settingOfName(name, HOSTED, 480).lines.map(({ text }) => text);
    expect(linesOf('DeepCausality')).toEqual(['DeepCausality']);
    expect(linesOf('ContinuousDeliveryOrchestrator')).toEqual(['Continuous', 'Delivery', 'Orchestrator']);
  });

  it('never has a line set much wider than another', () => {
    for (const name of ['Open Platform for Enterprise AI (OPEA)', 'AI Fairness 360 Toolkit', 'Apache Arrow']) {
      const steps = settingOfName(name, HOSTED, 480).lines.map(({ stretch }) => stretch);
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(24);
    }
  });

  it('is heavier the more mature its project is', () => {
    const weights = (['full', 'half', 'point', 'empty', 'struck'] as const).map(nameWeight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it('has no two lines that fit beside each other', () => {
    const block = placeName(settingOfName('AI at a Great Enterprise', HOSTED, 600), { x: 0, top: 0 }, 600, 'ink');
    const widthOf = ({ text, stretch }: { text: string; stretch: number }) =>
      textWidth(text.trimEnd(), { size: block.size, weight: 600, stretch });
    for (const [i, line] of block.lines.slice(0, -1).entries())
      expect(widthOf(line) + (line.filler ?? 0) + widthOf(block.lines[i + 1]!)).toBeGreaterThan(block.width);
  });
});

it('every name of 1 to 80 letters stands whole inside its box, in whatever script, no letter broken', () => {
  const weights = fc.constantFrom(420, 480, 600, 680, 780);
  fc.assert(
    fc.property(aName, fc.constantFrom(HOSTED, LISTED), weights, (text, room, weight) => {
      const { lines, size, height } = settingOfName(text, room, weight);
      expect(isBrokenBetweenLetters(lines, text)).toBe(true);
      expect(lines.length).toBeLessThanOrEqual(7);
      // Eighty letters of full width in the smallest box.
      expect(size).toBeGreaterThan(4);
      expect(height).toBeLessThanOrEqual(room.height + 0.01);
      for (const line of lines) {
        expect(STEPS).toContain(line.stretch);
        expect(line.width).toBeLessThanOrEqual(room.width + 0.01);
      }
    }),
    { numRuns: 600 }
  );
});

it('a name below its logo is whole, too, however long it is and in whatever script', () => {
  const sample = fc.tuple(aName, fc.integer({ min: 100, max: 240 }), fc.constantFrom(1, 2));
  fc.assert(
    fc.property(sample, ([name, measure, lines]) => {
      const face = { size: 11, weight: 600, measure };
      const label = fitLabel(name, measure, face, { lines, extraLines: 0 });
      const block = placeWhole(name, label, { x: 0, baseline: 8, leading: 12 }, face, 'ink');
      expect(isBrokenBetweenLetters(block.lines, name)).toBe(true);
      for (const { text, stretch } of block.lines)
        expect(textWidth(text.trimEnd(), { ...block, stretch })).toBeLessThanOrEqual(measure + 0.01);
    }),
    { numRuns: 300 }
  );
});

it.each([
  ['قاعدة البيانات (DB)', true],
  ['(שלום) world', true],
  ['Data قاعدة', false],
  ['42', false],
  ['數據庫', false]
])('%s is written from right to left: %s', (name, rtl) => {
  expect(isRightToLeft(name)).toBe(rtl);
});
