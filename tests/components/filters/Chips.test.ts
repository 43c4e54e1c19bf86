import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import Chips from '#components/filters/Chips.svelte';
import { textsOf, visit } from '../reader.ts';

const show = (search: string) => render(Chips, { explorer: visit(search).explorer });
const onlyThese = () => screen.queryByRole('button', { name: /^Show/ });

it('each choice is named with its facet, and can be undone', async () => {
  show('?stage=sandbox&layer=data');
  expect(textsOf(screen.getAllByRole('listitem'))).toEqual(['Stage Sandbox ×', 'Workflow layer Data ×', 'Clear all']);
  await userEvent.click(screen.getByRole('link', { name: 'Remove Stage: Sandbox' }));
  expect(location.search).toBe('?layer=data');
  await userEvent.click(within(screen.getByRole('list', { name: 'Chosen' })).getByRole('link', { name: 'Clear all' }));
  expect(location.search).toBe('');
  expect(screen.queryByRole('list')).toBeNull();
});

it('only what matches can be shown once that is less than a third, and the others again', async () => {
  show('?stage=sandbox');
  await userEvent.click(screen.getByRole('button', { name: /^Show only these \d+$/ }));
  expect(location.search).toBe('?stage=sandbox&compact=1');
  await userEvent.click(screen.getByRole('button', { name: 'Show the others too' }));
  expect(location.search).toBe('?stage=sandbox');
});

it.each(['', '?stage=none', '?stage=archived&layer=data'])('nothing more can be left out in %s', (search) => {
  show(search);
  expect(onlyThese()).toBeNull();
});
