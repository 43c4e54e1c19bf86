import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tabStops } from '#state/browser/tab-stop.ts';
import type { Reader } from '#state/reader.svelte.ts';
import GridView from '#views/grid/GridView.svelte';
import RegisterView from '#views/register/RegisterView.svelte';
import { aLandscape, aMember, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, visit } from '../../components/reader.ts';

const many = (count: number, one: (name: string) => object) =>
  Array.from({ length: count }, (_, i) => one(`Thing ${i + 1}`) as Record<string, unknown>);
const site = siteOf(
  landscapeOf(
    aLandscape({
      Tools: Object.fromEntries(
        Array.from({ length: 40 }, (_, k) => [
          `Part ${k}`,
          many(40, (name) => anItem(k === 0 ? name : `${name} of ${k}`))
        ])
      ),
      Members: { Gold: many(2200, (name) => aMember(`${name} Inc`)) }
    })
  )
);

const topIn = (element: HTMLElement | null): number =>
  element ? (parseFloat(element.style.top) || 0) + topIn(element.parentElement) : 0;

let stop: () => void;
beforeEach(() => {
  // Nothing is laid out here: an element stands where its style and those around it say.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return new DOMRect(0, topIn(this) - window.scrollY, 10, parseFloat(this.style.height) || 10);
  });
  stop = tabStops(document);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  window.scrollY = 0;
});

const pictures = {
  grid: () => render(GridView, { reader: reader(''), width: 1136 }),
  register: () => render(RegisterView, { reader: reader('?scope=members'), width: 1136, category: 1 })
};

function reader(search: string): Reader {
  const reader = visit(search, site);
  reader.viewport.widen();
  return reader;
}

async function scrollTo(y: number) {
  window.scrollY = y;
  window.dispatchEvent(new Event('scroll'));
  await tick();
}

const stops = () => [...document.querySelectorAll<HTMLElement>('[data-tile]')].filter(({ tabIndex }) => tabIndex === 0);
const top = () => stops()[0]!.getBoundingClientRect().top;

describe.each(Object.entries(pictures))('Tab in the %s', (_, show) => {
  it('leads to the first tile', async () => {
    show();
    await userEvent.tab();
    expect(stops()).toEqual([document.activeElement]);
    expect(document.activeElement!.getAttribute('aria-label')).toMatch(/^Thing 1\b/);
  });

  it('leads to a tile in sight where the one that was the tab stop is far away', async () => {
    show();
    await scrollTo(3000);
    expect(stops()).toHaveLength(0);
    document.dispatchEvent(new Event('scrollend'));
    expect(stops()).toHaveLength(1);
    expect(top()).toBeGreaterThanOrEqual(0);
    expect(top()).toBeLessThan(innerHeight);
    await userEvent.tab();
    expect(stops()).toEqual([document.activeElement]);
  });

  it('leads back to where one was as soon as that is drawn again', async () => {
    show();
    await userEvent.tab();
    const first = document.activeElement as HTMLElement;
    const { tile } = first.dataset;
    first.blur();
    await scrollTo(3000);
    document.dispatchEvent(new Event('scrollend'));
    await scrollTo(0);
    document.dispatchEvent(new Event('scrollend'));
    expect(stops().map(({ dataset }) => dataset['tile'])).toEqual([tile]);
  });

  it('leads to what stands in sight once another place was scrolled to', async () => {
    show();
    await scrollTo(3000);
    document.dispatchEvent(new Event('scrollend'));
    const before = stops()[0];
    await scrollTo(3600);
    await userEvent.tab();
    expect(stops()).toEqual([document.activeElement]);
    expect(document.activeElement).not.toBe(before);
    expect(top()).toBeGreaterThanOrEqual(0);
  });
});

it('a name leads to its tile where no tile is drawn', () => {
  document.body.innerHTML = '<div class="grid"><p><a class="named" tabindex="-1" href="#one">One</a></p></div>';
  document.dispatchEvent(new Event('scrollend'));
  expect(document.querySelector<HTMLElement>('.named')!.tabIndex).toBe(0);
});
