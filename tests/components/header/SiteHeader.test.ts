import type { Component } from 'svelte';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import ShortlistLink from '#components/shortlist/ShortlistLink.svelte';
import SiteHeader from '#components/header/SiteHeader.svelte';
import { aLandscape, aMember, landscapeOf } from '../../builders.ts';
import ToolBar from '#components/header/ToolBar.svelte';
import { shortlistOf } from '#state/kept/shortlist.svelte.ts';
import { siteOf, textsOf, visit } from '../reader.ts';

const scopes = () => within(screen.getByRole('navigation', { name: 'Scope' }));
const show = (reader = visit(), phone = false, onmenu = () => {}) => render(SiteHeader, { reader, phone, onmenu });

describe('the header', () => {
  it('offers each kind of item', async () => {
    show();
    expect(textsOf(scopes().getAllByRole('link'))).toEqual([
      'Projects',
      'Members',
      'Organizations',
      'Numbers',
      'Changes'
    ]);
    await userEvent.click(scopes().getByRole('link', { name: 'Members' }));
    expect(location.search).toBe('?scope=members');
    expect(scopes().getByRole('link', { current: 'page' }).textContent.trim()).toBe('Members');
  });

  it('offers only kinds that the landscape has', () => {
    show(visit('', siteOf(landscapeOf(aLandscape({ Tools: { Some: ['One'] } })))));
    expect(textsOf(scopes().getAllByRole('link'))).toEqual(['Projects']);
  });

  it('offers members where there are no organizations', () => {
    const landscape = aLandscape({ Tools: { Some: ['One'] }, Members: { Gold: [aMember('Acme')] } });
    show(visit('', siteOf(landscapeOf(landscape))));
    expect(textsOf(scopes().getAllByRole('link'))).toEqual(['Projects', 'Members']);
  });

  it('leads home by its name, with the size of tiles as it was', async () => {
    show(visit('?scope=all&size=plates&q=s&stage=sandbox&item=sandpiper'));
    await userEvent.click(screen.getByRole('link', { name: 'Example Landscape' }));
    expect(location.search).toBe('?size=plates');
  });

  it('keeps what is searched for in another scope, and closes the item', async () => {
    show(visit('?q=north&item=runner'));
    await userEvent.click(scopes().getByRole('link', { name: 'Members' }));
    expect(location.search).toBe('?scope=members&q=north');
  });

  it('puts the cursor into the search when asked to', () => {
    const { component } = show();
    (component as unknown as { focusSearch(): void }).focusSearch();
    expect(document.activeElement).toBe(screen.getByRole('combobox'));
  });

  it('leads to help and settings', async () => {
    const onmenu = vi.fn();
    show(visit(), false, onmenu);
    await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
    expect(onmenu).toHaveBeenCalledOnce();
  });
});

describe('the way to the shortlist', () => {
  it.each([
    ['in the header', SiteHeader, { phone: false, onmenu: () => {} }],
    ['in the bar of a phone', ToolBar, {}]
  ] as const)('stands %s once something is on it, with how much', async (_where, Part, props) => {
    localStorage.clear();
    const reader = visit('?item=runner');
    render(Part as Component<Record<string, unknown>>, { reader, Kept: ShortlistLink, ...props });
    expect(screen.queryByRole('link', { name: /^Shortlist/ })).toBeNull();
    shortlistOf(reader).add(reader.atlas.items.slice(0, 2));
    await userEvent.click(await screen.findByRole('link', { name: 'Shortlist 2' }));
    expect(location.search).toBe('?view=shortlist');
    expect(screen.getByRole('link', { name: 'Shortlist 2' }).getAttribute('aria-current')).toBe('page');
    localStorage.clear();
  });
});

describe('on a phone', () => {
  const menu = () => document.querySelector('details')!;

  it('one menu says where the reader is and leads elsewhere', async () => {
    show(visit('?scope=members'), true);
    expect(menu().querySelector('summary')?.textContent).toBe('Members');
    menu().open = true;
    await userEvent.click(scopes().getByRole('link', { name: 'Organizations' }));

    expect(location.search).toBe('?scope=organizations');
    expect(menu().open).toBe(false);
  });

  it('the menu leads to help, and closes', async () => {
    const onmenu = vi.fn();
    show(visit(), true, onmenu);
    menu().open = true;
    await userEvent.click(screen.getByRole('button', { name: 'Help and settings' }));

    expect(onmenu).toHaveBeenCalledOnce();
    expect(menu().open).toBe(false);
  });

  it('the search is elsewhere', () => {
    show(visit(), true);
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
