import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Headline from '#components/header/Headline.svelte';
import SentenceBar from '#components/header/SentenceBar.svelte';
import { textsOf, visit } from '../reader.ts';

const headline = () => screen.getByRole('heading', { level: 1 });
const links = () => within(headline()).getAllByRole('link');

describe('the headline', () => {
  it('sums up what is shown', () => {
    render(Headline, visit());
    expect(headline().textContent.replaceAll('\u00a0', ' ')).toBe(
      '14 projects on the map, 4 hosted: 1 graduated, 1 incubating, 2 sandbox; 1 archived.'
    );
  });

  it.each(['', '?layer=data', '?q=s&stage=sandbox,graduated', '?scope=members', '?scope=all'])(
    'is made of links, each of which leads to as many as it says: %s',
    async (search) => {
      const { explorer } = visit(search);
      render(Headline, { explorer });
      const parts = links().flatMap((link) => {
        const count = /^\d+(?=\u00a0(?!of))/.exec(link.textContent)?.[0];
        return count === undefined ? [] : [{ count: Number(count), href: link.getAttribute('href')! }];
      });
      expect(parts.length).toBeGreaterThan(0);
      for (const { count, href } of parts) {
        expect(visit(href === '/' ? '' : href).explorer.selected.total, href).toBe(count);
      }
      await tick();
    }
  );

  it('leads back to everything from what is narrowed', async () => {
    const { explorer } = visit('?stage=sandbox&q=sand&size=plates');
    render(Headline, { explorer });
    await fireEvent.click(links()[0]!);
    expect(location.search).toBe('?size=plates');
    expect(headline().textContent).toMatch(/^14/);
  });

  it('keeps a number with the word that it counts', () => {
    render(Headline, visit());
    expect(links().map(({ textContent }) => textContent)).toContain('4\u00a0hosted');
  });
});

describe('what is read out', () => {
  afterEach(() => void vi.useRealTimers());
  const spoken = () => screen.getByRole('status').textContent;

  it('waits for half a second of quiet, and is the last state only', async () => {
    vi.useFakeTimers();
    const { explorer } = visit();
    render(Headline, { explorer });
    vi.advanceTimersByTime(500);
    await tick();
    expect(spoken()).toMatch(/^14 projects on the map/);

    explorer.go({ text: 's' });
    await tick();
    vi.advanceTimersByTime(400);
    explorer.go({ text: 'sandpiper' });
    await tick();
    vi.advanceTimersByTime(499);
    await tick();
    expect(spoken()).toMatch(/^14 projects on the map/);

    vi.advanceTimersByTime(1);
    await tick();
    expect(spoken()).toBe('1 of 14 match “sandpiper”: 1 sandbox.');
  });
});

describe('the small sentence', () => {
  it('is there once the headline has left the window, and for nobody before', async () => {
    const place = vi
      .spyOn(Element.prototype, 'getBoundingClientRect')
      .mockImplementation(() => new DOMRect(0, 400 - window.scrollY, 0, 0));
    render(SentenceBar, { reader: visit('?stage=sandbox') });
    await tick();
    expect(screen.queryAllByRole('link')).toEqual([]);

    window.scrollTo({ top: 380 });
    await tick();
    expect(textsOf(screen.getAllByRole('link'))).toEqual(['2 of 14', '2 sandbox']);
    place.mockRestore();
  });
});
