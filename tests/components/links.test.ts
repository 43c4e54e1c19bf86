import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Chips from '#components/filters/Chips.svelte';
import LayerStrip from '#components/filters/LayerStrip.svelte';
import QueryLink from '#components/QueryLink.svelte';
import WaysOut from '#components/filters/WaysOut.svelte';
import { aLandscape, landscapeOf } from '../builders.ts';
import { leftToBrowser, siteOf, textsOf, visit } from './reader.ts';

const link = (name: string | RegExp) => screen.getByRole('link', { name });

describe('a link to another state', () => {
  function aLink(more: { onnavigate?: () => void } = {}) {
    const { explorer } = visit();
    const children = createRawSnippet(() => ({ render: () => '<b>Sandbox only</b>' }));
    const to = { ...explorer.query, selection: { stage: ['sandbox'] } };
    render(QueryLink, { explorer, to, children, ...more });
    return link('Sandbox only');
  }

  it('has an address that can be copied', () => {
    expect(aLink().getAttribute('href')).toBe('?stage=sandbox');
  });

  it('is followed in place', async () => {
    const onnavigate = vi.fn();
    const followed = await fireEvent.click(aLink({ onnavigate }));
    expect(followed).toBe(false);
    expect(location.search).toBe('?stage=sandbox');
    expect(onnavigate).toHaveBeenCalledOnce();
  });

  it.each([
    ['Ctrl', { ctrlKey: true }],
    ['Command', { metaKey: true }],
    ['Shift', { shiftKey: true }],
    ['Alt', { altKey: true }],
    ['the middle button', { button: 1 }]
  ])('is left to the browser with %s', (_with, click) => {
    const onnavigate = vi.fn();
    expect(leftToBrowser(aLink({ onnavigate }), click)).toBe(true);
    expect(location.search).toBe('');
    expect(onnavigate).not.toHaveBeenCalled();
  });
});

describe('what is chosen', () => {
  it('is not there while nothing is', () => {
    render(Chips, visit('?size=index'));
    expect(screen.queryByRole('list', { name: 'Chosen' })).toBeNull();
  });

  it('is undone one by one', async () => {
    render(Chips, visit('?stage=graduated,sandbox&layer=model'));
    expect(screen.getAllByRole('link').map((chip) => chip.getAttribute('aria-label') ?? chip.textContent)).toEqual([
      'Remove Stage: Graduated',
      'Remove Stage: Sandbox',
      'Remove Workflow layer: Model',
      'Clear all'
    ]);

    await userEvent.click(link('Remove Stage: Sandbox'));
    expect(location.search).toBe('?stage=graduated&layer=model');
    expect(screen.queryByRole('link', { name: 'Remove Stage: Sandbox' })).toBeNull();
  });

  it('is undone at once with the search, but not the size of tiles', async () => {
    render(Chips, visit('?size=index&q=s&stage=graduated&layer=data,model&all=layer'));
    await userEvent.click(link('Clear all'));
    expect(location.search).toBe('?size=index');
  });
});

describe('the workflow', () => {
  it('has its layers in order, each with its number and count', () => {
    render(LayerStrip, visit());
    expect(textsOf(screen.getAllByRole('link'))).toEqual(['1 3 Data', '2 1 Model']);
    expect(link('Data, 3 projects')).toBe(screen.getAllByRole('link')[0]);
  });

  it('is narrowed by a layer, and told which', async () => {
    render(LayerStrip, visit());
    await userEvent.click(link(/Model/));
    expect(location.search).toBe('?layer=model');
    expect(link(/Model/).getAttribute('aria-current')).toBe('true');
    expect(link(/Data/).getAttribute('aria-current')).toBeNull();
  });

  it('has as many glyphs as without a choice: numbers and glyphs count the same', () => {
    const glyphs = () => screen.getAllByRole('link').map((cell) => cell.querySelectorAll('path').length);
    const { unmount } = render(LayerStrip, visit());
    const all = glyphs();
    unmount();
    render(LayerStrip, visit('?layer=model'));
    expect(glyphs()).toEqual(all);
    expect(Math.max(...all)).toBeGreaterThan(0);
  });

  it('lets go of a layer that is clicked again', async () => {
    render(LayerStrip, visit('?layer=model'));
    await userEvent.click(link(/Model/));
    expect(location.search).toBe('');
  });

  it('does not lead to nothing', async () => {
    render(LayerStrip, visit('?stage=graduated'));
    expect(link(/Model/).getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(link(/Model/));
    expect(location.search).toBe('?stage=graduated');
  });

  it('draws a glyph for each hosted project of a layer that is shown', () => {
    render(LayerStrip, visit('?stage=graduated,sandbox'));
    expect(link(/Data/).querySelectorAll('path')).toHaveLength(2);
  });

  it('is not there where the landscape has none', () => {
    render(LayerStrip, visit('', siteOf(landscapeOf(aLandscape({ One: { Two: ['Three'] } })))));
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('the ways out', () => {
  it('say what dropping each choice brings back, and do it', async () => {
    const reader = visit('?stage=archived&layer=data');
    render(WaysOut, { reader });
    expect(textsOf(screen.getAllByRole('listitem'))).toEqual(['Archived brings back 3', 'Data brings back 1']);

    await userEvent.click(link('Archived'));
    expect(location.search).toBe('?layer=data');
    expect(reader.explorer.selected.total).toBe(3);
  });

  it('lead all the way back where no single one helps', async () => {
    const reader = visit('?q=zzzzqqq&stage=archived&layer=data');
    render(WaysOut, { reader });
    await userEvent.click(link('Clear all choices'));
    expect(reader.explorer.selected.total).toBe(14);
  });
});
