import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import SearchBox from '#components/search/SearchBox.svelte';
import SearchSheet from '#components/search/SearchSheet.svelte';
import { searchOf } from '#atlas/search/search.ts';
import { Later } from '#state/later.svelte.ts';
import { leftToBrowser, textsOf, visit, visitLong } from '../reader.ts';

/** Made once, so that no test waits for it. */
beforeAll(async () => void (await import('#components/search/SearchHits.svelte')));

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: /^Search/ });
const options = () => within(screen.getByRole('listbox', { name: 'Best hits' })).queryAllByRole('option');
const chosen = () => options().find((option) => option.getAttribute('aria-selected') === 'true');
const nameOf = (option: Element) => textsOf([option.querySelector('.name, .scene-name')!])[0];
const names = () => options().map(nameOf);
const groups = () =>
  within(screen.getByRole('listbox'))
    .getAllByRole('group')
    .map((group) => [
      textsOf(group.querySelectorAll('.heading > span')).join(' '),
      ...within(group).getAllByRole('option').map(nameOf)
    ]);

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
    await waitFor(() => expect(options()).toHaveLength(1));
    expect(textsOf(options()[0]!.querySelectorAll('mark'))).toEqual(['Lake']);
  });

  it('says why an item is found that is not called like that', async () => {
    const { user } = await search();
    await user.type(box(), 'bsd');
    await waitFor(() =>
      expect(textsOf(options())).toEqual([
        'License id: BSD-3-Clause 1 project. “bsd” leads here. Enter 1',
        'pandora Listed, Tables License id: BSD-3-Clause 1.2M stars'
      ])
    );
  });

  it('says what only resembles', async () => {
    const { user } = await search();
    await user.type(box(), 'sandpipr');
    await waitFor(() => expect(textsOf(options())[0]).toBe('Sandpiper Sandbox, Tables Its name resembles it Enter'));
    expect(groups()[0]![0]).toBe('Spelled like it 1');
  });

  it('says so where nothing resembles it, and what to try', async () => {
    const { user } = await search();
    await user.type(box(), 'zzzzqqq');
    await waitFor(() =>
      expect(groups()).toEqual([['Where to start', 'Category: Stores', 'Category: Members', 'Category: Serving']])
    );
    expect(textsOf(options())[0]).toBe('Category: Stores 11 projects');
    expect(screen.getByText(/^Nothing is called “zzzzqqq”, nor like it\. A name, what it is for,/)).toBeTruthy();
  });

  it('says of what alternatives are asked for that it is not here', async () => {
    const { user } = await search();
    await user.type(box(), 'alternatives to zzzzqqq');
    expect(await screen.findByText(/^Nothing is called “zzzzqqq”, nor like it/)).toBeTruthy();
  });

  it('tells what matches outside the choices apart, after what matches within, with the way there', async () => {
    const { user } = await search('?stage=sandbox');
    await user.type(box(), 'open');
    await waitFor(() =>
      expect(groups()).toEqual([['By name 2', 'Open Framework for Serving Models at the Edge of Networks', 'Open']])
    );
    expect(screen.getByRole('button', { name: 'All 1 in the grid' })).toBeTruthy();
    await user.clear(box());
    await user.type(box(), 'm');
    await waitFor(() => expect(groups().at(-1)![0]).toMatch(/^Outside the current choices \d+$/));
    const [, count] = /(\d+)$/.exec(groups().at(-1)![0]!)!;
    await user.click(screen.getByRole('link', { name: /^\d+ without the choices$/ }));
    expect(location.search).toBe('?q=m');
    expect(Number(count)).toBeGreaterThan(0);
  });
});

describe('before anything is typed', () => {
  it('the box offers where to start, and each start is a step', async () => {
    const { reader, user } = await search();
    await waitFor(() =>
      expect(groups()).toEqual([['Where to start: category', 'Category: Stores', 'Category: Serving']])
    );
    expect(textsOf(options())).toEqual(['Category: Stores 11 projects', 'Category: Serving 3 projects']);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(location.search).toBe('?category=serving');
    expect(reader.explorer.selected.total).toBe(3);
    expect(options()).toEqual([]);
  });

  it('Enter alone does nothing', async () => {
    const { user } = await search();
    await user.keyboard('{Enter}');
    expect(location.search).toBe('');
  });
});

describe('the keys', () => {
  it('walk through the hits, round and round', async () => {
    const { user } = await search();
    await user.type(box(), 'northwind');
    await waitFor(() => expect(options().length).toBeGreaterThan(1));
    expect(chosen()).toBeUndefined();
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toBe(options()[0]);
    expect(box().getAttribute('aria-activedescendant')).toBe(options()[0]!.id);
    await user.keyboard('{ArrowUp}');
    expect(chosen()).toBe(options().at(-1));
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toBe(options()[0]);
  });

  it('lead to the ends with Home and End, but stay in the text before an arrow was pressed', async () => {
    const { user } = await search();
    await user.type(box(), 'northwind');
    await waitFor(() => expect(options().length).toBeGreaterThan(1));
    await user.keyboard('{End}');
    expect(chosen()).toBeUndefined();
    await user.keyboard('{ArrowDown}{End}');
    expect(chosen()).toBe(options().at(-1));
    await user.keyboard('{Home}');
    expect(chosen()).toBe(options()[0]);
    await user.keyboard('{ArrowLeft}');
    expect(chosen()).toBeUndefined();
  });

  it('come in from below with the arrow up', async () => {
    const { user } = await search();
    await user.type(box(), 'northwind');
    await waitFor(() => expect(options().length).toBeGreaterThan(1));
    await user.keyboard('{ArrowUp}');
    expect(chosen()).toBe(options().at(-1));
  });

  it('open the hit they stand on with Enter', async () => {
    const { user } = await search();
    await user.type(box(), 'northwind');
    await waitFor(() => expect(options().length).toBeGreaterThan(1));
    await user.keyboard('{ArrowDown}{ArrowDown}');
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

describe('the list', () => {
  it('closes when the focus leaves the search, and stays while it moves to its foot', async () => {
    const { user } = await search();
    await user.type(box(), 'runner');
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(await screen.findByRole('button', { name: 'All 1 in the grid' }));
    expect(box().getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Escape}');
    expect(box().getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(box());
    await user.type(box(), 's');
    box().blur();
    await waitFor(() => expect(box().getAttribute('aria-expanded')).toBe('false'));
  });

  it('says that it is on its way, and offers another try where it did not come', async () => {
    let fail = true;
    const reader = await visitLong('?q=runner');
    const engine = new Later(() => (fail ? Promise.reject(new Error('offline')) : Promise.resolve(searchOf)));
    Object.defineProperty(reader.finder, 'engine', { value: engine });
    render(SearchBox, { reader });
    const user = userEvent.setup();
    await user.click(box());
    fail = false;
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(engine.status).toBe('ready'));
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

describe('a hit', () => {
  it('is a link, which a click with a key opens elsewhere', async () => {
    const { user } = await search();
    await user.type(box(), 'runner');
    await waitFor(() => expect(options()).toHaveLength(1));
    expect(options()[0]!.getAttribute('href')).toBe('?q=runner&item=runner');
    expect(leftToBrowser(options()[0]!, { ctrlKey: true })).toBe(true);
    expect(location.search).toBe('?q=runner');
  });

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
  await waitFor(() => expect(groups()[0]).toEqual(['By name 1', 'Northwind']));
});

it('a choice about members leads to them, whatever was looked at', async () => {
  const { reader, user } = await search('?stage=sandbox');
  await user.type(box(), 'premier');
  await waitFor(() => expect(textsOf(options())[0]).toBe('Tier: Premier 2 members. Enter 2'));
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

  it('keeps its list for those who mean it: no focus alone opens it', async () => {
    render(SearchBox, { reader: await visitLong('?q=runner') });
    await userEvent.tab();
    expect(document.activeElement).toBe(box());
    expect(box().getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(options()).toHaveLength(1));
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

it('has Enter press nothing else on a phone, where what it takes closes the page of hits', async () => {
  const reader = await visitLong('?q=runner');
  render(SearchSheet, { reader, onclose: () => {} });
  expect(await fireEvent.keyDown(box(), { key: 'Enter' })).toBe(false);
  expect(await fireEvent.keyDown(screen.getByRole('button', { name: 'Done' }), { key: 'Enter' })).toBe(true);
});
