import { describe, expect, it } from 'vitest';
import { type Fields, aLandscape, aMember, anItem, atlasOf, compiled, landscapeOf } from '../../builders.ts';

/** The name of the host of a single project, with these members and hosts beside it. */
function hostOf(fields: Fields, { members = [], top = {} }: { members?: Fields[]; top?: Fields } = {}) {
  const { items, organizations } = landscapeOf(
    aLandscape({ Members: { Gold: members }, Data: { Storage: [anItem('Milvus', fields)] } }, top)
  );
  const { host } = items.find(({ name }) => name === 'Milvus')!;
  return organizations.find(({ id }) => id === host)?.name;
}

const directory = (name: string) => ({ crunchbase: `https://www.crunchbase.com/organization/${name}` });

describe('the host of a project', () => {
  const organizations = [{ id: 'lf', name: 'Linux Foundation', aliases: ['LF'] }];

  it('is the declared organization that it names by id', () => {
    expect(hostOf({ host: 'lf' }, { top: { organizations } })).toBe('Linux Foundation');
  });

  it('is nobody, and an error, for an id that is not declared', () => {
    const { landscape, report } = compiled(
      aLandscape({ D: { S: [anItem('Milvus', { host: 'LF' })] } }, { organizations })
    );
    expect(landscape!.items[0]).not.toHaveProperty('host');
    expect(report.problems).toMatchObject([{ code: 'organization_unknown', fix: 'lf' }]);
  });

  it('is the organization that a landscape2 file names', () => {
    expect(hostOf({ organization: { name: 'Zilliz' } })).toBe('Zilliz');
  });

  it('is a declared one where the name is its alias', () => {
    expect(hostOf({ organization: { name: 'LF' } }, { top: { organizations } })).toBe('Linux Foundation');
  });

  it.each(['red-hat', 'zilliz-4f2a'])('is nobody by an address of a company directory alone: %s', (address) => {
    const { landscape } = compiled(aLandscape({ Data: { Storage: [anItem('Milvus', directory(address))] } }));
    expect(landscape!.items[0]).not.toHaveProperty('host');
    expect(landscape!.organizations).toEqual([]);
    // The address itself is not lost.
    expect(landscape!.items[0]!.links).toEqual([{ kind: 'crunchbase', url: directory(address).crunchbase }]);
    expect(atlasOf(landscape!).facets.map(({ id }) => id)).not.toContain('host');
  });

  it('is the foundation, as the file calls it, where most of its own projects share an address', () => {
    const hosted = ['A', 'B', 'C', 'D', 'E'].map((name) =>
      anItem(name, { project: 'sandbox', ...directory('lf-artificial') })
    );
    const text = aLandscape({ Data: { Storage: [...hosted, anItem('Part', directory('lf-artificial'))] } });
    const hosts = (settings?: string) => {
      const { items, organizations } = landscapeOf(text, settings === undefined ? {} : { settings });
      return items.map(({ host }) => organizations.find(({ id }) => id === host)?.name);
    };
    expect(hosts('foundation: LF AI & Data')).toEqual(Array(6).fill('LF AI & Data'));
    expect(hosts()).toEqual(Array(6).fill(undefined));
  });

  it('is not told where the settings hide whose a project is', () => {
    const settings = 'hide_organization_section_in_projects: true';
    const text = aLandscape({ Data: { Storage: [anItem('Milvus', { organization: { name: 'Zilliz' } })] } });
    expect(landscapeOf(text, { settings }).items[0]).not.toHaveProperty('host');
  });

  it('has the name of the member with the same address, without what stands in brackets', () => {
    const members = [aMember('International Business Machines (member)', directory('ibm'))];
    expect(hostOf(directory('ibm'), { members })).toBe('International Business Machines');
  });

  it('is the organization’s name before any address, and the declared host before both', () => {
    const both = { organization: { name: 'Zilliz' }, ...directory('ibm') };
    expect(hostOf(both)).toBe('Zilliz');
    expect(hostOf({ ...both, host: 'lf' }, { top: { organizations } })).toBe('Linux Foundation');
  });

  it.each([{}, { crunchbase: null }, { crunchbase: 'https://example.org/' }, { organization: { name: ' ' } }])(
    'is absent where nothing tells it: %j',
    (fields) => {
      expect(hostOf(fields)).toBeUndefined();
    }
  );
});

describe('contributors', () => {
  it('are the declared organizations that an item names, in its order', () => {
    const organizations = [
      { id: 'meta', name: 'Meta' },
      { id: 'ibm', name: 'IBM' }
    ];
    const text = aLandscape(
      { D: { S: [anItem('Milvus', { contributed_by: ['ibm', 'nobody', 'meta'] })] } },
      { organizations }
    );
    const { landscape, report } = compiled(text);
    expect(landscape!.items[0]!.contributedBy).toEqual(['ibm', 'meta']);
    expect(report.problems.map(({ code }) => code)).toEqual(['organization_unknown']);
  });
});

describe('the table of organizations', () => {
  const organizations = [
    { id: 'meta', name: 'Meta', kind: 'company', twitter: 'https://twitter.com/meta', aliases: ['Facebook'] },
    { id: 'lf', name: 'Linux Foundation', kind: 'foundation', homepage_url: 'https://lf.example.org/' },
    { id: 'x', name: 'X' },
    { id: 'acme', name: 'Acme', kind: 'Company' }
  ];

  it('is a category of its own, its entries items, in frames by what they are', () => {
    const { categories, items } = landscapeOf(aLandscape({}, { organizations }));
    expect(categories).toEqual([
      {
        id: 'organizations',
        name: 'Organizations',
        kind: 'organization',
        subcategories: [
          { id: 'company', name: 'Companies' },
          { id: 'foundation', name: 'Foundations' },
          { id: 'other', name: 'Other' }
        ]
      }
    ]);
    expect(items.map(({ id, kind, places }) => [id, kind, places[0].subcategory])).toEqual([
      ['org-meta', 'organization', 'company'],
      ['org-lf', 'organization', 'foundation'],
      ['org-x', 'organization', 'other'],
      ['org-acme', 'organization', 'company']
    ]);
    expect(items[0]).toMatchObject({
      organization: 'meta',
      aliases: ['Facebook'],
      links: [{ kind: 'twitter', url: 'https://twitter.com/meta' }]
    });
    expect(items[1]).toMatchObject({ homepage: 'https://lf.example.org/' });
  });

  it('has the first of two entries with the same id, and reports the second', () => {
    const twice = [...organizations, { id: 'meta', name: 'Another' }];
    const { landscape, report } = compiled(aLandscape({}, { organizations: twice }));
    expect(landscape!.items.filter(({ id }) => id === 'org-meta').map(({ name }) => name)).toEqual(['Meta']);
    expect(report.problems.map(({ code }) => code)).toEqual(['id_repeated']);
  });

  it('is not there where nobody is declared', () => {
    expect(landscapeOf(aLandscape({ Data: { Storage: ['Milvus'] } })).categories).toHaveLength(1);
  });

  it.each(['constructor', '__proto__', 'toString'])('takes “%s” for a kind like any other', (kind) => {
    const { categories } = landscapeOf(aLandscape({}, { organizations: [{ id: 'x', name: 'X', kind }] }));
    expect(typeof categories[0]!.subcategories[0]!.name).toBe('string');
  });
});
