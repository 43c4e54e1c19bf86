import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reasonOf } from '#atlas/search/list/reason.ts';
import type { Hit } from '#atlas/search/search.ts';

const hit = (more: Partial<Hit>): Hit => ({
  index: 0,
  field: 'name',
  text: 'Milvus',
  ranges: [[0, 3]],
  exact: true,
  ...more
});

it('of a name that is found as typed is the name itself', () => {
  expect(reasonOf(hit({}))).toBeUndefined();
});

it('of a name that only resembles it says so', () => {
  expect(reasonOf(hit({ exact: false }))).toEqual({ text: 'Its name resembles it', ranges: [] });
});

it('names the field, and the facet of what was meant', () => {
  expect(reasonOf(hit({ field: 'organization', text: 'Hugging Face' }))).toMatchObject({ label: 'Organization' });
  expect(reasonOf(hit({ field: 'meant', label: 'Topic', text: 'Vector database' }))).toMatchObject({ label: 'Topic' });
});

it('of a description is cut around what was found', () => {
  const text =
    'A library for efficient text classification that helps to learn word vectors and to train sentence classifiers.';
  const at = text.indexOf('vectors');
  const reason = reasonOf(hit({ field: 'description', text, ranges: [[at, at + 7]] }))!;
  expect(reason.label).toBeUndefined();
  expect(reason.text).toBe('… to learn word vectors and to train sentence classifiers.');
  expect(reason.text.slice(...reason.ranges[0]!)).toBe('vectors');
});

it('marks the same letters in the excerpt, wherever they stand in a description', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.nat(), (list, n) => {
      const at = n % list.length;
      const start = list.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
      const text = list.join(' ');
      const reason = reasonOf(hit({ field: 'description', text, ranges: [[start, start + list[at]!.length]] }))!;
      expect(reason.text.slice(...reason.ranges[0]!)).toBe(list[at]);
      expect(text).toContain(reason.text.replaceAll(/^… | …$/g, ''));
    })
  );
});
