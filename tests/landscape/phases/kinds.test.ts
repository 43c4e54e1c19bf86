import { describe, expect, it } from 'vitest';
import { aLandscape, aMember, anItem, atlasOf, compiled, landscapeOf } from '../../builders.ts';

const kindsOf = (...source: Parameters<typeof landscapeOf>) => {
  const { categories, items } = landscapeOf(...source);
  return Object.fromEntries(
    categories.map(({ id, name, kind }) => {
      const own = items.filter(({ places }) => places[0].category === id);
      expect(own.every((item) => item.kind === kind)).toBe(true);
      return [name, kind];
    })
  );
};

describe('the kind of a category', () => {
  it.each(['Members', 'CNCF Members', 'LF AI & Data Member Company', 'Membership', 'MEMBER'])(
    'is member for “%s”',
    (name) => {
      expect(kindsOf(aLandscape({ [name]: { Gold: [aMember('Acme')] } }))).toEqual({ [name]: 'member' });
    }
  );

  it.each(['Remembering', 'Memory', 'Timber'])('is not told by letters inside a word: “%s”', (name) => {
    expect(kindsOf(aLandscape({ [name]: { Gold: ['Milvus'] } }))).toEqual({ [name]: 'project' });
  });

  it('is member where all subcategories are declared tiers', () => {
    const tiers = [
      { id: 'premier', name: 'Premier' },
      { id: 'general', name: 'General Supporter' }
    ];
    const places = { Companies: { Premier: [aMember('Acme')], 'general supporter': [aMember('Brick')] } };
    expect(kindsOf(aLandscape(places, { tiers }))).toEqual({ Companies: 'member' });
    const more = { Companies: { ...places.Companies, Other: [] }, Data: { Storage: ['Milvus'] } };
    expect(kindsOf(aLandscape(more, { tiers }))).toEqual({ Companies: 'organization', Data: 'project' });
  });

  it('is member for the one that the settings name, and then for no other', () => {
    const places = { Friends: { Gold: [aMember('Acme')] }, 'Member tools': { Chat: ['Zulip'] } };
    expect(kindsOf(aLandscape(places), { settings: 'members_category: Friends' })).toEqual({
      Friends: 'member',
      'Member tools': 'project'
    });
  });

  it('is member all the same where the settings name one that is not there', () => {
    const places = { Members: { Gold: [aMember('Acme')] } };
    expect(kindsOf(aLandscape(places), { settings: 'members_category: Nobody' })).toEqual({ Members: 'member' });
  });

  it('is organization where nothing has a repository, a license or a stage', () => {
    expect(
      kindsOf(
        aLandscape({
          Hosting: { Companies: [aMember('Acme')] },
          Mixed: { Entries: [aMember('Brick'), anItem('Clay')] },
          Staged: { Entries: [aMember('Dust', { project: 'sandbox' })] },
          Licensed: { Entries: [aMember('Elm', { license: 'MIT' })] },
          Empty: { Nothing: [] }
        })
      )
    ).toEqual({ Hosting: 'organization', Mixed: 'project', Staged: 'project', Licensed: 'project', Empty: 'project' });
  });

  it('is project where the name says so, whatever there is no repository of', () => {
    const places = { Data: { Storage: ['Milvus'] }, 'Our Projects': { Games: [aMember('Chess')] } };
    expect(kindsOf(aLandscape(places))).toEqual({ Data: 'project', 'Our Projects': 'project' });
  });

  it('is project where nothing in the whole file has a repository, unless names or entries say otherwise', () => {
    const places = { Games: { Boards: [aMember('Chess')] }, Members: { Gold: [aMember('Acme')] } };
    expect(kindsOf(aLandscape(places))).toEqual({ Games: 'project', Members: 'member' });
    const entry = (name: string, of = name) =>
      aMember(name, { crunchbase: `https://www.crunchbase.com/organization/${of.toLowerCase()}` });
    const companies = {
      Retail: { Food: [entry('Acme'), entry('Brick'), entry('Clay'), entry('Dust', 'Dust-Holding')] },
      Banking: { Cards: [entry('Card One', 'bank'), entry('Card Two', 'bank')] },
      'Cloud providers': { Europe: [aMember('Elm')] }
    };
    expect(kindsOf(aLandscape(companies))).toEqual({
      Retail: 'organization',
      Banking: 'project',
      'Cloud providers': 'organization'
    });
  });

  it('is not told by stages that are not of the foundation’s own projects', () => {
    const places = {
      Ecosystem: { All: [aMember('Acme', { project: 'member-products' })] },
      Data: { Storage: ['Milvus'] }
    };
    expect(kindsOf(aLandscape(places))).toEqual({ Ecosystem: 'organization', Data: 'project' });
  });

  it('is project for products, though they share entries of a directory with their makers', () => {
    const product = (name: string) => aMember(name, { crunchbase: `https://www.crunchbase.com/organization/${name}` });
    const places = {
      Data: { Storage: ['Milvus'] },
      'Member Products': { Wallets: [product('acme'), product('brick')] },
      Members: { Gold: [product('clay')] }
    };
    expect(kindsOf(aLandscape(places))).toEqual({ Data: 'project', 'Member Products': 'project', Members: 'member' });
  });

  it('is one, though the category be declared in several blocks', () => {
    const landscape = landscapeOf(
      aLandscape([{ Data: { First: ['Milvus'] } }, { Data: { Second: [aMember('No repository')] } }])
    );
    expect(landscape.categories).toHaveLength(1);
    expect(landscape.items.map(({ kind }) => kind)).toEqual(['project', 'project']);
    expect(atlasOf(landscape).items.map(({ kind }) => kind)).toEqual(['project', 'project']);
  });
});

describe('the kind of an item', () => {
  const kinds = (...source: Parameters<typeof landscapeOf>) =>
    Object.fromEntries(landscapeOf(...source).items.map(({ name, kind }) => [name, kind]));

  it('is organization in a part of a category that is called so, among projects', () => {
    const places = {
      Ecosystem: { Tools: ['Milvus', aMember('Closed')], Vendors: [aMember('Acme')], Hosted: [aMember('Acme Cloud')] }
    };
    const text = aLandscape(places);
    expect(kinds(text)).toEqual({
      Milvus: 'project',
      Closed: 'project',
      Acme: 'organization',
      'Acme Cloud': 'project'
    });
    expect(atlasOf(landscapeOf(text)).items.map(({ kind }) => kind)).toContain('organization');
  });

  it('is what the file says: its own word, then that of its part, then that of its category', () => {
    const text = [
      'landscape:',
      '- name: Hosting',
      '  kind: project',
      '  subcategories:',
      '  - {name: Sites, items: [{name: A, homepage_url: "https://a.example.org/"}]}',
      '  - name: Companies',
      '    kind: organization',
      '    items:',
      '    - {name: B, homepage_url: "https://b.example.org/"}',
      '    - {name: C, homepage_url: "https://c.example.org/", kind: member}'
    ].join('\n');
    const { landscape, report } = compiled(text);
    expect(report.problems).toEqual([]);
    expect(landscape!.items.map(({ kind }) => kind)).toEqual(['project', 'organization', 'member']);
    expect(landscape!.categories[0]!.kind).toBe('project');
  });
});

it('gives stages and hosts to projects only, tiers to members only', () => {
  const text = aLandscape({
    Data: { Storage: [anItem('Milvus', { project: 'graduated', organization: { name: 'Zilliz' } })] },
    Members: { Gold: [aMember('Acme', { project: 'graduated', organization: { name: 'Acme' } })] }
  });
  const [project, member] = landscapeOf(text).items;
  expect(project).toMatchObject({ stage: 'graduated', host: 'zilliz' });
  expect(project).not.toHaveProperty('tier');
  expect(member).toMatchObject({ tier: 'gold' });
  expect(member).not.toHaveProperty('stage');
  expect(member).not.toHaveProperty('host');
});
