import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, sharedParts, theseWords, verdictsOf } from '#atlas/compare/compare.ts';
import { NAMES, compared, table } from './landscape.ts';

const rowOf = ({ rows }: Comparison, id: string) => rows.find(({ row }) => row.id === id)!;
const spans = (comparison: Comparison, id: string) =>
  rowOf(comparison, id).spans.map(({ size, fact }) => `${fact?.text ?? 'not recorded'} ×${size}`);

const three = compared('Milvus', 'Vespa', 'Vald');

describe('facts side by side', () => {
  it('are written once where neighbours agree', () => {
    expect(spans(three, 'license')).toEqual(['Apache-2.0 ×3']);
    expect(spans(three, 'stage')).toEqual(['Graduated ×1', 'Listed, not hosted ×2']);
    expect(spans(compared('Vespa', 'Milvus', 'Vald'), 'stage')).toHaveLength(3);
  });

  it('are not recorded where nobody did, which is no difference', () => {
    expect(spans(three, 'contributors')).toEqual(['334 ×1', 'not recorded ×1', '334 ×1']);
    expect(rowOf(three, 'contributors').verdict).toBe('partial');
    expect(rowOf(three, 'license').verdict).toBe('agree');
    expect(rowOf(three, 'stars').verdict).toBe('differ');
  });

  it('agree though their notes differ, but then stand apart', () => {
    const two = compared('Milvus', '=Feast');
    expect(rowOf(two, 'stage').verdict).toBe('agree');
    expect(spans(two, 'stage')).toEqual(['Graduated ×1', 'Graduated ×1']);
  });

  it('stand apart where they were seen in different months', () => {
    expect(spans(compared('Milvus', 'Vald'), 'last-commit')).toEqual(['20 Aug 2026 ×2']);
    expect(rowOf(compared('Milvus', 'Vald'), 'contributors').verdict).toBe('agree');
  });

  it('neither agree nor differ where they tell of different times', () => {
    expect(rowOf(compared('Milvus', 'Vespa'), 'commits').verdict).toBe('apart');
    expect(rowOf(compared('Vespa', '=Feast'), 'commits').verdict).toBe('differ');
    expect(rowOf(compared('Milvus', 'Vespa', 'Vald'), 'commits').verdict).toBe('partial');
  });

  it('name what is recorded for none of them', () => {
    expect(three.unrecorded.map(({ id }) => id)).toContain('downloads');
    expect(three.rows.map(({ row }) => row.id)).not.toContain('downloads');
  });

  it('are those of their kind: members have a tier and no stars, and what is for others only says nothing', () => {
    const members = compared('Northwind', 'Quarry');
    expect(spans(members, 'tier')).toEqual(['Premier ×1', 'General ×1']);
    expect([...members.rows.map(({ row }) => row.id), ...members.unrecorded.map(({ id }) => id)]).not.toContain(
      'stars'
    );
    const mixed = rowOf(compared('Milvus', 'Northwind'), 'stars');
    expect(mixed.verdict).toBe('foreign');
    expect(mixed.spans.map(({ applies }) => applies)).toEqual([true, false]);
  });

  it('tell which of several values more than one has', () => {
    expect([...sharedParts(rowOf(three, 'category'))]).toEqual(['Data / Store']);
  });
});

describe('whatever is compared', () => {
  const someNames = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 5 });

  it('every fact that is for its kinds appears once, and unknown is never a difference', () => {
    fc.assert(
      fc.property(someNames, (names) => {
        const comparison = compared(...names);
        const kinds = new Set(comparison.columns.map(({ entry }) => entry.kind));
        const told = [...comparison.rows.map(({ row }) => row.id), ...comparison.unrecorded.map(({ id }) => id)];
        const wanted = table.filter((row) => row.kinds.some((kind) => kinds.has(kind))).map(({ id }) => id);
        expect(told.toSorted()).toEqual(wanted.toSorted());
        for (const { facts, verdict, row } of comparison.rows) {
          expect(verdict === 'partial' || verdict === 'foreign').toBe(facts.includes(undefined));
          expect(verdict === 'foreign').toBe([...kinds].some((kind) => !row.kinds.includes(kind)));
        }
      })
    );
  });

  it('without what agrees, exactly the rows are left out in which all say the same', () => {
    fc.assert(
      fc.property(someNames, (names) => {
        const { rows } = compared(...names);
        const texts = rows.map(({ facts }) => facts.map((fact) => fact?.weeks?.join() ?? fact?.text));
        const told = rows.map(
          ({ facts }) => new Set(facts.map((fact) => (fact?.apart ? fact.seen.month : ''))).size === 1
        );
        const same = texts.map((all, i) => told[i] && all.every((text) => text !== undefined && text === all[0]));
        expect(rows.map(({ verdict }) => verdict === 'agree')).toEqual(same);
        const { differ, agree, partial, apart, foreign } = verdictsOf({ rows });
        expect(differ + agree + partial + apart + foreign).toBe(rows.length);
      })
    );
  });

  it('the cells of a row cover every column once, each with what its columns say', () => {
    fc.assert(
      fc.property(someNames, (names) => {
        for (const { facts, spans } of compared(...names).rows) {
          const covered = spans.flatMap(({ at, size }) => Array.from({ length: size }, (_, i) => at + i));
          expect(covered).toEqual(facts.map((_, i) => i));
          for (const { at, size, fact } of spans)
            for (const other of facts.slice(at, at + size)) expect(other?.text).toBe(fact?.text);
        }
      })
    );
  });
});

it('counts columns in words', () => {
  expect(theseWords(2, 2)).toBe('both');
  expect(theseWords(3, 3)).toBe('all three');
  expect(theseWords(2, 4)).toBe('both');
  expect(theseWords(3, 4)).toBe('these three');
});
