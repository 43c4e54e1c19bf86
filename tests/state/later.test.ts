import { describe, expect, it, vi } from 'vitest';
import type { Details } from '#landscape/publish/packed.ts';
import { DetailsStore } from '#state/details.svelte.ts';
import { contributions } from '#atlas/people/contributions.ts';
import { atlas, details, visit } from '../components/reader.ts';

describe('a part that loads later', () => {
  it('are asked for once, by however many', async () => {
    const load = vi.fn(() => Promise.resolve(details));
    const store = new DetailsStore(load);
    await Promise.all([store.ask(), store.ask()]);
    await store.ask();

    expect(load).toHaveBeenCalledOnce();
    expect(store.of(0)?.license).toBe('Apache-2.0');
  });

  it('say how far they are', async () => {
    let arrive = (_details: Details) => {};
    const store = new DetailsStore(() => new Promise((resolve) => (arrive = resolve)));
    expect(store.status).toBe('waiting');
    const asked = store.ask();
    expect(store.status).toBe('loading');
    expect(store.of(0)).toBeUndefined();
    arrive(details);
    await asked;
    expect(store.status).toBe('ready');
  });

  it('are asked for again after a failure', async () => {
    const load = vi.fn(() => Promise.resolve(details));
    load.mockRejectedValueOnce(new Error('offline'));
    const store = new DetailsStore(load);
    await store.ask();
    expect(store.status).toBe('failed');
    await store.ask();
    expect(store.status).toBe('ready');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('give way to new ones without being asked for', async () => {
    const load = vi.fn(() => Promise.resolve(details));
    const store = new DetailsStore(load);
    store.replace({ ...details, items: [] });
    await store.ask();

    expect(store.of(0)).toBeUndefined();
    expect(load).not.toHaveBeenCalled();
  });
});

describe('a reader', () => {
  it('knows what each organization contributed', () => {
    const contributed = contributions(visit().atlas);
    expect(contributed.get('northwind')?.map(({ name }) => name)).toEqual(['Marbled Ledger', 'Incremental Lake']);
    expect(contributed.get('example')).toBeUndefined();
  });

  it('knows a hue for each category of projects, and none for members', () => {
    const reader = visit();
    const hue = (name: string) => reader.hueOf(atlas.items.find((entry) => entry.name === name)!);
    expect(hue('Sandpiper')).toBe(hue('Marbled Ledger'));
    expect(hue('Runner')).not.toBe(hue('Sandpiper'));
    expect(hue('IQ')).toBeUndefined();
  });
});
