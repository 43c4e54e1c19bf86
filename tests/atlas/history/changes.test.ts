import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, changesOf, countChanges } from '#atlas/history/changes.ts';
import { type History, historyOf, listedOn } from '#atlas/history/history.ts';
import { packHistory } from '#landscape/publish/history/pack-history.ts';
import { aLandscape, aMember, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const at = { category: 'Data', subcategory: 'Streams', kind: 'project' };
const inTier = (tier: string) => ({ kind: 'member', category: 'Members', subcategory: tier, tier });
const text = aLandscape({
  Data: { Streams: [anItem('Ray', { project: 'graduated' }), anItem('Dask')] },
  Members: { Premier: [aMember('Acme')] }
});
const told = (spans: readonly object[], data = text) => {
  const landscape = landscapeOf(data, { history: { version: 1, from: '2020-01-01', until: '2024-01-01', spans } });
  const today = atlasOf(landscape);
  return changesOf(today, historyOf(today, packHistory(landscape)!)).map(({ day, what, name, before, after }) =>
    [day, what, name, before, after].filter(Boolean).join(' ')
  );
};

describe('a change', () => {
  it('is none for what was there on the first day', () => {
    expect(told([{ item: 'ray', from: '2020-01-01', name: 'Ray', ...at }])).toEqual([]);
  });

  it('is of stage, place and name, each by itself', () => {
    expect(
      told([
        { item: 'ray', from: '2020-01-01', to: '2021-01-01', name: 'Beam', ...at, stage: 'sandbox' },
        {
          item: 'ray',
          from: '2021-01-01',
          to: '2022-01-01',
          name: 'Ray',
          ...at,
          subcategory: 'Lakes',
          stage: 'graduated'
        },
        { item: 'ray', from: '2022-01-01', name: 'Ray', ...at, subcategory: 'Lakes', stage: 'archived' }
      ])
    ).toEqual([
      '2022-01-01 archived Ray graduated archived',
      '2021-01-01 promoted Ray sandbox graduated',
      '2021-01-01 moved Ray Data / Streams Data / Lakes',
      '2021-01-01 renamed Ray Beam Ray'
    ]);
  });

  it('is coming, going and coming back', () => {
    expect(
      told([
        { item: 'dask', from: '2021-01-01', to: '2021-06-01', name: 'Dask', ...at },
        { item: 'dask', from: '2022-01-01', name: 'Dask', ...at },
        { item: 'ray', from: '2021-01-01', name: 'Ray', ...at, stage: 'sandbox' },
        { item: 'twin', from: '2020-01-01', to: '2023-01-01', name: 'Twin', ...at, into: 'ray' },
        { item: 'acme', from: '2020-05-01', to: '2021-01-01', name: 'Acme', ...inTier('general') },
        { item: 'acme', from: '2021-01-01', to: '2022-06-01', name: 'Acme', ...inTier('premier') }
      ])
    ).toEqual([
      '2023-01-01 merged Twin Ray',
      '2022-06-01 left Acme',
      '2022-01-01 returned Dask',
      '2021-06-01 removed Dask',
      '2021-01-01 hosted Ray sandbox',
      '2021-01-01 added Dask',
      '2021-01-01 tier Acme general premier',
      '2020-05-01 joined Acme general'
    ]);
  });

  it('is told by the days of items where there is no history', () => {
    const landscape = landscapeOf(
      aLandscape({
        Data: {
          Streams: [anItem('Ray', { project: 'graduated', extra: { accepted: '2020-01-01', graduated: '2022-01-01' } })]
        }
      })
    );
    const today = atlasOf(landscape);
    expect(
      changesOf(today, historyOf(today, packHistory(landscape)!)).map(({ day, what }) => `${day} ${what}`)
    ).toEqual(['2022-01-01 promoted', '2020-01-01 hosted']);
  });
});

it('adds up: what was listed, and what came and went, is what is listed', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(days, { maxLength: 6 }), (items) => {
      const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
      const stretches = items.flatMap((numbers, index) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        return sorted.flatMap((from, i) =>
          i % 2 === 0
            ? [
                {
                  ...at,
                  kind: 'project' as const,
                  index,
                  id: `i${index}`,
                  name: `i${index}`,
                  from: day(from),
                  ...(sorted[i + 1] ? { to: day(sorted[i + 1]!) } : {})
                }
              ]
            : []
        );
      });
      const history: History = { from: '2020-01-01', until: '2023-01-01', stretches, lives: [], gone: [] };
      const changes = changesBetween(changesOf({ stages: [], items: [] }, history), '2020-06-01', '2021-06-01');
      const counts = new Map(countChanges(changes));
      const net = (counts.get('added') ?? 0) + (counts.get('returned') ?? 0) - (counts.get('removed') ?? 0);
      expect(listedOn(history, '2021-06-01').length - listedOn(history, '2020-06-01').length).toBe(net);
    })
  );
});
