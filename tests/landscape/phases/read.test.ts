import { describe, expect, it } from 'vitest';
import { aLandscape, anItem, compiled, itemOf, landscapeOf, told } from '../../builders.ts';

const names = (text: string) => landscapeOf(text).items.map(({ name }) => name);

describe('the shapes in which categories are listed', () => {
  const own = `landscape:
  - name: Data
    subcategories:
      - name: Storage
        items:
          - name: Milvus
            homepage_url: https://milvus.io/
          - name: Marquez
            homepage_url: https://marquezproject.ai/
`;

  it('are the same under “landscape” and “categories”', () => {
    const { listing: _a, ...first } = landscapeOf(own);
    const { listing: _b, ...second } = landscapeOf(own.replace('landscape:', 'categories:'));
    expect(second).toEqual(first);
  });

  it('are the same with the legacy markers, but for lines', () => {
    const legacy = own
      .replace('  - name: Data', '  - category:\n    name: Data')
      .replace('      - name: Storage', '      - subcategory:\n        name: Storage')
      .replaceAll('          - name: ', '          - item:\n            name: ');
    expect(legacy).toContain('- category:\n');
    const withoutLines = (text: string) => landscapeOf(text).items.map(({ line: _line, ...item }) => item);
    expect(withoutLines(legacy)).toEqual(withoutLines(own));
    expect(compiled(legacy).report.problems).toEqual([]);
  });

  it('may have empty lists of every level', () => {
    const text = `landscape:
  - category:
    name: Nothing
    subcategories:
  - category:
    name: Data
    subcategories:
      - subcategory:
        name: Empty
        items: null
      - subcategory:
        name: Left out
      - subcategory:
        name: Storage
        items:
          - item:
            name: Milvus
            homepage_url: https://milvus.io/
`;
    const { categories } = landscapeOf(text);
    expect(names(text)).toEqual(['Milvus']);
    expect(categories.map(({ name, subcategories }) => [name, subcategories.map((sub) => sub.name)])).toEqual([
      ['Nothing', []],
      ['Data', ['Empty', 'Left out', 'Storage']]
    ]);
    expect(told(compiled(text)).map((problem) => problem.split(' ')[0])).toEqual([
      'category_empty',
      'category_empty',
      'category_empty'
    ]);
  });

  it.each(['landscape:', 'landscape: []', 'categories: null'])('may be an empty landscape: %s', (text) => {
    expect(landscapeOf(text).items).toEqual([]);
  });

  it.each([
    ['landscape: everything', '“landscape” with no category in it'],
    ['landscape: [one, two]', '“landscape” with no category in it'],
    ['categories: { Data: [] }', '“categories” with no category in it'],
    ['projects: []', 'a mapping without them'],
    ['[]', 'a list'],
    ['hello', 'a single value']
  ])('are missed in “%s”, which is fatal', (text, found) => {
    const result = compiled(text);
    expect(result.landscape).toBeUndefined();
    expect(told(result)).toEqual([
      `file_not_a_landscape Expected a mapping with “landscape” or “categories”, found ${found}.`
    ]);
  });
});

describe('the fields of an item', () => {
  const read = (fields: Record<string, unknown>) =>
    compiled(aLandscape({ Data: { Storage: [anItem('Milvus', fields)] } })).landscape!.items[0]!;

  it('are all read', () => {
    const item = read({
      description: 'A vector database.',
      description_source: { url: 'https://milvus.io/docs', date: '2024-05-01' },
      project: 'graduated',
      license: 'Apache-2.0',
      joined: '2019-10-17',
      extra: { accepted: '2020-01-23', graduated: '2021-06-23' }
    });
    expect(item).toMatchObject({
      id: 'milvus',
      kind: 'project',
      stage: 'graduated',
      license: 'Apache-2.0',
      homepage: 'https://milvus.example.org/',
      repo: 'https://github.com/example/milvus',
      logo: 'milvus.svg',
      description: 'A vector database.',
      descriptionSource: { url: 'https://milvus.io/docs', date: '2024-05-01' },
      dates: { joined: '2019-10-17', accepted: '2020-01-23', graduated: '2021-06-23' }
    });
  });

  it('are absent where nothing is written, never empty', () => {
    const { landscape } = compiled(aLandscape({ Data: { Storage: [{ name: 'Bare', homepage_url: null }] } }));
    const [item] = landscape!.items;
    expect(Object.keys(item!).sort()).toEqual(
      'aliases contributedBy dates figures id kind layers line links name places symbol topics'.split(' ')
    );
  });

  it('give every further address as a link, in order', () => {
    const { links } = read({
      twitter: 'https://twitter.com/milvusio',
      additional_repos: [{ repo_url: 'https://github.com/example/more' }],
      url_for_bestpractices: 'https://www.bestpractices.dev/projects/1',
      extra: {
        slack_url: 'https://milvus.example.org/slack',
        mailing_list_url: 'https://lists.example.org/',
        other_links: [{ name: 'Talks', url: 'https://talks.example.org/' }]
      }
    });
    expect(links).toEqual([
      { kind: 'repository', url: 'https://github.com/example/more' },
      { kind: 'twitter', url: 'https://twitter.com/milvusio' },
      { kind: 'slack', url: 'https://milvus.example.org/slack' },
      { kind: 'mailing list', url: 'https://lists.example.org/' },
      { kind: 'other', url: 'https://talks.example.org/', label: 'Talks' },
      { kind: 'best practices', url: 'https://www.bestpractices.dev/projects/1' }
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://evil\u202e.example.org/',
    '//example.org',
    'ftp://a.b/'
  ])('never make a link of %j', (address) => {
    const item = read({
      homepage_url: address,
      repo_url: address,
      twitter: address,
      description_source: { url: address },
      extra: { blog_url: address, other_links: [{ url: address }] }
    });
    expect([item.homepage, item.repo, item.descriptionSource]).toEqual([undefined, undefined, undefined]);
    expect(item.links).toEqual([]);
  });

  it.each(['2024-13-01', '2024-00-10', '2024-01-32', '1 May 2024', 20240501])(
    'never make a day of %j, and say so',
    (day) => {
      const result = compiled(
        aLandscape({ Data: { Storage: [anItem('Milvus', { joined: day, extra: { accepted: day } })] } })
      );
      expect(result.landscape!.items[0]!.dates).toEqual({});
      expect(result.report.problems.map(({ code }) => code)).toEqual(['value_wrong_type', 'value_wrong_type']);
    }
  );

  it('hold each layer and contributor once', () => {
    const text = aLandscape(
      { Data: { Storage: [anItem('Milvus', { layers: ['b', 'a', 'b'], contributed_by: ['zilliz', 'zilliz'] })] } },
      {
        layers: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' }
        ],
        organizations: [{ id: 'zilliz', name: 'Zilliz' }]
      }
    );
    expect(itemOf(landscapeOf(text), 'Milvus')).toMatchObject({ layers: ['b', 'a'], contributedBy: ['zilliz'] });
  });

  it('carry the line on which the name stands', () => {
    const text = 'landscape:\n- name: D\n  subcategories:\n  - name: S\n    items:\n    - item:\n      name: Milvus\n';
    expect(compiled(text).landscape!.items[0]!.line).toBe(7);
  });
});

describe('the other tables', () => {
  it('are read in order, entries without a name or id left out', () => {
    const { foundation, listing, stages, tiers, layers, organizations } = landscapeOf(
      aLandscape(
        {},
        {
          foundation: { id: 'ex', name: 'Example Foundation', short_name: 'Example', url: 'https://example.org/' },
          listing: { date: '2024-05-01', edit_url: 'https://github.com/example/edit', credit: 'Example' },
          stages: [{ id: 'top', name: 'Top', description: 'Best.' }, { description: 'Nameless.' }],
          tiers: [{ name: 'Premier' }],
          layers: [{ id: 'store', name: 'Storage', part: 'Data' }],
          organizations: [{ id: 'meta', name: 'Meta', kind: 'company', homepage_url: 'https://meta.example.org/' }]
        }
      )
    );
    expect(foundation).toEqual({
      id: 'ex',
      name: 'Example Foundation',
      shortName: 'Example',
      url: 'https://example.org/'
    });
    expect(listing).toEqual({
      file: 'landscape.yml',
      date: '2024-05-01',
      editUrl: 'https://github.com/example/edit',
      credit: 'Example'
    });
    expect(stages).toEqual([{ id: 'top', name: 'Top', description: 'Best.' }]);
    expect(tiers).toEqual([{ id: 'premier', name: 'Premier' }]);
    expect(layers).toEqual([{ id: 'store', name: 'Storage', part: 'Data' }]);
    expect(organizations).toEqual([
      { id: 'meta', name: 'Meta', kind: 'company', aliases: [], homepage: 'https://meta.example.org/' }
    ]);
  });

  it('take their place from the settings where the file says nothing', () => {
    const settings = 'foundation: Example\nurl: https://example.org/\ndescription: An example.\n';
    const { foundation } = landscapeOf('landscape: []', { settings });
    expect(foundation).toEqual({
      id: 'example',
      name: 'Example',
      shortName: 'Example',
      url: 'https://example.org/',
      description: 'An example.'
    });
    expect(landscapeOf('landscape: []').foundation.name).toBe('Landscape');
  });
});
