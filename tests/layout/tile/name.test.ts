import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

it('every name of 1 to 80 letters stands whole inside its box, in whatever script', () => {
  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCXYZ0189 -_/.()äßçñ流れ数据湖中文مرحبابالعالم');
  const name = fc.string({ unit: letters, minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== '');
  const weights = fc.constantFrom(420, 480, 600, 680, 780);
  fc.assert(
    fc.property(name, fc.constantFrom(HOSTED, LISTED), weights, (text, room, weight) => {
      const { lines, size, height } = settingOfName(text, room, weight);
      expect(lines.map((line) => line.text).join('')).toBe(text);
      expect(lines.length).toBeLessThanOrEqual(4);
      expect(size).toBeGreaterThan(0);
      expect(height).toBeLessThanOrEqual(room.height + 0.01);
      for (const line of lines) {
        expect(STEPS).toContain(line.stretch);
        expect(line.width).toBeLessThanOrEqual(room.width + 0.01);
      }
    }),
    { numRuns: 400 }
  );
});

describe('a name that no room is wide enough for', () => {
  const face = { size: 11, weight: 600, measure: 62 };
  const placed = (name: string) =>
    placeWhole(name, fitLabel(name, face.measure, face), { x: 0, baseline: 8, leading: 11 }, face, 'ink');

  it.each([
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    'Framework for the Evaluation and Continuous Improvement of Trustworthy Machine Learning Systems'
  ])('is set so that it can be read, if need be its beginning: %s', (name) => {
    const { lines, size } = placed(name);
    expect(size).toBeGreaterThanOrEqual(6);
    const said = lines.map(({ text }) => text).join('');
    expect(name.startsWith(said.replace('…', ''))).toBe(true);
  });
});
