/** A comparison in words: how many facts differ, and why these items stand side by side. */
import { counted } from '#text/numbers.ts';
import type { Query } from '../query.ts';
import type { SentencePart } from '../sentence.ts';
import { type Comparison, theseWords, verdictsOf } from './compare.ts';

const FACTS = ['fact', 'facts'] as const;

/** `Milvus, Vespa and Vald: 14 facts differ, 2 agree, 4 are recorded for some only.` Each name leads to its item. */
export function comparisonSentence(comparison: Comparison, query: Query): SentencePart[] {
  const { columns } = comparison;
  const { differ, agree, partial, apart, foreign } = verdictsOf(comparison);
  const some = columns.length === 2 ? 'one' : 'some';
  const said: readonly (readonly [count: number, one: string, many: string, to?: Query])[] = [
    [differ, 'differs', 'differ', { ...query, facts: 'different' }],
    [agree, 'agrees', 'agree', { ...query, facts: 'all' }],
    [partial, `is recorded for ${some} only`, `are recorded for ${some} only`],
    [apart, 'is of different times', 'are of different times'],
    [foreign, 'is for one kind only', 'are for one kind only']
  ];
  const told = said
    .filter(([count]) => count > 0)
    .flatMap(([count, one, many, to], i): SentencePart[] => [
      ...(i > 0 ? [{ text: ', ' }] : []),
      { text: i === 0 ? counted(count, FACTS) : counted(count, ['', '']).trim(), ...(to ? { to } : {}) },
      { text: ` ${count === 1 ? one : many}` }
    ]);
  return [
    ...listed(columns.map(({ entry }) => ({ text: entry.name, to: { ...query, item: entry.id } }))),
    { text: ': ' },
    ...(told.length > 0 ? told : [{ text: 'nothing is recorded' }]),
    { text: '.' }
  ];
}

/** `a`, `a and b`, `a, b and c`. */
function listed(parts: readonly SentencePart[]): SentencePart[] {
  return parts.flatMap((part, i) => [...(i === 0 ? [] : [{ text: i === parts.length - 1 ? ' and ' : ', ' }]), part]);
}

/** `the same in both`, `not recorded for all three`; a single cell that is known says nothing besides. */
export function spanWords(
  size: number,
  columns: number,
  state: 'known' | 'unknown' | 'foreign',
  unknown = 'not recorded'
): string {
  const these = size > 1 ? theseWords(size, columns) : '';
  if (state === 'known') return these && `the same in ${these}`;
  return `${state === 'unknown' ? unknown : 'does not apply'}${these && ` for ${these}`}`;
}
