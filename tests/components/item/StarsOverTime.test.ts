import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import StarsOverTime from '#components/item/StarsOverTime.svelte';
import { atlas, visit } from '../reader.ts';

const entry = atlas.items.find(({ kind }) => kind === 'project')!;
const series = {
  ...{ name: 'stars', from: '2024-11', hostedItems: 1, sources: ['GitHub'], items: [entry.index] },
  told: [[0, 1000, 500, 0, 500, 0]],
  own: ['01010']
};

const show = (search = '', items: readonly number[] = [entry.index]) =>
  render(StarsOverTime, {
    reader: visit(search, {
      atlas: { ...atlas, parts: [...new Set([...atlas.parts, 'stars' as const])] },
      loadPart: () => Promise.resolve([{ ...series, items }])
    }),
    entry
  });

it('draws the stars of the months of which a source told, and says them', async () => {
  show();
  const picture = await screen.findByRole('img');
  expect(picture.getAttribute('aria-label')).toBe('Stars: 1,500 in Dec 2024, 2,000 in Feb 2025, as GitHub told');
});

it('draws nothing where nobody told of them', async () => {
  const { container } = show('', [entry.index + 1]);
  await new Promise((done) => setTimeout(done));
  expect(container.textContent.trim()).toBe('');
});
