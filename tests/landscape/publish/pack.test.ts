import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Atlas, unpack } from '#atlas/atlas.ts';
import { BAR_HEIGHT, type Packed } from '#landscape/publish/packed.ts';
import type { Landscape } from '#landscape/model.ts';
import { pack, packDetails } from '#landscape/publish/pack.ts';
import { aLandscape, aMember, anItem, atlasOf, compiled, landscapeOf } from '../../builders.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';

const figure = (value: unknown, date = '2024-05-01') => ({ value, date, source: 'github' });
const weeks = Array.from({ length: 52 }, (_, i) => (i === 0 ? 100 : i === 1 ? 25 : i === 2 ? 1 : 0));

const landscape = landscapeOf(
  aLandscape(
    {
      Data: {
        Storage: [
          anItem('Milvus', { project: 'graduated', second_path: ['Data / Search', 'Models / Serving'] }),
          anItem('Marquez', { project: 'sandbox', id: 'marquez-lineage', aliases: ['Lineage'] })
        ],
        Search: ['Plain']
      },
      Models: { Serving: [{ name: 'Bare', homepage_url: 'https://bare.example.org/' }, 'With repository'] },
      Members: { Gold: [aMember('Acme')], Silver: [aMember('Brick'), aMember('Clay')] }
    },
    {
      organizations: [{ id: 'acme-group', name: 'Acme Group', kind: 'company' }],
      members: [
        { id: 'acme', name: 'Acme', organization: 'acme-group', joined: '2019-02-01' },
        { id: 'brick', name: 'Brick', joined_before: '2020-03-01' }
      ]
    }
  ),
  {
    snapshot: {
      version: 1,
      sources: { github: { label: 'GitHub', name: 'GitHub' } },
      items: {
        milvus: { stars: figure(31_000), commits: figure(weeks) },
        'marquez-lineage': { stars: figure(0, '2024-04-30') },
        plain: { stars: figure(7), commits: figure(weeks) }
      }
    }
  }
);

function expectSame(atlas: Atlas, { items, categories }: Landscape): void {
  expect(atlas.items).toHaveLength(items.length);
  const frames = categories.flatMap((category) => category.subcategories.map((sub) => `${category.id}/${sub.id}`));
  expect(atlas.frames.map(({ category, id }) => `${categories[category]!.id}/${id}`)).toEqual(frames);
  for (const [i, item] of items.entries()) {
    const entry = atlas.items[i]!;
    expect(entry).toMatchObject({ index: i, id: item.id, kind: item.kind, name: item.name, symbol: item.symbol });
    expect(entry.stage).toBe(item.stage);
    expect(entry.tier).toBe(item.tier);
    expect(entry.stars).toBe(item.figures.stars?.value);
    expect(entry.frames.map((frame) => frames[frame])).toEqual(
      item.places.map(({ category, subcategory }) => `${category}/${subcategory}`)
    );
  }
}

describe('what the page gets', () => {
  const atlas = atlasOf(landscape);
  const entry = (name: string) => atlas.items.find((other) => other.name === name)!;

  it('is the landscape: ids, names, kinds, stages, tiers, stars, frames and second places', () => {
    expectSame(atlas, landscape);
    expect(entry('Milvus').frames).toEqual([0, 1, 2]);
    expect(entry('Marquez').id).toBe('marquez-lineage');
  });

  it('has the year of old stars, and no bars but since when nobody looked, where commits are old', () => {
    const old = { stars: figure(7, '2021-05-01'), commits: figure(weeks, '2021-05-01') };
    const snapshot = { version: 1, sources: {}, items: { aged: old, listed: old, fresh: { stars: figure(9) } } };
    const places = { Data: { Storage: [anItem('Aged', { project: 'sandbox' }), 'Listed', 'Fresh'] } };
    const aging = landscapeOf(aLandscape(places), { snapshot });
    const [aged, listed, fresh] = atlasOf(aging).items;
    expect(aged).toMatchObject({ stars: 7, starsYear: 2021, unobserved: '2021-05' });
    expect(aged).not.toHaveProperty('commits');
    expect(listed).toMatchObject({ starsYear: 2021 });
    expect(listed).not.toHaveProperty('unobserved');
    expect(fresh).not.toHaveProperty('starsYear');
    expect(atlasOf(aging).starsOf).toEqual({ month: '2021-05', all: false, old: 2 });
    expect(packDetails(aging).items.map(({ unobserved }) => unobserved)).toEqual(['2021-05', '2021-05', undefined]);
  });

  it('keeps zero stars apart from none', () => {
    expect(entry('Marquez').stars).toBe(0);
    expect(entry('Bare')).not.toHaveProperty('stars');
  });

  it('has bars of the weeks for items with a stage, on the scale of the square root', () => {
    expect(entry('Milvus').commits?.slice(0, 5)).toEqual([BAR_HEIGHT, Math.ceil(BAR_HEIGHT / 2), 2, 0, 0]);
    expect(entry('Milvus').commits).toHaveLength(52);
    expect(entry('Plain')).not.toHaveProperty('commits');
  });

  it('knows when members joined, or before when, and whose they are', () => {
    expect(entry('Acme')).toMatchObject({ since: '2019-02-01', owner: 'acme-group' });
    expect(entry('Brick')).toMatchObject({ sinceBefore: '2020-03-01' });
    expect(entry('Brick')).not.toHaveProperty('since');
    expect(Object.keys(entry('Clay')).filter((key) => /since|owner/.test(key))).toEqual([]);
    expect(entry('Acme Group').owner).toBe('acme-group');
  });

  it('says of which month most star figures are', () => {
    expect(atlas.starsOf).toEqual({ month: '2024-05', all: false });
    expect(atlas.observed).toBe('2024-05-01');
    expect(atlasOf(landscapeOf('landscape: []'))).not.toHaveProperty('starsOf');
  });

  it('has the frames in declared order, or in the order asked for', () => {
    expect(atlas.order).toEqual([0, 1, 2, 3, 4, 5]);
    expect(unpack({ ...pack(landscape), order: [1, 0, 2, 3, 4, 5] }).order).toEqual([1, 0, 2, 3, 4, 5]);
  });

  it('has a thumbnail of each logo drawn, with its place in a pack', () => {
    const artwork = {
      packs: [
        ['assets/a.bin', 2],
        ['assets/b.bin', 1]
      ] as const,
      lengths: [100, 50, 70],
      widths: [64, 32, 48],
      heights: [16, 32, 24],
      of: landscape.items.map(({ name }) => ({ Milvus: 1, Marquez: 2, Acme: 0, Brick: 1 })[name] ?? null)
    };
    const { items: entries, packs } = unpack({ ...pack(landscape), artwork });
    const thumbnail = (name: string) => entries.find((other) => other.name === name)!.artwork;
    expect(packs).toEqual(['assets/a.bin', 'assets/b.bin']);
    expect(thumbnail('Acme')).toEqual({ pack: 0, offset: 0, length: 100, width: 64, height: 16 });
    expect(thumbnail('Milvus')).toEqual({ pack: 0, offset: 100, length: 50, width: 32, height: 32 });
    expect(thumbnail('Brick')).toEqual(thumbnail('Milvus'));
    expect(thumbnail('Marquez')).toEqual({ pack: 1, offset: 0, length: 70, width: 48, height: 24 });
    expect(entries.find(({ name }) => name === 'Plain')).not.toHaveProperty('artwork');
    expect(atlas.packs).toEqual([]);
  });

  it('finds items by their other names', () => {
    expect(atlas.items[atlas.aliases.get('lineage')!]!.name).toBe('Marquez');
    expect(atlas.items[atlas.aliases.get('marquez')!]!.name).toBe('Marquez');
  });

  it('has the details of each item in the same order, without what the first part says', () => {
    const { items, organizations, sources } = packDetails(landscape);
    expect(items.map(({ line }) => line)).toEqual(landscape.items.map(({ line }) => line));
    for (const [i, details] of items.entries()) {
      const { id, kind, name, symbol, places } = landscape.items[i]!;
      expect({ id, kind, name, symbol, places, ...details }).toEqual(landscape.items[i]);
      expect(details).not.toHaveProperty('id');
    }
    expect(organizations).toBe(landscape.organizations);
    expect(sources).toBe(landscape.sources);
  });

  it('says what the landscape is where it does not say so itself', () => {
    const saidOf = (settings: string, tree: Parameters<typeof aLandscape>[0]) =>
      pack(compiled(aLandscape(tree), { settings }).landscape!).foundation.description;
    const both = { Data: { Storage: ['Milvus'] }, Members: { Gold: [aMember('Acme')] } };
    expect(saidOf('foundation: Acme', both)).toBe('The Acme landscape: projects and members, by category.');
    expect(saidOf('foundation: Wide Landscape', { Data: both.Data })).toBe('Wide Landscape: projects.');
    expect(saidOf('{foundation: Acme, description: All of it.}', both)).toBe('All of it.');
    expect(saidOf('{}', both)).toBeUndefined();
  });

  it('may be nothing at all', () => {
    const atlas = atlasOf(landscapeOf('landscape:\n- name: Empty\n  subcategories:\n  - name: Nothing\n'));
    expect([atlas.items, atlas.facets, atlas.order]).toEqual([[], [], [0]]);
  });
});

describe.each(['lfai', 'cncf'])('the public landscape of %s', (name) => {
  const folder = join(process.env['LANDSCAPE_FIXTURES'] ?? '', name);
  const real = process.env['LANDSCAPE_FIXTURES'] !== undefined && existsSync(folder);
  const size = name === 'lfai' ? 472 : 2413;
  console.info(`pack: “${name}” is ${real ? folder : `a generated landscape of ${size} items`}`);
  const text = real ? readFileSync(join(folder, 'landscape.yml'), 'utf8') : generatedLandscape(size);
  const { landscape } = compiled(text, real ? { settings: readFileSync(join(folder, 'settings.yml'), 'utf8') } : {});

  it('comes through packing as it is', () => {
    const packed = JSON.parse(JSON.stringify(pack(landscape!))) as Packed;
    expectSame(unpack(packed), landscape!);
  });

  it('is small: at most 130 characters per item in the first part', () => {
    expect(JSON.stringify(pack(landscape!)).length / size).toBeLessThan(130);
  });
});
