import { describe, expect, it } from 'vitest';
import type { WalkPlace } from '#state/steps.ts';
import { Walk } from '#state/walk.svelte.ts';

const placesOf = (keys: string): WalkPlace[] =>
  [...keys].map((key, index) => ({ key, index, x: index * 10, y: 0, width: 10, height: 10 }));

/** A walk through places that may change, with the keys that got the focus. */
function walkThrough(keys: string) {
  let places = placesOf(keys);
  const focused: string[] = [];
  const walk = new Walk({ places: () => places, nameOf: ({ key }) => key, focus: (key) => focused.push(key) });
  const picture = document.createElement('div');
  picture.innerHTML = [...keys].map((key) => `<a href="#" data-tile="${key}">${key}</a>`).join('');
  document.body.append(picture);
  (walk.attach as (element: HTMLElement) => void)(picture);
  return { walk, focused, picture, become: (others: string) => (places = placesOf(others)) };
}

const press = (picture: HTMLElement, from: string, key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  picture.querySelector(`[data-tile="${from}"]`)!.dispatchEvent(event);
  return event;
};

describe('the tab stop', () => {
  it('is the first tile until another had the focus', () => {
    const { walk } = walkThrough('abc');
    expect(walk.current).toBe('a');
    walk.stopAt('c');
    expect(walk.current).toBe('c');
  });

  it('is the first tile again once the current one is gone', () => {
    const { walk, become } = walkThrough('abc');
    walk.stopAt('c');
    become('ab');
    expect(walk.current).toBe('a');
  });

  it('is none in an empty picture', () => {
    expect(walkThrough('').walk.current).toBeUndefined();
  });

  it('is where the focus is, however it came there', () => {
    const { walk, picture } = walkThrough('abc');
    picture.querySelector<HTMLElement>('[data-tile="b"]')!.focus();
    expect(walk.current).toBe('b');
  });

  it('looks no further than it must', () => {
    const source = { places: (): WalkPlace[] => [], nameOf: () => '', focus: () => undefined };
    function* endless() {
      for (let i = 0; ; i++) yield { key: String(i) };
    }
    const walk = new Walk({ ...source, first: endless });
    expect(walk.current).toBe('0');
  });
});

describe('keys', () => {
  it('lead from tile to tile, and take the tab stop along', async () => {
    const { walk, focused, picture } = walkThrough('abc');
    expect(press(picture, 'a', 'ArrowRight').defaultPrevented).toBe(true);
    await expect.poll(() => focused).toEqual(['b']);
    expect(walk.current).toBe('b');
  });

  it('of the browser and of others are left alone', () => {
    const { picture } = walkThrough('abc');
    expect(press(picture, 'a', 'ArrowRight', { altKey: true }).defaultPrevented).toBe(false);
    expect(press(picture, 'a', 'Tab').defaultPrevented).toBe(false);
    expect(press(picture, 'a', 'Enter').defaultPrevented).toBe(false);
  });
});
