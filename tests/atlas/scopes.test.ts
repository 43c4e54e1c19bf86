/** What each scope and each group shows, against a plain count of what the file says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { type Scope, SCOPES, extentOf, kindsIn } from '#atlas/scopes.ts';
import { HOME } from '#atlas/query.ts';
import { readQuery } from '#atlas/link.ts';
import { registersIn } from '#atlas/views.ts';
import { sentenceFor, selectFor, settled } from '#atlas/selection.ts';
import { sentenceText } from '#atlas/sentence.ts';
import type { Atlas } from '#atlas/atlas.ts';
import { gridSections } from '#layout/grid/scene.ts';
import { registerGroups } from '#layout/register/groups.ts';
import { publicItems } from '#landscape/publish/public.ts';
import { views } from '#views/index.ts';
import { crossedLandscape } from '#scripts/tools/landscapes/crossed.ts';
import { aLandscape, aMember, anItem, atlasOf, compiled, landscapeOf } from '../builders.ts';

/** `Name @ Category / Subcategory` of everything that a query draws, in the grid or in a register. */
function drawn(atlas: Atlas, query: { scope: Scope; tab: string }): string[] {
  const all = new Uint8Array(atlas.items.length).fill(1);
  const at = (index: number, frame: number) => {
    const { name, category } = atlas.frames[frame]!;
    return `${atlas.items[index]!.name} @ ${atlas.categories[category]!.name} / ${name}`;
  };
  const hasGrid = kindsIn(query.scope).includes('project');
  const sections = hasGrid ? gridSections(atlas, query, () => true) : [];
  const inGrid = sections.flatMap(({ frames }) =>
    frames.flatMap(({ key, indices }) => indices.map((index) => at(index, Number(key))))
  );
  const source = { atlas, query, packed: false, matches: all, contributed: new Map(), hasPicture: () => true };
  const inRegisters = registersIn(atlas, query, undefined).flatMap((category) =>
    registerGroups(category, source).flatMap(({ key, subjects }) =>
      subjects.map(({ entry }) => at(entry.index, Number(key)))
    )
  );
  return [...inGrid, ...inRegisters].sort();
}

/** The same by the file alone: the places of each item in the categories that are shown. */
const declared = (places: ReadonlyMap<string, ReadonlySet<string>>, isShown: (category: string) => boolean): string[] =>
  [...places]
    .flatMap(([name, own]) => [...own].filter((place) => isShown(place.split(' / ')[0]!)).map((p) => `${name} @ ${p}`))
    .sort();

const atTab = (atlas: Atlas, id: string) => {
  const { query } = readQuery(new URLSearchParams(`group=${id}`), { ...atlas, views });
  return settled(atlas, query, extentOf(atlas, { scope: 'all', tab: '' }).totals);
};

describe('a landscape of second places that nobody declares', () => {
  const { data, settings, places, groups } = crossedLandscape({ items: 400, second: 900, boxes: 150 });
  const landscape = landscapeOf(data, { settings });
  const atlas = atlasOf(landscape);

  it('has every box that a second path names, and no other', () => {
    const boxes = new Set([...places.values()].flatMap((own) => [...own]));
    expect(atlas.frames.map(({ name, category }) => `${atlas.categories[category]!.name} / ${name}`).sort()).toEqual(
      [...boxes].sort()
    );
  });

  it('publishes every place of every item', () => {
    for (const { name, places: published } of publicItems(landscape).items)
      expect(published.map(({ category, subcategory }) => `${category} / ${subcategory}`)).toEqual([
        ...places.get(name)!
      ]);
  });

  it.each<[Scope, (category: string) => boolean]>([
    ['projects', (category) => category !== 'Members'],
    ['members', (category) => category === 'Members'],
    ['all', () => true]
  ])('draws in %s each place once, whoever stands there', (scope, isShown) => {
    expect(drawn(atlas, { scope, tab: '' })).toEqual(declared(places, isShown));
  });

  it('counts what stands in a scope once', () => {
    const standing = [...places].filter(([, own]) => [...own].some((place) => !place.startsWith('Members')));
    expect(extentOf(atlas, { scope: 'projects', tab: '' }).total).toBe(standing.length);
    expect(extentOf(atlas, { scope: 'members', tab: '' }).total).toBe(310);
    expect(extentOf(atlas, { scope: 'all', tab: '' }).total).toBe(400);
  });

  it('says who else stands among projects', () => {
    const guests = [...places].filter(([name, own]) => name.startsWith('Company') && own.size > 1).length;
    const selected = selectFor(atlas, HOME, undefined);
    expect(sentenceText(sentenceFor(atlas, HOME, selected))).toBe(
      `90 projects and ${guests} members on the map, 90 hosted: sandbox.`
    );
  });

  it.each([...groups])('counts and draws the group “%s” by every place, each item once', (name, categories) => {
    const tab = atlas.tabs.find((tab) => tab.name === name)!;
    const query = atTab(atlas, tab.id);
    const isShown = (category: string) => categories.includes(category);
    const wanted = declared(places, isShown);
    expect(drawn(atlas, query)).toEqual(wanted);
    const items = new Set(wanted.map((line) => line.split(' @ ')[0]));
    expect(extentOf(atlas, query).total).toBe(items.size);
    expect(selectFor(atlas, query, undefined).total).toBe(items.size);
  });
});

describe('a group of the settings', () => {
  const settings = [
    'groups:',
    '- {name: Things & more, alias: things, categories: [Data, Nowhere]}',
    '- {name: Nobody, categories: [Nowhere]}',
    '- {name: Members, categories: [Members]}'
  ].join('\n');
  const places = {
    Other: { All: ['C'] },
    Members: { Gold: [aMember('Acme', { second_path: 'Data / Storage' })] },
    Data: { Storage: ['A', anItem('B', { second_path: 'Nowhere / At all' })] }
  };

  it('is a tab where it has a category, also one that second paths alone name', () => {
    const { tabs, categories } = landscapeOf(aLandscape(places), { settings });
    expect(tabs).toEqual([
      { id: 'things-more', name: 'Things & more', alias: 'things', categories: ['data', 'nowhere'] },
      { id: 'nobody', name: 'Nobody', categories: ['nowhere'] },
      { id: 'members', name: 'Members', categories: ['members'] }
    ]);
    // In the order of the groups; what none of them shows comes last.
    expect(categories.map(({ id }) => id)).toEqual(['data', 'nowhere', 'members', 'other']);
  });

  it('is none without a category, and says so once', () => {
    const { Data: _data, ...rest } = places;
    const found = compiled(aLandscape({ ...rest, Data: { Storage: ['A'] } }), { settings });
    expect(found.landscape!.tabs!.map(({ id }) => id)).toEqual(['things-more', 'members']);
    const about = found.report.problems.filter(({ message }) => message.includes('Nobody'));
    expect(about.map(({ code }) => code)).toEqual(['group_empty']);
  });

  it.each(['things-more', 'things'])('is opened by ?group=%s, with the scope of what it shows', (id) => {
    const atlas = atlasOf(landscapeOf(aLandscape(places), { settings }));
    expect(atTab(atlas, id)).toMatchObject({ tab: 'things-more', scope: 'projects' });
    expect(extentOf(atlas, atTab(atlas, id)).total).toBe(3);
    expect(atTab(atlas, 'members')).toMatchObject({ tab: 'members', scope: 'members' });
  });
});

interface File {
  readonly landscape: readonly {
    readonly name: string;
    readonly subcategories: readonly { readonly name: string; readonly items: readonly Listed[] | null }[];
  }[];
}
interface Listed {
  readonly name: string;
  readonly second_path?: readonly string[] | string | null;
}

describe.each(['lfai', 'cncf'])('%s, if it is at hand', (name) => {
  const folder = join(process.env['LANDSCAPE_FIXTURES'] ?? '', name);
  const isThere = process.env['LANDSCAPE_FIXTURES'] !== undefined && existsSync(folder);
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');

  it.skipIf(!isThere)('draws every declared place, and counts groups as landscape2 does', () => {
    const { landscape } = compiled(text('landscape.yml'), { settings: text('settings.yml') });
    const atlas = atlasOf(landscape!);
    const items = (load(text('landscape.yml')) as File).landscape.flatMap((category) =>
      category.subcategories.flatMap((sub) =>
        (sub.items ?? []).map((item, i) => {
          const own = `${category.name.trim()} / ${sub.name.trim()}`;
          return { key: `${own} ${i}`, places: new Set([own, ...[item.second_path ?? []].flat()]) };
        })
      )
    );
    const all = items.reduce((sum, { places }) => sum + places.size, 0);
    expect(drawn(atlas, { scope: 'all', tab: '' })).toHaveLength(all);
    const { groups } = load(text('settings.yml')) as { groups: { name: string; categories: string[] }[] };
    for (const { name, categories } of groups) {
      const standing = items.filter(({ places }) =>
        [...places].some((place) => categories.some((category) => place.startsWith(`${category} / `)))
      );
      const tab = atlas.tabs.find((tab) => tab.name === name)!;
      expect(extentOf(atlas, atTab(atlas, tab.id)).total, name).toBe(standing.length);
    }
  });
});
describe('what is declared where other kinds stand', () => {
  it('is shown there by the scope of its own kind', () => {
    const places = { Data: { Storage: ['A', 'B', anItem('Acme', { kind: 'organization' })] } };
    const atlas = atlasOf(landscapeOf(aLandscape(places)));
    for (const scope of SCOPES.filter((scope) => scope !== 'members'))
      expect(drawn(atlas, { scope, tab: '' })).toContain('Acme @ Data / Storage');
    expect(drawn(atlas, { scope: 'organizations', tab: '' })).toHaveLength(1);
    expect(extentOf(atlas, { scope: 'projects', tab: '' }).totals).toEqual({ project: 2, member: 0, organization: 1 });
  });
});
