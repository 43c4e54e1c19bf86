import { expect, it } from 'vitest';
import { HOME } from '#atlas/query.ts';
import { homeOf } from '#atlas/query.ts';

it('a link of a panel starts from everything, in the view that the reader looks at', () => {
  const view = { view: 'treemap', by: 'stage', area: 'stars', tint: 'license' } as const;
  const narrowed = {
    ...HOME,
    ...view,
    text: 'vector',
    selection: { stage: ['graduated'] },
    item: 'milvus',
    path: ['a']
  };
  expect(homeOf(narrowed)).toEqual({ ...HOME, ...view });
});
