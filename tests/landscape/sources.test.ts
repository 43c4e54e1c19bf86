/** One way to read JSON of a known shape, and to say why it cannot be. */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readJson } from '#landscape/sources.ts';

const shape = z.strictObject({ items: z.array(z.strictObject({ name: z.string() })) });
const read = (text: string) => readJson({ file: 'a.json', text }, shape);

it('gives what is of the shape', () => {
  expect(read('{"items":[{"name":"Milvus"}]}')).toEqual({ value: { items: [{ name: 'Milvus' }] } });
});

it.each([
  ['{"items":', /JSON/],
  ['[]', /^top: /],
  ['{"items":[{"name":7}]}', /^items\.0\.name: /],
  ['{"items":[{"name":"\\ud800"}]}', /^items\.0\.name: one half of a letter/]
])('says where %s is wrong', (text, reason) => {
  const result = read(text);
  expect('reason' in result && result.reason).toMatch(reason);
});
