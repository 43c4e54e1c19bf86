/** The grid of landscapes with very many categories: what is far from the window is text, all of it, in few elements. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import GridView from '#views/grid/GridView.svelte';
import { aLandscape, landscapeOf } from '../../builders.ts';
import { siteOf, visit } from '../../components/reader.ts';

const CATEGORIES = 240;
const names = (k: number) => [1, 2, 3].map((n) => `Item ${k}-${n}`);
const site = siteOf(
  landscapeOf(
    aLandscape(
      Object.fromEntries(
        Array.from({ length: CATEGORIES }, (_, k) => [
          `Category ${k}`,
          { Part: names(k).map((name, i) => ({ name, homepage_url: 'https://example.org/', repo_url: `https://github.com/a/${k}-${i}`, project: i === 0 ? 'graduated' : undefined })) } // prettier-ignore
        ])
      )
    )
  )
);

/** As it stands once the reader stirred, or before that. */
function open(search = '', { awake = true } = {}) {
  const reader = visit(search, site);
  if (awake) reader.viewport.widen();
  const { container } = render(GridView, { reader, width: 1136 });
  return container;
}

describe('a category far from the window', () => {
  it('is one element with all its names, called as its heading would be', () => {
    const container = open();
    const last = screen.getByRole('region', { name: /, Category 239, 3$/ });
    expect(last.childElementCount).toBe(0);
    for (const name of ['Category 239', ...names(239)]) expect(last.textContent).toContain(name);
    expect([...last.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)).toHaveLength(4);
    expect(container.querySelectorAll('*').length).toBeLessThan(5 * CATEGORIES);
  });

  it('is but named until the first view stands', () => {
    const container = open('', { awake: false });
    expect(container.querySelectorAll('*').length).toBeLessThan(4 * CATEGORIES);
    expect(screen.getByRole('region', { name: /, Category 239, 3$/ }).textContent).toBe('');
  });

  it('tells what matches from what does not, under its heading', () => {
    open('?stage=graduated&places=keep');
    const last = screen.getByRole('region', { name: /, Category 239, 1 of 3$/ });
    expect(last.querySelector('h2')!.textContent.trim()).toBe('Category 239');
    expect(last.querySelector('[aria-hidden]')!.textContent).toContain('Item 239-2');
    expect(last.textContent).toContain('Item 239-1');
  });
});

it('a category near the window has its heading and its tiles', () => {
  open();
  expect(screen.getByRole('heading', { level: 2, name: /, Category 0, 3$/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: /^Item 0-1, graduated/ })).toBeTruthy();
});
