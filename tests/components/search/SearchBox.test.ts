import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import SearchBox from '#components/search/SearchBox.svelte';
import { textsOf, visit, visitLong } from '../reader.ts';

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: /^Search/ });
const options = () => within(screen.getByRole('listbox', { name: 'Best hits' })).queryAllByRole('option');
const chosen = () => options().find((option) => option.getAttribute('aria-selected') === 'true');
const names = () => options().map((option) => option.querySelector('.name')?.textContent.trim());

/** A reader who has come with a link and put the cursor into the box. */
async function search(from = '', more: Record<string, unknown> = {}) {
  const reader = await visitLong(from);
  render(SearchBox, { reader, ...more });
  const user = userEvent.setup();
  await user.click(box());
  return { reader, user };
}

describe('typing', () => {
  it('narrows the view and lists the best hits', async () => {
    const { reader, user } = await search();
    expect(box().getAttribute('aria-expanded')).toBe('false');
    await user.type(box(), 'sand');

    expect(reader.explorer.items.map(({ name }) => name)).toEqual(['Sandpiper']);
    await waitFor(() => expect(names()).toEqual(['Sandpiper', 'Stage: Sandbox']));
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(box().getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
  });

  it('is one step for Back, however many letters', async () => {
    const { user } = await search();
    const before = history.length;
    await user.type(box(), 'runner');
    expect(location.search).toBe('?q=runner');
    expect(history.length).toBe(before + 1);
  });

  it('takes a step of its own to empty the box', async () => {
    const { user } = await search('?q=r');
    const before = history.length;
    await user.type(box(), '{Backspace}');
    expect(location.search).toBe('');
    expect(history.length).toBe(before + 1);
  });

  it('marks what was found', async () => {
    const { user } = await search();
    await user.type(box(), 'lake');
    expect(textsOf(options()[0]!.querySelectorAll('mark'))).toEqual(['Lake']);
  });

  it('says why an item is found that is not called like that', async () => {
    const { user } = await search();
    await user.type(box(), 'bsd');
    expect(textsOf(options())).toEqual(['License id: BSD-3-Clause 1 project', 'Pa pandora License id: BSD-3-Clause']);
  });

  it('says what only resembles', async () => {
    const { user } = await search();
    await user.type(box(), 'sandpipr');
    expect(textsOf(options())[0]).toMatch(/Sandpiper resembles$/);
  });

  it('says so where nothing resembles it', async () => {
    const { user } = await search();
    await user.type(box(), 'zzzzqqq');
    expect(textsOf(options())).toEqual([
      'Category: Stores 11 projects',
      'Category: Members 7 members',
      'Category: Serving 3 projects'
    ]);
    expect(screen.getByText('Nothing is called “zzzzqqq”, nor like it. Near it:')).toBeTruthy();
  });

  it('says how many more match outside the choices, after those within', async () => {
    const { user } = await search('?stage=sandbox');
    await user.type(box(), 'northwind');
    expect(screen.getByText(/^0 matches here, \d more outside the current choices\.$/)).toBeTruthy();
    for (const text of textsOf(options()))
      expect(text).toMatch(/outside$|^Contributed by: Northwind Research 2 projects$/);

    await user.clear(box());
    await user.type(box(), 'open');
    expect(screen.getByText(/^1 match here, 1 more outside the current choices\.$/)).toBeTruthy();
    expect(names()).toEqual(['Open Framework for Serving Models at the Edge of Networks', 'Open']);
  });
});

describe('the keys', () => {
  it('walk through the hits, round and round', async () => {
    const { user } = await search();
    await user.type(box(), 'northwind');
    const first = names()[0];
    expect(chosen()).toBeUndefined();
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toBe(options()[0]);
    expect(box().getAttribute('aria-activedescendant')).toBe(options()[0]!.id);
    await user.keyboard('{ArrowUp}');
    expect(chosen()).toBe(options().at(-1));
    await user.keyboard('{ArrowDown}');
    expect(chosen()?.querySelector('.name')?.textContent.trim()).toBe(first);
  });

  it('come in from below with the arrow up', async () => {
    const { user } = await search();
    await user.type(box(), 'northwind{ArrowUp}');
    expect(chosen()).toBe(options().at(-1));
  });

  it('open the hit they stand on with Enter', async () => {
    const { user } = await search();
    await user.type(box(), 'northwind{ArrowDown}{ArrowDown}');
    const name = names()[1];
    await user.keyboard('{Enter}');
    expect(visit(location.search).explorer.item?.name).toBe(name);
    expect(box().getAttribute('aria-expanded')).toBe('false');
  });

  it('open the best hit with Enter alone', async () => {
    const { user } = await search();
    await user.type(box(), 'runner{Enter}');
    expect(location.search).toBe('?q=runner&item=runner');
  });

  it('open nothing where nothing was found', async () => {
    const { user } = await search();
    await user.type(box(), 'zzzzqqq{Enter}');
    expect(location.search).toBe('?q=zzzzqqq');
  });

  it('close the list with Escape, clear with a second one, leave with a third', async () => {
    const { user } = await search();
    await user.type(box(), 'runner{Escape}');
    expect(box().getAttribute('aria-expanded')).toBe('false');
    expect(box().value).toBe('runner');
    await user.keyboard('{Escape}');
    expect(box().value).toBe('');
    expect(document.activeElement).toBe(box());
    await user.keyboard('{Escape}');
    expect(document.activeElement).not.toBe(box());
  });

  it('bring the closed list back with an arrow', async () => {
    const { user } = await search();
    await user.type(box(), 'runner{Escape}{ArrowDown}');
    expect(chosen()).toBe(options()[0]);
  });

  it('belong to the input method while it composes', async () => {
    const { user } = await search();
    await user.type(box(), 'runner');
    await fireEvent.keyDown(box(), { key: 'Enter', isComposing: true });
    expect(location.search).toBe('?q=runner');
  });
});

describe('a hit', () => {
  it('is opened by a click', async () => {
    const { user } = await search();
    await user.type(box(), 'runner');
    await user.click(options()[0]!);
    expect(location.search).toBe('?q=runner&item=runner');
  });

  it('outside the scope is opened in the scope of everything', async () => {
    const { user } = await search();
    await user.type(box(), 'far away{Enter}');
    expect(location.search).toBe('?scope=all&q=far+away&item=university-of-somewhere-far-away');
  });
});

it('what is called just so comes before what the words only mean, wherever it stands', async () => {
  const { user } = await search();
  await user.type(box(), 'northwind');
  const items = textsOf(options()).filter((text) => !text.startsWith('Contributed by'));
  expect(items[0]).toBe('No Northwind outside');
});

it('a choice about members leads to them, whatever was looked at', async () => {
  const { reader, user } = await search('?stage=sandbox');
  await user.type(box(), 'premier');
  expect(textsOf(options())[0]).toBe('Tier: Premier 2 members');
  await user.keyboard('{Enter}');
  expect(location.search).toBe('?scope=members&tier=premier');
  expect(reader.explorer.selected.total).toBe(2);
});

describe('the box', () => {
  it('shows what a link searches for, its list closed', async () => {
    render(SearchBox, { reader: await visitLong('?q=runner') });
    expect(box().value).toBe('runner');
    expect(options()).toEqual([]);
  });

  it('is emptied by its button, and keeps the focus', async () => {
    const { user } = await search('?q=runner');
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(location.search).toBe('');
    expect(document.activeElement).toBe(box());
  });

  it('hints at its key only while single keys are on', async () => {
    const { reader } = await search();
    expect(screen.queryByText('/')).toBeTruthy();
    reader.shortcuts.current = 'off';
    await Promise.resolve();
    expect(screen.queryByText('/')).toBeNull();
  });
});
