import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '#landscape/model.ts';
import { HOME, type Query } from '#atlas/query.ts';
import { readQuery, writeQuery } from '#atlas/link.ts';
import { views } from '#views/index.ts';
import { select } from '#atlas/select.ts';
import { counted } from '#text/numbers.ts';
import { totalsOf } from '#atlas/scopes.ts';
import { selectFor, sentenceFor, settled } from '#atlas/selection.ts';
import { phrasesOf, sentence, sentenceText } from '#atlas/sentence.ts';
import { aLandscape, aMember, anItem, atlasOf, compiled, landscapeOf } from '../builders.ts';

const atlas = atlasOf(
  landscapeOf(
    aLandscape(
      {
        Data: {
          Storage: [
            anItem('A', { project: 'graduated', license: 'MIT' }),
            anItem('B', { project: 'graduated', license: 'Apache-2.0' }),
            anItem('C', { project: 'sandbox', license: 'GPL-3.0-only' }),
            anItem('D', { license: 'MIT' }),
            anItem('E')
          ]
        },
        Members: { Gold: [aMember('F')], Silver: [aMember('G'), aMember('H')] }
      },
      { organizations: [{ id: 'x', name: 'X' }] }
    )
  )
);
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  projects: ['project'],
  members: ['member'],
  organizations: ['organization'],
  all: ['project', 'member', 'organization']
};

/** The sentence of a query over the atlas; `found` are the items that a search found. */
function partsOf(change: Partial<Query>, found: (name: string) => boolean = () => true) {
  const query = { ...HOME, ...change };
  const { facets, columns, items: entries, stages } = atlas;
  const scope = entries.map(({ kind }) => KINDS[query.scope]!.includes(kind));
  const choices = facets.map(({ id, options }) => ({
    chosen: (query.selection[id] ?? []).map((option) => options.findIndex((other) => other.id === option))
  }));
  const within = Uint8Array.from(entries, ({ name }, i) => Number(scope[i] && found(name)));
  const { total: shown, counts } = select(columns, choices, within);
  const totals = { project: 0, member: 0, organization: 0 };
  for (const { kind } of entries.filter((_, i) => scope[i])) totals[kind] += 1;
  return sentence({ query, shown, total: scope.filter(Boolean).length, totals, facets, counts, stages });
}
const say = (...source: Parameters<typeof partsOf>) => sentenceText(partsOf(...source));

describe('the sentence', () => {
  it.each<[string, Partial<Query>]>([
    ['5 projects on the map, 3 hosted: 2 graduated, 1 sandbox.', {}],
    ['3 members: 1 gold, 2 silver.', { scope: 'members' }],
    ['1 organization.', { scope: 'organizations' }],
    ['9 entries: 5 projects, 3 members, 1 organization.', { scope: 'all' }],
    ['2 of 5 shown: 2 graduated. Within them 2 permissive.', { selection: { stage: ['graduated'] } }],
    ['2 of 5 shown.', { selection: { stage: ['none'], license: ['permissive', 'none'] } }],
    ['3 of 5 shown: 2 graduated.', { selection: { license: ['permissive'] } }],
    ['0 of 5 shown.', { selection: { stage: ['archived'] } }],
    ['2 of 3 shown: 2 silver.', { scope: 'members', selection: { tier: ['silver'] } }]
  ])('is “%s”', (text, query) => {
    expect(say(query)).toBe(text);
  });

  it('writes names small, and acronyms as they are', () => {
    const stages = ['SIG', 'At Large', 'LF Labs'].map((name) => ({ id: name.toLowerCase().replace(' ', '-'), name }));
    const tree = { Data: { All: stages.map(({ name }) => anItem(`Of ${name}`, { project: name })) } };
    const other = atlasOf(landscapeOf(aLandscape(tree, { stages })));
    expect(sentenceText(sentenceFor(other, HOME, selectFor(other, HOME, undefined)))).toContain(
      '1 SIG, 1 at large, 1 LF labs'
    );
  });

  it('says nothing of what a tab has none of', () => {
    const text = aLandscape({ Members: { Gold: [aMember('A', { second_path: 'Roles / Operators' })] } });
    const settings = 'groups:\n- {name: Ecosystem, categories: [Roles]}';
    const other = atlasOf(compiled(text, { settings }).landscape!);
    const query = settled(other, { ...HOME, tab: other.tabs[0]!.id }, totalsOf(other.items));
    expect(sentenceText(sentenceFor(other, query, selectFor(other, query, undefined)))).toBe('1 member in Ecosystem.');
  });

  it('tells what was searched for', () => {
    expect(say({ text: 'a' }, (name) => name === 'A')).toBe('1 of 5 match “a”: 1 graduated. Within them 1 permissive.');
    expect(say({ text: 'zzz' }, () => false)).toBe('0 of 5 match “zzz”.');
  });

  it('counts what is shown, also where something is hidden and nothing chosen', () => {
    expect(say({ archived: 'hide' }, (name) => name !== 'E')).toBe(
      '4 of 5 shown, 3 hosted: 2 graduated, 1 sandbox. Within them 3 permissive.'
    );
  });

  it('sets thousands apart and knows one from many', () => {
    const words = ['project', 'projects'] as const;
    expect([0, 1, 2, 1440].map((n) => counted(n, words))).toEqual([
      '0 projects',
      '1 project',
      '2 projects',
      '1,440 projects'
    ]);
  });
});

describe('each part of the sentence', () => {
  const leads = (change: Partial<Query>, text: string) => {
    const to = partsOf(change).find((part) => part.text === text)?.to;
    return to && writeQuery(to, { ...atlas, views });
  };

  it.each<[Partial<Query>, string, string]>([
    [{}, '5 projects', ''],
    [{}, '3 hosted', 'stage=graduated,incubating,sandbox'],
    [{}, '2 graduated', 'stage=graduated'],
    [{ scope: 'members' }, '2 silver', 'scope=members&tier=silver'],
    [{ scope: 'all' }, '3 members', 'scope=members'],
    [{ selection: { stage: ['graduated'] } }, '2 of 5', ''],
    [{ selection: { stage: ['graduated'] } }, '2 permissive', 'stage=graduated&license=permissive'],
    [{ text: 'b', selection: { stage: ['sandbox'] } }, '“b”', 'stage=sandbox']
  ])('of %j leads on: %s → ?%s', (change, text, link) => {
    expect(leads(change, text)).toBe(link);
  });

  it('with a number leads to as many items', () => {
    const selections = fc.record(
      {
        stage: fc.subarray(['graduated', 'sandbox', 'none'], { minLength: 1 }),
        license: fc.subarray(['permissive', 'copyleft', 'none'], { minLength: 1 })
      },
      { requiredKeys: [] }
    );
    fc.assert(
      fc.property(selections, (selection) => {
        const parts = partsOf({ selection });
        for (const { text, to } of parts.slice(1)) {
          if (!to || !/^\d/.test(text)) continue;
          const link = writeQuery(to, { ...atlas, views });
          const { query } = readQuery(new URLSearchParams(link), { ...atlas, views });
          expect(say(query)).toMatch(new RegExp(`^${parseInt(text)}( of 5)? `));
        }
      })
    );
  });
});

describe('the sentence of a landscape', () => {
  const saidOf = (
    places: Parameters<typeof aLandscape>[0],
    change: Partial<Query> = {},
    settings = 'foundation: F'
  ) => {
    const other = atlasOf(landscapeOf(aLandscape(places), { settings }));
    const query = settled(other, { ...HOME, ...change }, totalsOf(other.items));
    return sentenceText(sentenceFor(other, query, selectFor(other, query, undefined)));
  };
  const many = (n: number, project: string, of = anItem) =>
    Array.from({ length: n }, (_, i) => of(`${project} ${i}`, { project }));

  /** A member that stands among projects, too. */
  const WITH_A_GUEST = {
    Data: { All: [...many(39, 'sandbox'), ...many(1, 'archived')] },
    Members: { Gold: [aMember('Guest', { second_path: ['Data / All'] })] }
  };

  it.each<[string, Parameters<typeof saidOf>]>([
    ['40 projects on the map, 39 hosted: sandbox; 1 archived.', [WITH_A_GUEST]],
    ['1 of 40 shown: 1 archived.', [WITH_A_GUEST, { selection: { stage: ['archived'] } }]],
    ['3 projects on the map, 2 hosted: sandbox.', [{ Data: { All: [...many(2, 'sandbox'), anItem('Listed')] } }]],
    ['4 projects.', [{ Data: { All: many(4, 'ecosystem') } }]],
    ['2 members.', [{ Members: { Gold: [aMember('A'), aMember('B')] } }, { scope: 'members' }]],
    ['2 members: 1 gold, 1 silver.', [{ Members: { Gold: [aMember('A')], Silver: [aMember('B')] } }, { scope: 'all' }]],
    [
      '3 projects on the map, 1 hosted: graduated; 2 member products.',
      [
        { Data: { All: many(1, 'graduated') }, Products: { All: many(2, 'X-member-products', aMember) } },
        {},
        'foundation: X\nfeatured_items: [{ field: maturity, options: [{ value: X-member-products, label: Member Product }] }]'
      ]
    ]
  ])('is “%s”', (text, source) => {
    expect(saidOf(...source)).toBe(text);
  });
});

it('is a sentence for a landscape without items too', () => {
  const empty = atlasOf(landscapeOf('landscape: []'));
  const totals = { project: 0, member: 0, organization: 0 };
  const facts = { query: HOME, shown: 0, total: 0, totals, facets: empty.facets, counts: [], stages: empty.stages };
  expect(sentenceText(sentence(facts))).toBe('0 projects.');
});

it('is broken into phrases, each with the sign that ends it', () => {
  const home = { ...HOME };
  const parts = [
    { text: '44 of 371', to: home },
    { text: ' shown' },
    { text: ', ' },
    { text: '9 hosted', to: home },
    { text: ': ' },
    { text: '4 accepted, stage not published', to: home },
    { text: '. Within them ' },
    { text: '40 permissive', to: home },
    { text: '.' }
  ];
  const phrases = phrasesOf(parts).map(sentenceText);
  expect(phrases).toEqual([
    '44 of 371 shown,',
    '9 hosted:',
    '4 accepted, stage not published.',
    'Within them 40 permissive.'
  ]);
  expect(phrases.join(' ')).toBe(sentenceText(parts));
});
