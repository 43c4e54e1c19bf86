import { describe, expect, it } from 'vitest';
import { publicItems, publicLandscape } from '#landscape/publish/public.ts';
import { aLandscape, aMember, anItem, landscapeOf } from '../../builders.ts';

const landscape = landscapeOf(
  aLandscape(
    {
      Data: {
        Storage: [
          anItem('Milvus', {
            project: 'graduated',
            license: 'Apache-2.0',
            host: 'lf',
            contributed_by: ['zilliz'],
            layers: ['store'],
            aliases: ['Vecto'],
            description: 'A vector database.',
            description_source: { url: 'https://milvus.io/docs', date: '2024-05-01' },
            second_path: 'Data / Search & Find',
            extra: { accepted: '2020-01-23' }
          }),
          { name: 'Bare', homepage_url: 'https://bare.example.org/', project: 'sandbox' }
        ],
        'Search & Find': ['Bare']
      },
      Members: { Gold: [aMember('Acme')] }
    },
    {
      layers: [{ id: 'store', name: 'Storage' }],
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
      items: { milvus: { stars: { value: 0, date: '2024-05-01', source: 'github' } } }
    }
  }
);
const { version, items } = publicItems(landscape);
const record = (id: string) => items.find((item) => item['id'] === id)!;

const ALWAYS =
  'id kind name category subcategory stage tier host contributed_by layers license license_written license_class homepage_url repo_url logo'.split(
    ' '
  );

describe('items.json', () => {
  it('has every address and every further word of an entry', () => {
    const entry = anItem('Milvus', {
      twitter: 'https://x.com/milvus',
      additional_repos: [{ repo_url: 'https://github.com/milvus-io/docs' }],
      extra: {
        documentation_url: 'https://milvus.io/docs',
        other_links: [{ name: 'Talk', url: 'https://talk.example.org/' }],
        annotations: { scope: 'all' }
      }
    });
    expect(publicItems(landscapeOf(aLandscape({ Data: { Storage: [entry] } }))).items[0]).toMatchObject({
      links: [
        { kind: 'repository', url: 'https://github.com/milvus-io/docs' },
        { kind: 'twitter', url: 'https://x.com/milvus' },
        { kind: 'documentation', url: 'https://milvus.io/docs' },
        { kind: 'other', url: 'https://talk.example.org/', label: 'Talk' }
      ],
      annotations: { scope: 'all' }
    });
    expect(record('acme')).not.toHaveProperty('links');
  });

  it('has one record per declared entry, equal names included, in declared order', () => {
    expect(version).toBe(1);
    expect(items.map((item) => item['id'])).toEqual([
      'milvus',
      'bare~bare-example-org',
      'bare~example',
      'acme',
      'org-lf',
      'org-zilliz'
    ]);
  });

  it('has every promised field in every record, never undefined', () => {
    for (const item of items) {
      expect(Object.keys(item)).toEqual(expect.arrayContaining(ALWAYS));
      expect(Object.values(item)).not.toContain(undefined);
    }
  });

  it('has fields in snake case only', () => {
    for (const item of items) for (const key of Object.keys(item)) expect(key).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });

  it('names things as people do', () => {
    expect(record('milvus')).toEqual({
      id: 'milvus',
      kind: 'project',
      name: 'Milvus',
      category: 'Data',
      subcategory: 'Storage',
      second_path: ['Data / Search & Find'],
      places: [
        { category: 'Data', subcategory: 'Storage' },
        { category: 'Data', subcategory: 'Search & Find' }
      ],
      stage: 'graduated',
      tier: null,
      host: 'Linux Foundation',
      contributed_by: ['Zilliz'],
      layers: ['store'],
      topics: [],
      license: 'Apache-2.0',
      license_written: 'Apache-2.0',
      license_class: 'permissive',
      license_classed_by: 'Apache-2.0, by the list of the Blue Oak Council',
      license_osi_approved: true,
      homepage_url: 'https://milvus.example.org/',
      repo_url: 'https://github.com/example/milvus',
      logo: 'milvus.svg',
      symbol: 'Mi',
      aliases: ['Vecto'],
      description: 'A vector database.',
      description_source: { url: 'https://milvus.io/docs', date: '2024-05-01' },
      dates: { accepted: '2020-01-23' },
      figures: { stars: { value: 0, date: '2024-05-01', source: 'github' } }
    });
  });

  it('says null for a promised field that nobody recorded, and leaves others out', () => {
    const { symbol: _symbol, ...bare } = record('bare~bare-example-org');
    expect(bare).toEqual({
      id: 'bare~bare-example-org',
      kind: 'project',
      name: 'Bare',
      category: 'Data',
      subcategory: 'Storage',
      places: [{ category: 'Data', subcategory: 'Storage' }],
      stage: 'sandbox',
      tier: null,
      host: null,
      contributed_by: [],
      layers: [],
      topics: [],
      license: null,
      license_written: null,
      license_class: null,
      homepage_url: 'https://bare.example.org/',
      repo_url: null,
      logo: null,
      dates: {},
      figures: {}
    });
  });

  it('tells a member’s tier and an organization’s frame', () => {
    expect(record('acme')).toMatchObject({
      kind: 'member',
      tier: 'gold',
      stage: null,
      category: 'Members',
      subcategory: 'Gold'
    });
    expect(record('org-lf')).toMatchObject({ kind: 'organization', category: 'Organizations', subcategory: 'Other' });
  });
});

it('landscape.json holds everything but the items', () => {
  expect(Object.keys(publicLandscape(landscape)).sort()).toEqual(
    'categories former_projects foundation layers listing observed organizations sources stages tiers topics version'.split(
      ' '
    )
  );
  expect(JSON.parse(JSON.stringify(publicLandscape(landscape)))).toMatchObject({
    version: 1,
    layers: [{ id: 'store', name: 'Storage' }],
    categories: [{ name: 'Data' }, { name: 'Members' }, { name: 'Organizations' }]
  });
});
