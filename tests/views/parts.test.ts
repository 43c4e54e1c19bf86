import { expect, it } from 'vitest';
import { HOME } from '#atlas/query.ts';
import { DATA_PARTS } from '#landscape/publish/parts.ts';
import { views } from '#views/index.ts';

it.each(views.map((view) => [view.id, view] as const))('%s loads at most one further part of the data', (_, view) => {
  const parts = view
    .loads({ ...HOME, view: view.id })
    .filter((part) => (DATA_PARTS as readonly string[]).includes(part));
  expect(parts.length).toBeLessThanOrEqual(1);
});
