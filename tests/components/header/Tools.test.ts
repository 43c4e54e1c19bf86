import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import Tools from '#components/header/Tools.svelte';
import { aLandscape, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visit } from '../reader.ts';

const show = (...args: Parameters<typeof visit>) => render(Tools, { reader: visit(...args) });

it('the size of tiles is one of three', async () => {
  show();
  const tiles = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Tiles' });
  expect(textsOf(tiles.options)).toEqual(['Index', 'Elements', 'Plates']);
  expect(tiles.value).toBe('elements');
  await userEvent.selectOptions(tiles, 'Plates');
  expect(location.search).toBe('?size=plates');
  expect(tiles.value).toBe('plates');
});

it('archived projects are shown, dimmed or hidden', async () => {
  const reader = visit();
  render(Tools, { reader });
  const archived = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Archived' });
  expect(textsOf(archived.options)).toEqual(['shown', 'dimmed', 'hidden']);
  await userEvent.selectOptions(archived, 'hidden');
  expect(location.search).toBe('?archived=hide');
  expect(reader.explorer.selected.total).toBe(13);
});

it('nobody is asked about archived projects where there are none', () => {
  show('', siteOf(landscapeOf(aLandscape({ Tools: { Some: ['One'] } }))));
  expect(screen.queryByRole('combobox', { name: 'Archived' })).toBeNull();
});

it('members have neither sizes nor archived ones', () => {
  show('?scope=members');
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('lets everything keep its place while only what matches is shown, and packs again', async () => {
  show('?stage=sandbox');
  const keep = () => screen.getByRole('button', { name: /^Keep every place/ });
  expect(keep().textContent).toBe('Keep every place off');
  await userEvent.click(keep());
  expect(location.search).toBe('?stage=sandbox&places=keep');
  expect(keep().textContent).toBe('Keep every place on');
  await userEvent.click(keep());
  expect(location.search).toBe('?stage=sandbox&places=pack');
});

it('has nothing to pack where everything is shown', () => {
  show();
  expect(screen.queryByRole('button', { name: /^Keep every place/ })).toBeNull();
});
