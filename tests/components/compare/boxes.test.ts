import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { expect, it, vi } from 'vitest';
import CompareBox from '#components/compare/CompareBox.svelte';
import TileBox from '#components/compare/TileBox.svelte';
import TrayMarks from '#components/compare/TrayMarks.svelte';
import type { Reader } from '#state/reader.svelte.ts';
import { atlas, visit } from '../reader.ts';

const entry = atlas.items.find(({ name }) => name === 'Sandpiper')!;
const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /^Compare Sandpiper/ });
const others = atlas.items.filter((other) => other !== entry).map(({ id }) => id);

function at(reader: Reader, { index } = entry) {
  const tile = document.body.appendChild(document.createElement('a'));
  tile.href = '#';
  tile.dataset['index'] = String(index);
  tile.focus();
  reader.pointer.dismiss();
  return tile;
}

it('puts an item into the tray and takes it out, each a step that Back undoes', async () => {
  const reader = visit('?stage=sandbox');
  render(CompareBox, { reader, entry });
  await userEvent.click(box());
  expect(location.search).toBe('?stage=sandbox&items=sandpiper');
  expect(box().checked).toBe(true);
  await userEvent.click(box());
  expect(location.search).toBe('?stage=sandbox');
});

it('says why it takes no sixth', () => {
  render(CompareBox, { reader: visit(`?items=${others.slice(0, 5).join(',')}`), entry, words: true });
  expect(box().disabled).toBe(true);
  expect(screen.getByText('5 are compared already: take one out first')).toBeTruthy();
});

it('stands upon the tile that is pointed at, once for all', async () => {
  const reader = visit();
  render(TileBox, { reader });
  expect(screen.queryByRole('checkbox')).toBeNull();
  const tile = at(reader);
  tile.getBoundingClientRect = () => new DOMRect(100, 200, 72, 80);
  reader.pointer.enter(entry.index, tile);
  await expect.poll(() => screen.queryAllByRole('checkbox').length).toBe(1);
  expect(box().closest('div')!.style.left).toBe('156px');
});

it('answers to Shift C for the tile with the focus, and says what became of the tray', async () => {
  const reader = visit();
  render(TileBox, { reader });
  const tile = at(reader);
  await fireEvent.keyDown(tile, { key: 'C', shiftKey: true });
  expect(location.search).toBe('?items=sandpiper');
  expect(screen.getByRole('status').textContent).toBe('Sandpiper is in the comparison, 1 of 5.');
  await fireEvent.keyDown(tile, { key: 'C', shiftKey: true });
  expect(location.search).toBe('');
});

it('answers to Shift C for the open item, but not while somebody types or where such keys are off', async () => {
  const reader = visit('?item=sandpiper');
  render(TileBox, { reader });
  const field = document.body.appendChild(document.createElement('input'));
  await fireEvent.keyDown(field, { key: 'C', shiftKey: true });
  reader.shortcuts.current = 'off';
  await fireEvent.keyDown(document.body, { key: 'C', shiftKey: true });
  expect(reader.explorer.query.items).toEqual([]);
  reader.shortcuts.current = 'on';
  await fireEvent.keyDown(document.body, { key: 'C', shiftKey: true });
  await tick();
  expect(reader.explorer.query.items).toEqual(['sandpiper']);
});

it('answers to Shift C on a name that leads to an item, as in lists and on axes', async () => {
  const reader = visit('?view=timeline');
  render(TileBox, { reader });
  const link = document.body.appendChild(document.createElement('a'));
  link.href = '?view=timeline&item=sandpiper';
  await fireEvent.keyDown(link, { key: 'C', shiftKey: true });
  await tick();
  expect(reader.explorer.query).toMatchObject({ view: 'timeline', items: ['sandpiper'] });
  link.remove();
});

it('stays to be seen on the tiles of what is compared, and on no others', async () => {
  const sheets: { text: string }[] = [];
  // The browser that these tests run in knows neither.
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      text = '';
      replaceSync(text: string) {
        this.text = text;
      }
    }
  );
  Object.assign(document, { adoptedStyleSheets: sheets });
  const marked = () =>
    document.adoptedStyleSheets.flatMap(
      (sheet) => (sheet as unknown as { text: string }).text.match(/data-index="\d+"/g) ?? []
    );
  const reader = visit('?items=sandpiper,nobody');
  const { unmount } = render(TrayMarks, { reader });
  expect(new Set(marked())).toEqual(new Set([`data-index="${entry.index}"`]));
  reader.explorer.go({ items: [] });
  await tick();
  expect(marked()).toEqual([]);
  unmount();
  expect(document.adoptedStyleSheets).toHaveLength(0);
});
