import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { Finder } from '#state/finder.svelte.ts';
import { views } from '#views/index.ts';
import { Reader } from '#state/reader.svelte.ts';
import { atlas, details, siteOf, visit, visitLong } from '../components/reader.ts';
import { aLandscape, landscapeOf } from '../builders.ts';
import { watch } from './watch.svelte.ts';

/** With the search's code there. */
async function aFinder(of = atlas): Promise<Finder> {
  const finder = new Finder(of);
  await finder.engine.ask();
  return finder;
}
const found = (finder: Finder, text: string) => finder.find(text).map(({ index }) => atlas.items[index]!.name);

describe('before the details are there', () => {
  it('finds by name and by place', async () => {
    const finder = await aFinder();
    expect(found(finder, 'marbled')).toEqual(['Marbled Ledger']);
    expect(found(finder, 'streams')).toContain('Über-Ångström Ωmega');
  });

  it('finds nothing by what it does not know yet', async () => {
    const finder = await aFinder();
    expect(found(finder, 'j/j')).toEqual([]);
    expect(found(finder, 'Northwind Research Ltd')).not.toContain('Northwind');
  });
});

describe('before its code is there', () => {
  it('finds nothing, and narrows nothing', async () => {
    const finder = new Finder(atlas);
    expect(found(finder, 'runner')).toEqual([]);
    expect(finder.ranks({ text: 'runner', scope: 'projects' })).toBeUndefined();
    await finder.engine.ask();
    expect(found(finder, 'runner')).toContain('Runner');
  });

  it('shows everything meanwhile, then what it found', async () => {
    history.replaceState(null, '', '/?q=runner');
    const { explorer, finder } = new Reader(atlas, {
      views,
      loadDetails: () => Promise.resolve(details),
      loadPart: () => Promise.reject(new Error('none')),
      loadPack: () => Promise.reject(new Error('none'))
    });
    const totals = watch(() => explorer.selected.total);
    await finder.engine.ask();
    flushSync();
    expect(totals).toEqual([14, 1]);
  });
});

describe('with the details', async () => {
  const finder = await aFinder();
  finder.use(atlas, details);

  it.each([
    ['license', 'apache', 'Marbled Ledger'],
    ['alias', 'northwind research ltd', 'Northwind'],
    ['organization', 'northwind research', 'Incremental Lake'],
    ['repository', 'n/n', 'Runner']
  ])('finds by %s', (_field, text, name) => {
    expect(found(finder, text)).toContain(name);
  });

  it('ranks from 0 for the best', () => {
    const ranks = finder.ranks({ text: 'runner', scope: 'projects' });
    expect(ranks?.get(atlas.items.find(({ id }) => id === 'runner')!.index)).toBe(0);
  });

  it('gives no more than it is asked for', () => {
    expect(finder.find('a', 2)).toHaveLength(2);
  });
});

it('reads the landscape when it is built, not with every key', async () => {
  let reads = 0;
  const counted = {
    ...atlas,
    get items() {
      reads += 1;
      return atlas.items;
    }
  };
  const finder = await aFinder(counted);
  finder.find('s');
  const built = reads;
  for (const text of ['sa', 'san', 'sand', 'sandp', 'sandpiper']) finder.find(text);

  expect(built).toBeGreaterThan(0);
  expect(reads).toBe(built);
});

it('finds more for an open search as soon as the details arrive', async () => {
  const reader = visit('?q=j%2Fj');
  const totals = watch(() => reader.explorer.selected.total);
  await reader.details.ask();
  flushSync();

  expect(totals).toEqual([0, 1]);
});

it('searches the landscape that took the place of another', async () => {
  const reader = await visitLong('?q=fresh');
  const site = siteOf(landscapeOf(aLandscape({ New: { Ones: ['Fresh Water'] } })));
  reader.replace(site.atlas, site.details);

  expect(reader.explorer.items.map(({ name }) => name)).toEqual(['Fresh Water']);
  expect(reader.details.of(0)?.homepage).toBe('https://fresh-water.example.org/');
});
