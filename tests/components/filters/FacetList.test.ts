import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import Corner from '#components/filters/FacetCorner.svelte';
import FacetPanel from '#components/filters/FacetPanel.svelte';
import { aLandscape, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, visit } from '../reader.ts';

const facet = (name: string) => within(screen.getByRole('group', { name }));
const box = (facetName: string, name: string | RegExp) =>
  facet(facetName).getByRole<HTMLInputElement>('checkbox', { name });

const show = (...args: Parameters<typeof visit>) => render(FacetPanel, { reader: visit(...args), Corner });

describe('the facets', () => {
  it('narrow the others, not themselves', async () => {
    show();
    await userEvent.click(box('Stage', 'Sandbox 2'));

    expect(location.search).toBe('?stage=sandbox');
    expect(box('Workflow layer', 'Data 1')).toBeTruthy(); // was 3
    expect(box('Stage', 'Graduated 1')).toBeTruthy(); // its own facet still offers the rest
  });

  it('open the way a link says', () => {
    show('?stage=sandbox&colour=red');
    expect(box('Stage', 'Sandbox 2').checked).toBe(true);
    expect(box('Stage', 'Graduated 1').checked).toBe(false);
  });

  it('are let go of by a second click', async () => {
    show('?stage=sandbox');
    await userEvent.click(box('Stage', /Sandbox/));
    expect(location.search).toBe('');
  });

  it('keep options that would leave nothing in place, but disabled', () => {
    show('?stage=archived');
    const layers = facet('Workflow layer').getAllByRole<HTMLInputElement>('checkbox');
    expect(layers.map(({ disabled }) => disabled)).toEqual([true, true]);
    expect(box('Workflow layer', 'Data 0')).toBeTruthy();
  });

  it('let a choice that leaves nothing be undone', async () => {
    show('?stage=archived&layer=data');
    expect(box('Workflow layer', /Data/).disabled).toBe(false);
    await userEvent.click(box('Workflow layer', /Data/));
    expect(location.search).toBe('?stage=archived');
  });

  it('are those of the scope', () => {
    show('?scope=members');
    expect(screen.getAllByRole('group').map((group) => group.querySelector('legend')?.textContent)).toEqual(['Tier']);
  });

  it('carry the letters that the picture has for its categories', () => {
    show();
    expect(within(box('Category', /Serving/).closest('label')!).getByText('B')).toBeTruthy();
  });
});

it('leave the layers to the strip that stands on the same screen, until there is any or all to choose', () => {
  render(FacetPanel, { reader: visit('?layer=data'), beside: true, Corner });
  expect(screen.queryByRole('group', { name: 'Workflow layer' })).toBeNull();
});

it('say of several layers whether any or all are meant', () => {
  render(FacetPanel, { reader: visit('?layer=data,model'), beside: true, Corner });
  expect(screen.getByRole('button', { name: 'all' })).toBeTruthy();
});

describe('several values of one facet', () => {
  const mode = (name: string) => screen.getByRole('button', { name });

  it('are any of them, or all of them where asked for', async () => {
    const reader = visit('?layer=data,model');
    render(FacetPanel, { reader, Corner });
    expect(mode('any').getAttribute('aria-pressed')).toBe('true');
    expect(reader.explorer.selected.total).toBe(3);

    await userEvent.click(mode('all'));
    expect(location.search).toBe('?layer=data,model&all=layer');
    expect(mode('all').getAttribute('aria-pressed')).toBe('true');
    expect(reader.explorer.items.map(({ name }) => name)).toEqual(['Sandpiper']);

    await userEvent.click(mode('any'));
    expect(location.search).toBe('?layer=data,model');
  });

  it('need two choices, and a facet of which an item can have several', () => {
    show('?layer=data&stage=sandbox,graduated');
    expect(screen.queryByRole('button', { name: 'all' })).toBeNull();
  });
});

describe('a long list', () => {
  const places = Object.fromEntries(
    Array.from({ length: 14 }, (_, i) => [`Category ${i + 1}`, { Frame: [`Item ${i + 1}`] }])
  );
  const site = siteOf(landscapeOf(aLandscape({ ...places, Zürich: { Frame: ['Last'] } })));
  const options = () => facet('Category').getAllByRole('checkbox');
  const more = (name: string) => facet('Category').getByRole('button', { name });

  it('starts with its first options and folds out', async () => {
    show('', site);
    expect(options()).toHaveLength(8);
    expect(more('All 15').getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(more('All 15'));
    expect(options()).toHaveLength(15);
    await userEvent.click(more('Fewer'));
    expect(options()).toHaveLength(8);
  });

  it('is searched once it is folded out, accents or not', async () => {
    show('', site);
    await userEvent.click(more('All 15'));
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find in Category' }), 'zur');
    expect(options()).toHaveLength(1);
    expect(box('Category', /Zürich/)).toBeTruthy();
  });

  it('always shows what is chosen', async () => {
    show('?category=zurich', site);
    expect(box('Category', /Zürich/).checked).toBe(true);
    await userEvent.click(more('All 15'));
    await userEvent.type(screen.getByRole('searchbox'), 'category 7');
    expect(options().map((option) => option.closest('label')!.querySelector('.name')?.textContent)).toEqual([
      'Category 7',
      'Zürich'
    ]);
  });
});

describe('what is hosted', () => {
  const stages = ['graduated', 'incubating', 'sandbox', 'archived'];
  const siteWith = (...used: readonly (string | undefined)[]) =>
    siteOf(
      landscapeOf(
        aLandscape({ Tools: { Some: used.map((project, i) => anItem(`Item ${i}`, project ? { project } : {})) } })
      )
    );
  const rows = () => facet('Stage').getAllByRole('checkbox');

  it('is the first row of the stages, with as many as are hosted', () => {
    show('', siteWith(...stages, 'sandbox', undefined));
    expect(box('Stage', 'Hosted only 4')).toBe(rows()[0]);
  });

  it('chooses every stage that is hosted, and lets go of all of them', async () => {
    show('?stage=archived', siteWith(...stages, undefined));
    await userEvent.click(box('Stage', /^Hosted only/));
    expect(location.search).toBe('?stage=graduated,incubating,sandbox');
    expect(box('Stage', /^Sandbox/).checked).toBe(true);
    await userEvent.click(box('Stage', /^Hosted only/));
    expect(location.search).toBe('');
  });

  it('counts what the other facets leave of it', () => {
    show('?license=permissive');
    const count = (name: RegExp) => Number(/\d+$/.exec(box('Stage', name).closest('label')!.textContent.trim())![0]);
    const parts = [/^Graduated/, /^Incubating/, /^Sandbox/].map(count);
    expect(count(/^Hosted only/)).toBe(parts.reduce((sum, part) => sum + part, 0));
  });

  it('is no row of its own where it is all or one stage', () => {
    for (const used of [
      ['graduated', 'sandbox'],
      ['sandbox', undefined]
    ]) {
      const { unmount } = show('', siteWith(...used));
      expect(screen.queryByRole('checkbox', { name: /^Hosted only/ })).toBeNull();
      unmount();
    }
  });
});
