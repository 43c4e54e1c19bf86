import { describe, expect, it } from 'vitest';
import type { ItemDetails } from '#landscape/publish/packed.ts';
import { type FactContext, factsOf, spanWords } from '#atlas/facts.ts';
import type { Figure } from '#landscape/model.ts';
import { grouped } from '#text/numbers.ts';

const figure = <T>(value: T, source = 'github', date = '2023-11-19'): Figure<T> => ({ value, date, source });
const item = (more: Partial<ItemDetails> = {}): ItemDetails => ({
  aliases: [],
  contributedBy: [],
  layers: [],
  topics: [],
  links: [],
  dates: {},
  figures: {},
  line: 12,
  ...more
});
const context: FactContext = {
  file: 'landscape.yml',
  sources: {
    github: { label: 'GitHub', name: 'GitHub figures in the daily build', url: 'https://github.com/', note: 'one day' },
    git: { label: 'git', name: 'History of the repository' }
  },
  day: (day) => `day ${day}`,
  month: (day) => `month ${day.slice(0, 7)}`,
  number: grouped
};
const rows = (details: Partial<ItemDetails>) =>
  factsOf(item(details), context).map(({ label, value, source }) => `${label}: ${value} (${source})`);

describe('the facts about an item', () => {
  it('each have a value and a source, in the order to show', () => {
    expect(
      rows({
        license: 'Apache-2.0',
        dates: { accepted: '2020-01-23', joined: '2019-02-01', joinedBefore: '2019-03-01' },
        figures: {
          listedBefore: figure('2018-11-25', 'git'),
          listed: figure('2018-12-01', 'git'),
          languages: figure([
            ['C++', 0.6049],
            ['Go', 0.3],
            ['Python', 0.05],
            ['C', 0.04],
            ['Makefile', 0.005]
          ]),
          bestPractices: figure(100),
          firstCommit: figure('2019-01-31', 'git'),
          lastRelease: figure('2024-04-01'),
          lastCommit: figure('2024-04-30', 'git'),
          pulls: figure(72_000_000),
          dependents: figure(7),
          downloads: figure([
            ['pypi:pymilvus', 14_919_489],
            ['npm:milvus', 12]
          ]),
          forks: figure(4192),
          contributors: figure(320),
          stars: figure(31000)
        }
      })
    ).toEqual([
      'Stars: 31,000 (GitHub, month 2023-11)',
      'Contributors: 320 (GitHub, month 2023-11)',
      'Forks: 4,192 (GitHub, month 2023-11)',
      'Downloads: 14,919,489 a month (pypi:pymilvus), 12 a month (npm:milvus) (GitHub, month 2023-11)',
      'Dependents: 7 (GitHub, month 2023-11)',
      'Container pulls: 72,000,000 (GitHub, month 2023-11)',
      'Last commit: day 2024-04-30 (git, month 2023-11)',
      'Last release: day 2024-04-01 (GitHub, month 2023-11)',
      'First commit: day 2019-01-31 (git, month 2023-11)',
      'License: Apache-2.0 (landscape.yml, line 12)',
      'Best practices: 100 % of the passing criteria (GitHub, month 2023-11)',
      'Languages: C++ 60 %, Go 30 %, Python 5 %, C 4 % (GitHub, month 2023-11)',
      'Accepted: day 2020-01-23 (landscape.yml, line 12)',
      'Listed: day 2018-12-01 (git, month 2023-11)',
      'Listed: on or before day 2018-11-25 (git, month 2023-11)',
      'Joined: day 2019-02-01 (landscape.yml, line 12)',
      'Joined: on or before day 2019-03-01 (landscape.yml, line 12)'
    ]);
  });

  it('are none where nothing is recorded: nothing is zero or a dash', () => {
    expect(rows({})).toEqual([]);
  });

  it('have zero where zero was observed', () => {
    expect(rows({ figures: { stars: figure(0) } })).toEqual(['Stars: 0 (GitHub, month 2023-11)']);
  });

  it('say how much older they are than the newest figures of the landscape, where that is over a year', () => {
    const figures = { stars: figure(1), forks: figure(2, 'github', '2026-08-22') };
    const sources = factsOf(item({ figures }), { ...context, observed: '2026-08-22' }).map(({ source }) => source);
    expect(sources).toEqual(['GitHub, month 2023-11, 2 years older', 'GitHub, month 2026-08']);
  });

  it('say so where they are of several years', () => {
    const words = (more: Partial<ItemDetails>) => spanWords(item(more), context);
    const recent = figure(2, 'github', '2026-08-22');
    expect(words({ figures: { stars: figure(1), forks: recent } })).toBe(
      'Figures between month 2023-11 and month 2026-08.'
    );
    expect(words({ figures: { stars: recent, forks: figure(2, 'git', '2026-01-01') } })).toBe('');
    expect(words({ figures: { stars: figure(1) }, unobserved: '2023-11' })).toBe(
      'Commits not observed since month 2023-11.'
    );
    expect(words({})).toBe('');
    const aging = { ...context, observed: '2026-08-22' };
    expect(spanWords(item({ figures: { stars: figure(1) } }), aging)).toBe('Ages count back from month 2026-08.');
    expect(spanWords(item({ figures: { stars: recent } }), aging)).toBe('');
  });

  it('say when the license file says the same, and nothing when it says something else', () => {
    const license = (observed: string) => rows({ license: 'MIT', figures: { license: figure(observed) } });
    expect(license('MIT')).toEqual([
      'License: MIT (landscape.yml, line 12)',
      'License file: says the same (GitHub, month 2023-11)'
    ]);
    expect(license('GPL-3.0-only')).toHaveLength(1);
  });

  it('tell of a repository that is archived or has moved, and only then', () => {
    const repo = 'https://github.com/milvus-io/Milvus.git';
    const there = (repository: string, archived: boolean) =>
      rows({ repo, figures: { archived: figure(archived), repository: figure(repository) } });
    expect(there('milvus-io/milvus', false)).toEqual([]);
    expect(there('lf/milvus', true)).toEqual([
      'Repository: archived, read-only (GitHub, month 2023-11)',
      'Moved to: lf/milvus (GitHub, month 2023-11)'
    ]);
  });

  it('name the source in full beside its label', () => {
    const [stars, commit] = factsOf(
      item({ figures: { stars: figure(1), lastCommit: figure('2024-01-01', 'git') } }),
      context
    );
    expect(stars!.sourceName).toBe('GitHub figures in the daily build; one day');
    expect(commit!.sourceName).toBe('History of the repository');
  });

  it.each(['elsewhere', 'constructor', '__proto__'])('show the key of a source that nobody described: %s', (key) => {
    const [fact] = factsOf(item({ figures: { stars: figure(1, key) } }), context);
    expect(fact).toEqual({ label: 'Stars', value: '1', source: `${key}, month 2023-11` });
  });
});

it('sets thousands apart', () => {
  expect([0, 999, 1000, 123456, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '123,456', '1,234,567']);
});

it('tells beside a fact what a reader should know of it', () => {
  const evidence = { license: { note: 'Apache-2.0 after four years' }, accepted: { basis: 'register' } };
  const facts = factsOf(item({ license: 'BUSL-1.1', dates: { accepted: '2020-01-23' }, evidence }), context);
  expect(facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'License: BUSL-1.1 (Apache-2.0 after four years)',
    'Accepted: day 2020-01-23'
  ]);
});
