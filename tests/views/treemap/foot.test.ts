import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import TreemapFoot from '#views/treemap/TreemapFoot.svelte';
import { TreemapPicture } from '#state/treemap-picture.svelte.ts';
import { textsOf, visit } from '../../components/reader.ts';

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  }
);

function show(search = '') {
  const reader = visit(`?view=treemap${search}`);
  const picture = new TreemapPicture(reader, () => ({ width: 1144, height: 608 }));
  const { container } = render(TreemapFoot, { reader, picture, onheight: () => undefined });
  return {
    words: () => textsOf(container.querySelectorAll('p')).join(' '),
    labels: () => textsOf(container.querySelectorAll('b'))
  };
}

const keys = (name: string) => textsOf(within(screen.getByRole('group', { name })).getAllByRole('button'));

describe('the foot of a treemap', () => {
  it('says how to read it: fullness, areas, what has no figure', () => {
    const { words, labels } = show();
    expect(labels()).toEqual(['Fullness is the stage']);
    expect(keys('Stage').map((key) => key.replace(/ \d+$/, ''))).toEqual(
      expect.arrayContaining(['Graduated', 'Incubating', 'Sandbox'])
    );
    expect(words()).toMatch(/^Area: log of stars, .*\d+ have no figure: smallest size/);
  });

  it('has keys of the colours first, where they are not those of the headings', () => {
    const { labels } = show('&tint=license');
    expect(labels()).toEqual(['Colour is the license class', 'Fullness is the stage']);
    expect(keys('Colour: License class')[0]).toMatch(/^Permissive \d+$/);
  });

  it('narrows by what is clicked, and widens again', async () => {
    show();
    const key = () => within(screen.getByRole('group', { name: 'Stage' })).getByRole('button', { name: /^Sandbox/ });
    await userEvent.click(key());
    expect(location.search).toBe('?view=treemap&stage=sandbox');
    expect(key().getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(key());
    expect(location.search).toBe('?view=treemap');
  });

  it('says when only hosted projects are shown', () => {
    expect(show('&by=stage').words()).toMatch(/^Hosted projects only\./);
  });

  it('says nothing of figures where areas are all the same', () => {
    expect(show('&area=count').words()).toMatch(
      /^All tiles have the same area\.( Light letters: a symbol\.)? Listing of /
    );
  });
});
