import { describe, expect, it } from 'vitest';
import { asOf } from '#atlas/history/as-of.ts';
import { historyOf } from '#atlas/history/history.ts';
import { monthEnds, stepFrom } from '#atlas/history/months.ts';
import { HOME, type Query } from '#atlas/query.ts';
import { selectFor, sentenceFor } from '#atlas/selection.ts';
import { sentenceText } from '#atlas/sentence.ts';
import { exportSelection } from '#take-away/records.ts';
import { views } from '#views/index.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { packHistory } from '#landscape/publish/history/pack-history.ts';
import { aMember, anItem, aLandscape, atlasOf, landscapeOf } from '../../builders.ts';

const text = aLandscape(
  {
    Data: {
      Streams: [
        anItem('Ray', { project: 'graduated', layers: ['storage'] }),
        anItem('Dask', {
          status: 'archived',
          status_source: { url: 'https://d.example/', date: '2023-06-01' },
          successor: { name: 'Bokeh', url: 'https://b.example/' }
        })
      ]
    },
    Members: { General: [aMember('Acme')] }
  },
  { layers: [{ id: 'storage', name: 'Storage' }] }
);
const place = { category: 'Data', subcategory: 'Streams', kind: 'project' };
const landscape = landscapeOf(text, {
  history: {
    version: 1,
    from: '2020-01-01',
    until: '2024-01-01',
    spans: [
      { item: 'ray', from: '2020-01-01', to: '2021-05-01', name: 'Beam of Light', ...place, stage: 'sandbox' },
      { item: 'ray', from: '2021-05-01', name: 'Ray', ...place, stage: 'graduated' },
      {
        item: 'gone',
        from: '2020-01-01',
        to: '2022-01-01',
        name: 'Gone',
        ...place,
        category: 'Old',
        stage: 'incubating'
      },
      { item: 'dask', from: '2023-01-01', name: 'Dask', ...place },
      {
        item: 'acme',
        from: '2020-01-01',
        name: 'Acme',
        kind: 'member',
        category: 'Members',
        subcategory: 'General',
        tier: 'general'
      }
    ]
  }
});
const today = atlasOf(landscape);
const history = historyOf(today, packHistory(landscape)!);
const on = (day: string) => asOf(today, history, day)!;
const names = (day: string, query: Partial<Query> = {}) => {
  const { atlas } = on(day);
  const { matches } = selectFor(atlas, { ...HOME, ...query }, undefined);
  return atlas.items.filter(({ index }) => matches[index] === 1).map(({ name }) => name);
};

describe('as of a day', () => {
  it('shows what was listed then, by the name of that day', () => {
    expect(names('2020-06-30').sort()).toEqual(['Beam of Light', 'Gone']);
    expect(names('2022-06-30')).toEqual(['Ray']);
    expect(names('2019-12-31')).toEqual([]);
    expect(names('2030-01-01').sort()).toEqual(['Dask', 'Ray']);
  });

  it('counts stages and categories of that day, also those that are no more', () => {
    expect(names('2020-06-30', { selection: { stage: ['incubating'] } })).toEqual(['Gone']);
    expect(names('2020-06-30', { selection: { category: ['old'] } })).toEqual(['Gone']);
    expect(
      sentenceText(sentenceFor(on('2020-06-30').atlas, HOME, selectFor(on('2020-06-30').atlas, HOME, undefined)))
    ).toBe('On 30 Jun 2020: 2 projects on the map, 2 hosted: 1 incubating, 1 sandbox.');
  });

  it('knows layers of what is still there, and of nothing that is gone', () => {
    expect(names('2020-06-30', { selection: { layer: ['storage'] } })).toEqual(['Beam of Light']);
  });

  it('leads members on, and former names', () => {
    expect(names('2020-06-30', { scope: 'members' })).toEqual(['Acme']);
    expect(on('2022-06-30').atlas.aliases.get('ray')).toBe(
      on('2022-06-30').atlas.items.findIndex(({ id }) => id === 'ray')
    );
  });

  it('is taken away with the stages of that day', () => {
    const { atlas, detailsOf } = on('2020-06-30');
    const details = detailsOf(packDetails(landscape));
    const selected = selectFor(atlas, HOME, undefined);
    const { records } = exportSelection({ atlas, details, query: HOME, selected, views });
    expect(records.map(({ name, stage }) => [name, stage])).toEqual([
      ['Beam of Light', 'sandbox'],
      ['Gone', 'incubating']
    ]);
    const statusOn = (day: string) =>
      on(day)
        .detailsOf(packDetails(landscape))
        .items.flatMap(({ status, statusSource, successors }) => [status, statusSource?.date, successors?.[0]?.name])
        .filter((said) => said !== undefined);
    expect(statusOn('2023-02-01')).toEqual([]);
    expect(statusOn('2023-07-01')).toEqual(['archived', '2023-06-01', 'Bokeh']);
  });

  it('has details without figures, in the order of its items', () => {
    const { atlas, detailsOf } = on('2020-06-30');
    const details = detailsOf(packDetails(landscape));
    expect(details.items).toHaveLength(atlas.items.length);
    expect(details.items[atlas.items.find(({ id }) => id === 'ray')!.index]!.layers).toEqual(['storage']);
    expect(details.items[atlas.items.find(({ id }) => id === 'gone')!.index]!.layers).toEqual([]);
  });

  it('is nothing where only the days of items are known', () => {
    const dated = landscapeOf(
      aLandscape({ Data: { Streams: [anItem('Ray', { project: 'graduated', extra: { accepted: '2020-01-01' } })] } })
    );
    const atlas = atlasOf(dated);
    expect(asOf(atlas, historyOf(atlas, packHistory(dated)!), '2021-01-01')).toBeUndefined();
    expect(packHistory(dated)!.lives[0]!.steps).toEqual([['2020-01-01', 'graduated']]);
  });
});

it('goes from month to month', () => {
  const ends = monthEnds('2023-11-05', '2024-02-14');
  expect(ends).toEqual(['2023-11-05', '2023-11-30', '2023-12-31', '2024-01-31', '2024-02-14']);
  expect(stepFrom(ends, '2023-12-15', 1)).toBe('2023-12-31');
  expect(stepFrom(ends, '2023-12-15', -1)).toBe('2023-11-30');
  expect(stepFrom(ends, '2024-02-14', 1)).toBeUndefined();
});
