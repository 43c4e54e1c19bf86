import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { Media } from '#state/browser/media.svelte.ts';
import { Viewport } from '#state/browser/viewport.svelte.ts';
import { watch } from '../watch.svelte.ts';

function resize(innerWidth: number): void {
  Object.assign(window, { innerWidth });
  window.dispatchEvent(new Event('resize'));
  flushSync();
}

function scroll(top: number): void {
  window.scrollTo({ top });
  flushSync();
}

it('a media query is followed as the window changes', () => {
  const phone = new Media('(width < 720px)');
  const answers = watch(() => phone.matches);
  resize(375);
  resize(390);
  resize(1200);

  expect(answers).toEqual([false, true, false]);
});

it('the window is all that counts at first, then a third of its height around it too', () => {
  const viewport = new Viewport();
  expect(viewport.range.top).toBeCloseTo(0);
  expect(viewport.range.bottom).toBe(768);
  viewport.widen();
  expect(viewport.range.top).toBeCloseTo(-268.8);
  expect(viewport.range.bottom).toBeCloseTo(768 * 1.35);
});

it('the window is looked at again as scrolling starts and every few hundred pixels, not at each', () => {
  const viewport = new Viewport();
  viewport.widen();
  const tops = watch(() => viewport.range.top);
  for (const top of [10, 100, 239, 240, 300, 479, 500]) scroll(top);

  expect(tops.map(Math.round)).toEqual([-269, -269, -29, 211]);
});

it('what is in the window is always in its range', () => {
  const viewport = new Viewport();
  for (const top of [0, 239, 240, 1000, 1199]) {
    scroll(top);
    expect(viewport.range.top).toBeLessThanOrEqual(top);
    expect(viewport.range.bottom).toBeGreaterThanOrEqual(top + window.innerHeight);
  }
});
