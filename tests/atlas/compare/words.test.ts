import { describe, expect, it } from 'vitest';
import { barsOf, timeAxis } from '#atlas/compare/scales.ts';
import { whyWords } from '#atlas/compare/why.ts';
import { comparisonSentence, spanWords } from '#atlas/compare/words.ts';
import { kinOf, likelyGroups } from '#atlas/compare/kin.ts';
import { HOME } from '#atlas/query.ts';
import { sentenceText } from '#atlas/sentence.ts';
import { atlas, compared, details, entryOf } from './landscape.ts';

const rowOf = (id: string, ...names: readonly string[]) => compared(...names).rows.find(({ row }) => row.id === id)!;

describe('a comparison in words', () => {
  it('counts what differs, agrees and is recorded for some only', () => {
    const three = compared('Milvus', 'Vespa', 'Vald');
    const said = comparisonSentence(three, HOME);
    expect(sentenceText(said)).toMatch(
      /^Milvus, Vespa and Vald: \d+ facts differ, \d+ agrees?, \d+ are recorded for some only\.$/
    );
    expect(sentenceText(comparisonSentence(compared('Milvus', 'Northwind'), HOME))).toMatch(
      /, \d+ are for one kind only\.$/
    );
    expect(said[0]!.to?.item).toBe('milvus');
    expect(said.find(({ text }) => text.endsWith('facts'))!.to?.facts).toBe('different');
  });

  it('speaks of two as of both, and of one fact as of one', () => {
    const { columns, rows } = compared('Milvus', 'Vald');
    const one = (verdict: string) => rows.find((row) => row.verdict === verdict)!;
    const told = (...verdicts: readonly string[]) =>
      sentenceText(comparisonSentence({ columns, unrecorded: [], rows: verdicts.map(one) }, HOME));
    expect(told('differ', 'partial')).toBe('Milvus and Vald: 1 fact differs, 1 is recorded for one only.');
    expect(told('agree')).toBe('Milvus and Vald: 1 fact agrees.');
    expect(told()).toBe('Milvus and Vald: nothing is recorded.');
  });

  it('says of cells what they have in common', () => {
    expect(spanWords(1, 3, 'known')).toBe('');
    expect(spanWords(3, 3, 'known')).toBe('the same in all three');
    expect(spanWords(2, 3, 'unknown')).toBe('not recorded for both');
    expect(spanWords(1, 3, 'unknown')).toBe('not recorded');
    expect(spanWords(1, 2, 'foreign')).toBe('does not apply');
  });

  it('says what they are all for, and who else is', () => {
    const why = (...names: readonly string[]) => sentenceText(whyWords(atlas, names.map(entryOf), HOME));
    expect(why('Milvus', 'Vespa')).toBe('Both are found under Data, one of them hosted here. 2 more are on the map.');
    expect(why('Milvus', 'Vespa', 'Vald')).toBe(
      'All three are found under Data, one of them hosted here. =Feast is the fourth on the map.'
    );
    expect(why('Milvus', 'Northwind')).toBe('They are of different kinds.');
  });
});

describe('figures side by side', () => {
  it('are bars on the scale of their row; zero is known, the unknown has none', () => {
    expect(barsOf(rowOf('stars', 'Milvus', 'Vespa', 'Vald', '=Feast'))).toEqual([1, 0.25, 0, undefined]);
    expect(barsOf(rowOf('stage', 'Milvus', 'Vespa'))).toEqual([undefined, undefined]);
  });

  it('of weeks stand on one axis of time and one square-root scale', () => {
    const axis = timeAxis(rowOf('commits', 'Milvus', 'Vespa', 'Vald').facts)!;
    expect(axis.from).toBe('2022-11-17');
    expect(axis.columns.map((weeks) => weeks && [weeks.at, weeks.heights.length, weeks.heights[0]])).toEqual([
      [0, 52, 0.5],
      [144, 52, 1],
      undefined
    ]);
    expect(axis.weeks).toBe(196);
    expect(timeAxis([undefined])).toBeUndefined();
  });
});

describe('others to compare', () => {
  it('are alternatives to those that are compared, but none of them', () => {
    expect(kinOf(atlas, details, [entryOf('Milvus'), entryOf('Vald')]).map(({ name }) => name)).toEqual(['Vespa']);
    expect(kinOf(atlas, details, [entryOf('Northwind')])).toEqual([]);
  });

  it('are the most starred of a place, where nobody is compared yet', () => {
    expect(likelyGroups(atlas).map(({ title, entries }) => [title, ...entries.map(({ name }) => name)])).toEqual([
      ['Store', 'Milvus', 'Vespa']
    ]);
  });
});
