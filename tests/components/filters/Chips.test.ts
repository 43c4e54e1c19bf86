import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import Chips from '#components/filters/Chips.svelte';
import { textsOf, visit } from '../reader.ts';

const show = (search: string) => render(Chips, { explorer: visit(search).explorer });

it('each choice is named with its facet, and can be undone', async () => {
  show('?stage=sandbox&layer=data');
  expect(textsOf(screen.getAllByRole('listitem'))).toEqual([
    'Stage Sandbox ×',
    'Workflow layer Data ×',
    'Clear all',
    'Copy link'
  ]);
  await userEvent.click(screen.getByRole('link', { name: 'Remove Stage: Sandbox' }));
  expect(location.search).toBe('?layer=data');
  await userEvent.click(within(screen.getByRole('list', { name: 'Chosen' })).getByRole('link', { name: 'Clear all' }));
  expect(location.search).toBe('');
  expect(screen.queryByRole('list')).toBeNull();
});

it('the search is one of them', async () => {
  show('?q=runner');
  expect(textsOf(screen.getAllByRole('listitem'))).toEqual(['Search runner ×', 'Clear all', 'Copy link']);
  await userEvent.click(screen.getByRole('link', { name: 'Remove the search for runner' }));
  expect(location.search).toBe('');
});

it('all that is hosted is one choice', async () => {
  show('?stage=graduated,incubating,sandbox');
  expect(textsOf(screen.getAllByRole('listitem'))).toEqual(['Stage Hosted only ×', 'Clear all', 'Copy link']);
  await userEvent.click(screen.getByRole('link', { name: 'Remove Stage: Hosted only' }));
  expect(location.search).toBe('');
});

it('the link that holds it stands beside it, and says that it was copied', async () => {
  const reader = userEvent.setup();
  show('?stage=sandbox');
  await reader.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(await navigator.clipboard.readText()).toBe(location.href);
  expect(screen.getByRole('status').textContent).toBe('Link copied.');
});
