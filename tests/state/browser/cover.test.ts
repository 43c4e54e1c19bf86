import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cover, covered, moveTo, stepped, uncover } from '#state/browser/cover.ts';

/** Back and forward take a moment. */
async function back(): Promise<void> {
  const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await moved;
}
const address = () => location.pathname + location.search;
const go = (to: string, how: 'push' | 'replace' = 'push') => moveTo(to, how);

beforeEach(() => {
  addEventListener('popstate', stepped);
  history.pushState(null, '', '/start');
});
afterEach(() => removeEventListener('popstate', stepped));

it('Back takes away what stands over the page, and nothing else', async () => {
  go('/?stage=sandbox');
  cover('filters');
  expect([covered(), address()]).toEqual(['filters', '/?stage=sandbox']);
  await back();
  expect([covered(), address()]).toEqual([undefined, '/?stage=sandbox']);
});

it('what is done in it is kept by Back, step by step', async () => {
  go('/');
  cover('filters');
  go('/?stage=sandbox');
  go('/?stage=sandbox&layer=data');
  expect(covered()).toBe('filters');
  const steps: string[] = [];
  for (let i = 0; i < 3; i++) {
    await back();
    steps.push(`${covered()} ${address()}`);
  }
  expect(steps).toEqual(['undefined /?stage=sandbox&layer=data', 'undefined /?stage=sandbox', 'undefined /']);
});

it('what is typed in it is one step once it is closed, by Back or otherwise', async () => {
  for (const close of [back, () => Promise.resolve(uncover())]) {
    go('/');
    cover('search');
    for (const text of ['v', 've', 'vec']) go(`/?q=${text}`, 'replace');
    await close();
    expect([covered(), address()]).toEqual([undefined, '/?q=vec']);
    await back();
    expect([covered(), address()]).toEqual([undefined, '/']);
  }
});

it('a step after typing leaves what was typed as a step of its own', async () => {
  go('/');
  cover('search');
  go('/?q=vec', 'replace');
  go('/?q=vec&item=milvus');
  uncover();
  await vi.waitFor(() => expect(covered()).toBeUndefined());
  expect(address()).toBe('/?q=vec&item=milvus');
  await back();
  expect(address()).toBe('/?q=vec');
  await back();
  expect(address()).toBe('/');
});

it('one thing takes the place of another over the page', async () => {
  go('/');
  cover('search');
  cover('filters');
  expect(covered()).toBe('filters');
  await back();
  expect([covered(), address()]).toEqual([undefined, '/']);
});

it('closing where nothing is done goes back to the page as it was', async () => {
  go('/');
  const before = history.length;
  cover('filters');
  uncover();
  await vi.waitFor(() => expect(covered()).toBeUndefined());
  expect(history.length).toBe(before + 1);
  uncover();
  expect(address()).toBe('/');
});
