import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import TreemapChoices from '#views/treemap/TreemapChoices.svelte';
import { aLandscape, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visit } from '../../components/reader.ts';

const show = (...args: Parameters<typeof visit>) => render(TreemapChoices, { reader: visit(...args) });
const box = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const chosen = (name: string) => textsOf(box(name).selectedOptions)[0];

describe('what a treemap stands for', () => {
  it('is chosen with words: category, stars, category at first', () => {
    show('?view=treemap');
    expect(['Group', 'Size', 'Colour'].map(chosen)).toEqual(['category', 'stars, log', 'category']);
  });

  it('stays out of the link where it is the usual, and is told there where it is not', async () => {
    show('?view=treemap');
    await userEvent.selectOptions(box('Size'), 'all the same');
    expect(location.search).toBe('?view=treemap&area=count');
    await userEvent.selectOptions(box('Size'), 'stars, log');
    expect(location.search).toBe('?view=treemap');
    await userEvent.selectOptions(box('Group'), 'stage');
    await userEvent.selectOptions(box('Colour'), 'license');
    expect(location.search).toBe('?view=treemap&tint=license&by=stage');
  });

  it('follows an old link that names the usual', () => {
    show('?view=treemap&area=stars');
    expect(chosen('Size')).toBe('stars, log');
  });

  it('leaves the level when another group is chosen: the level was one of the group', async () => {
    show('?view=treemap&path=stores');
    await userEvent.selectOptions(box('Group'), 'stage');
    expect(location.search).toBe('?view=treemap&by=stage');
  });

  it('offers no sizes where nobody recorded any figure: areas are the same by themselves', () => {
    show('?view=treemap&area=commits', siteOf(landscapeOf(aLandscape({ Tools: { Some: ['One', 'Two'] } }))));
    expect(screen.queryByRole('combobox', { name: 'Size' })).toBeNull();
    expect(chosen('Group')).toBe('category');
  });
});
