import { describe, expect, it } from 'vitest';
import { Roving } from '#state/roving.svelte.ts';

const placesOf = (keys: string) => [...keys].map((key) => ({ key }));

describe('the tab stop', () => {
  const places = placesOf('abc');

  it('is the first tile until another had the focus', () => {
    const roving = new Roving();
    expect(roving.currentOf(places)).toBe('a');
    roving.current = 'c';
    expect(roving.currentOf(places)).toBe('c');
  });

  it('is the first tile again once the current one is gone', () => {
    const roving = new Roving();
    roving.current = 'c';
    expect(roving.currentOf(placesOf('ab'))).toBe('a');
  });

  it('is none in an empty picture', () => {
    expect(new Roving().currentOf([])).toBeUndefined();
  });

  it('looks no further than it must', () => {
    function* endless() {
      for (let i = 0; ; i++) yield { key: String(i) };
    }
    const roving = new Roving();
    expect(roving.currentOf(endless())).toBe('0');
    roving.current = '7';
    expect(roving.currentOf(endless())).toBe('7');
  });
});
