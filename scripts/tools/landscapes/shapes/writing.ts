/** Shapes of what is written: hardly anything, names of every length and script, every key, thirty spellings of licenses. */
import { type Shape, aCompany, aRepository, anEntry, maker } from './shape.ts';

/** Twelve items, no settings, no logo. */
export function tiny(): Shape {
  const item = (name: string) => ({ name, homepage_url: `https://${name.toLowerCase()}.example.org/` });
  const hosted = (name: string) => ({ ...item(name), ...aRepository(name) });
  return {
    about: 'Twelve items, no logo, no settings',
    tree: {
      Run: { Engines: ['Alder', 'Birch', 'Cedar', 'Elm'].map(hosted), Queues: ['Fir', 'Hazel'].map(hosted) },
      Watch: { Logs: ['Larch'].map(hosted), Traces: ['Maple', 'Oak'].map(hosted) },
      Store: { Tables: ['Pine'].map(hosted), Files: ['Rowan', 'Willow'].map(hosted) }
    }
  };
}

const LONG = [
  'The Open Reference Implementation of the Interoperable Battery Telemetry Exchange Protocol',
  'Supercalifragilisticexpialidocious',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'Framework for the Evaluation and Continuous Improvement of Trustworthy Machine Learning Systems (FECITMLS)',
  'Energy System Planning, Operation, Simulation, and Optimization Toolkit for Transmission and Distribution Grids'
];
const CHINESE = [
  '飞桨',
  '开放原子',
  '昇思',
  '百度智能云',
  '可信区块链推进计划',
  '星策社区',
  '开源鸿蒙操作系统',
  '云原生社区'
];
const ARABIC = ['منصة البيانات المفتوحة', 'سحابة', 'المحرك', 'شبكة الطاقة'];
const OTHERS = [
  'Größenwahn',
  'Ångström',
  'Ørsted',
  'Đorđe',
  'ﬁ',
  'データベース',
  '데이터',
  'हिन्दी',
  'ไทย',
  'Ελλάδα',
  'C++',
  'C#',
  '.NET',
  'AT&T'
];

/** Names that no tile was made for; boxes of one item each. */
export function names(): Shape {
  const project = (name: string) =>
    anEntry(name, { ...aRepository(`p${[...name].length}-${name.charCodeAt(0)}`), logo: 'mark.svg' });
  const { project: made, company } = maker(31);
  return {
    about: 'Long names, names in many scripts, boxes of one item',
    tree: {
      'Orchestration, Scheduling, Coordination & Service Management for Heterogeneous Compute': {
        'Artificial Intelligence and Machine Learning Model Serving Infrastructure': LONG.map(project),
        Workflow: [project('Argonaut')]
      },
      平台与工具: { 框架: CHINESE.slice(0, 5).map(project), 云: CHINESE.slice(5).map(project) },
      'البرمجيات الحرة': { المنصات: ARABIC.map(project) },
      Scripts: { Others: OTHERS.map(project) },
      'One each': Object.fromEntries(
        Array.from({ length: 34 }, (_, i) => [
          `${made()} and ${i % 3 === 0 ? 'Everything That Belongs to It' : 'more'}`,
          [project(made())]
        ])
      ),
      'Member Companies of the Foundation for Long Names in the Public Interest (General and Associate)': {
        'General Members, in the order of their accession to the agreement': Array.from({ length: 17 }, () =>
          aCompany(company())
        ),
        جامعات: [aCompany('جامعة الملك عبدالله للعلوم والتقنية'), aCompany('清华大学')]
      }
    },
    settings: {
      foundation: 'Foundation for Long Names in the Public Interest',
      members_category:
        'Member Companies of the Foundation for Long Names in the Public Interest (General and Associate)'
    },
    kinds: {
      'Member Companies of the Foundation for Long Names in the Public Interest (General and Associate)': 'member'
    }
  };
}

/** As people write them. */
export const LICENSES =
  'Apache-2.0|Apache 2.0|Apache License 2.0|Apache License, Version 2.0|apache2|ASL 2.0|MIT|MIT License|The MIT License|Expat|BSD|BSD-2-Clause|BSD 2-Clause "Simplified" License|BSD 3-Clause|New BSD|GPL|GPLv2|GPL v3|GPL-3.0|GNU General Public License v3.0|LGPL-2.1|AGPLv3|MPL 2.0|EPL 2.0|CC-BY-4.0|CC BY-SA 4.0|CC0|ODbL|ISC License|Apache 2.0, Solderpad 2.1, EPL 2.0|MIT OR Apache-2.0|Unlicense|Proprietary|Commercial'.split(
    '|'
  );

/** Every key that is an address, and most others, on one item; every spelling of a license on one each. */
export function everyKey(): Shape {
  const to = (name: string) => `https://${name}.example.org/everything`;
  const onTheirs = {
    ...{ artwork_url: to('artwork'), blog_url: to('blog'), bluesky_url: 'https://bsky.app/profile/everything' },
    ...{
      dev_stats_url: to('devstats'),
      discord_url: 'https://discord.gg/everything',
      docker_url: 'https://hub.docker.com/r/every/thing'
    },
    ...{
      documentation_url: to('docs'),
      facebook_url: 'https://www.facebook.com/everything',
      funding_url: to('funding')
    },
    ...{
      github_discussions_url: 'https://github.com/every/thing/discussions',
      gitter_url: 'https://gitter.im/every/thing'
    },
    ...{
      linkedin_url: 'https://www.linkedin.com/company/everything',
      mailing_list_url: 'https://lists.example.org/g/everything'
    },
    ...{
      package_manager_url: 'https://pypi.org/project/everything',
      pinterest_url: 'https://www.pinterest.com/everything'
    },
    ...{
      reddit_url: 'https://www.reddit.com/r/everything',
      slack_url: 'https://everything.slack.com',
      stack_overflow_url: 'https://stackoverflow.com/questions/tagged/everything'
    },
    ...{
      youtube_url: 'https://www.youtube.com/@everything',
      annual_review_url: to('review'),
      summary_intro_url: to('intro')
    }
  };
  const everything = anEntry('Everything', {
    description: 'Has every key of the format, so that each is seen to arrive.',
    repo_url: 'https://github.com/every/thing',
    branch: 'next',
    license: 'Apache-2.0',
    project: 'graduated',
    additional_repos: [
      { repo_url: 'https://github.com/every/second', branch: 'v2', license: 'MIT' },
      { repo_url: 'https://gitlab.com/every/group/third' }
    ],
    twitter: 'https://twitter.com/everything',
    crunchbase: 'https://www.crunchbase.com/organization/everything',
    url_for_bestpractices: 'https://www.bestpractices.dev/projects/1',
    stock_ticker: 'EVT',
    second_path: ['Licenses / Spelt'],
    extra: {
      ...{
        accepted: '2018-03-07',
        incubating: '2019-04-08',
        graduated: '2021-06-09',
        annual_review_date: '2025-07-01'
      },
      ...onTheirs,
      annotations: { 'good-first-issue': 'help wanted', deployment_scope: 'edge', stackRank: '7' },
      audits: [
        { date: '2021-01-10', type: 'security', url: to('audit-1'), vendor: 'Auditors' },
        { date: '2023-02-11', type: 'fuzzing', url: to('audit-2'), vendor: 'Fuzzers' }
      ],
      other_links: [
        { name: 'Talk at the summit', url: to('talk') },
        { name: 'Write to us', url: 'mailto:us@example.org' }
      ],
      ...{
        chat_channel: '#everything',
        clomonitor_name: 'everything',
        lfx_slug: 'everything',
        parent_project: 'License 1'
      },
      ...{
        specification: true,
        tag: ['runtime', 'app-delivery'],
        training_certifications: 'Certified Everything',
        training_type: 'Course'
      },
      summary_business_use_case: 'Knows what there is.',
      summary_integration: 'Works with each of them.',
      summary_integrations: 'Alpha, Beta',
      summary_personas: 'Makers, Users',
      summary_release_rate: 'Monthly',
      summary_tags: 'all, every',
      summary_use_case: 'To see whether a thing arrives.'
    }
  });
  return {
    about: 'Every key of the format on one item, and the spellings of licenses',
    tree: {
      Keys: { All: [everything, anEntry('Nothing')] },
      Licenses: {
        Spelt: LICENSES.map((license, i) => {
          const name = `License ${i + 1}`;
          return anEntry(name, { ...aRepository(name), license });
        })
      },
      'Example Members': {
        Gold: [
          aCompany('Everything Inc.', {
            joined: '2020-05-06',
            enduser: true,
            crunchbase: 'https://www.crunchbase.com/organization/everything'
          })
        ]
      }
    },
    settings: {
      members_category: 'Example Members',
      upcoming_event: {
        name: 'Everything Day',
        start: '2035-05-01',
        end: '2035-05-03',
        banner_url: 'https://example.org/banner.png',
        details_url: 'https://event.example.org/'
      }
    },
    guide: {
      categories: [
        {
          category: 'Keys',
          content: 'What keys are *for*.',
          subcategories: [{ subcategory: 'All', content: 'All of them.', keywords: ['key', 'value'] }]
        }
      ]
    },
    kinds: { 'Example Members': 'member' }
  };
}
