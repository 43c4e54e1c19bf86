import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import ExportMenu from '#components/export/ExportMenu.svelte';
import { visit } from '../reader.ts';

it('stands for what can be taken away of the picture, which Escape closes', async () => {
  render(ExportMenu, { reader: visit('?stage=graduated'), sign: true });
  const button = screen.getByRole('button', { name: 'Take away' });
  await userEvent.click(button);
  await screen.findByRole('group', { name: 'Take away' }, { timeout: 20_000 });
  screen.getByRole('button', { name: 'CSV' }).focus();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('group', { name: 'Take away' })).toBeNull();
  expect(document.activeElement).toBe(button);
});
