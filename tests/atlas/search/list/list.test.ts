import { describe, expect, it } from 'vitest';
import { HOME, type Query } from '#atlas/query.ts';
import { type Choice, beyondOf, startsOf } from '#atlas/search/list/choices.ts';
import { type Way, orderWays } from '#atlas/search/list/ways.ts';
import { type Group, searchList } from '#atlas/search/list/list.ts';
import { extentOf } from '#atlas/scopes.ts';
import { searchOf } from '#atlas/search/search.ts';
import { selectFor } from '#atlas/selection.ts';
import { pageHits } from '#atlas/pages/find.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { views as allViews } from '#views/index.ts';
import { viewsFor } from '#atlas/views.ts';
import { aLandscape, aMember, anItem, atlasOf, landscapeOf } from '../../../builders.ts';

const topics = [
  { id: 'vector-database', name: 'Vector database', aliases: ['vector db', 'similarity search'] },
  { id: 'graph-database', name: 'Graph database' },
  { id: 'search-engine', name: 'Search engine' },
  { id: 'labeling', name: 'Labeling' }
];
const landscape = landscapeOf(
  aLandscape(
    {
      Data: {
        Stores: [
          anItem('Milvus', { topics: ['vector-database'], project: 'graduated', host: 'lf', license: 'Apache-2.0' }),
          anItem('Vald', { topics: ['vector-database', 'search-engine'], license: 'MIT' }),
          anItem('Vespa', { topics: ['search-engine', 'vector-database'], license: 'Apache-2.0' }),
          anItem('Dgraph', { topics: ['graph-database'], project: 'sandbox', host: 'lf' })
        ],
        Tools: [
          anItem('Label Box', { topics: ['labeling'], description: 'Finds the nearest vector database by hand.' }),
          anItem('Quarry Tools')
        ]
      },
      Members: { Premier: [aMember('Quarry'), aMember('Vald Inc')], General: [aMember('Acme')] }
    },
    {
      topics,
      tiers: [
        { id: 'premier', name: 'Premier' },
        { id: 'general', name: 'General' }
      ],
      organizations: [{ id: 'lf', name: 'Long Foundation' }],
      foundation: { id: 'lf', name: 'Long Foundation' }
    }
  ),
  {
    snapshot: {
      version: 1,
      sources: { github: { label: 'GitHub', name: 'GitHub' } },
      items: { dgraph: { stars: { value: 5, date: '2026-08-01', source: 'github' } } }
    }
  }
);
const atlas = atlasOf(landscape);
const search = searchOf(atlas, packDetails(landscape));
const views = viewsFor(allViews, atlas);

const totalOf = (query: Query) => selectFor(atlas, query, search.ranks(query)).total;

function listFor(text: string, more: Partial<Query> = {}, most = 8) {
  const query = { ...HOME, ...more, text };
  const found = search.find(text);
  return searchList({
    query,
    found,
    answer: search.answer(text),
    order: search.order(text),
    items: atlas.items,
    pages: pageHits(text, { atlas, views, query, guide: undefined }),
    asksForWay: false,
    meant: found.length > 0 ? search.offered(text) : [],
    near: found.length > 0 ? undefined : search.nearest(text),
    related: (meant) => search.related(meant),
    extent: extentOf(atlas, query).items,
    matches: selectFor(atlas, query, search.ranks(query)).matches,
    totalOf,
    most
  });
}

const choiceText = ({ parts, count }: Choice) =>
  `${parts.map(({ facet, options }) => `${facet}: ${options.join(' or ')}`).join(' + ')} ${count}`;
const told = ({ heading, count, look, rows }: Group) =>
  `${look}, ${heading}${count === undefined ? '' : ` ${count}`}: ${rows
    .map((row) => ('hit' in row ? atlas.items[row.hit.index]!.name : 'title' in row ? row.title : choiceText(row)))
    .join(', ')}`;
const groupsFor = (...asked: Parameters<typeof listFor>) => listFor(...asked).groups.map(told);

describe('the list of a search', () => {
  it('begins with what to narrow to and what is beside it, then has what was meant, then what only mentions it', () => {
    expect(groupsFor('vector db')).toEqual([
      'lead, Narrow to: Topic: Vector database 3',
      'near, Near it: Topic: Graph database 1, Topic: Search engine 2',
      'items, Projects of this topic 3: Milvus, Vald, Vespa'
    ]);
    expect(groupsFor('vector database').at(-1)).toBe('items, Only their description has it 1: Label Box');
  });

  it('says whether the words are another name of the choice', () => {
    const aliasOf = (text: string) => (listFor(text).groups[0]!.rows[0] as Choice).alias;
    expect(aliasOf('vector db')).toBe(true);
    expect(aliasOf('similarity search')).toBe(true);
    expect(aliasOf('Vector Databases')).toBeUndefined();
  });

  it('leads with an item whose whole name was typed', () => {
    expect(groupsFor('vald')[0]).toBe('items, By name 1: Vald');
  });

  it('offers each of several choices alone beside all of them together', () => {
    expect(groupsFor('graduated vector database')).toEqual([
      'lead, Narrow to: Stage: Graduated + Topic: Vector database 1',
      'near, Near it: Stage: Graduated 1, Topic: Vector database 3',
      'items, Projects with all of it 1: Milvus'
    ]);
  });

  it('offers a choice beside those that hold, with what is left of both', () => {
    const [group] = listFor('vector db', { selection: { license: ['permissive'], stage: ['graduated'] } }).groups;
    const [choice] = group!.rows as Choice[];
    expect(choice).toMatchObject({
      count: 1,
      to: { text: '', selection: { stage: ['graduated'], topic: ['vector-database'] } }
    });
    expect(choice).not.toHaveProperty('anew');
  });

  it('offers it in their place where nothing would be left', () => {
    const [group] = listFor('vector db', { selection: { stage: ['sandbox'] } }).groups;
    const [choice] = group!.rows as Choice[];
    expect(choice).toMatchObject({ count: 3, anew: true });
    expect(choice!.to.selection).toEqual({ topic: ['vector-database'] });
    expect(totalOf(choice!.to)).toBe(3);
  });

  it('lists what the choices shut out after the rest, but what is called just so wherever it is', () => {
    expect(groupsFor('apache', { selection: { stage: ['graduated'] } }).at(-1)).toBe(
      'items, Outside the current choices 1: Vespa'
    );
    expect(groupsFor('quarry')).toEqual(['items, By name 2: Quarry Tools, Quarry']);
  });

  it('counts all, and lists no more than asked for', () => {
    expect(groupsFor('vector db', {}, 2).at(-1)).toBe('items, Projects of this topic 3: Milvus, Vald');
    expect(listFor('vector db', {}, 2)).toMatchObject({ inside: 3, outside: 0, aside: 0 });
  });

  it('has what is near where nothing was found', () => {
    expect(groupsFor('zebra')).toEqual([
      'choices, Where to start: Topic: Vector database 3, Topic: Search engine 2, Topic: Graph database 1'
    ]);
    expect(groupsFor('milvus zebra')).toEqual(['items, Names near it: Milvus']);
    expect(groupsFor('graph zebra')[0]).toBe('choices, Near it: Topic: Graph database 1');
  });

  it('leads to members by their tier, whatever was chosen among projects', () => {
    const [group] = listFor('premier', { selection: { stage: ['sandbox'] } }).groups;
    expect(told(group!)).toBe('lead, Narrow to: Tier: Premier 2');
    expect((group!.rows[0] as Choice).to).toMatchObject({ scope: 'members', selection: { tier: ['premier'] } });
  });
});

describe('an order that is asked for', () => {
  it('leads to the column that tells it, of everything or of what is meant', () => {
    const [lead] = listFor('most popular').groups;
    expect(told(lead!)).toBe('lead, Go to: In a table, most stars first');
    expect((lead!.rows[0] as Way).to).toMatchObject({ view: 'table', sort: 'stars', text: '' });
    expect(groupsFor('most popular vector db').slice(0, 2)).toEqual([
      'lead, Narrow to: Topic: Vector database 3',
      'near, Or: In a table, most stars first'
    ]);
    expect(search.ranks({ text: 'most popular', scope: 'projects' })).toBeUndefined();
    expect(groupsFor('oldest').join()).not.toContain('In a table');
  });
});

describe('an answer', () => {
  it('leads to the alternatives as a selection, or beside each other', () => {
    const [lead, near, ...others] = listFor('alternatives to milvus').groups;
    expect([lead, near, ...others].map((group) => told(group!))).toEqual([
      'lead, Go to: Alternatives to Milvus',
      'near, Or: Compare Milvus with the first 3, In a table, the nearest first',
      'items, By name 1: Milvus',
      'items, In its place, the nearest first 3: Vald, Vespa, Dgraph'
    ]);
    const ways = [...lead!.rows, ...near!.rows] as Way[];
    // The words stay: names alone would lose the order, and the reason for each.
    expect(ways[0]!.to).toMatchObject({ text: 'alternatives to milvus', only: [] });
    expect(ways[0]).toMatchObject({ note: '3 projects, by topic and place.', count: 4 });
    expect(ways[1]!.to).toMatchObject({ view: 'compare', items: ['milvus', 'vald', 'vespa', 'dgraph'], text: '' });
    expect(ways[2]!.to).toMatchObject({ view: 'table', text: 'alternatives to milvus' });
  });

  it('leaves choices behind that shut out all of it', () => {
    const [lead] = listFor('alternatives to milvus', { selection: { stage: ['graduated'] } }).groups;
    expect((lead!.rows[0] as Way).to.selection).toEqual({});
  });

  it('says which name is not listed', () => {
    const [lead] = listFor('milvus vs weaviate').groups;
    expect(lead!.rows[0]).toMatchObject({
      title: 'Compare Milvus, Vald, Vespa and Dgraph',
      note: '“weaviate” is not listed here. Beside Milvus stands what comes nearest to it.'
    });
  });

  it('says that what alternatives are asked for is not listed, and has what is near its name', () => {
    const [lead, ...others] = listFor('alternatives to hand').groups;
    expect(lead!.rows[0]).toMatchObject({ title: '“hand” is not listed here', to: { text: 'hand' } });
    expect(others.map(told)).toEqual(groupsFor('hand'));
    expect(groupsFor('alternatives to zebra')).toEqual(groupsFor('zebra'));
  });

  it('says a fact in the row of its item', () => {
    expect(groupsFor('milvus license')[0]).toBe('items, What was asked 1: Milvus');
  });
});

describe('a page', () => {
  it('leads where it alone is called so, and Enter takes it', () => {
    expect(groupsFor('shortlist')[0]).toMatch(/^pages, Pages: Shortlist/);
    expect(listFor('shortlist').leads).toBe(true);
    expect(listFor('zebra').leads).toBe(false);
  });

  it('stands below what was found', () => {
    expect(groupsFor('vald inc').map((group) => group.split(',')[0])).not.toContain('pages');
    expect(groupsFor('graduated').at(-1)).toMatch(/^(items|pages)/);
  });
});

describe('before anything is typed', () => {
  const facets = atlas.facets.map((facet, at) => ({
    ...facet,
    options: facet.options.map((option, code) => ({ ...option, code })),
    counts: selectFor(atlas, HOME, undefined).counts[at]!
  }));
  const startsFor = (more: Partial<Query> = {}, among = facets) =>
    startsOf(among, { ...HOME, ...more }).map(choiceText);

  it('topics are where to start, those that most items have first', () => {
    expect(startsFor()).toEqual([
      'Topic: Vector database 3',
      'Topic: Search engine 2',
      'Topic: Graph database 1',
      'Topic: Labeling 1'
    ]);
  });

  it('what is chosen already is none', () => {
    expect(startsFor({ selection: { topic: ['vector-database'] } })).not.toContain('Topic: Vector database 3');
  });

  it('categories and tiers are where there are no topics', () => {
    const without = (...ids: string[]) => facets.filter(({ id }) => !ids.includes(id));
    expect(startsFor({}, without('topic'))[0]).toBe('Category: Data 6');
    expect(startsOf(without('topic', 'category', 'tier'), HOME)).toEqual([]);
  });
});

describe('the way to more', () => {
  it('drops the choices first, then looks among everything', () => {
    const within = { ...HOME, text: 'apache', selection: { stage: ['graduated'] } };
    expect(beyondOf(within, 1, totalOf)).toMatchObject({ label: 'without the choices', count: 2 });
    expect(beyondOf({ ...HOME, text: 'quarry' }, 1, totalOf)).toMatchObject({ label: 'among everything', count: 2 });
    expect(beyondOf({ ...HOME, text: 'acme', scope: 'all' }, 1, totalOf)).toBeUndefined();
  });
});

describe('where topics are only what items tell of themselves', () => {
  const tagged = (name: string, tags: string) => anItem(name, { extra: { summary_tags: tags } });
  const toldBy = () => {
    const some = landscapeOf(
      aLandscape({
        Orchestration: {
          'Service Mesh': [
            tagged('Istio', 'service mesh'),
            tagged('Linkerd', 'service mesh'),
            anItem('Kuma'),
            anItem('Merbridge')
          ],
          Proxy: [
            tagged('Envoy', 'service mesh, storage, edge'),
            tagged('Contour', 'storage, edge'),
            tagged('Cilium', 'storage, edge')
          ]
        },
        Storage: { Block: [anItem('Longhorn')], Edge: [anItem('Rook')] }
      })
    );
    const of = atlasOf(some);
    const engine = searchOf(of, packDetails(some));
    return (text: string) => {
      const query = { ...HOME, text };
      const count = (one: Query) => selectFor(of, one, engine.ranks(one)).total;
      const { groups } = searchList({
        query,
        items: of.items,
        pages: [],
        asksForWay: false,
        found: engine.find(text),
        meant: engine.offered(text),
        related: (meant) => engine.related(meant),
        extent: extentOf(of, query).items,
        matches: selectFor(of, query, engine.ranks(query)).matches,
        totalOf: count,
        most: 8
      });
      return {
        groups: groups.map(
          ({ heading, rows }) =>
            `${heading}: ${rows.map((row) => ('hit' in row ? of.items[row.hit.index]!.name : 'parts' in row ? choiceText(row) : '')).join(', ')}`
        ),
        leadsTo: count((groups[0]!.rows[0] as Choice).to)
      };
    };
  };

  it('a declared subcategory of the same name leads, the topic is near it', () => {
    const { groups, leadsTo } = toldBy()('service mesh');
    expect(groups.slice(0, 3)).toEqual([
      'Narrow to: Subcategory: Orchestration / Service Mesh 4',
      'Near it: Topic: Service mesh 3',
      'Projects of this subcategory: Istio, Linkerd, Kuma, Merbridge'
    ]);
    expect(leadsTo).toBe(4);
  });

  it('a topic of more items leads, the subcategory is near it', () => {
    expect(toldBy()('edge').groups.slice(0, 2)).toEqual([
      'Narrow to: Topic: Edge 3',
      'Near it: Subcategory: Storage / Edge 1, Topic: Storage 3'
    ]);
  });

  it('a declared category of the same name leads', () => {
    expect(toldBy()('storage').groups.slice(0, 2)).toEqual(['Narrow to: Category: Storage 2', 'Or: Topic: Storage 3']);
  });
});

describe('a member that is looked for among projects', () => {
  const some = landscapeOf(
    aLandscape(
      {
        Data: {
          Store: [
            anItem('Redash', { host: 'databricks' }),
            anItem('Delta Lake', { host: 'databricks' }),
            anItem('Quarry')
          ],
          Strides: [anItem('Stepper')]
        },
        Walks: { 'Delta Tools': [anItem('Walker')] },
        Members: { Gold: [aMember('Quarry'), aMember('Strider')] }
      },
      { organizations: [{ id: 'databricks', name: 'Databricks' }] }
    )
  );
  const of = atlasOf(some);
  const engine = searchOf(of, packDetails(some));
  const groupsOf = (text: string, more: Partial<Query> = {}) => {
    const query = { ...HOME, ...more, text };
    return searchList({
      query,
      items: of.items,
      pages: [],
      asksForWay: false,
      found: engine.find(text),
      meant: [],
      related: () => [],
      extent: extentOf(of, query).items,
      matches: selectFor(of, query, engine.ranks(query)).matches,
      totalOf: () => 0,
      most: 8
    }).groups.map(
      ({ heading, rows }) =>
        `${heading}: ${rows.map((row) => ('hit' in row ? of.items[row.hit.index]!.id : '')).join(', ')}`
    );
  };

  it('leads by its mistyped name over what only mentions it', () => {
    expect(groupsOf('Databriks')).toEqual(['Spelled like it: org-databricks, redash, delta-lake']);
  });

  it('leads by the begin of its name, too', () => {
    expect(groupsOf('databri')).toEqual(['By name: org-databricks', 'By what is known of them: redash, delta-lake']);
  });

  it('gives way to a project that is called so', () => {
    expect(groupsOf('quary')[0]).toMatch(/^Spelled like it: quarry\b/);
    expect(groupsOf('quar')[0]).toMatch(/^By name: quarry\b/);
  });

  it('is no matter of what the choices shut out', () => {
    expect(groupsOf('delta', { selection: { category: ['walks'] } })).toEqual([
      'By what is known of them: walker',
      'Outside the current choices: delta-lake'
    ]);
  });

  it('gives way to what has the words as they were typed', () => {
    expect(groupsOf('strides')[0]).toBe('By what is known of them: stepper');
  });
});

describe('a member that is an organization, too', () => {
  const both = landscapeOf(
    aLandscape(
      { Data: { Store: [anItem('Milvus', { host: 'acme' })] }, Members: { Gold: [aMember('Acme')] } },
      { organizations: [{ id: 'acme', name: 'Acme' }], members: [{ id: 'acme', organization: 'acme' }] }
    )
  );
  const of = atlasOf(both);
  const engine = searchOf(of, packDetails(both));

  it.each([
    ['projects', 'member'],
    ['organizations', 'organization']
  ] as const)('is one hit among %s: the %s', (scope, kind) => {
    const query = { ...HOME, scope, text: 'acme' };
    const { groups } = searchList({
      query,
      items: of.items,
      pages: [],
      asksForWay: false,
      found: engine.find('acme'),
      meant: [],
      related: () => [],
      extent: extentOf(of, query).items,
      matches: selectFor(of, query, engine.ranks(query)).matches,
      totalOf: () => 0,
      identityOf: (index) => of.items[index]!.owner,
      most: 8
    });
    const named = groups.filter(({ heading }) => heading === 'By name');
    expect(named.flatMap(({ rows }) => rows.map((row) => ('hit' in row ? of.items[row.hit.index]!.kind : '')))).toEqual(
      [kind]
    );
    expect(named[0]!.count).toBe(1);
  });

  it('is one of what is shown among everything', () => {
    const shown = (scope: 'all' | 'members' | 'organizations') => {
      const query = { ...HOME, scope, text: 'acme' };
      return selectFor(of, query, engine.ranks(query)).total;
    };
    // Beside the project that it hosts.
    expect([shown('all'), shown('members'), shown('organizations')]).toEqual([2, 1, 1]);
  });
});

it('leads whoever asks for the most active to the order of them, and nobody else', () => {
  const to = { ...HOME, selection: { activity: ['steady'], topic: ['serving'] } };
  expect(orderWays(to, to).map((way) => way.to)).toEqual([{ ...to, view: 'table', sort: 'commits' }]);
  expect(orderWays({ selection: { activity: ['still'] } }, to)).toEqual([]);
});
