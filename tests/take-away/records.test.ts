import { describe, expect, it } from 'vitest';
import { formatJson } from '#take-away/json.ts';
import { type SelectionSource, exportSelection } from '#take-away/records.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { publicItems } from '#landscape/publish/public.ts';
import { views } from '#views/index.ts';
import { HOME, type Query } from '#atlas/query.ts';
import { selectFor } from '#atlas/selection.ts';
import { aLandscape, aMember, anItem, atlasOf, landscapeOf } from '../builders.ts';

const landscape = landscapeOf(
  aLandscape(
    {
      Data: {
        Storage: [
          anItem('Milvus', {
            project: 'graduated',
            host: 'lf',
            contributed_by: ['zilliz'],
            second_path: ['Data / Search'],
            aliases: ['Vecto'],
            extra: { accepted: '2020-01-23' }
          }),
          anItem('Bare', { id: 'nothing-like-its-name' })
        ],
        Search: ['Seeker']
      },
      Members: { Gold: [aMember('Acme', { joined: '2024-01-01' })] }
    },
    {
      listing: { date: '2026-01-31' },
      organizations: [
        { id: 'lf', name: 'Linux Foundation' },
        { id: 'zilliz', name: 'Zilliz' }
      ]
    }
  ),
  {
    snapshot: {
      version: 1,
      sources: { github: { label: 'GitHub', name: 'GitHub' } },
      items: { milvus: { stars: { value: 7, date: '2026-01-01', source: 'github' } } }
    }
  }
);
const atlas = atlasOf(landscape);
const source = (more: Partial<SelectionSource> = {}): SelectionSource => {
  const query = more.query ?? HOME;
  return {
    atlas,
    details: packDetails(landscape),
    query,
    selected: selectFor(atlas, query, undefined),
    views,
    ...more
  };
};

describe('a selection', () => {
  it('has the records of items.json, in the order in which one reads them', () => {
    const names = (query: Partial<Query>) =>
      exportSelection(source({ query: { ...HOME, ...query } })).records.map(({ name }) => name);
    expect(names({})).toEqual(['Milvus', 'Bare', 'Seeker']);
    expect(names({ scope: 'members' })).toEqual(['Acme']);
    expect(names({ scope: 'all', selection: { category: ['data'] } })).toEqual(['Milvus', 'Bare', 'Seeker']);
  });

  it('has them to the letter, though the page has the landscape in two parts', () => {
    const details = JSON.parse(
      JSON.stringify(packDetails(landscape, new Map([['milvus.svg', 'logos/milvus.png']])))
    ) as SelectionSource['details'];
    const { records } = exportSelection(source({ details, query: { ...HOME, scope: 'all' } }));
    expect(JSON.stringify(records)).toBe(JSON.stringify(publicItems(landscape).items));
  });

  it('says what it is a selection of: sentence, canonical query, link, day', () => {
    const query = { ...HOME, selection: { stage: ['graduated'] }, size: 'plates' as const };
    expect(exportSelection(source({ query, page: 'https://example.org/l/' }))).toMatchObject({
      title: 'Landscape',
      sentence: '1 of 3 shown: 1 graduated.',
      query: 'size=plates&stage=graduated',
      link: 'https://example.org/l/?size=plates&stage=graduated',
      date: '2026-01-31'
    });
    expect(exportSelection(source({ page: 'https://example.org/l/' })).link).toBe('https://example.org/l/');
    expect(exportSelection(source())).not.toHaveProperty('link');
  });

  it('as JSON is read back whole', () => {
    const selection = exportSelection(source());
    const read: unknown = JSON.parse(formatJson(selection));
    expect(read).toEqual({
      version: 1,
      title: 'Landscape',
      sentence: selection.sentence,
      query: '',
      listing_date: '2026-01-31',
      total: 3,
      items: JSON.parse(JSON.stringify(selection.records)) as unknown
    });
  });
});
