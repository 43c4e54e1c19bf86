import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, it, vi } from 'vitest';
import NearestMatch from '#views/grid/NearestMatch.svelte';
import { GridPicture } from '#state/grid-picture.svelte.ts';
import { aLandscape, aMember, landscapeOf } from '../../builders.ts';
import { siteOf, visit } from '../../components/reader.ts';

const many = (frame: number) => Array.from({ length: 120 }, (_, i) => `Item ${frame}-${i}`);
const last = {
  ...{ name: 'Seldom', homepage_url: 'https://example.org/seldom', repo_url: 'https://github.com/a/seldom' },
  project: 'graduated'
};
const site = siteOf(
  landscapeOf(
    aLandscape({
      First: Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`Frame ${i}`, many(i)])),
      Last: { Few: [last] },
      Members: { General: [aMember('Acme')] }
    })
  )
);
const button = () => screen.queryByRole('button');

/** The first match stands `y` px below the upper edge of the window, or of the grid that stands at 300 px. */
async function show(search: string, y?: number) {
  const reader = visit(search, site);
  const grid = new GridPicture(reader, () => 1136);
  const focused: string[] = [];
  const top = y === undefined ? 300 : y - grid.places[0]!.y;
  grid.view = { top: () => top, focus: (key) => Promise.resolve(void focused.push(key)) };
  render(NearestMatch, { reader, grid });
  await tick();
  await new Promise(requestAnimationFrame);
  await tick();
  return { grid, focused };
}

it('says where the nearest match is while none is in sight, and leads to it', async () => {
  const scrolled = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  const { grid, focused } = await show('?stage=graduated&places=keep');
  expect(button()!.textContent.replace(/\s+/g, ' ').trim()).toBe('↓ The match is in Last');
  button()!.click();
  expect(focused).toEqual([grid.places[0]!.key]);
  const middle = 300 + grid.places[0]!.y + grid.places[0]!.height / 2;
  expect(scrolled).toHaveBeenCalledWith({ top: middle - window.innerHeight / 2, behavior: 'instant' });
  scrolled.mockRestore();
});

it('looks up as well as down', async () => {
  await show('?stage=graduated&places=keep', -500);
  expect(button()!.textContent).toContain('↑');
});

it.each([
  ['everything is shown', '', undefined],
  ['members stand below the grid', '?scope=all&stage=graduated&places=keep', undefined],
  ['a match is in sight', '?stage=graduated&places=keep', 700],
  ['nothing matches', '?q=nothing-of-that-name&stage=graduated', undefined]
])('is not there where %s', async (_, search, y) => {
  await show(search, y);
  expect(button()).toBeNull();
});
