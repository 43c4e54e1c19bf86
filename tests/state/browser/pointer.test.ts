import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pointer } from '#state/browser/pointer.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aTile(): HTMLElement {
  const tile = document.createElement('a');
  document.body.append(tile);
  return tile;
}

it('waits a moment before the card comes', () => {
  const pointer = new Pointer();
  pointer.enter(3, aTile());
  vi.advanceTimersByTime(349);
  expect(pointer.pointed).toBeUndefined();
  vi.advanceTimersByTime(1);
  expect(pointer.pointed?.index).toBe(3);
});

it('brings no card for a tile that is only passed', () => {
  const pointer = new Pointer();
  pointer.enter(3, aTile());
  vi.advanceTimersByTime(200);
  pointer.leave();
  vi.advanceTimersByTime(1000);

  expect(pointer.pointed).toBeUndefined();
});

it('moves the card at once from tile to tile', () => {
  const pointer = new Pointer();
  pointer.enter(3, aTile());
  vi.advanceTimersByTime(350);
  pointer.leave();
  vi.advanceTimersByTime(50);
  pointer.enter(4, aTile());

  expect(pointer.pointed?.index).toBe(4);
});

it('leaves time to reach the card, and keeps it while it is pointed at', () => {
  const pointer = new Pointer();
  pointer.enter(3, aTile());
  vi.advanceTimersByTime(350);
  pointer.leave();
  vi.advanceTimersByTime(119);
  expect(pointer.pointed?.index).toBe(3);
  pointer.stay();
  vi.advanceTimersByTime(10_000);
  expect(pointer.pointed?.index).toBe(3);
  pointer.leave();
  vi.advanceTimersByTime(120);
  expect(pointer.pointed).toBeUndefined();
});

it('is dismissed at once, on its way or there', () => {
  const pointer = new Pointer();
  pointer.enter(3, aTile());
  pointer.dismiss();
  vi.advanceTimersByTime(1000);
  expect(pointer.pointed).toBeUndefined();

  pointer.enter(3, aTile());
  vi.advanceTimersByTime(350);
  pointer.dismiss();
  expect(pointer.pointed).toBeUndefined();
});

it('brings no card for a tile that has left the page meanwhile', () => {
  const pointer = new Pointer();
  const tile = aTile();
  pointer.enter(3, tile);
  tile.remove();
  vi.advanceTimersByTime(350);

  expect(pointer.pointed).toBeUndefined();
});
