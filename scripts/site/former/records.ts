/**
 * Items as landscape2 publishes them, for programs that read a landscape of that kind: the same names of fields, the same
 * ids. What nobody recorded is left out, as it is there.
 */
import { hostedStages } from '#atlas/stages.ts';
import type { Item, Landscape, Link } from '#landscape/model.ts';
import { formerName } from '#atlas/migrations.ts';
import { present, some } from '#text/value.ts';

export type FormerRecord = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly subcategory: string;
  readonly additional_categories?: readonly FormerPlace[];
  readonly maturity?: string;
  readonly tag?: readonly string[];
};

export interface FormerPlace {
  readonly category: string;
  readonly subcategory: string;
}

/** Kinds of links whose field is not called like them. */
const FIELDS: Readonly<Record<string, string>> = {
  'dev stats': 'devstats_url',
  'best practices': 'openssf_best_practices_url',
  'annual review': 'latest_annual_review_url',
  'summary intro': ''
};
/** What each part of a summary is called there, and which of them are lists. */
const SUMMARY: Readonly<Record<string, string>> = {
  'Use case': 'use_case',
  'Business use case': 'business_use_case',
  'Made for': 'personas',
  Integration: 'integration',
  Integrations: 'integrations',
  Releases: 'release_rate',
  Topics: 'tags'
};
const LISTS = new Set(['personas', 'tags']);

/** All items in the order of the file; `logoOf` gives the path of a picture in the site. */
export function formerRecords(landscape: Landscape, logoOf: (id: string) => string | undefined): FormerRecord[] {
  const names = new Map(
    landscape.categories.flatMap(({ id, name, subcategories }) =>
      subcategories.map((sub) => [`${id}\n${sub.id}`, { category: name, subcategory: sub.name }] as const)
    )
  );
  const placesOf = ({ places }: Item) =>
    places.map(({ category, subcategory }) => names.get(`${category}\n${subcategory}`)!);
  const members = new Map(
    landscape.items.flatMap((item) => {
      const company = item.kind === 'member' ? linkOf(item, 'crunchbase') : undefined;
      return company ? [[company, placesOf(item)[0]!.subcategory] as const] : [];
    })
  );
  const hosted = hostedStages(landscape.stages);
  const prominence = (stage: string) => ({
    label: landscape.stages.find(({ id }) => id === stage)!.name,
    order: hosted.indexOf(stage) + 1
  });
  const tags = new Map(landscape.facets.find(({ id }) => id === 'tag')?.options.map(({ id, name }) => [id, name]));
  return landscape.items.map((item) => {
    const [{ category, subcategory }, ...others] = placesOf(item) as [FormerPlace, ...FormerPlace[]];
    const { dates, more = {} } = item;
    const crunchbase = linkOf(item, 'crunchbase');
    return present({
      category,
      homepage_url: item.homepage ?? '',
      id: [category, subcategory, item.name].map(formerName).join('--'),
      logo: logoOf(item.id) ?? '',
      name: item.name,
      subcategory,
      website: item.homepage ?? '',
      accepted_at: dates.accepted,
      additional_categories: some(others),
      annotations: more.annotations,
      archived_at: dates.archived,
      audits: more.audits,
      chat_channel: more.chatChannel,
      clomonitor_name: more.cloMonitor,
      description: item.description,
      enduser: more.endUser,
      featured: item.stage !== undefined && hosted.includes(item.stage) ? prominence(item.stage) : item.featured && {},
      graduated_at: dates.graduated,
      incubating_at: dates.incubating,
      joined_at: dates.joined,
      lfx_slug: more.lfx,
      latest_annual_review_at: more.reviewed,
      maturity: item.kind === 'project' ? item.stage : undefined,
      member_subcategory: crunchbase === undefined ? undefined : members.get(crunchbase),
      oss: item.license === undefined ? undefined : true,
      other_links: some(otherLinks(item)),
      parent_project: more.parent,
      repositories: some(repositories(item)),
      specification: more.specification,
      summary: summaryOf(item),
      tag: some(item.values?.['tag']?.map((id) => tags.get(id) ?? id) ?? []),
      ...addresses(item)
    }) as FormerRecord;
  });
}

const linkOf = ({ links }: Item, kind: string) => links.find((link) => link.kind === kind)?.url;
const APART = new Set(['repository', 'other', 'summary intro']);
const fieldOf = ({ kind }: Link) => FIELDS[kind] ?? `${kind.replaceAll(' ', '_')}_url`;

/** Of several addresses of a kind the first. */
const addresses = ({ links }: Item): Readonly<Record<string, string>> =>
  Object.fromEntries(
    links.flatMap((link) => (APART.has(link.kind) ? [] : [[fieldOf(link), link.url] as const])).reverse()
  );

const otherLinks = ({ links }: Item) =>
  links.flatMap(({ kind, url, label }) => (kind === 'other' ? [{ name: label ?? url, url }] : []));

function repositories(item: Item) {
  const { repo, links } = item;
  const others = links.flatMap(({ kind, url, branch, license }) =>
    kind === 'repository' ? [present({ url, primary: false, branch, license })] : []
  );
  return repo === undefined
    ? others
    : [
        { url: repo, primary: true, ...present({ branch: item.more?.branch, github_data: observedOf(item) }) },
        ...others
      ];
}

const moment = (day: string) => ({ ts: `${day}T00:00:00Z` });

/** What was seen of a repository; undefined where nobody looked. */
export function observedOf({ figures, repo }: Item) {
  const { stars, contributors, commits, firstCommit, lastCommit, lastRelease, license } = figures;
  const newest = [stars, contributors, commits, lastCommit]
    .flatMap((figure) => figure?.date ?? [])
    .sort()
    .at(-1);
  if (newest === undefined || repo === undefined) return undefined;
  return present({
    generated_at: `${newest}T00:00:00Z`,
    url: repo,
    stars: stars?.value,
    contributors: contributors && { count: contributors.value, url: `${repo}/graphs/contributors` },
    participation_stats: commits?.value,
    first_commit: firstCommit && moment(firstCommit.value),
    latest_commit: lastCommit && moment(lastCommit.value),
    latest_release: lastRelease && moment(lastRelease.value),
    license: license?.value
  });
}

function summaryOf({ more, links }: Item) {
  const said = Object.entries(more?.summary ?? {}).flatMap(([label, text]) => {
    const key = SUMMARY[label];
    return key === undefined ? [] : [[key, LISTS.has(key) ? text.split(/\s*,\s*/) : text] as const];
  });
  const intro = links.find(({ kind }) => kind === 'summary intro')?.url;
  const all = [...said, ...(intro === undefined ? [] : [['intro_url', intro] as const])];
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}
