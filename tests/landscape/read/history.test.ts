import { describe, expect, it } from 'vitest';
import { type History, formatHistory, historyFault, withValue } from '#landscape/read/history.ts';

const series = (...pairs: unknown[]) => ({ milvus: { stars: { github: pairs } } });

describe('a history', () => {
  it.each([
    ['empty', {}],
    ['of an item without any', { milvus: {} }],
    ['of days in order', series(['2024-01-01', 0], ['2024-02-01', 12])],
    ['of several figures', { milvus: { stars: { a: [['2024-01-01', 1]], b: [] }, commits: {}, authors: {} } }]
  ])('is right: %s', (_, history) => {
    expect(historyFault(history)).toBeUndefined();
  });

  it.each([
    ['a list', [], 'expected a mapping at '],
    ['an item of text', { milvus: 'many' }, 'expected a mapping at milvus'],
    [
      'a figure that has none',
      { milvus: { languages: {}, stars: {} }, b: { languages: { a: [] } } },
      'has no history at b.languages.a'
    ],
    ['a figure of numbers', { milvus: { stars: [1] } }, 'expected a mapping at milvus.stars'],
    [
      'a series that is none',
      { milvus: { stars: { github: 12 } } },
      'expected a day after the one before and a count at milvus.stars.github.0'
    ],
    ['days out of order', series(['2024-02-01', 1], ['2024-01-01', 1]), 'github.1'],
    ['the same day twice', series(['2024-02-01', 1], ['2024-02-01', 2]), 'github.1'],
    ['a month that is none', series(['2024-13-01', 1]), 'github.0'],
    ['less than none', series(['2024-01-01', -1]), 'github.0'],
    ['half a star', series(['2024-01-01', 0.5]), 'github.0'],
    ['a value too many', series(['2024-01-01', 1, 2]), 'github.0'],
    ['a bare number', series(3), 'github.0']
  ])('names its first fault: %s', (_, history, fault) => {
    const found = historyFault(history);
    expect(found && `${found.message} at ${found.path.join('.')}`).toContain(fault);
  });

  it('has a line for each figure, in the same order however it was put together', () => {
    const history: History = {
      b: { commits: { git: [['2024-01-01', 2]] } },
      a: { contributors: { z: [], b: [['2024-01-01', 1]] }, stars: { a: [['2024-01-01', 5]] } }
    };
    expect(formatHistory(history)).toBe(`{
"a": {
"contributors": {"b": [["2024-01-01", 1]], "z": []},
"stars": {"a": [["2024-01-01", 5]]}
},
"b": {
"commits": {"git": [["2024-01-01", 2]]}
}
}`);
    expect(JSON.parse(formatHistory(history))).toEqual(history);
  });

  it('takes a value of each month and source, in its place', () => {
    const history = { stars: { a: [['2024-03-01', 3]] } } as const;
    expect(withValue(history, 'stars', 'a', ['2024-01-31', 1])).toEqual({
      stars: {
        a: [
          ['2024-01-31', 1],
          ['2024-03-01', 3]
        ]
      }
    });
    expect(withValue(history, 'stars', 'a', ['2024-03-31', 4])).toBe(history);
    expect(withValue(history, 'contributors', '__proto__', ['2024-03-31', 4]).contributors).toEqual({
      ['__proto__']: [['2024-03-31', 4]]
    });
  });
});
