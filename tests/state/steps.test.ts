import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WalkPlace } from '#state/steps.ts';
import { Steps } from '#state/steps.ts';

/** Places drawn as letters: a letter covers all cells that it stands in, a dot is empty. */
function picture(...rows: readonly string[]): WalkPlace[] {
  const keys = [...new Set(rows.join('').replaceAll('.', ''))];
  return keys.map((key, index) => {
    const cells = rows.flatMap((row, y) => [...row].flatMap((cell, x) => (cell === key ? [{ x, y }] : [])));
    const [x, y] = [Math.min(...cells.map((c) => c.x)), Math.min(...cells.map((c) => c.y))];
    const [right, bottom] = [Math.max(...cells.map((c) => c.x)), Math.max(...cells.map((c) => c.y))];
    return { key, index, x: x * 76, y: y * 84, width: (right - x) * 76 + 72, height: (bottom - y) * 84 + 80 };
  });
}

const nameless = () => '';
/** Where a walk leads, `> ^ < v` for the arrows. */
function walk(places: readonly WalkPlace[], from: string, arrows: string): string {
  const keys = { '>': 'ArrowRight', '<': 'ArrowLeft', '^': 'ArrowUp', v: 'ArrowDown' } as const;
  return [...arrows].reduce(
    (at, arrow) => new Steps().next(places, at, keys[arrow as keyof typeof keys], nameless)!,
    from
  );
}

describe('arrows', () => {
  const even = picture('abcd', 'efgh', 'ijkl');

  it('move along rows and columns', () => {
    expect(walk(even, 'a', '>>')).toBe('c');
    expect(walk(even, 'c', 'vv')).toBe('k');
    expect(walk(even, 'k', '^<')).toBe('f');
  });

  it('stay at the edge', () => {
    expect(walk(even, 'd', '>')).toBe('d');
    expect(walk(even, 'a', '^<')).toBe('a');
    expect(walk(even, 'l', 'v>')).toBe('l');
  });

  it('lead from a large tile to what stands beside it, and back', () => {
    const large = picture('aabc', 'aade');
    expect(walk(large, 'a', '>')).toMatch(/[bd]/);
    expect(walk(large, 'd', '<')).toBe('a');
    expect(walk(large, 'b', 'v')).toBe('d');
  });

  it('prefer the same row to what is nearer but askew', () => {
    expect(walk(picture('a...b', '.c...'), 'a', '>')).toBe('b');
  });

  it('leave a row that ends for the nearest tile in that direction', () => {
    expect(walk(picture('ab..', '...c'), 'b', '>')).toBe('c');
  });

  it('cross the gap between frames', () => {
    expect(walk(picture('ab', '..', '..', 'cd'), 'b', 'v')).toBe('d');
  });

  it('stay on a tile that is alone', () => {
    expect(walk(picture('a'), 'a', '<>^v')).toBe('a');
  });
});

it('Home and End lead to the first and the last tile', () => {
  const places = picture('ab', 'cd');
  expect(new Steps().next(places, 'c', 'Home', nameless)).toBe('a');
  expect(new Steps().next(places, 'b', 'End', nameless)).toBe('d');
});

it('other keys, and tiles that are not there, mean nothing', () => {
  const places = picture('ab');
  for (const key of ['Enter', 'Tab', ' ', '/', 'F5', 'PageDown'])
    expect(new Steps().next(places, 'a', key, nameless)).toBeUndefined();
  expect(new Steps().next(places, 'z', 'ArrowLeft', nameless)).toBeUndefined();
});

describe('letters', () => {
  const names = ['Sandpiper', 'Streams', 'Runner', 'Sandstone', '流れ', 'Über'];
  const places = picture('abcdef');
  const nameOf = ({ index }: WalkPlace) => names[index]!;

  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  /** Types one letter after the other, each on the tile that the one before led to. */
  function type(letters: string, from = 'a', steps = new Steps()) {
    vi.advanceTimersByTime(10_000);
    let at: string | undefined = from;
    for (const letter of letters) {
      at = steps.next(places, at, letter, nameOf);
      if (at === undefined) return undefined;
      vi.advanceTimersByTime(100);
    }
    return at;
  }

  it('lead to the next name that begins like that, and round again', () => {
    expect(type('s', 'a')).toBe('b');
    expect(type('s', 'd')).toBe('a');
    expect(type('S', 'c')).toBe('d');
  });

  it('add up while they come quickly', () => {
    expect(type('sands', 'a')).toBe('d');
    expect(type('st', 'c')).toBe('b');
  });

  it('keep the tile that they already fit', () => {
    const steps = new Steps();
    expect(type('sandp', 'c', steps)).toBe('a');
    expect(type('ru', 'a', steps)).toBe('c');
  });

  it('begin anew after a pause', () => {
    const steps = new Steps();
    expect(type('s', 'a', steps)).toBe('b');
    expect(type('r', 'b', steps)).toBe('c');
  });

  it('may be of any script', () => {
    expect(type('流')).toBe('e');
    expect(type('ü')).toBe('f');
  });

  it('lead nowhere where no name begins like that', () => {
    expect(type('x')).toBeUndefined();
  });
});
