/**
 * A selection for spreadsheets: a row per item. It begins with a byte order mark; programs that mind it find the same
 * records as JSON.
 */
import type { Figure } from '#landscape/model.ts';
import type { PublicItem } from '#landscape/publish/public.ts';
import { labelled } from '#atlas/facts/links.ts';
import { type Cell, csvText } from './cells.ts';
import type { ExportedSelection } from './records.ts';

type Columns = Readonly<Record<string, (item: PublicItem) => Cell>>;

/** The columns, in order: what `items.json` promises, then dates, then figures, each beside the day that it is of. */
const COLUMNS: Columns = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  name: ({ name }) => name,
  category: ({ category }) => category,
  subcategory: ({ subcategory }) => subcategory,
  second_path: ({ second_path }) => list(second_path),
  stage: ({ stage }) => stage,
  tier: ({ tier }) => tier,
  host: ({ host }) => host,
  contributed_by: ({ contributed_by }) => list(contributed_by),
  layers: ({ layers }) => list(layers),
  topics: ({ topics }) => list(topics),
  trust: ({ trust }) => list(trust && Object.entries(trust).map(([id, why]) => `${id} (${why})`)),
  components: ({ components }) =>
    list(components && Object.entries(components).map(([id, license]) => `${id} (${license ?? 'no license'})`)),
  components_source_url: ({ components_source }) => components_source?.url,
  components_source_date: ({ components_source }) => components_source?.date,
  openness_class: ({ openness_class }) => openness_class,
  openness_missing_for_next: ({ openness_next }) => list(openness_next?.missing),
  openness_class_published: ({ openness_class_published }) => openness_class_published,
  status: ({ status }) => status,
  status_source_url: ({ status_source }) => status_source?.url,
  status_source_date: ({ status_source }) => status_source?.date,
  successor: ({ successor }) => list(successor?.map(({ name, url }) => (url ? `${name} (${url})` : name))),
  license: ({ license }) => license,
  license_written: ({ license_written }) => license_written,
  license_class: ({ license_class }) => license_class,
  evidence: ({ evidence }) =>
    list(
      evidence &&
        Object.entries(evidence).map(([key, { basis, date, url }]) =>
          [`${key}:`, basis, date, url].filter(Boolean).join(' ')
        )
    ),
  homepage_url: ({ homepage_url }) => homepage_url,
  repo_url: ({ repo_url }) => repo_url,
  links: ({ links }) =>
    list(
      links &&
        labelled(links).map(({ text, url, branch, license }) =>
          [text, url, branch && `branch ${branch}`, license].filter(Boolean).join(' ')
        )
    ),
  packages: ({ packages }) => list(packages),
  logo: ({ logo }) => logo,
  icon: ({ icon }) => icon,
  symbol: ({ symbol }) => symbol,
  aliases: ({ aliases }) => list(aliases),
  description: ({ description }) => description,
  description_source_url: ({ description_source }) => description_source?.url,
  description_source_date: ({ description_source }) => description_source?.date,
  tags: ({ tags }) => list(tags),
  parent_project: ({ parent_project }) => parent_project,
  enduser: ({ enduser }) => said(enduser),
  specification: ({ specification }) => said(specification),
  annual_review_date: ({ annual_review_date }) => annual_review_date,
  audits: ({ audits }) =>
    list(audits?.map(({ date, vendor, type, url }) => [date, vendor, type, url].filter(Boolean).join(' '))),
  chat_channel: ({ chat_channel }) => chat_channel,
  training: ({ training }) => training,
  branch: ({ branch }) => branch,
  clomonitor_name: ({ clomonitor_name }) => clomonitor_name,
  lfx_slug: ({ lfx_slug }) => lfx_slug,
  stock_ticker: ({ stock_ticker }) => stock_ticker,
  summary: ({ summary }) => pairs(summary),
  annotations: ({ annotations }) => pairs(annotations),
  accepted: ({ dates }) => dates.accepted,
  joined: ({ dates }) => dates.joined,
  joined_before: ({ dates }) => dates.joinedBefore,
  sandbox: ({ dates }) => dates.sandbox,
  incubating: ({ dates }) => dates.incubating,
  graduated: ({ dates }) => dates.graduated,
  archived: ({ dates }) => dates.archived,
  ...figure('stars', ({ stars }) => stars),
  ...figure('contributors', ({ contributors }) => contributors),
  ...figure('forks', ({ forks }) => forks),
  ...figure(
    'downloads_in_a_month',
    ({ downloads }) => downloads,
    (counts) => list(counts.map(([registry, count]) => `${registry} ${count}`))
  ),
  ...figure('dependents', ({ dependents }) => dependents),
  ...figure('container_pulls', ({ pulls }) => pulls),
  ...figure('commits_in_52_weeks', ({ commits }) => commits, sum),
  ...figure('first_commit', ({ firstCommit }) => firstCommit),
  ...figure('last_commit', ({ lastCommit }) => lastCommit),
  ...figure('last_release', ({ lastRelease }) => lastRelease),
  ...figure('last_version', ({ lastVersion }) => lastVersion),
  ...figure('listed', ({ listed }) => listed),
  ...figure('listed_before', ({ listedBefore }) => listedBefore),
  ...figure(
    'languages',
    ({ languages }) => languages,
    (shares) => list(shares.map((share) => share.join(' ')))
  ),
  ...figure('best_practices_percent', ({ bestPractices }) => bestPractices),
  ...figure('organizations_in_12_months', ({ organizations }) => organizations),
  ...figure('repository_files', ({ files }) => files, list),
  ...figure('license_seen', ({ license }) => license)
};

function figure<T>(
  name: string,
  of: (figures: PublicItem['figures']) => Figure<T> | undefined,
  format: (value: T) => Cell = (value) => value as Cell
): Record<string, (item: PublicItem) => Cell> {
  return {
    [name]: ({ figures }) => {
      const found = of(figures);
      return found && format(found.value);
    },
    [`${name}_date`]: ({ figures }) => of(figures)?.date
  };
}

const said = (value: boolean | undefined): Cell => (value === undefined ? undefined : String(value));

const pairs = (texts: Readonly<Record<string, string>> | undefined): Cell =>
  texts && list(Object.entries(texts).map((pair) => pair.join(': ')));

function list(values: readonly string[] | undefined): Cell {
  return values?.join('; ');
}

function sum(values: readonly number[]): Cell {
  return values.reduce((total, value) => total + value, 0);
}

/** Columns are the same for every selection, `more` of them beside; what nobody recorded is an empty cell. */
export function formatCsv({ records }: Pick<ExportedSelection, 'records'>, more: Columns = {}): string {
  const columns = { ...COLUMNS, ...more };
  const rows = records.map((record) => Object.values(columns).map((of) => of(record)));
  return csvText([Object.keys(columns), ...rows]);
}
