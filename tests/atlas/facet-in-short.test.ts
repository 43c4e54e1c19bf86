import { describe, expect, it } from 'vitest';
import { facetInShort } from '#atlas/facet-in-short.ts';

const options = ['Permissive', 'Copyleft', 'Data'].map((name, code) => ({ id: name.toLowerCase(), name, code }));
const inShort = (counts: readonly number[], chosen: readonly string[] = [], total = 40) =>
  facetInShort({ options, counts, chosen, total });

describe('a facet in short', () => {
  it('is what is chosen in it', () => {
    expect(inShort([40, 2, 0], ['copyleft'])).toBe('Copyleft');
    expect(inShort([40, 2, 0], ['copyleft', 'data'])).toBe('2 chosen');
  });

  it('else the option that most of what is shown has', () => {
    expect(inShort([38, 2, 0])).toBe('Permissive 38');
    expect(inShort([0, 10, 2])).toBe('Copyleft 10');
  });

  it('or how many options are left, where none is that frequent', () => {
    expect(inShort([9, 0, 8])).toBe('2 of 3');
    expect(inShort([0, 0, 0])).toBe('0 of 3');
  });

  it('is never told by what is not stated', () => {
    const stated = [...options, { id: 'none', name: 'Not stated', code: 3 }];
    expect(facetInShort({ options: stated, counts: [12, 0, 0, 28], chosen: [], total: 40 })).toBe('Permissive 12');
  });
});
