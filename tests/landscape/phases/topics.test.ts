import { describe, expect, it } from 'vitest';
import { aLandscape, anItem, compiled, type Fields } from '../../builders.ts';

const TOPICS = [
  { id: 'vector-database', name: 'Vector database', short_name: 'Vector DB', aliases: ['vector store'] },
  { id: 'search-engine', name: 'Search engine' }
];
const withTopics = (topics: readonly string[][], top: Fields = { topics: TOPICS }) =>
  compiled(aLandscape({ Data: { Storage: topics.map((of, i) => anItem(`Project ${i}`, { topics: of })) } }, top));
const toldOf = (tags: readonly string[]) =>
  compiled(
    aLandscape({
      Data: { Storage: tags.map((summary_tags, i) => anItem(`Project ${i}`, { extra: { summary_tags } })) }
    })
  ).landscape!;

describe('declared topics', () => {
  it('are those that items name, in their order, each once', () => {
    const { landscape } = withTopics([['search-engine', 'vector-database', 'search-engine']]);
    expect(landscape!.items[0]!.topics).toEqual(['search-engine', 'vector-database']);
  });

  it('keep short names and aliases', () => {
    const { landscape } = withTopics([['vector-database']]);
    expect(landscape!.topics[0]).toEqual({
      id: 'vector-database',
      name: 'Vector database',
      shortName: 'Vector DB',
      aliases: ['vector store']
    });
  });

  it('leave out what is not declared', () => {
    const { landscape, report } = withTopics([['vector store', 'kitchen']]);
    expect(landscape!.items[0]!.topics).toEqual([]);
    expect(report.problems.filter(({ code }) => code === 'topic_unknown').map(({ fix }) => fix)).toEqual([
      'vector-database',
      undefined
    ]);
  });
});

describe('topics that nobody declares', () => {
  it('are what three items or more tell of themselves', () => {
    const landscape = toldOf(['search, graphs', 'Search,storage', 'search,graphs', 'graphs,none']);
    expect(landscape.topics.map(({ id, name }) => [id, name])).toEqual([
      ['graphs', 'Graphs'],
      ['search', 'Search']
    ]);
    expect(landscape.items.map(({ topics }) => topics.join())).toEqual([
      'search,graphs',
      'search',
      'search,graphs',
      'graphs'
    ]);
  });

  it('are none where there is nothing to choose between', () => {
    expect(toldOf(['search', 'search', 'search']).topics).toEqual([]);
    expect(toldOf([]).topics).toEqual([]);
  });
});
