import { expect, it } from 'vitest';
import { chosenTitle } from '#take-away/chosen-title.ts';
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
