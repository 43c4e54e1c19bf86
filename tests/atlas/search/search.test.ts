import fc from 'fast-check';
import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { squeeze } from '#text/slug.ts';
import { buildSearch } from '#atlas/search/search.ts';
import type { Hit, SearchEntry } from '#atlas/search/search.ts';
import { makeTypos, readItems } from './typos.ts';
import type { Typo } from './typos.ts';

const entry = (name: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  name,
  aliases: [],
  slugs: [],
  organizations: [],
  places: [],
  layers: [],
  ...more
});

const entries = [
  entry('PyTorch', { slugs: ['pytorch/pytorch'], organizations: ['Meta'], places: ['Deep Learning', 'Framework'] }),
  entry('PyTorch Lightning', { places: ['Deep Learning', 'Library'], license: 'Apache-2.0' }),
  entry('Langchain', { description: 'Applications with language models, for graph databases too.' }),
  entry('SciKit-learn', {
    aliases: ['scikits.learn'],
    places: ['Machine Learning', 'Library'],
    license: 'BSD-3-Clause'
  }),
  entry('Candle', { slugs: ['huggingface/candle'], organizations: ['Hugging Face'], layers: ['Model inference'] }),
  entry('Apache Beam', { places: ['Data', 'Stream Processing'], description: 'Batch and streaming pipelines.' }),
  entry('Feathr', { aliases: ['Frame'], organizations: ['LinkedIn'], description: 'A feature store.' }),
  entry('ONNX', { organizations: ['Meta', 'Microsoft'] }),
  entry('Café Crème', { description: 'Coffee.' }),
  entry('Ray', {}),
  entry('X-Ray', {}),
  entry('Array', {})
];
const search = buildSearch(entries);
const names = (query: string) => search.find(query).map(({ index }) => entries[index]!.name);

/** The reason for the best hit, with the marked parts in brackets. */
function reason(query: string): string | undefined {
  const hit = search.find(query)[0];
  return hit && `${hit.field} ${hit.exact ? '=' : '~'} ${marked(hit)}`;
}

const marked = ({ text, ranges }: Hit) =>
  ranges.reduceRight(
    (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text
  );

describe('what is found, and why', () => {
  it.each([
    ['pytorch', 'name = [PyTorch]'],
    ['lang chain', 'name = [Langchain]'],
    ['CAFE creme', 'name = [Café Crème]'],
    ['scikits learn', 'alias = [scikits.learn]'],
    ['pytorch/py', 'repository = [pytorch/py]torch'],
    ['hugging', 'organization = [Hugging] Face'],
    ['stream pro', 'place = [Stream Pro]cessing'],
    ['infer', 'layer = Model [infer]ence'],
    ['bsd', 'license = [BSD]-3-Clause'],
    ['database', 'description = Applications with language models, for graph [database]s too.'],
    ['apache streaming', 'name = [Apache] Beam'],
    ['lightning torch', 'name = Py[Torch Lightning]'],
    ['sklearn', 'name ~ [S]ci[K]it-[learn]'],
    ['pytroch', 'name ~ [PyTorch]'],
    ['ligthning', 'name ~ PyTorch [Lightning]'],
    ['pytorch lihgtn', 'name ~ [PyTorch Lightn]ing'],
    ['feather', 'name ~ [Feathr]'],
    ['hugingface', 'organization ~ [Hugging Face]'],
    ['onx', 'name ~ [ONNX]']
  ])('%s: %s', (query, expected) => {
    expect(reason(query)).toBe(expected);
  });

  it('is ranked: the whole name, its start, the start of a word, the inside of one', () => {
    expect(names('ray')).toEqual(['Ray', 'X-Ray', 'Array']);
    expect(names('torch')).toEqual(['PyTorch', 'PyTorch Lightning']);
  });

  it('is found by name before anything else', () => {
    expect(names('frame')).toEqual(['Feathr', 'PyTorch']);
    expect(names('learn')[0]).toBe('SciKit-learn');
  });

  it('has every word of the query', () => {
    expect(names('apache streaming')).toEqual(['Apache Beam']);
    expect(names('apache streaming zebra')).toEqual([]);
  });

  it('resembles a short query only closely, and one of two letters not at all', () => {
    expect(names('rya')).toEqual(['Ray']);
    expect(names('rx')).toEqual([]);
    expect(names('r')).toEqual(['Ray', 'X-Ray']);
  });

  it.each(['zzzqqq', 'asdfghjkl', '', '   ', '!?', '🚀'])('is nothing for “%s”', (query) => {
    expect(search.find(query)).toEqual([]);
  });

  it('is nothing like a name that was typed in full', () => {
    const similar = buildSearch([entry('Packer'), entry('Parker'), entry('Packer Plugin')]);
    expect(similar.find('packer').map(({ index }) => index)).toEqual([0, 2]);
  });

  it('can be limited', () => {
    expect(search.find('learning', 2)).toEqual(search.find('learning').slice(0, 2));
    expect(search.find('learning', 0)).toEqual([]);
    expect(buildSearch([]).find('anything')).toEqual([]);
  });
});

describe('any query', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'aeprtyl .*+?^${}()|[]\\/-\ud800\udc00🚀ßİΣς\u0301㎏'), maxLength: 20 }),
    fc.constantFrom('x'.repeat(5000), 'py torch '.repeat(500), '\ud83d', 'constructor', '__proto__')
  );
  const expectSound = (searched: readonly SearchEntry[], hits: readonly Hit[]) => {
    expect(new Set(hits.map(({ index }) => index)).size).toBe(hits.length);
    for (const { index, text, ranges } of hits) {
      expect(searched[index]).toBeDefined();
      expect(ranges.length).toBeGreaterThan(0);
      const edges = ranges.flat();
      expect(edges.every((edge, i) => Number.isInteger(edge) && edge > (edges[i - 1] ?? -1))).toBe(true);
      expect(edges.at(-1)).toBeLessThanOrEqual(text.length);
    }
  };

  it('gives sound hits, and never throws', () => {
    fc.assert(fc.property(anyText, (query) => expectSound(entries, search.find(query))));
  });

  it('finds any name that has a letter, exactly and first', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), (texts) => {
        const searched = texts.map((text) => entry(text.slice(0, 150), { aliases: [text], description: text }));
        const built = buildSearch(searched);
        for (const { name } of searched) {
          const hits = built.find(name);
          expectSound(searched, hits);
          if (squeeze(name)) expect(squeeze(searched[hits[0]?.index ?? -1]?.name ?? '')).toBe(squeeze(name));
        }
      })
    );
  });
});

type Rank = (query: string) => string[];

/** Of all queries, how many find the name that was meant first, and among the first five. */
function quality(typos: readonly Typo[], rank: Rank): { first: number; five: number; milliseconds: number } {
  const times: number[] = [];
  const places = typos.map(({ query, meant }) => {
    const start = performance.now();
    const ranked = rank(query);
    times.push(performance.now() - start);
    return ranked.slice(0, 5).indexOf(meant);
  });
  const share = (below: number) => places.filter((place) => place >= 0 && place < below).length / typos.length;
  return { first: share(1), five: share(5), milliseconds: times.sort((a, b) => a - b)[times.length >> 1]! };
}

describe.each([
  { folder: 'lfai', count: 472, first: 0.98, plainQueries: 60 },
  { folder: 'cncf', count: 2413, first: 0.98, plainQueries: 20 }
])('queries with one typing error, $folder', ({ folder, count, first, plainQueries }) => {
  const { items, real } = readItems(folder, count);
  const squeezed = items.map(({ name }) => squeeze(name));
  const start = performance.now();
  const search = buildSearch(items);
  const building = performance.now() - start;
  const rank: Rank = (query) => search.find(query).map(({ index }) => squeezed[index]!);
  const seeds = [101, 102, 103, 104];

  it('find the right item first', () => {
    const results = seeds.map((seed) => quality(makeTypos(items, seed, 220), rank));
    const mean = (key: 'first' | 'five' | 'milliseconds') =>
      results.reduce((sum, result) => sum + result[key], 0) / results.length;
    console.info(
      `${folder}, ${items.length} ${real ? 'real' : 'made-up'} items, ${seeds.length * 220} queries: ` +
        `first ${mean('first').toFixed(4)} (seeds ${results.map((result) => result.first.toFixed(3)).join(' ')}), ` +
        `among five ${mean('five').toFixed(4)}; building ${building.toFixed(0)} ms, ` +
        `finding ${mean('milliseconds').toFixed(2)} ms (median)`
    );
    expect(mean('first')).toBeGreaterThanOrEqual(first);
    expect(mean('five')).toBeGreaterThanOrEqual(0.99);
  });

  it('find it more often than plain Fuse', () => {
    const keys = ['name', 'organizations', 'description', 'aliases'];
    const fuse = new Fuse(items, { keys, threshold: 0.35, ignoreLocation: true });
    const typos = makeTypos(items, seeds[0]!, plainQueries);
    const plain = quality(typos, (query) => fuse.search(query).map(({ refIndex }) => squeezed[refIndex]!));
    const ours = quality(typos, rank);
    const format = ({ first, five, milliseconds }: typeof plain) =>
      `first ${first.toFixed(3)}, among five ${five.toFixed(3)}, ${milliseconds.toFixed(2)} ms`;
    console.info(`${folder}, ${typos.length} queries: plain Fuse ${format(plain)}; this search ${format(ours)}`);
    expect(ours.first).toBeGreaterThanOrEqual(plain.first);
  });

  it.runIf(real && folder === 'lfai').each([
    ['pytroch', 'pytorch'],
    ['kuberflow', 'kubeflow'],
    ['tensrflow', 'tensorflow'],
    ['feather', 'feathr'],
    ['lang chain', 'langchain'],
    ['onx', 'onnx'],
    ['scikit learn', 'scikitlearn'],
    ['sklearn', 'scikitlearn']
  ])('%s finds %s', (query, meant) => {
    expect(rank(query)[0]).toBe(meant);
  });

  it.runIf(real && folder === 'lfai')('hugingface finds what Hugging Face makes, and nothing else', () => {
    const found = search.find('hugingface').map(({ index }) => items[index]!.organizations);
    expect(new Set(found.flat())).toEqual(new Set(['hugging face']));
  });
});
