import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import Tools from '#components/header/Tools.svelte';
import { aLandscape, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visit } from '../reader.ts';

const show = (...args: Parameters<typeof visit>) => render(Tools, { reader: visit(...args) });

it('the size of tiles is one of three, and pressed', async () => {
  show();
  const sizes = () =>
    within(screen.getByRole('group', { name: 'Size of tiles' }))
      .getAllByRole('button')
      .map((b) => `${b.textContent.trim()} ${b.getAttribute('aria-pressed')}`);
  expect(sizes()).toEqual(['Index false', 'Elements true', 'Plates false']);
  await userEvent.click(screen.getByRole('button', { name: 'Plates' }));
  expect(location.search).toBe('?size=plates');
  expect(sizes()).toEqual(['Index false', 'Elements false', 'Plates true']);
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
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('members have neither sizes nor archived ones', () => {
  show('?scope=members');
  expect(screen.queryByRole('group', { name: 'Size of tiles' })).toBeNull();
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('says how many stars are old beside the newest figures', () => {
  const stars = (date: string) => ({ stars: { value: 1, date, source: 'list' } });
  const items = { one: stars('2026-08-22'), two: stars('2026-08-01'), three: stars('2023-11-19') };
  const snapshot = { version: 1, sources: {}, items };
  show('', siteOf(landscapeOf(aLandscape({ Tools: { Some: ['One', 'Two', 'Three'] } }), { snapshot })));
  expect(textsOf(document.querySelectorAll('p'))).toEqual(['Stars mostly of Aug 2026, 1 over a year older.']);
});

it('says of when the listing and its figures are', () => {
  show();
  expect(textsOf(document.querySelectorAll('p'))).toEqual(['Listing of 31 Jan 2026. Stars of Nov 2025.']);
});
