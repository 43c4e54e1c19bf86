import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import FilterSheet from '#components/filters/FilterSheet.svelte';
import Menu from '#components/menu/Menu.svelte';
import SearchSheet from '#components/search/SearchSheet.svelte';
import { isPage } from '#atlas/query.ts';
import { viewsIn } from '#atlas/views.ts';
import { textsOf, visit } from '../reader.ts';

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the filters on a phone', () => {
  function open(search = '') {
    const onclose = vi.fn();
    render(FilterSheet, { reader: visit(search), onclose });
    return onclose;
  }

  const folds = () =>
    screen.getAllByRole('heading', { level: 3 }).map((heading) => within(heading).getByRole('button'));

  it('are a dialog of that name, with all facets, the first of them unfolded', async () => {
    open();
    const dialog = within(screen.getByRole('dialog', { name: 'Filters' }));
    expect(textsOf(folds()).map((text) => text.replace(/ .*/, ''))).toEqual([
      ...['Stage', 'Workflow', 'Category', 'License', 'License', 'Host', 'Contributed', 'Language', 'Activity'],
      'Display'
    ]);
    expect(
      folds()
        .map((fold) => fold.getAttribute('aria-expanded'))
        .slice(0, 2)
    ).toEqual(['true', 'false']);
    expect(dialog.getAllByRole('group').flatMap((group) => group.querySelector('legend')?.textContent ?? [])).toEqual([
      'Stage'
    ]);
    await userEvent.click(dialog.getByRole('button', { name: /^Activity/ }));
    expect(dialog.getByRole('group', { name: 'Activity' })).toBeTruthy();
  });

  it('say in short what each holds: a choice, else what most of what is shown has', async () => {
    open('?stage=sandbox,graduated&layer=data');
    expect(textsOf(folds()).slice(0, 3)).toEqual(['Stage', 'Workflow layer Data', 'Category Stores 2']);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Sandbox/ }));
    await userEvent.click(folds()[0]!);
    expect(textsOf(folds()).slice(0, 3)).toEqual(['Stage Graduated', 'Workflow layer Data', 'Category Stores 1']);
  });

  it('hold how it is shown, and what to take away', async () => {
    open('?stage=sandbox');
    await userEvent.click(button('Display and take away'));
    await userEvent.click(button(/^Keep every place/));
    expect(location.search).toBe('?stage=sandbox&places=keep');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Archived' }), 'dimmed');
    expect(location.search).toBe('?archived=dim&stage=sandbox&places=keep');
    expect(button(/^(Export|Take away)$/)).toBeTruthy();
  });

  it('say all the time how many are left', async () => {
    open();
    expect(button('Show 14 projects')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Graduated 1' }));
    expect(button('Show 1 project')).toBeTruthy();
  });

  it('count members as members', () => {
    open('?scope=members');
    expect(button('Show 7 members')).toBeTruthy();
  });

  it('are closed by their button', async () => {
    const onclose = open();
    await userEvent.click(button(/^Show/));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('are closed by a touch beside the sheet, not by one on it', async () => {
    const onclose = open();
    await userEvent.click(screen.getByRole('heading', { name: 'Filters' }));
    expect(onclose).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('dialog'));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('say nothing when they are taken away: something else may stand in their place', async () => {
    const onclose = vi.fn();
    const { unmount } = render(FilterSheet, { reader: visit(), onclose });
    unmount();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(onclose).not.toHaveBeenCalled();
  });

  it('are cleared at once, and taken back as soon', async () => {
    open('?stage=sandbox,graduated&layer=data');
    await userEvent.click(screen.getByRole('link', { name: 'Clear' }));
    expect(location.search).toBe('');
    expect(screen.queryByRole('link', { name: 'Clear' })).toBeNull();
    await userEvent.click(button('Undo'));
    expect(location.search).toBe('?stage=graduated,sandbox&layer=data');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('bring the sentence into sight, and who changed nothing back to where they were', () => {
    const scrolled: number[] = [];
    vi.spyOn(window, 'scrollTo').mockImplementation((...to: readonly unknown[]) => void scrolled.push(Number(to[1])));
    vi.spyOn(window, 'scrollY', 'get').mockReturnValue(700);
    const { unmount } = render(FilterSheet, { reader: visit(), onclose: () => {} });
    expect(scrolled).toEqual([0]);
    unmount();
    expect(scrolled).toEqual([0, 700]);
    vi.restoreAllMocks();
  });
});

describe('the search on a phone', () => {
  it('has the focus at once, and is left by its button', async () => {
    const onclose = vi.fn();
    render(SearchSheet, { reader: visit(), onclose });
    expect(document.activeElement).toBe(screen.getByRole('combobox'));
    await userEvent.click(button('Done'));
    expect(onclose).toHaveBeenCalledOnce();
  });
});

describe('the menu', () => {
  const linksIn = (name: string) =>
    within(within(screen.getByRole('dialog', { name: 'Menu' })).getByRole('navigation', { name })).getAllByRole('link');

  it('leads to every page and view first, and help waits folded', async () => {
    const onclose = vi.fn();
    const reader = visit('?stage=sandbox&items=runner');
    render(Menu, { reader, onclose });
    expect(textsOf(linksIn('Views'))).toEqual(viewsIn(reader.views, 'projects').map(({ label }) => label));
    expect(linksIn('Pages').map((link) => link.textContent.replace(/\W*\d+$/, ''))).toEqual(
      reader.views.filter(({ id }) => isPage({ view: id })).map(({ label }) => label)
    );
    expect(linksIn('Pages').find(({ textContent }) => /^Compare\W1$/.test(textContent))).toBeTruthy();
    expect([...document.querySelectorAll('details')].some(({ open }) => open)).toBe(false);
    await userEvent.click(linksIn('Views').find(({ textContent }) => textContent === 'Table')!);
    expect(location.search).toContain('view=table');
    expect(location.search).toContain('stage=sandbox');
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('says what it is now', () => {
    render(Menu, { reader: visit('?view=shortlist'), onclose: () => {} });
    expect(textsOf(document.querySelectorAll('[aria-current=page]'))).toEqual(['Shortlist']);
  });

  it('explains every stage of the landscape, what is only listed, and every view', async () => {
    const reader = visit();
    const { views } = reader;
    render(Menu, { reader, help: true, onclose: () => {} });
    const dialog = within(screen.getByRole('dialog', { name: 'Menu' }));
    await waitFor(() => expect(dialog.getAllByRole('term').at(-1)!.textContent).toBe(views.at(-1)!.label));
    expect(textsOf(dialog.getAllByRole('term'))).toEqual([
      ...['Graduated', 'Incubating', 'Sandbox', 'Archived', 'Listed'],
      ...views.map(({ label }) => label)
    ]);
  });

  it('switches the single keys off, and says which they are', async () => {
    const reader = visit();
    render(Menu, { reader, help: true, onclose: () => {} });
    const off = () => textsOf(document.querySelectorAll('tr.off kbd'));
    expect(off()).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Single-key shortcuts' }));

    expect(reader.shortcuts.current).toBe('off');
    expect(off()).toEqual(['/', '?', 'Shift C', 'Shift S']);
    expect(visit().shortcuts.current).toBe('off');
  });

  it('offers light, dark and what the system says', async () => {
    render(Menu, { reader: visit(), onclose: () => {} });
    const theme = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
    expect(theme('As the system').checked).toBe(true);
    await userEvent.click(theme('Dark'));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await userEvent.click(theme('As the system'));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('is closed by its button', async () => {
    const onclose = vi.fn();
    render(Menu, { reader: visit(), onclose });
    await userEvent.click(button('Close'));
    expect(onclose).toHaveBeenCalledOnce();
  });
});
