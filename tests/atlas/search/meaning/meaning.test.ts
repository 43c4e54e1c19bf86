import { describe, expect, it } from 'vitest';
import { searchOf } from '#atlas/search/search.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../../../builders.ts';

const topics = [
  { id: 'vector-database', name: 'Vector database', aliases: ['similarity search', 'embedding store'] },
  { id: 'graph-database', name: 'Graph database', aliases: ['gremlin'] },
  {
    id: 'data-labeling',
    name: 'Data labeling and annotation',
    short_name: 'Data labeling',
    aliases: ['weak supervision']
  }
];
const landscape = landscapeOf(
  aLandscape(
    {
      Model: {
        Stores: [
          anItem('Milvus', { topics: ['vector-database'], project: 'graduated', host: 'lf', license: 'Apache-2.0' }),
          anItem('Vald', { topics: ['vector-database'], license: 'MIT' }),
          anItem('Vespa', { topics: ['graph-database', 'vector-database'], license: 'Apache-2.0' }),
          anItem('Old Vectors', {
            topics: ['vector-database'],
            status: 'archived',
            status_source: { url: 'https://o.example/', date: '2025-01-01' }
          })
        ],
        Tools: [
          anItem('Label Box', { topics: ['data-labeling'], description: 'Finds the nearest vector database by hand.' }),
          anItem('Graphic'),
          anItem('Model Zoo')
        ]
      }
    },
    {
      topics,
      layers: [{ id: 'store', name: 'Storage', aliases: ['persistence'] }],
      organizations: [{ id: 'lf', name: 'Long Foundation', aliases: ['LF'] }],
      foundation: { id: 'lf', name: 'Long Foundation' }
    }
  )
);
const atlas = atlasOf(landscape);
const search = searchOf(atlas, packDetails(landscape));
const namesOf = (query: string) =>
  search.find(query).map(({ index, aside }) => `${atlas.items[index]!.name}${aside ? ' (aside)' : ''}`);
const offered = (query: string) =>
  search
    .offered(query)
    .map(({ parts, count }) => `${parts.map(({ options }) => options.join('|')).join(' + ')} ${count}`);

describe('what is said of licenses', () => {
  it.each([
    'open source',
    'free software',
    'free and open source software',
    'foss',
    'free',
    'fully open source',
    'free for commercial use'
  ])('“%s” is what is open', (query) => expect(offered(query)[0]).toBe('Permissive 3'));

  it('beside what something is for says nothing, for nearly all of it is open', () => {
    expect(offered('open source vector database')[0]).toBe('Vector database 4');
    expect(offered('open')).toEqual([]);
  });

  it.each(['closed source', 'proprietary', 'not open', 'non-commercial use'])(
    '“%s” is nothing that is open',
    (query) => {
      expect(offered(query).join()).not.toContain('Permissive');
    }
  );
});

describe('what words mean', () => {
  it('is found as one set: what has it first leads, what ended comes last, mentions stand aside', () => {
    expect(namesOf('vector database')).toEqual(['Milvus', 'Vald', 'Old Vectors', 'Vespa', 'Label Box (aside)']);
  });

  it.each(['similarity search', 'embedding stores', 'vectordb', 'Vector Databases'])(
    '“%s” is the topic, too',
    (query) => {
      expect(namesOf(query).slice(0, 4)).toEqual(['Milvus', 'Vald', 'Old Vectors', 'Vespa']);
    }
  );

  it('is offered as a choice, with what it holds', () => {
    expect(offered('vector db')).toEqual(['Vector database 4']);
    expect(search.offered('vector db')[0]!.selection).toEqual({ topic: ['vector-database'] });
  });

  it('is one choice in several facets at once', () => {
    expect(offered('graduated vector database apache')[0]).toBe('Graduated + Vector database + Apache-2.0 1');
    expect(namesOf('graduated vector database apache')).toEqual(['Milvus']);
  });

  it('needs no generic word', () => {
    expect(namesOf('open source labeling tool')[0]).toBe('Label Box');
  });

  it('gives way to a name that is typed in full', () => {
    expect(namesOf('vald')[0]).toBe('Vald');
  });

  it('gives way to names where it is only a part of what an option is called', () => {
    expect(namesOf('graph').slice(0, 2)).toEqual(['Graphic', 'Vespa']);
  });

  it('is nothing for a generic word alone: names that have it are found', () => {
    expect(namesOf('model')).toEqual(['Model Zoo']);
    expect(offered('model')).toEqual(['Model 7']);
  });

  it('is found with a letter wrong', () => {
    expect(namesOf('vectr databse').slice(0, 2)).toEqual(['Milvus', 'Vald']);
  });

  it('may be offered while it is typed', () => {
    expect(offered('gremli')).toEqual(['Graph database 1']);
    expect(search.offered('gremli')[0]!.begun).toBe(true);
  });
});

describe('where nothing is found', () => {
  it('what shares a word is near, else what most items have', () => {
    const near = search.nearest('graph zebra');
    expect(near.options.map(({ parts }) => parts[0]!.options[0])).toEqual(['Graph database']);
    expect(near.far).toBe(false);
    const far = search.nearest('zebra');
    expect(far.options.map(({ count }) => count)).toEqual([4, 1, 1]);
    expect(far.far).toBe(true);
  });

  it('what nothing is all of is told apart from what nothing is called', () => {
    const near = search.nearest('graduated graph database');
    expect(near.options.map(({ parts }) => parts[0]!.options[0])).toEqual(['Graduated', 'Graph database']);
    expect([near.each, search.nearest('graph zebra').each]).toEqual([true, false]);
  });
});
