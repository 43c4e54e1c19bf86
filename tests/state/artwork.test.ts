import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Artwork } from '#state/artwork.svelte.ts';
import { watch } from './watch.svelte.ts';

const bytes = Uint8Array.from({ length: 10 }, (_, i) => i);
const first = { pack: 0, offset: 0, length: 4, width: 2, height: 2 };
const second = { pack: 0, offset: 4, length: 6, width: 2, height: 2 };
const other = { ...first, pack: 1 };

const artwork = (load = (_path: string): Promise<ArrayBuffer> => Promise.resolve(bytes.buffer)) =>
  new Artwork(() => ['logos/a.bin', 'logos/b.bin'], load);

it('fetches a pack once, however many of its pictures are asked for', async () => {
  const load = vi.fn((_path: string) => Promise.resolve(bytes.buffer));
  const pictures = artwork(load);
  await Promise.all([pictures.ask(first), pictures.ask(second)]);
  await pictures.ask(first);

  expect(load.mock.calls).toEqual([['logos/a.bin']]);
});

it('cuts each picture out of its pack', async () => {
  const bytesOf = (address: string | undefined) => [...Buffer.from(address!.split('base64,')[1]!, 'base64')];
  const pictures = artwork();
  await pictures.ask(first);

  expect(bytesOf(pictures.address(first))).toEqual([0, 1, 2, 3]);
  expect(bytesOf(pictures.address(second))).toEqual([4, 5, 6, 7, 8, 9]);
});

it('keeps the address of a picture', async () => {
  const pictures = artwork();
  await pictures.ask(first);

  expect(pictures.address(first)).toBe(pictures.address(first));
  expect(pictures.address(first)).not.toBe(pictures.address(second));
});

it('has an address once the pack is there, and tells whoever waits', async () => {
  const pictures = artwork();
  const known = watch(() => pictures.address(first) !== undefined);
  const asked = pictures.ask(first);
  flushSync();
  expect(pictures.has(first)).toBe(true);
  await asked;
  flushSync();

  expect(known[0]).toBe(false);
  expect(known.at(-1)).toBe(true);
});

it('gives up the pictures of a pack that fails, and no others', async () => {
  const pictures = artwork((path) =>
    path.endsWith('a.bin') ? Promise.reject(new Error('gone')) : Promise.resolve(bytes.buffer)
  );
  await Promise.all([pictures.ask(first), pictures.ask(other)]);

  expect([pictures.has(first), pictures.has(second), pictures.has(other)]).toEqual([false, false, true]);
  expect(pictures.address(first)).toBeUndefined();
});

it('does not ask for a pack that the site does not have', async () => {
  const load = vi.fn((_path: string) => Promise.resolve(bytes.buffer));
  await artwork(load).ask({ pack: 7 });

  expect(load).not.toHaveBeenCalled();
});

it('keeps both of two packs that were asked for at once', async () => {
  const pictures = artwork(
    (path) => new Promise((come) => setTimeout(come, path.endsWith('a.bin') ? 5 : 1, bytes.buffer))
  );
  await Promise.all([pictures.ask(first), pictures.ask(other)]);

  expect(pictures.address(first)).toBeDefined();
  expect(pictures.address(other)).toBeDefined();
});

describe('a pack that did not come', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is asked for again after a while, and its pictures appear', async () => {
    let line = false;
    const pictures = artwork(() => (line ? Promise.resolve(bytes.buffer) : Promise.reject(new Error('no line'))));
    await pictures.ask(first);
    expect(pictures.has(first)).toBe(false);
    line = true;
    await vi.advanceTimersByTimeAsync(60_000);

    expect(pictures.has(first)).toBe(true);
    expect(pictures.address(first)).toBeDefined();
  });

  it('is then asked for by whoever wants it, and no more in vain', async () => {
    const load = vi.fn((_path: string) => Promise.reject<ArrayBuffer>(new Error('gone')));
    const pictures = artwork(load);
    await pictures.ask(first);
    await vi.advanceTimersByTimeAsync(3_600_000);
    const tries = load.mock.calls.length;
    expect(tries).toBeLessThan(6);
    await pictures.ask(first);

    expect(load).toHaveBeenCalledTimes(tries + 1);
  });
});
