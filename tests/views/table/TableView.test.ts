import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { expect, it } from 'vitest';
import { exportSelection } from '#take-away/records.ts';
import { views } from '#views/index.ts';
import TableView from '#views/table/TableView.svelte';
import { textsOf, visit, visitLong } from '../../components/reader.ts';

async function show(search = '', width = 1144) {
  const reader = await visitLong(`?view=table${search}`);
  render(TableView, { reader, width });
  await screen.findByRole('grid');
  return reader;
}

const names = () => textsOf(document.querySelectorAll('a[data-index]')).map((text) => text);
const heading = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });

it('has every item of the selection as a link, whether near the window or far from it', async () => {
  const reader = await show();
  expect(new Set(names())).toEqual(new Set(reader.explorer.items.map(({ name }) => name)));
  expect(names()).toHaveLength(reader.explorer.items.length);
  expect(screen.getByRole('grid', { name: 'Facts' }).getAttribute('aria-rowcount')).toBe(String(names().length + 1));
});

it('is sorted by stars at first, and says so; a heading sorts by its column, once more the other way round', async () => {
  const reader = await show();
  const stars = screen.getByRole('columnheader', { name: /^Stars/ });
  expect(stars.getAttribute('aria-sort')).toBe('descending');
  await userEvent.click(heading('Stars'));
  expect(location.search).toBe('?view=table&sort=-stars');
  expect(stars.getAttribute('aria-sort')).toBe('ascending');
  await userEvent.click(heading('License'));
  expect(location.search).toBe('?view=table&sort=license');
  await userEvent.click(heading('License'));
  expect(reader.explorer.query.sort).toBe('-license');
});

it('prints the figure by which it sorts and when it was seen, whatever other columns there are', async () => {
  await show('&sort=commits&columns=license');
  const cell = screen.getAllByRole('row')[1]!.querySelector('.weeks')!;
  expect(textsOf([cell])[0]).toMatch(/^(< )?[\d,.]+ a week$/);
  expect(cell.getAttribute('data-seen')).toMatch(/^\w{3} \d{4}$/);
});

it('leaves a cell empty where nobody recorded anything, and has such rows last both ways', async () => {
  const reader = await show();
  const order = () => names().map((name) => reader.atlas.items.find((item) => item.name === name)!.stars);
  const known = (all: readonly (number | undefined)[]) => all.map((stars) => stars !== undefined);
  const descending = order();
  expect(known(descending)).toEqual(known(descending).toSorted((a, b) => Number(b) - Number(a)));
  await userEvent.click(heading('Stars'));
  expect(known(order())).toEqual(known(descending));
  const counted = (all: readonly (number | undefined)[]) => all.filter((stars) => stars !== undefined);
  expect(counted(order())).toEqual(counted(descending).toSorted((a, b) => a - b));
});

it('is written to files with the same rows in the same order', async () => {
  const reader = await show('&sort=-last-commit');
  const { query, selected, atlas } = reader.explorer;
  const details = reader.details.value!;
  const { records } = exportSelection({ atlas, details, query, selected, views });
  expect(records.map(({ name }) => name)).toEqual(names());
});

it('lets a reader choose its columns and their order, kept in the link', async () => {
  await show('&columns=license,stars');
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent.trim())).toEqual([
    'Compare',
    expect.stringMatching(/^Name/),
    'License',
    expect.stringMatching(/^Stars/)
  ]);
  await userEvent.click(screen.getByRole('button', { name: /^Columns/ }));
  const dialog = screen.getByRole('dialog', { name: 'Columns' });
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Stage' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Move License down' }));
  expect(location.search).toBe('?view=table&columns=stars,license,stage');
});

it('is walked through by keys as a grid: one tab stop, arrows from cell to cell, ends by Home and End', async () => {
  await show('&columns=stars,license');
  const stops = () => [...document.querySelectorAll('[role=grid] [tabindex="0"]')];
  expect(stops()).toHaveLength(1);
  (stops()[0] as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(heading('Stars'));
  await userEvent.keyboard('{ArrowDown}{Home}');
  const box = document.activeElement as HTMLInputElement;
  expect(box.type).toBe('checkbox');
  await userEvent.keyboard(' ');
  expect(box.checked).toBe(true);
  expect(location.search).toMatch(/&items=[\w-]+$/);
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(document.querySelector('[role=rowheader] a'));
  expect(stops()).toHaveLength(1);
});

it('opens an item beside the table', async () => {
  const reader = await show();
  await fireEvent.click(document.querySelector('[role=rowheader] a')!);
  expect(reader.explorer.item?.name).toBe(names()[0]);
});

it('lists members by their own facts', async () => {
  await show('&scope=members');
  expect(heading('Tier')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Stars/ })).toBeNull();
});

it('says so while the facts are on their way', () => {
  render(TableView, { reader: visit('?view=table'), width: 1144 });
  expect(screen.getByRole('status')).toBeTruthy();
});

it('has one tab stop also where it scrolls sideways, and Space on a name ticks its box rather than moving the page', async () => {
  await show('', 300);
  const stops = () => [...document.querySelectorAll<HTMLElement>('[role=grid] [tabindex="0"]')];
  expect(stops()).toHaveLength(1);
  stops()[0]!.focus();
  await userEvent.keyboard('{ArrowDown}');
  const name = document.activeElement as HTMLElement;
  expect(name.matches('[role=rowheader] a')).toBe(true);
  expect(await fireEvent.keyDown(name, { key: ' ' })).toBe(false);
  expect(location.search).toMatch(/&items=[\w-]+$/);
  expect(document.activeElement).toBe(name);
});

it('keeps the box of a row that cannot be compared within reach of the arrows, and Space from moving the page', async () => {
  const reader = await show('&columns=stars');
  reader.explorer.go({ items: reader.explorer.items.slice(0, 5).map(({ id }) => id) });
  await tick();
  const at = (cell: string) => document.querySelector<HTMLElement>(`[data-cell="${cell}"]`)!;
  const full = [...document.querySelectorAll<HTMLInputElement>('[role=grid] input')].findIndex((box) => box.disabled);
  at(`${full} 1`).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(at(`${full} 0`));
  for (const cell of [`${full} 0`, '-1 0']) {
    expect(await fireEvent.keyDown(at(cell), { key: ' ' })).toBe(false);
  }
  expect(reader.explorer.query.items).toHaveLength(5);
});

it('brings a column that is added into sight, and says how many stand beyond the edge', async () => {
  await show('&columns=stage,license', 400);
  const turn = () => screen.getByRole('button', { name: /more columns? to the right|Back to the first columns/ });
  const before = Number.parseInt(turn().textContent);
  expect(before).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: /^Columns/ }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('checkbox', { name: 'Commits a week' }));
  await expect.poll(() => document.querySelector('.scroller')!.scrollLeft).toBeGreaterThan(0);
  expect(turn().textContent).toBe('Back to the first columns');
  await userEvent.click(turn());
  expect(document.querySelector('.scroller')!.scrollLeft).toBe(0);
  expect(Number.parseInt(turn().textContent)).toBe(before + 1);
});
