import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pace } from '#state/browser/pace.svelte.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] }));
afterEach(() => vi.useRealTimers());

it('has everything painted unless a picture is being built', () => {
  expect(new Pace().painted).toBe(Infinity);
});

it('paints the first tiles now and the others in the frames after that', () => {
  const pace = new Pace();
  pace.start(16, 40);
  expect(pace.painted).toBe(16);
  vi.advanceTimersToNextFrame();
  expect(pace.painted).toBe(Infinity);
});

it('paints no more in a frame than there is time for', () => {
  const pace = new Pace();
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 3));
  pace.start(16, 40);
  vi.advanceTimersToNextFrame();
  expect(pace.painted).toBe(24);
  vi.advanceTimersToNextFrame();
  expect(pace.painted).toBe(32);
});

it('paints what is left at once when it is told to', () => {
  const pace = new Pace();
  pace.start(16, 4000);
  pace.stop();
  expect(pace.painted).toBe(Infinity);
  vi.advanceTimersToNextFrame();
  expect(pace.painted).toBe(Infinity);
});
