/** `docs/items.csv`, `docs/projects.csv` and `docs/projects.md`, with the columns that landscape2 gives them. */
import type { Item } from '#landscape/model.ts';
import { type Cell, csvText } from '#take-away/cells.ts';
import { plain } from '#text/markdown.ts';
import { compareText } from '#text/order.ts';
import type { FormerRecord } from './records.ts';

interface Row {
  readonly record: FormerRecord;
  readonly item: Item;
  /** The name of who holds it. */
  readonly host: string | undefined;
}

type Column = (row: Row) => Cell;

/** A text of the record under its own name, or under another one. */
const said =
  (key: string): Column =>
  ({ record }) =>
    record[key] as Cell;
/** Known to a directory of companies alone, which is not asked here. */
const unknown: Column = () => undefined;
const audits = ({ record }: Row) => (record['audits'] as { date?: string; url?: string }[] | undefined) ?? [];

const ITEMS: Readonly<Record<string, Column>> = {
  name: said('name'),
  organization: ({ host }) => host,
  homepage: said('homepage_url'),
  logo: said('logo'),
  twitter: said('twitter_url'),
  crunchbase_url: said('crunchbase_url'),
  funding: unknown,
  member: said('member_subcategory'),
  relation: ({ record }) => record.maturity ?? (record['member_subcategory'] === undefined ? undefined : 'member'),
  tag: ({ record }) => record.tag?.join(','),
  license: ({ item }) => item.license ?? item.figures.license?.value,
  headquarters: unknown,
  description: said('description'),
  ...Object.fromEntries(
    ['description', 'homepage', 'city', 'region', 'country', 'twitter', 'linkedin', 'ticker', 'kind']
      .concat(['min_employees', 'max_employees'])
      .map((name) => [`crunchbase_${name}`, unknown])
  ),
  category: said('category'),
  subcategory: said('subcategory'),
  oss: ({ record }) => (record['oss'] === true ? 'true' : undefined),
  github_repo: ({ item }) => item.repo,
  github_stars: ({ item }) => item.figures.stars?.value,
  github_description: unknown,
  github_latest_commit_date: ({ item }) => item.figures.lastCommit?.value,
  github_latest_commit_link: unknown,
  github_latest_release_date: ({ item }) => item.figures.lastRelease?.value,
  github_latest_release_link: unknown,
  github_start_commit_date: ({ item }) => item.figures.firstCommit?.value,
  github_start_commit_link: unknown,
  github_contributors_count: ({ item }) => item.figures.contributors?.value,
  github_contributors_link: ({ item }) => item.figures.contributors && item.repo && `${item.repo}/graphs/contributors`,
  accepted: said('accepted_at'),
  incubation: said('incubating_at'),
  graduated: said('graduated_at'),
  dev_stats_url: said('devstats_url'),
  artwork_url: said('artwork_url'),
  blog_url: said('blog_url'),
  mailing_list_url: said('mailing_list_url'),
  slack_url: said('slack_url'),
  youtube_url: said('youtube_url'),
  chat_channel: said('chat_channel'),
  last_audit_date: (row) => audits(row).at(-1)?.date,
  last_audit_url: (row) => audits(row).at(-1)?.url
};

const PROJECTS: Readonly<Record<string, Column>> = {
  project_name: ({ record }) => record.name.toLowerCase(),
  maturity: said('maturity'),
  tag: ({ record }) => record.tag?.join(','),
  accepted_date: said('accepted_at'),
  sandbox_date: ({ record }) =>
    record['accepted_at'] === record['incubating_at'] ? undefined : (record['accepted_at'] as Cell),
  incubating_date: said('incubating_at'),
  graduated_date: said('graduated_at'),
  archived_date: said('archived_at'),
  num_security_audits: (row) => audits(row).length,
  last_security_audit_date: (row) => audits(row).at(-1)?.date
};

const table = (columns: Readonly<Record<string, Column>>, rows: readonly Row[]) => [
  Object.keys(columns),
  ...rows.map((row) => Object.values(columns).map((of) => of(row)))
];

export function formerTables(rows: readonly Row[]): ReadonlyMap<string, string> {
  const sorted = rows.toSorted((a, b) => compareText(a.record.name.toLowerCase(), b.record.name.toLowerCase()));
  const projects = table(
    PROJECTS,
    sorted.filter(({ record }) => record.maturity !== undefined)
  );
  const line = (cells: readonly Cell[]) => `| ${cells.map((cell) => plain(String(cell ?? ''))).join(' | ')} |`;
  const head = `| ${projects[0]!.join(' | ')} |`;
  const body = projects.slice(1).map(line);
  const rule = `| ${projects[0]!.map(() => '---').join(' | ')} |`;
  return new Map([
    ['docs/items.csv', csvText(table(ITEMS, sorted))],
    ['docs/projects.csv', csvText(projects)],
    ['docs/projects.md', `${[head, rule, ...body].join('\n')}\n`]
  ]);
}
