import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import TreemapFrame from '#views/treemap/TreemapFrame.svelte';
import { TreemapPicture } from '#state/treemap-picture.svelte.ts';
import { aLandscape, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visit } from '../../components/reader.ts';

/** More than a small room has place for, some of it hosted. */
const items = Array.from({ length: 60 }, (_, i) => anItem(`Item ${i}`, i % 20 === 7 ? { project: 'sandbox' } : {}));
const site = siteOf(landscapeOf(aLandscape({ Tools: { Some: items } })));

function show(search = '', of = site) {
  const reader = visit(`?view=treemap${search}`, of);
  const picture = new TreemapPicture(reader, () => ({ width: 200, height: 160 }));
  const frame = picture.scene.blocks[0]!.frames[0]!;
  const zoomed: string[] = [];
  const { container } = render(TreemapFrame, {
    ...{ reader, picture, frame, limit: 400, current: undefined },
    onzoom: (path: readonly string[]) => void zoomed.push(path.join())
  });
  return { frame, zoomed, text: () => textsOf([container])[0]! };
}

describe('a frame with more than it has room for', () => {
  it('has what is hosted as tiles, and one that leads to all the rest, by name and by link', async () => {
    const { frame, zoomed } = show();
    for (const name of ['Item 7', 'Item 27', 'Item 47'])
      expect(screen.getByRole('link', { name: new RegExp(`^${name},`) })).toBeTruthy();
    const rest = screen.getByRole('link', { name: `${frame.rest!.indices.length} more in Tools: zoom in` });
    expect(new URL(rest.getAttribute('href')!, location.href).searchParams.get('path')).toBe('tools');
    expect(textsOf([rest])[0]).toMatch(new RegExp(`^\\+${frame.rest!.indices.length} `));
    await userEvent.click(rest);
    expect(zoomed).toEqual(['tools']);
  });

  it('has every name in the page, once', () => {
    const { text } = show();
    for (let i = 0; i < items.length; i++) expect(text().match(new RegExp(`Item ${i}(?!\\d)`, 'g'))).toHaveLength(1);
  });

  it('says of each tile what its area stands for, and of one without that there is none', () => {
    const stars = { value: 1200, date: '2026-08-01', source: 'github' };
    const snapshot = { version: 1, sources: {}, items: { 'item-7': { stars } } };
    show('', siteOf(landscapeOf(aLandscape({ Tools: { Some: items } }), { snapshot })));
    expect(screen.getByRole('link', { name: /^Item 7, sandbox, Some, 1.2k stars$/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Item 27, sandbox, Some, no figure of stars$/ })).toBeTruthy();
  });
});
