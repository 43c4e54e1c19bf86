import { fireEvent, render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import HoverCard from '#components/tiles/HoverCard.svelte';
import { aLandscape, landscapeOf } from '../../builders.ts';
import { atlas, siteOf, textsOf, visit, visitLong } from '../reader.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The card is for the eye only, everything on it is also in the panel: so it is not found by a role. */
const card = () => document.querySelector<HTMLElement>('.card');

const pass = async (ms: number) => {
  vi.advanceTimersByTime(ms);
  await tick();
};

async function pointAt(name: string, { reader = visit(), box = new DOMRect(100, 200, 72, 80) } = {}) {
  render(HoverCard, { reader });
  const tile = document.body.appendChild(document.createElement('a'));
  tile.getBoundingClientRect = () => box;
  reader.pointer.enter(atlas.items.find((entry) => entry.name === name)!.index, tile);
  await pass(350);
  return reader;
}

it('comes after a moment, with name and place', async () => {
  const reader = visit();
  render(HoverCard, { reader });
  expect(card()).toBeNull();
  await pointAt('Sandpiper', { reader });
  expect(textsOf(card()!.children)).toEqual([
    'Stores / Tables',
    'Sandpiper',
    'Sandbox',
    'Sandbox: In general, a project at an early stage, which has yet to show how far it carries.'
  ]);
});

it('has figures once the details are there, each with its month', async () => {
  await pointAt('Marbled Ledger', { reader: await visitLong() });
  expect(textsOf(card()!.children).at(-2)).toBe('Graduated · Apache-2.0 · Go · 24,131 stars, Nov 2025');
});

it('says how old figures are beside the newest, and since when nobody looked for commits', async () => {
  const figure = (value: unknown, date = '2023-11-19') => ({ value, date, source: 'git' });
  const items = {
    old: { stars: figure(702), lastCommit: figure('2023-04-13') },
    new: { stars: figure(9, '2026-08-22') }
  };
  const landscape = landscapeOf(aLandscape({ Tools: { Some: ['Old', 'New'] } }), {
    snapshot: { version: 1, sources: {}, items }
  });
  const reader = await visitLong('', siteOf(landscape));
  render(HoverCard, { reader });
  reader.pointer.enter(0, document.body);
  await pass(350);
  expect(textsOf(card()!.children).at(-1)).toBe(
    'Listed · 702 stars, Nov 2023, 2 years older · commits not observed since Nov 2023'
  );
});

it('tells the tier of a member, and that a project is only listed', async () => {
  const reader = await pointAt('IQ');
  expect(textsOf(card()!.children).at(-1)).toBe('Premier');
  reader.pointer.enter(atlas.items.find(({ name }) => name === 'Runner')!.index, document.body);
  await tick();
  expect(textsOf(card()!.children).at(-1)).toBe('Listed');
});

it('goes with Escape, and with the first scroll', async () => {
  const reader = await pointAt('Sandpiper');
  await fireEvent.keyDown(window, { key: 'Escape' });
  expect(card()).toBeNull();

  reader.pointer.enter(0, document.body);
  await pass(350);
  expect(card()).not.toBeNull();
  await fireEvent.scroll(window);
  expect(card()).toBeNull();
});

it('stays while it is pointed at itself', async () => {
  const reader = await pointAt('Sandpiper');
  reader.pointer.leave();
  await fireEvent.pointerEnter(card()!);
  await pass(5000);
  expect(card()).not.toBeNull();
  await fireEvent.pointerLeave(card()!);
  await pass(120);
  expect(card()).toBeNull();
});

it('leaves the neighbours of its line free: below the tile in the upper part of a window, else above', async () => {
  const reader = await pointAt('Sandpiper');
  const at = () => [card()!.style.left, card()!.style.top];
  expect(at()).toEqual(['100px', '292px']);
  const move = async (box: DOMRect) => {
    const tile = document.body.appendChild(document.createElement('a'));
    tile.getBoundingClientRect = () => box;
    reader.pointer.enter(0, tile);
    await tick();
    return at();
  };
  expect(await move(new DOMRect(900, 500, 72, 80))).toEqual(['716px', '492px']);
  // A tile as high as the window has room beside it alone.
  expect(await move(new DOMRect(100, 70, 300, 680))).toEqual(['408px', '70px']);
  expect(await move(new DOMRect(600, 70, 300, 680))).toEqual(['292px', '70px']);
});

it('stays inside a narrow window', async () => {
  window.innerWidth = 320;
  await pointAt('Sandpiper', { box: new DOMRect(250, 750, 60, 80) });
  expect(card()!.style.left).toBe('12px');
});
