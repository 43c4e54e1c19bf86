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

it('lets everything keep its place while only what matches is shown, and packs again', async () => {
  show('?stage=sandbox');
  const keep = () => screen.getByRole('button', { name: /^Keep every place/ });
  expect(keep().getAttribute('aria-pressed')).toBe('false');
  await userEvent.click(keep());
  expect(location.search).toBe('?stage=sandbox&places=keep');
  expect(keep().getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(keep());
  expect(location.search).toBe('?stage=sandbox&places=pack');
});

it('has nothing to pack where everything is shown', () => {
  show();
  expect(screen.queryByRole('button', { name: /^Keep every place/ })).toBeNull();
});
