/** Names in rooms that no word of them fits: broken where a reader would break them. */
import { describe, expect, it } from 'vitest';
import { tightSettingOf } from '#layout/tile/tight.ts';

const linesOf = (name: string, width: number, height = 60) =>
  tightSettingOf(name, { width, height, most: 13.5, least: 10.6 }, 560)?.lines.map(({ text }) => text);

describe('a name in little room', () => {
  it.each([
    ['DAWNBench', 34, ['DAWN', 'Bench']],
    ['CatBoost', 26, ['Cat', 'Boost']],
    ['InterpretML', 38, ['Interpret', 'ML']],
    ['scikit-learn', 30, ['scikit-', 'learn']],
    ['数据库向量', 34, ['数据库', '向量']]
  ] as const)('breaks where a part begins: %s', (name, width, lines) => {
    expect(linesOf(name, width)).toEqual(lines);
  });

  it.each([
    ['Determined', 34, ['Deter-', 'mined']],
    ['Crossplane', 34, ['Cross-', 'plane']],
    ['Transformers', 30, ['Trans-', 'formers']],
    ['NNTrainer', 28, ['NN', 'Trainer']],
    ['Great Expectations', 40, ['Great ', 'Expecta-', 'tions']]
  ] as const)('breaks where a dictionary would, with a hyphen: %s', (name, width, lines) => {
    expect(linesOf(name, width)).toEqual(lines);
  });

  it('does not break where it fits in a line, nor into more lines than there is room for', () => {
    expect(linesOf('Prometheus', 80)).toEqual(['Prometheus']);
    expect(linesOf('Prometheus', 26)).toBeUndefined();
    expect(linesOf('Great Expectations', 28, 20)).toBeUndefined();
    expect(linesOf('Ray', 8)).toBeUndefined();
  });
});
