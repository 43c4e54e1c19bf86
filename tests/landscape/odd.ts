/**
 * Landscapes as they are out there, made up: every oddity that the landscape2 format permits, and what must come of it.
 * The text is written by hand, not dumped, since half of the oddities are matters of writing.
 */
import fc from 'fast-check';

export interface OddItem {
  readonly name: string;
  readonly category: string;
  readonly subcategory: string;
  /** Places, `category / subcategory`, the declared one first, each once. */
  readonly places: readonly string[];
}

export interface OddLandscape {
  readonly text: string;
  readonly settings: string | undefined;
  readonly items: readonly OddItem[];
  readonly size: number;
}

const WORDS = ['Data', 'Model', 'Ops', 'AI', 'Cloud', 'Größe', '飞桨', 'Ray', 'none', 'item', '2021', 'C++', 'C#', 'x'];
const word = fc.constantFrom(...WORDS);
const name = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(word, word).map(([a, b]) => `${a} ${b}`) },
  { weight: 2, arbitrary: word },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Yes: or no',
      '- dash',
      '# hash',
      "it's",
      '"quoted"',
      '{brace}',
      'a & b',
      '*star',
      'null',
      'true',
      '1.10',
      '@at',
      '%p',
      '_',
      'Ünï-cödé!',
      'A (member)',
      '(AB) Before',
      '.NET',
      'Acme, Inc.',
      'Data & Ops - x'
    )
  }
);

/** What an item may hold beyond name and address, line by line; `I` stands for its indent. */
const extras: readonly (readonly string[])[] = [
  ['repo_url: https://github.com/example/thing'],
  ['repo_url: https://gitlab.example.org/a/b/', 'branch: main'],
  ['repo_url:'],
  ['logo: ./thing.svg'],
  ['logo: Thing Logo.png'],
  ['crunchbase: https://www.crunchbase.com/organization/example'],
  ['crunchbase:', 'unnamed_organization: true'],
  ['organization:', '  name: Example & Sons', '  linkedin: https://www.linkedin.com/company/example'],
  ['organization: { name: None }'],
  ['description: >-', '  A folded text', '  over two lines: with a colon.', ''],
  ['description: |', '  A literal text', '', '  with a gap.'],
  ['description:'],
  ['description: A plain text that goes on', '  in a second line - with a dash', '  and in a third one.'],
  ['description: "Quoted (EXM: EX) and', '  folded \\u00e9"'],
  ['description: |-', '  One.', '', '  --- Merged Data:', '', '  Tel:\t+1 2', '     further in', ''],
  ["description: '- Looks like a list  -", "  but: it''s text'"],
  ['mode:', '  - primary: Air', '    secondary:', '      - Light', 'region: [North, South]'],
  ['twitter: https://x.com/example'],
  ['license: Apache-2.0'],
  ['license: Apache 2.0'],
  ['joined: 2020-02-29'],
  ["joined: '2021-01-01'"],
  ['enduser: true'],
  ['enduser: false'],
  ['url_for_bestpractices: https://www.bestpractices.dev/projects/1'],
  ['stock_ticker: EXM', 'open_source: false', 'allow_duplicate_repo: true', 'project_org: https://example.org'],
  [
    'additional_repos:',
    '  - repo_url: https://github.com/example/more',
    '    branch: main',
    '    license: MIT',
    '  - { repo_url: https://github.com/example/other }'
  ],
  ['extra:'],
  ['extra: {}'],
  [
    'extra:',
    "  accepted: '2019-01-01'",
    '  incubating: 2020-01-01',
    '  graduated: 2021-06-01',
    '  archived: 2022-01-01'
  ],
  [
    'extra:',
    '  audits:',
    '    - date: 2021-01-01',
    '      type: Fuzzing',
    '      url: https://audit.example.org/',
    '      vendor: Auditors'
  ],
  ['extra:', '  annotations:', '    scope: EU', '    empty:', "    '1': one"],
  ['extra:', '  tag: [security, runtime]', '  specification: true', '  parent_project: Nobody'],
  [
    'extra:',
    '  other_links:',
    '    - name: Write',
    '      url: mailto:list@example.org',
    '    - { name: Docs, url: https://docs.example.org }'
  ],
  [
    'extra:',
    '  summary_use_case: Search.',
    '  summary_personas: SREs, developers',
    '  summary_tags: a,b , c',
    '  chat_channel: "#x"',
    '  lfx_slug: x'
  ],
  [
    'extra:',
    '  annual_review_url: https://review.example.org/1',
    "  annual_review_date: '2022-07-09'",
    '  clomonitor_name: x',
    '  training_certifications: https://training.example.org',
    '  training_type: Course',
    '  summary_business_use_case: Business.',
    '  summary_integrations: One, two',
    '  summary_intro_url: https://www.youtube.com/watch?v=1',
    '  summary_release_rate: Weekly'
  ],
  [
    'extra:',
    '  blog_url: https://blog.example.org',
    '  helm_chart_url: https://helm.example.org',
    '  youtube_url: https://youtu.be/x',
    '  mailing_list_url: mailto:a@example.org'
  ]
];

const stage = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  'graduated',
  'incubating',
  'sandbox',
  'archived',
  'growth',
  'labs',
  'Forming'
);

interface Shape {
  readonly categories: readonly {
    readonly name: string;
    readonly subcategories: readonly { readonly name: string; readonly items: readonly ItemShape[] }[];
  }[];
  readonly top: 'landscape' | 'categories';
  readonly markers: 'all' | 'none' | 'some';
  readonly crlf: boolean;
  readonly comments: boolean;
  readonly end: string;
  readonly settings: number;
}
interface ItemShape {
  readonly name: string;
  readonly stage: string | undefined;
  readonly extras: readonly number[];
  /** Positions, among all places, of second paths; one past the end is a place that nobody declares. */
  readonly second: readonly number[];
  readonly secondAs: 'list' | 'text' | 'flow';
}

const itemShape: fc.Arbitrary<ItemShape> = fc.record({
  name,
  stage,
  extras: fc.uniqueArray(fc.nat(extras.length - 1), { maxLength: 6, selector: (i) => extras[i]![0]!.split(':')[0] }),
  second: fc.array(fc.nat(12), { maxLength: 2 }),
  secondAs: fc.constantFrom('list', 'text', 'flow')
});

const shape: fc.Arbitrary<Shape> = fc.record({
  categories: fc.array(
    fc.record({
      name,
      subcategories: fc.array(fc.record({ name, items: fc.array(itemShape, { maxLength: 6 }) }), { maxLength: 4 })
    }),
    { maxLength: 5 }
  ),
  top: fc.constantFrom('landscape', 'categories'),
  markers: fc.constantFrom('all', 'none', 'some'),
  crlf: fc.boolean(),
  comments: fc.boolean(),
  end: fc.constantFrom('\n', '', '\n\n# the end\n', '\n...\n'),
  settings: fc.nat(3)
});

export const oddLandscape: fc.Arbitrary<OddLandscape> = shape.map(written);

/** A name as YAML: bare where that says the same, else quoted one way or the other. */
function scalar(text: string, n: number): string {
  const bare = /^[\p{L}][\p{L}\p{N} &+!()-]*$/u.test(text) && !/^(true|false|null|yes|no)$/i.test(text);
  if (bare && n % 3 > 0) return text;
  return n % 2 === 0 ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

function written({ categories, top, markers, crlf, comments, end, settings }: Shape): OddLandscape {
  const all = categories.flatMap(({ name, subcategories }) => subcategories.map((sub) => `${name} / ${sub.name}`));
  const items: OddItem[] = [];
  const lines = [
    ...(comments ? ['# a comment', '%YAML 1.2'.slice(5)].slice(0, 1) : []),
    '---'.slice(comments ? 0 : 3),
    `${top}:`
  ].filter((line) => line !== '');
  let n = 0;
  const open = (indent: string, marker: string, first: string) => {
    if (markers === 'all' || (markers === 'some' && n % 3))
      lines.push(`${indent}- ${marker}:${n % 2 ? ' null' : ''}`, `${indent}  ${first}`);
    else lines.push(`${indent}- ${first}`);
  };
  if (categories.length === 0) lines[lines.length - 1] += ' []';
  for (const category of categories) {
    n += 1;
    open('  ', 'category', `name: ${scalar(category.name, n)}`);
    lines.push(category.subcategories.length > 0 || n % 2 ? '    subcategories:' : '    subcategories: []');
    for (const subcategory of category.subcategories) {
      n += 1;
      open('      ', 'subcategory', `name: ${scalar(subcategory.name, n)}`);
      const none = [' []', ' null', ''][n % 3]!;
      lines.push(`        items:${subcategory.items.length > 0 ? '' : none}`);
      for (const item of subcategory.items) {
        n += 1;
        open('          ', 'item', `name: ${scalar(item.name, n)}`);
        const push = (line: string) => lines.push(line === '' ? '' : `            ${line}`);
        push(n % 4 ? 'homepage_url: https://www.example.org/' : `"homepage_url": "http://example.org/${n}"`);
        if (item.stage) push(`project: ${item.stage}`);
        if (comments && n % 5 === 0) push('# said by somebody');
        for (const i of item.extras) for (const line of extras[i]!) push(line);
        const second = item.second
          .map((at) => all[at] ?? 'Nowhere / At all')
          .slice(0, item.secondAs === 'text' ? 1 : 2);
        if (second.length > 0) {
          if (item.secondAs === 'list') {
            push('second_path:');
            for (const path of second) push(`  - ${JSON.stringify(path)}`);
          } else if (item.secondAs === 'flow')
            push(`second_path: [${second.map((path) => JSON.stringify(path)).join(', ')}]`);
          else push(`second_path: ${JSON.stringify(second[0])}`);
        }
        const own = `${category.name} / ${subcategory.name}`;
        // Groups that do not show its category leave it out.
        const places = [...new Set([own, ...second.filter((path) => all.includes(path) || settings !== GROUPED)])];
        items.push({ name: item.name, category: category.name, subcategory: subcategory.name, places });
      }
    }
  }
  const text = lines.join(crlf ? '\r\n' : '\n') + end;
  return { text, settings: settings === 0 ? undefined : settingsText(categories, settings), items, size: all.length };
}

/** The kind of settings that have groups. */
const GROUPED = 2;

function settingsText(categories: Shape['categories'], kind: number): string {
  const names = categories.map(({ name }) => JSON.stringify(name));
  const lines = ['foundation: Odd', 'url: https://odd.example.org'];
  if (kind === 1) return lines.join('\n');
  if (kind === 3) {
    const places = categories.map(
      ({ name, subcategories }) =>
        `{ category: ${JSON.stringify(name)}, subcategories: [${subcategories.map((sub) => JSON.stringify(sub.name)).join(', ')}] }`
    );
    return [
      ...lines,
      'base_path: /odd',
      'description: An odd landscape.',
      `enduser: [${places.slice(0, 1).join(', ')}]`,
      `tags: { security: [${places.join(', ')}], runtime: [] }`,
      'grid_items_size: small',
      'view_mode: card',
      'screenshot_width: 1500',
      'hide_organization_section_in_projects: true',
      'logos_viewbox: { adjust: true, exclude: [thing.svg] }',
      'header: { logo: https://example.org/header.svg }',
      ...[
        'footer:',
        '  logo: https://example.org/footer.svg',
        '  text: |',
        '    © Odd. [Terms](https://example.org).',
        ''
      ]
    ].join('\n');
  }
  return [
    ...lines,
    'analytics: { gtm: { container_id: GTM-1 } }',
    'osano: { customer_id: a, customer_configuration_id: b }',
    'images: { favicon: https://example.org/favicon.png, open_graph: https://example.org/og.png }',
    'colors: { color1: "rgba(0, 0, 0, 1)", color2: "rgba(0, 0, 0, 1)", color3: "rgba(0, 0, 0, 1)", color4: "rgba(0, 0, 0, 1)", color5: "rgba(0, 0, 0, 1)", color6: "rgba(0, 0, 0, 1)", color7: "rgba(0, 0, 0, 1)" }',
    `categories: [${names
      .slice(0, 1)
      .map((name) => `{ name: ${name}, subcategories: [Gone] }`)
      .join(', ')}]`,
    `groups: [{ name: One, alias: one, categories: [${names.join(', ')}] }, { name: Two, categories: [${names.slice(0, 1).join(', ')}] }]`,
    `members_category: ${names.at(-1) ?? 'Members'}`,
    'featured_items: [{ field: maturity, options: [{ value: graduated, label: Top, order: 1 }], exclude: { groups: [One] } }]',
    'upcoming_event: { name: Day, start: 2026-01-01, end: 2026-01-02, banner_url: https://example.org/b.png, details_url: https://example.org }',
    'header: { motd: "Hello **there**", links: { github: https://github.com/example } }',
    'footer: { text: "A [link](https://example.org)", links: { forums: https://example.org/forum } }'
  ].join('\n');
}
