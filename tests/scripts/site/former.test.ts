/** What lies at the addresses of landscape2 has the shape that its readers know, and says what our own records say. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { csvParse } from 'd3';
import { questionsOf } from '#landscape/quiz.ts';
import { formerFiles } from '#scripts/site/former/files.ts';
import { formerPages } from '#scripts/site/pages/former.ts';
import { missingPage } from '#scripts/site/pages/missing.ts';
import { aLandscape, aMember, anItem, compiled } from '../../builders.ts';
import { base, full, inApi } from './former-shapes.ts';

const acme = 'https://www.crunchbase.com/organization/acme';
const file = aLandscape({
  'Data & Storage': {
    'Vector DB (ANN)': [
      anItem('Milvus++', {
        repo_url: 'https://github.com/milvus-io/milvus',
        license: 'Apache-2.0',
        branch: 'next',
        additional_repos: [{ repo_url: 'https://github.com/milvus-io/pymilvus', branch: 'v2', license: 'MIT' }],
        project: 'graduated',
        crunchbase: acme,
        second_path: 'Data & Storage / Streams',
        extra: {
          ...{ accepted: '2020-01-10', incubating: '2020-01-10', graduated: '2021-06-01', tag: ['storage'] },
          audits: [{ date: '2022-02-02', type: 'code', url: 'https://audit.example.org/', vendor: 'X' }],
          ...{ dev_stats_url: 'https://devstats.example.org/', slack_url: 'https://slack.example.org/' },
          ...{ clomonitor_name: 'milvus', lfx_slug: 'milvus-lfx' },
          other_links: [{ name: 'Talk', url: 'https://talk.example.org/' }],
          ...{ summary_personas: 'Makers, Users', summary_use_case: 'Search', annotations: { scope: 'all' } }
        }
      }),
      anItem('Plain')
    ],
    Streams: [anItem('Tide', { project: 'sandbox', extra: { accepted: '2021-03-04' } })]
  },
  Members: { Gold: [aMember('Acme', { crunchbase: acme, joined: '2019-05-06', enduser: true })] }
});
const settings =
  'foundation: F\nurl: https://f.example.org/\nmembers_category: Members\ngroups:\n- { name: Projects, alias: all-projects, categories: [Data & Storage] }\n';
const figure = (value: unknown) => ({ value, date: '2024-05-06', source: 's' });
const snapshot = {
  version: 1,
  sources: { s: { label: 'S', name: 'S' } },
  items: {
    'milvus-plus-plus': {
      stars: figure(12),
      contributors: figure(3),
      license: figure('MIT'),
      lastRelease: figure('2024-01-02')
    }
  }
};
const landscape = compiled(file, { settings, snapshot }).landscape!;
const quiz = [
  {
    title: 'Which?',
    options: [
      { item: 'Tide', correct: true },
      { item: 'Plain', correct: false }
    ]
  }
];
const files = formerFiles(landscape, { logoOf: (id) => `logos/${id}.svg` });
const read = (path: string): unknown => JSON.parse(files.get(path)!);

describe('the interface of landscape2', () => {
  const lists = [...files.keys()].filter((path) => /^api\/.*\/(all|end-users)\.json$/.test(path));

  it('has every list, each beside its count, in the shape of its records', () => {
    expect(lists).toEqual([
      'api/categories/data-storage/all.json',
      'api/categories/data-storage/vector-db-ann/all.json',
      'api/categories/data-storage/streams/all.json',
      'api/members/all.json',
      'api/members/end-users.json',
      'api/projects/all.json'
    ]);
    for (const path of lists) {
      const items = z.array(inApi).parse(read(path));
      if (path.endsWith('all.json'))
        expect(read(path.replace('all.json', 'count.json'))).toEqual({ count: items.length });
    }
  });

  it('has a file for each project, under the id that it has there', () => {
    const id = 'data-storage--vector-db-ann--milvus++';
    expect(inApi.parse(read(`api/projects/${id}.json`))).toMatchObject({
      ...{ id, logo_url: 'logos/milvus-plus-plus.svg', maturity: 'graduated', graduated_at: '2021-06-01', oss: true },
      ...{
        devstats_url: 'https://devstats.example.org/',
        slack_url: 'https://slack.example.org/',
        crunchbase_url: acme
      },
      additional_categories: [{ category: 'Data & Storage', subcategory: 'Streams' }],
      ...{ clomonitor_name: 'milvus', lfx_slug: 'milvus-lfx' }
    });
    expect((read(`api/projects/${id}.json`) as { repositories: unknown[] }).repositories).toMatchObject([
      { primary: true, branch: 'next', stars: 12 },
      { primary: false, branch: 'v2', license: 'MIT' }
    ]);
    expect([...files.keys()].filter((path) => /projects\/.*--/.test(path))).toHaveLength(2);
  });
});

describe('the data of landscape2', () => {
  it('has its shapes', () => {
    expect(base.parse(read('data/base.json')).groups).toEqual([
      { name: 'Projects', normalized_name: 'all-projects', categories: ['Data & Storage'] }
    ]);
    const { items, github_data } = full.parse(read('data/full.json'));
    expect(items).toHaveLength(landscape.items.length);
    expect(github_data['https://github.com/milvus-io/milvus']).toMatchObject({ stars: 12, license: 'MIT' });
    expect(items[0]).toMatchObject({
      ...{ member_subcategory: 'Gold', other_links: [{ name: 'Talk', url: 'https://talk.example.org/' }] },
      summary: { personas: ['Makers', 'Users'], use_case: 'Search' }
    });
  });

  it('has the questions of a file of games that can be answered', () => {
    const questions = [
      ...quiz,
      { title: 'None is right', options: [{ item: 'Tide' }, { item: 'Plain' }] },
      { title: 'No choice', options: [{ item: 'Tide', correct: true }] }
    ];
    expect(questionsOf({ quiz: { questions } })).toEqual(quiz);
    expect(questionsOf({ quiz: { questions: 'x' } })).toBeUndefined();
    expect(read('data/quiz.json')).toEqual({ questions: [] });
    const asked = formerFiles({ ...landscape, quiz }, { logoOf: () => undefined });
    expect(JSON.parse(asked.get('data/quiz.json')!)).toEqual({ questions: quiz });
  });

  it('counts as it does', () => {
    expect(read('data/stats.json')).toMatchObject({
      members: { members: 1, subcategories: { Gold: 1 }, joined_at: { '2019-05': 1 } },
      projects: {
        ...{ projects: 2, maturity: { graduated: 1, sandbox: 1 }, tag: { storage: 1 } },
        ...{ accepted_at_rt: { '2020-01': 1, '2021-03': 2 }, incubating_to_graduated: { '2021-06': 1 } },
        category: { 'Data & Storage': { projects: 2, subcategories: { Streams: 1, 'Vector DB (ANN)': 1 } } }
      },
      repositories: { stars: 12, contributors: 3, licenses: { MIT: 1 } }
    });
  });

  it('has a view to embed for each category, subcategory, maturity and tag, second places too', () => {
    const keys = [...files.keys()].flatMap((path) => /^data\/embed_(?!full_)(.*)\.json$/.exec(path)?.[1] ?? []);
    expect(keys).toEqual([
      ...['data-storage', 'data-storage--vector-db-ann', 'data-storage--streams', 'members', 'members--gold'],
      ...['maturity_graduated', 'maturity_sandbox', 'tag_storage', 'maturity_all', 'tag_all']
    ]);
    const { items } = read('data/embed_data-storage--streams.json') as { items: { name: string }[] };
    expect(items.map(({ name }) => name)).toEqual(['Milvus++', 'Tide']);
    expect(full.parse(read('data/embed_full_data-storage--streams.json')).items).toHaveLength(2);
  });

  it('is told as tables, too', () => {
    const [milvus] = csvParse(files.get('docs/items.csv')!.slice(1)).filter(({ name }) => name === 'Milvus++');
    expect(Object.keys(milvus!)).toHaveLength(50);
    expect(milvus).toMatchObject({
      relation: 'graduated',
      member: 'Gold',
      github_stars: '12',
      last_audit_date: '2022-02-02'
    });
    expect(csvParse(files.get('docs/projects.csv')!.slice(1)).map(({ sandbox_date }) => sandbox_date)).toEqual([
      '',
      '2021-03-04'
    ]);
    expect(files.get('docs/projects.md')).toContain('| tide | sandbox |');
  });
});

describe('the pages of landscape2', () => {
  const pages = formerPages(landscape);

  it('are there, and lead on by links that stay in the site', () => {
    const names =
      'guide stats games summary projects-summary funding acquisitions finances embed-setup screenshot logos-preview';
    for (const name of [...names.split(' '), 'all-projects']) {
      const html = pages.get(`${name}/index.html`)!;
      expect(html, name).toContain('<form action="../" role="search">');
      for (const [, to] of html.matchAll(/href="([^"]*)"/g)) expect(to).toMatch(/^\.\.\/(\?[\w=-]+)?$/);
    }
    expect(pages.get('all-projects/index.html')).toContain('href="../?group=projects"');
  });

  it('run nothing but what their policy names', () => {
    for (const html of [...pages.values(), missingPage(landscape)]) {
      const scripts = [...html.matchAll(/<script\b/g)].length;
      expect(html.includes("script-src 'sha256-")).toBe(scripts === 1);
      expect(html).toContain("default-src 'none'");
    }
  });

  it('take no hostile name for markup', () => {
    const hostile = compiled(
      aLandscape({ A: { B: ['C'] } }, { foundation: { name: '"><script>x', short_name: '"><script>x' } })
    );
    for (const html of [...formerPages(hostile.landscape!).values(), missingPage(hostile.landscape!)])
      expect(html).not.toContain('<script>x');
  });
});
