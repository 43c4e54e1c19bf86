/** A landscape to compare in: vector databases with figures of several years, one without any, and a member. */
import { factContext, knownOf } from '#atlas/facts/context.ts';
import { factRowsOf } from '#atlas/facts/table.ts';
import { compareItems } from '#atlas/compare/compare.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { aLandscape, aMember, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const figure = (value: unknown, date = '2026-08-22') => ({ value, date, source: 'github' });
const weeks = (commits: number) => Array.from({ length: 52 }, () => commits);

const text = aLandscape(
  [
    {
      Data: {
        Store: [
          anItem('Milvus', {
            project: 'graduated',
            license: 'Apache-2.0',
            description: 'Finds what is near.',
            extra: { accepted: '2020-01-16', graduated: '2021-06-08' }
          }),
          anItem('Vespa', { license: 'Apache-2.0', description: 'Serves and searches.' }),
          anItem('Vald', { license: 'Apache-2.0' })
        ],
        Other: [
          anItem('=Feast', {
            project: 'graduated',
            license: 'MIT',
            description: 'Feeds @octocat | #12.',
            extra: { accepted: '2020-11-10' }
          })
        ]
      }
    },
    { Members: { Premier: [aMember('Northwind')], General: [aMember('Quarry')] } }
  ],
  {
    tiers: [
      { id: 'premier', name: 'Premier' },
      { id: 'general', name: 'General' }
    ]
  }
);

export const landscape = landscapeOf(text, {
  snapshot: {
    version: 1,
    sources: { github: { label: 'GitHub', name: 'GitHub API' } },
    items: {
      milvus: {
        stars: figure(40_000),
        lastCommit: figure('2026-08-20'),
        commits: figure(weeks(4), '2023-11-12'),
        contributors: figure(334)
      },
      vespa: {
        stars: figure(10_000, '2023-11-19'),
        lastCommit: figure('2026-08-20'),
        commits: figure(weeks(16), '2026-08-16')
      },
      feast: { commits: figure(weeks(2), '2026-08-09') },
      vald: { stars: figure(0), lastCommit: figure('2026-08-20'), contributors: figure(334) }
    }
  }
});
export const atlas = atlasOf(landscape);
export const details = packDetails(landscape);
const context = factContext(atlas, details);
export const table = factRowsOf(atlas);

export const entryOf = (name: string) => atlas.items.find((entry) => entry.name === name)!;
const knownBy = (name: string) => knownOf(atlas, details, entryOf(name).index);
export const compared = (...names: readonly string[]) => compareItems(names.map(knownBy), table, context);
export const NAMES = ['Milvus', 'Vespa', 'Vald', '=Feast', 'Northwind', 'Quarry'] as const;
