import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import Tabs from '#components/header/Tabs.svelte';
import { aLandscape, aMember, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visit } from '../reader.ts';

const site = siteOf(
  landscapeOf(
    aLandscape({
      Data: { Storage: ['Milvus', anItem('Ray', { second_path: 'Data / Compute' })] },
      Members: { Gold: [aMember('Acme', { second_path: 'Data / Storage' }), aMember('Zeta')] }
    }),
    {
      settings:
        'groups:\n- {name: Projects and products, alias: projects, categories: [Data]}\n- {name: Members, categories: [Members]}'
    }
  )
);
const show = (search: string) => {
  const reader = visit(search, site);
  render(Tabs, { explorer: reader.explorer });
  return reader;
};
const links = () => within(screen.getByRole('navigation', { name: 'Groups' })).getAllByRole('link');

it('are the groups of the settings, each with what stands in it', () => {
  show('');
  expect(textsOf(links())).toEqual(['All', 'Projects and products 3', 'Members 2']);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('All');
});

it('lead to their categories and back, the search stays', async () => {
  const { explorer } = show('?q=a&item=ray');
  await userEvent.click(screen.getByRole('link', { name: /^Members/ }));
  expect(location.search).toBe('?group=members&q=a');
  expect(explorer.query.scope).toBe('members');
  expect(explorer.total).toBe(2);
  await userEvent.click(screen.getByRole('link', { name: 'All' }));
  expect(location.search).toBe('?q=a');
});
