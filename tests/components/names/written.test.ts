import { expect, it } from 'vitest';
import { namesOf } from '#components/names/written.ts';
import { aLandscape, landscapeOf } from '../../builders.ts';
import { siteOf, visit } from '../reader.ts';

it('names stand as a list, without a comma after the last', () => {
  const reader = visit('', siteOf(landscapeOf(aLandscape({ Data: { Store: ['Milvus', 'Vald', 'Vespa'] } }))));
  expect(namesOf(reader, [0, 1, 2])).toEqual(['Milvus, ', 'Vald, ', 'Vespa']);
  expect(namesOf(reader, [])).toEqual([]);
});
