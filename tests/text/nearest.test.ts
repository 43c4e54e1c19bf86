import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '#text/nearest.ts';
import { squeeze } from '#text/slug.ts';

describe('the nearest candidate', () => {
  const stages = ['graduated', 'incubating', 'sandbox', 'archived'];

  it.each([
    ['sandbx', 'sandbox'],
    ['GRADUATED', 'graduated'],
    ['in-cubating', 'incubating'],
    ['sadnbox', 'sandbox'],
    ['archivd', 'archived']
  ])('of %s is %s', (text, candidate) => {
    expect(nearest(text, stages)).toBe(candidate);
  });

  it.each(['galactic', '', 'x', 'sand', 'box'])('of “%s” is none', (text) => {
    expect(nearest(text, stages)).toBeUndefined();
  });

  it('is at most one edit per three letters away', () => {
    expect(nearest('abx', ['abc'])).toBe('abc');
    expect(nearest('axx', ['abc'])).toBeUndefined();
    expect(nearest('abcdxx', ['abcdef'])).toBe('abcdef');
    expect(nearest('abcdefghiuvwx', ['abcdefghijklm'])).toBeUndefined();
  });

  it('can be asked to be nearer', () => {
    expect(nearest('subcatxxries', ['subcategories'], 3)).toBe('subcategories');
    expect(nearest('subcatxxries', ['subcategories'], 2)).toBeUndefined();
  });

  it('is the earlier one of two as near', () => {
    expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
    expect(nearest('anything', [])).toBeUndefined();
  });
});

describe('the distance of two texts', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3]
  ])('%j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is the same both ways, zero for equal texts only, and no more than the longer one', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      })
    );
  });

  it('is exact within a limit, and above it otherwise', () => {
    fc.assert(
      fc.property(word, word, fc.nat(5), (a, b, limit) => {
        const [distance, limited] = [editDistance(a, b), editDistance(a, b, limit)];
        if (distance <= limit) expect(limited).toBe(distance);
        else expect(limited).toBeGreaterThan(limit);
      })
    );
  });
});

it('compares names without case, accents and signs', () => {
  expect(['Scikit-learn', 'scikit learn', 'SciKit‐Learn', 'scíkitlearn'].map(squeeze)).toEqual(
    Array(4).fill('scikitlearn')
  );
  expect(squeeze('!?')).toBe('');
});
