import { describe, expect, it } from 'vitest';
import { formsOf, isGeneric, stemsOf } from '#atlas/search/meaning/stems.ts';

describe('words', () => {
  it.each([
    ['explainable', 'explainability'],
    ['data labelling', 'Data labeling'],
    ['optimisation', 'optimization'],
    ['nearest neighbours', 'nearest neighbor'],
    ['vector db', 'vector databases'],
    ['k8s', 'Kubernetes'],
    ['ml', 'machine learning'],
    ['Café', 'cafe']
  ])('“%s” and “%s” mean the same', (one, two) => {
    expect(stemsOf(one)).toEqual(stemsOf(two));
  });

  it.each([
    ['databases', 'database'],
    ['visualisation', 'visualization'],
    ['libraries', 'librar'],
    ['series', 'serie'],
    ['class', 'class'],
    ['gas', 'gas']
  ])('“%s” is begun by “%s” in other forms', (word, form) => {
    expect(formsOf(word)).toEqual([form]);
  });

  it('of no meaning are passed over', () => {
    expect(stemsOf('the best tool for labeling of images')).toEqual(stemsOf('tool labeling images'));
  });

  it('keep the signs that tell languages apart', () => {
    expect(new Set(['C', 'C++', 'C#'].map((name) => stemsOf(name).join(' '))).size).toBe(3);
  });

  it('that everything could be called by are known as such', () => {
    expect(stemsOf('open source data models').every(isGeneric)).toBe(true);
    expect(stemsOf('vector database').some(isGeneric)).toBe(false);
  });
});
