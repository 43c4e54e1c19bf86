import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesTo } from '#atlas/alternatives/alternatives.ts';
import { orderWords, reasonOf } from '#atlas/alternatives/reason.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { type Fields, aLandscape, aMember, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const TOP = {
  layers: ['store', 'serve', 'watch'].map((id) => ({ id, name: id })),
  topics: [
    { id: 'vectors', name: 'Vector database' },
    { id: 'search', name: 'Search engine' },
    { id: 'cache', name: 'Cache' }
  ]
};
const DAY = '2026-08-01';
const SOURCES = { github: { label: 'GitHub', name: 'GitHub' } };
const figure = (value: unknown) => ({ value, date: DAY, source: 'github' });

type Figures = Readonly<Record<string, ReturnType<typeof figure>>>;

/** A landscape of projects in the subcategory that they name first, and what is observed of them. */
function landscape(projects: Readonly<Record<string, Fields>>, figures: Readonly<Record<string, Figures>> = {}) {
  const boxes = new Map<string, Fields[]>();
  for (const [name, { box = 'Store', ...fields }] of Object.entries(projects))
    boxes.set(box as string, [...(boxes.get(box as string) ?? []), anItem(name, fields)]);
  const text = aLandscape({ Data: Object.fromEntries(boxes) }, TOP);
  const compiled = landscapeOf(text, { snapshot: { version: 1, sources: SOURCES, items: figures } });
  const [atlas, details] = [atlasOf(compiled), packDetails(compiled)];
  const index = (name: string) => atlas.items.findIndex((item) => item.name === name);
  const to = (name: string) => alternativesTo(atlas, details, index(name));
  return {
    to,
    namesOf: (name: string) => to(name).map(({ entry }) => entry.name),
    order: (name: string) => orderWords(atlas, to(name)),
    reasons: (name: string) => to(name).map((found) => reasonOf(atlas, details, index(name), found))
  };
}

const vectors = (more: Fields = {}): Fields => ({ topics: ['vectors'], layers: ['store'], ...more });

describe('alternatives to a project', () => {
  it('are those with the same topics, then of the same layers, then of the same subcategory', () => {
    const { namesOf } = landscape({
      Milvus: vectors(),
      Elsewhere: vectors({ box: 'Serve' }),
      Beside: vectors({ layers: ['watch'] }),
      Both: vectors(),
      Layer: { topics: ['cache'], layers: ['store'] },
      Stranger: { topics: ['cache'], layers: ['watch'], box: 'Serve' }
    });
    expect(namesOf('Milvus')).toEqual(['Both', 'Elsewhere', 'Beside']);
    // Where few share a topic, neighbours of the same main layer fill up; who shares nothing never does.
    expect(namesOf('Layer')).toEqual(['Stranger', 'Both', 'Milvus']);
  });

  it('are the nearer, the more of what one is for first the other is for first', () => {
    const { namesOf } = landscape({
      A: { topics: ['vectors', 'search'] },
      Second: { topics: ['search', 'vectors'] },
      First: { topics: ['vectors', 'search'] },
      Half: { topics: ['vectors'] },
      Least: { topics: ['cache', 'search'] }
    });
    expect(namesOf('A')).toEqual(['First', 'Half', 'Second', 'Least']);
  });

  it('count a topic that few share for more', () => {
    const { namesOf } = landscape({
      A: { topics: ['search', 'vectors'] },
      Rare: { topics: ['vectors'] },
      ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`Common ${i}`, { topics: ['search'] }]))
    });
    expect(namesOf('A')[0]).toBe('Rare');
  });

  it('are, among equals, those near in age and use; what is not recorded counts for nobody', () => {
    const of = (stars: number, year: number): Figures => ({
      stars: figure(stars),
      firstCommit: figure(`${year}-01-01`)
    });
    const { namesOf } = landscape(
      { A: vectors(), Far: vectors(), Old: vectors(), Near: vectors(), Unknown: vectors() },
      { a: of(5000, 2020), far: of(3, 2020), old: of(5000, 2001), near: of(4000, 2019) }
    );
    expect(namesOf('A')).toEqual(['Near', 'Old', 'Unknown', 'Far']);
  });

  it('are, among equals, rather used by more than by fewer', () => {
    const of = (stars: number): Figures => ({ stars: figure(stars) });
    const { namesOf } = landscape(
      { A: vectors(), Less: vectors(), More: vectors() },
      { a: of(1000), less: of(200), more: of(5000) }
    );
    expect(namesOf('A')).toEqual(['More', 'Less']);
  });

  it('are, where nothing is counted, the more mature first, then by name', () => {
    const { namesOf } = landscape({
      A: vectors(),
      Zeta: vectors({ project: 'graduated' }),
      Young: vectors({ project: 'sandbox' }),
      Listed: vectors(),
      Bare: vectors()
    });
    expect(namesOf('A')).toEqual(['Zeta', 'Young', 'Bare', 'Listed']);
  });

  it('that are no longer developed stand behind those that are; what the makers point to leads, if it goes on', () => {
    const projects = {
      A: vectors({ successor: ['next'] }),
      Archived: vectors({ status: 'archived' }),
      Gone: vectors(),
      Quiet: vectors(),
      Alive: vectors({ layers: ['watch'] }),
      Next: { topics: ['cache'], layers: ['watch'], box: 'Serve' }
    };
    const figures = {
      gone: { archived: figure(true) },
      quiet: { lastCommit: figure('2024-07-31') },
      alive: { lastCommit: figure('2024-08-02') }
    };
    expect(landscape(projects, figures).namesOf('A')).toEqual(['Next', 'Quiet', 'Archived', 'Gone', 'Alive']);
    const ended = { ...projects, Next: { ...projects.Next, status: 'archived' } };
    expect(landscape(ended, figures).namesOf('A').at(-1)).toBe('Next');
  });

  it('are all of its subcategory, twelve at most, where nobody says what it is for', () => {
    const { namesOf, reasons } = landscape(
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`Item ${i}`, i > 17 ? { box: 'Serve' } : {}]))
    );
    expect(namesOf('Item 3')).toHaveLength(12);
    expect(new Set(reasons('Item 3'))).toEqual(new Set(['Same place.']));
    expect(namesOf('Item 19')).toEqual(['Item 18']);
  });

  it('are none to members and organizations, and no member is one', () => {
    const compiled = landscapeOf(
      aLandscape({ Data: { Store: ['A'] }, Members: { Premier: [aMember('B'), aMember('C')] } })
    );
    const [atlas, details] = [atlasOf(compiled), packDetails(compiled)];
    expect(atlas.items.flatMap(({ index }) => alternativesTo(atlas, details, index))).toEqual([]);
  });

  it('are the same whatever the order of the file, and never the project itself', () => {
    const topics = fc.uniqueArray(fc.constantFrom('vectors', 'search', 'cache'), { maxLength: 3 });
    const layers = fc.uniqueArray(fc.constantFrom('store', 'serve', 'watch'), { maxLength: 3 });
    const project = fc.record({ topics, layers, box: fc.constantFrom('Store', 'Serve') });
    fc.assert(
      fc.property(fc.array(project, { minLength: 2, maxLength: 9 }), fc.nat(), (list, turn) => {
        const named = list.map((fields, i) => [`P${i}`, fields] as const);
        const at = turn % named.length;
        const [one, other] = [named, [...named.slice(at), ...named.slice(0, at)]].map((order) =>
          landscape(Object.fromEntries(order))
        ) as [ReturnType<typeof landscape>, ReturnType<typeof landscape>];
        for (const [name] of named) {
          expect(other.namesOf(name)).toEqual(one.namesOf(name));
          expect(one.namesOf(name)).not.toContain(name);
          const shared = one.to(name).map(({ topics }) => topics.length > 0);
          expect(shared.indexOf(false) < 0 || !shared.slice(shared.indexOf(false)).includes(true)).toBe(true);
        }
      }),
      { numRuns: 40 }
    );
  });
});

describe('the reason', () => {
  const languages = (name: string): Figures => ({ languages: figure([[name, 1]]) });

  it('says what both have in common, in what language it is written, and where its license is another', () => {
    const three = ['store', 'serve', 'watch'];
    const { reasons, namesOf } = landscape(
      {
        Milvus: vectors({ layers: three, license: 'Apache-2.0' }),
        Vald: vectors({ layers: ['store', 'watch'], license: 'Apache-2.0' }),
        Vespa: { topics: ['search', 'vectors'], layers: three, license: 'MIT', box: 'Serve' }
      },
      { milvus: languages('Go'), vald: languages('Go'), vespa: languages('Java') }
    );
    expect(namesOf('Milvus')).toEqual(['Vald', 'Vespa']);
    expect(reasons('Milvus')).toEqual([
      'Same topic and place; layers 1 and 3, too. Go, too.',
      'Same topic and layers; there after Search engine. Java. MIT.'
    ]);
  });

  it('names the topics that are not the first one, and says where it is another topic', () => {
    const { reasons } = landscape({
      A: { topics: ['vectors', 'search'], layers: ['store'] },
      B: { topics: ['cache', 'search'], layers: ['store'] },
      C: { topics: ['cache'], layers: ['store'] }
    });
    expect(reasons('A')).toEqual(['Same layer and place; Search engine, too.', 'Another topic; same layer and place.']);
  });

  it('says how its own development ended, and who points to it', () => {
    const { reasons } = landscape(
      {
        A: vectors({ successor: ['b'] }),
        B: vectors(),
        C: vectors({ status: 'succeeded', successor: [{ name: 'D', url: 'https://d.example.org' }] }),
        Q: vectors()
      },
      { q: { lastCommit: figure('2021-07-31') } }
    );
    expect(reasons('A')).toEqual([
      'The makers of A point to it. Same topic, layer and place.',
      'Same topic, layer and place. No commit since Jul 2021.',
      'Same topic, layer and place. Succeeded by D.'
    ]);
  });

  describe('where others have as much in common', () => {
    const of = (stars?: number, year?: number): Figures => ({
      ...(stars === undefined ? {} : { stars: figure(stars) }),
      ...(year === undefined ? {} : { firstCommit: figure(`${year}-05-01`) })
    });
    const reasonsWith = (figures: Readonly<Record<string, Figures>>, more: Readonly<Record<string, Fields>> = {}) => {
      const names = Object.keys(figures).map((id) => id.charAt(0).toUpperCase() + id.slice(1));
      const found = landscape(Object.fromEntries(names.map((name) => [name, vectors(more[name])])), figures);
      return found.reasons('A').map((reason, i) => `${found.namesOf('A')[i]!}: ${reason.split('. ')[1] ?? ''}`);
    };

    it('says how near they are in age and use, which decided', () => {
      expect(reasonsWith({ a: of(5000, 2019), near: of(4000, 2019), far: of(900, 2019), least: of(2, 2019) })).toEqual([
        'Near: About as many stars.',
        'Far: Fewer stars.',
        'Least: Far fewer stars.'
      ]);
      expect(reasonsWith({ a: of(5000, 2019), same: of(5000, 2019), old: of(5000, 2008) })).toEqual([
        'Same: Begun 2019, too.',
        'Old: Begun 2008, A in 2019.'
      ]);
      expect(reasonsWith({ a: of(100, 2019), both: of(900, 2019), old: of(1000, 2001) })).toEqual([
        'Both: Begun 2019, too.',
        'Old: Begun 2001, A in 2019.'
      ]);
    });

    it('is told of the whole list by what had a part in it', () => {
      const figures = { a: of(5000, 2019), near: of(4000, 2019), far: of(900, 2019) };
      const found = landscape({ A: vectors(), Near: vectors(), Far: vectors() }, figures);
      expect(found.order('A')).toBe('topic, layers, place and stars');
      expect(landscape({ A: vectors(), Near: vectors() }).order('A')).toBe('topic, layers and place');
    });

    it('says the stage where nothing but that tells them apart, and nothing where only names do', () => {
      const figures = { a: of(), beta: of(), zeta: of() };
      expect(reasonsWith(figures, { Zeta: { project: 'graduated' } })).toEqual(['Zeta: Graduated.', 'Beta: ']);
      expect(reasonsWith(figures)).toEqual(['Beta: ', 'Zeta: ']);
    });

    it('says nothing of what is not recorded, nor of what had no part in it', () => {
      expect(reasonsWith({ a: of(5000, 2019), near: of(5000, 2019), unknown: of() })).toEqual([
        'Near: About as many stars; begun 2019, too.',
        'Unknown: '
      ]);
      expect(reasonsWith({ a: of(), near: of(5000, 2019), other: of(10, 2001) })).toEqual(['Near: ', 'Other: ']);
      // Having more in common decided alone.
      const more = { A: { layers: ['store', 'watch'] }, Kin: { layers: ['store', 'watch'] } };
      expect(reasonsWith({ a: of(5000, 2019), kin: of(3000, 2016), near: of(5000, 2019) }, more)).toEqual([
        'Kin: ',
        'Near: '
      ]);
    });
  });
});
