import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { sentenceText } from '#atlas/sentence.ts';
import { waysOut } from '#state/ways-out.ts';
import { aLandscape, aMember, anItem, landscapeOf } from '../builders.ts';
import { siteOf, visit } from '../components/reader.ts';
import { watch } from './watch.svelte.ts';

const explorerAt = (search = '') => visit(search).explorer;
const names = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name);

const popstate = () => new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));

describe('the address bar', () => {
  it('takes a choice as a step that Back can undo', async () => {
    // Steps that others went back from are no part of it.
    history.pushState(null, '', '/');
    const explorer = explorerAt();
    const totals = watch(() => explorer.selected.total);
    const before = history.length;

    explorer.toggle('stage', 'graduated');
    flushSync();
    expect(location.search).toBe('?stage=graduated');
    expect(history.length).toBe(before + 1);

    history.back();
    await popstate();
    flushSync();
    expect(totals).toEqual([14, 1, 14]);
  });

  it('takes typing in place of the step before', () => {
    const explorer = explorerAt('?q=s');
    const before = history.length;
    explorer.go({ text: 'sa' }, { replace: true });

    expect(location.search).toBe('?q=sa');
    expect(history.length).toBe(before);
  });

  it('takes nothing where the address stays the same', () => {
    const explorer = explorerAt('?stage=sandbox');
    const before = history.length;
    explorer.go({ size: 'elements', selection: { stage: ['sandbox'] } });

    expect(history.length).toBe(before);
  });

  it('is written in one order, without defaults and what means nothing here', () => {
    const explorer = explorerAt('?item=runner&stage=sandbox,graduated&utm_source=x&colour=red&size=plates');
    explorer.go({ places: 'pack' });

    expect(location.search).toBe('?size=plates&stage=graduated,sandbox&places=pack&item=runner');
  });

  it('is empty again when the last choice is taken back', () => {
    const explorer = explorerAt();
    explorer.toggle('stage', 'sandbox');
    explorer.toggle('stage', 'sandbox');

    expect(location.href).toMatch(/\/$/);
  });

  it('keeps its path, whatever folder the site lies in', () => {
    const explorer = explorerAt('landscapes/ai/index.html');
    expect(explorer.href(explorer.query)).toBe('/landscapes/ai/index.html');

    explorer.go({ size: 'plates' });
    expect(location.pathname).toBe('/landscapes/ai/index.html');
    expect(location.search).toBe('?size=plates');
  });

  it('says what it does not know, and shows the rest', () => {
    const explorer = explorerAt('?stage=gradated&layer=model&colour=red&view=hologram');

    expect(explorer.unknown).toMatchObject([
      { param: 'stage', value: 'gradated' },
      { param: 'colour', value: '' },
      { param: 'view', value: 'hologram' }
    ]);
    expect(names(explorer.items)).toEqual(['Sandpiper']);
  });
});

describe('what is shown', () => {
  it('is in declared order', () => {
    expect(names(explorerAt('?stage=sandbox,graduated').items)).toEqual([
      'Marbled Ledger',
      'Sandpiper',
      'Open Framework for Serving Models at the Edge of Networks'
    ]);
  });

  it('is the best first where something is searched for', () => {
    expect(names(explorerAt('?scope=all&q=open').items).slice(0, 2)).toEqual([
      'Open',
      'Open Framework for Serving Models at the Edge of Networks'
    ]);
  });

  it('is of the scope', () => {
    expect(explorerAt('?scope=members').items).toHaveLength(7);
    expect(explorerAt('?scope=organizations').items).toHaveLength(3);
    expect(explorerAt('?scope=all').items).toHaveLength(24);
  });

  it('leaves out archived projects where they are hidden, not where they are dimmed', () => {
    expect(names(explorerAt('?archived=hide').items)).not.toContain('Oldstone');
    expect(names(explorerAt('?archived=dim').items)).toContain('Oldstone');
  });

  it('is counted per option, given the other facets', () => {
    const explorer = explorerAt('?stage=sandbox');
    expect([...explorer.countsOf('layer')]).toEqual([1, 1]);
    expect([...explorer.countsOf('stage')]).toEqual([1, 1, 2, 1, 9]);
    expect([...explorerAt().countsOf('layer')]).toEqual([3, 1]);
  });

  it('has no counts for a facet that there is not', () => {
    expect([...explorerAt().countsOf('colour')]).toEqual([]);
  });

  it('is summed up in a sentence', () => {
    const told = (search: string) => sentenceText(explorerAt(search).sentence);
    expect(told('')).toBe('14 projects on the map, 4 hosted: 1 graduated, 1 incubating, 2 sandbox; 1 archived.');
    expect(told('?stage=sandbox')).toBe('2 of 14 shown: 2 sandbox.');
    expect(told('?scope=members')).toBe('7 members: 2 premier, 3 general, 2 associate.');
    expect(told('?q=zzzzqqq')).toBe('0 of 14 match “zzzzqqq”.');
  });

  it('is that of what there is where there are no projects', () => {
    const site = siteOf(landscapeOf(aLandscape({ Members: { Gold: [aMember('Acme'), aMember('Zeta')] } })));
    const { explorer } = visit('', site);
    expect(names(explorer.items)).toEqual(['Acme', 'Zeta']);
    explorer.go({ text: 'acme' });
    flushSync();
    expect(location.search).toBe('?scope=members&q=acme');
  });

  it('offers only facets that apply to the scope and leave a choice', () => {
    expect(explorerAt('?scope=members').facets.map(({ id }) => id)).toEqual(['tier']);
    const category = explorerAt().facets.find(({ id }) => id === 'category')!;
    expect(names(category.options)).toEqual(['Stores', 'Serving']);
  });

  it('is counted against what it shows', () => {
    expect(explorerAt('?scope=members').total).toBe(7);
    expect(explorerAt('?scope=all').total).toBe(24);
  });

  it('changes with the landscape while the link stays', () => {
    const explorer = explorerAt('?stage=sandbox');
    const items = watch(() => names(explorer.items));
    explorer.replaceAtlas(
      siteOf(landscapeOf(aLandscape({ New: { Ones: [anItem('Fresh', { project: 'sandbox' })] } }))).atlas
    );
    flushSync();

    expect(items.at(-1)).toEqual(['Fresh']);
    expect(location.search).toBe('?stage=sandbox');
  });
});

describe('where nothing is left', () => {
  it('each choice that could be dropped leads to what it brings back, the most first', () => {
    const ways = waysOut(explorerAt('?stage=archived&layer=data'));
    expect(ways.map(({ label, total }) => `${label} ${total}`)).toEqual(['Archived 3', 'Data 1']);
  });

  it('the search is one of them', () => {
    const ways = waysOut(explorerAt('?q=runner&stage=graduated'));
    expect(ways.map(({ label, total }) => `${label} ${total}`)).toEqual(['Graduated 1', '“runner” 1']);
  });

  it('a way that leads to nothing is none', () => {
    expect(waysOut(explorerAt('?q=zzzzqqq&stage=archived&layer=data'))).toEqual([]);
  });

  it('a way says what is shown behind it, archived projects hidden or not', () => {
    const ways = waysOut(explorerAt('?archived=hide&stage=archived'));
    expect(ways.map(({ label }) => label).toSorted()).toEqual(['Archived', 'archived hidden']);
    for (const way of ways) {
      const explorer = explorerAt('?archived=hide&stage=archived');
      explorer.go(way.to);
      expect(explorer.selected.total, way.label).toBe(way.total);
    }
  });
});

describe('the item of a link', () => {
  it.each([
    ['its id', '?item=northwind', 'Northwind'],
    ['the id of a former name', '?item=northwind-research-ltd', 'Northwind'],
    ['a former name as it was written', '?item=Northwind+Research+Ltd', 'Northwind'],
    ['an id in another script', `?item=${encodeURIComponent('流れ')}`, '流れ']
  ])('is found by %s', (_by, search, name) => {
    expect(explorerAt(search).item?.name).toBe(name);
  });

  it('is none where nothing is called like that, or nothing is asked for', () => {
    expect(explorerAt('?item=nothing-of-that-name').item).toBeNull();
    expect(explorerAt().item).toBeNull();
  });
});
