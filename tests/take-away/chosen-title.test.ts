import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LONGEST_TITLE, chosenTitle, ownTitle } from '#take-away/chosen-title.ts';
import { HOME } from '#atlas/query.ts';

const facets = [
  { id: 'stage', options: [{ id: 'graduated', name: 'Graduated' }] },
  { id: 'topic', options: [{ id: 'vector', name: 'Vector database' }] }
] as unknown as Parameters<typeof chosenTitle>[0]['facets'];

it.each([
  [{}, ''],
  [{ selection: { topic: ['vector'], stage: ['graduated'] } }, 'Graduated · Vector database'],
  [{ selection: { stage: ['graduated', 'gone'] } }, 'Graduated · gone'],
  [{ text: ' milvus ' }, '“milvus”'],
  [{ text: 'x', selection: { stage: ['graduated', 'a', 'b'] } }, '']
])('%j is called “%s”', (query, title) => expect(chosenTitle({ facets }, { ...HOME, ...query })).toBe(title));

it.each([
  [undefined, undefined],
  [' \n ', undefined],
  [' What we\tuse\u0000 in <2027> ', 'What we use in <2027>']
])('of a title of one’s own, %j, there is %j', (written, title) => expect(ownTitle(written)).toBe(title));

it('is one line that XML can hold, whatever was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (written) => {
      const title = ownTitle(written) ?? '';
      expect([...title].length).toBeLessThanOrEqual(LONGEST_TITLE);
      expect(title).not.toMatch(/[\p{Cc}\p{Cs}\p{Cn}]/u);
    })
  );
});
