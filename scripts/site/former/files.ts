/**
 * The files that landscape2 puts beside its page, under the same names: other sites and programs go on reading them when
 * a landscape has moved here. `api/v1/` holds more, and is what to read from now on.
 */
import type { Announcement } from '#landscape/look.ts';
import type { Landscape } from '#landscape/model.ts';
import { formerName } from '#atlas/migrations.ts';
import { compareText } from '#text/order.ts';
import { present, some } from '#text/value.ts';
import { formerGuide } from './guide.ts';
import { type FormerRecord, formerRecords, observedOf } from './records.ts';
import { formerStats } from './stats.ts';
import { formerTables } from './tables.ts';

export interface FormerOptions {
  /** The path in the site of an item's picture. */
  readonly logoOf: (id: string) => string | undefined;
  /** The path of the picture of the event that is announced. */
  readonly banner?: string | undefined;
}

/** By path. */
export function formerFiles(landscape: Landscape, { logoOf, banner }: FormerOptions): ReadonlyMap<string, string> {
  const records = formerRecords(landscape, logoOf);
  const members = landscape.categories.find(({ kind }) => kind === 'member')?.name;
  const hosts = new Map(landscape.organizations.map(({ id, name }) => [id, name]));
  const files = new Map<string, string>();
  const put = (path: string, value: unknown) => files.set(path, JSON.stringify(value));

  for (const [path, value] of apiFiles(landscape, records, members)) put(`api/${path}`, value);
  put('data/base.json', baseOf(landscape, records, members, banner));
  put('data/full.json', fullOf(landscape, records));
  put('data/stats.json', formerStats(landscape, records, members));
  put('data/guide.json', formerGuide(landscape.guide));
  put('data/quiz.json', { questions: landscape.quiz ?? [] });
  for (const [key, view] of embedsOf(landscape, records)) {
    put(`data/embed_${key}.json`, view);
    const ids = new Set(view.items.map(({ id }) => id));
    put(
      `data/embed_full_${key}.json`,
      fullOf(landscape, records, ({ id }) => ids.has(id))
    );
  }
  const rows = landscape.items.map((item, i) => ({ item, record: records[i]!, host: hosts.get(item.host ?? '') }));
  for (const [path, text] of formerTables(rows)) files.set(path, text);
  return files;
}

const pick = <K extends string>(record: FormerRecord, keys: readonly K[]) =>
  Object.fromEntries(keys.flatMap((key) => (record[key] === undefined ? [] : [[key, record[key]]]))) as Record<
    K,
    unknown
  >;

/** What the interface leaves out of a record. */
const NOT_IN_API: ReadonlySet<string> = new Set(
  'logo website featured member_subcategory documentation_url parent_project funding_url summary other_links'.split(' ')
);

function* apiFiles(
  { categories }: Landscape,
  records: readonly FormerRecord[],
  members: string | undefined
): Generator<readonly [path: string, value: unknown]> {
  const byName = records.toSorted((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()));
  const list = function* (path: string, of: (record: FormerRecord) => boolean) {
    const found = byName.filter(of);
    yield [`${path}/all.json`, found.map(apiItem)] as const;
    yield [`${path}/count.json`, { count: found.length }] as const;
  };
  const isMember = ({ category }: FormerRecord) => category === members;
  for (const { name, subcategories } of categories) {
    if (name === members) continue;
    const path = `categories/${formerName(name)}`;
    yield* list(path, ({ category }) => category === name);
    for (const sub of subcategories)
      yield* list(
        `${path}/${formerName(sub.name)}`,
        ({ category, subcategory }) => category === name && subcategory === sub.name
      );
  }
  yield* list('members', isMember);
  yield [
    'members/end-users.json',
    byName.filter((record) => isMember(record) && record['enduser'] === true).map(apiItem)
  ];
  yield* list('projects', ({ maturity }) => maturity !== undefined);
  for (const record of byName)
    if (record.maturity !== undefined && hasPlace(`${record.id}.json`))
      yield [`projects/${record.id}.json`, apiItem(record)];
}

interface FormerRepository {
  readonly url: string;
  readonly primary: boolean;
  readonly branch?: string;
  readonly license?: string;
  readonly github_data?: NonNullable<ReturnType<typeof observedOf>>;
}

function apiItem(record: FormerRecord) {
  const kept = Object.fromEntries(Object.entries(record).filter(([key]) => !NOT_IN_API.has(key)));
  const repositories = (record['repositories'] as readonly FormerRepository[] | undefined)?.map(
    ({ url, primary, branch, github_data, ...written }) => {
      const { contributors, latest_release, license = written.license, stars } = github_data ?? {};
      return present({ url, primary, branch, contributors, latest_release, license, stars });
    }
  );
  return { ...kept, logo_url: record['logo'], ...present({ repositories }) };
}

const named = ({ name, subcategories }: Landscape['categories'][0]) => ({
  name,
  normalized_name: formerName(name),
  subcategories: subcategories.map((sub) => ({ name: sub.name, normalized_name: formerName(sub.name) }))
});

const IN_BASE = 'category id name logo subcategory additional_categories featured maturity oss tag'.split(' ');

function baseOf(
  landscape: Landscape,
  records: readonly FormerRecord[],
  members: string | undefined,
  banner: string | undefined
) {
  const { categories, foundation, tabs, cards, quiz, guide, look } = landscape;
  const nameOf = new Map(categories.map(({ id, name }) => [id, name]));
  return present({
    finances_available: false,
    foundation: foundation.shortName,
    qr_code: '',
    categories: categories.map(named),
    footer: footerOf(landscape),
    games_available: some(quiz ? ['quiz'] : []),
    guide_summary:
      guide &&
      Object.fromEntries(guide.sections.map(({ title, parts = [] }) => [title, parts.map((part) => part.title)])),
    header: headerOf(landscape),
    groups: some(
      tabs?.map((tab) => ({
        name: tab.name,
        normalized_name: tab.alias ?? formerName(tab.name),
        categories: tab.categories.map((id) => nameOf.get(id) ?? id)
      })) ?? []
    ),
    items: records.map((record) => pick(record, IN_BASE)),
    members_category: members,
    upcoming_event: look?.news?.map((news) => eventOf(news, banner)).find((event) => event !== undefined),
    view_mode: cards ? 'card' : 'grid'
  });
}

/** Where else a foundation is to be found, by the names that the settings have for it. */
function footerOf({ footer }: Landscape) {
  const links =
    footer?.links.filter(({ kind }) => kind !== 'source').map(({ kind, url }) => [kind, url] as const) ?? [];
  const text = footer?.text.map((part) => (typeof part === 'string' ? part : part.text)).join('') ?? '';
  if (links.length === 0 && text === '') return undefined;
  return present({ links: links.length > 0 ? Object.fromEntries(links) : undefined, text: text || undefined });
}

function headerOf({ footer }: Landscape) {
  const github = footer?.links.find(({ kind }) => kind === 'source')?.url;
  return github === undefined ? undefined : { links: { github } };
}

/** An event that is announced; a message of the day has no days. */
function eventOf({ text, from, until }: Announcement, banner: string | undefined) {
  const [part] = text;
  if (part === undefined || !from || !until) return undefined;
  const [name, url] = typeof part === 'string' ? [part] : [part.text, part.url];
  return present({ name, start: from, end: until, details_url: url, banner_url: banner });
}

function fullOf(
  { items }: Landscape,
  records: readonly FormerRecord[],
  of: (record: FormerRecord) => boolean = () => true
) {
  const chosen = records.flatMap((record, i) => (of(record) ? [{ record, item: items[i]! }] : []));
  return {
    crunchbase_data: {},
    github_data: Object.fromEntries(
      chosen.flatMap(({ item }) => {
        const seen = observedOf(item);
        return seen && item.repo ? [[item.repo, seen]] : [];
      })
    ),
    items: chosen.map(({ record }) => record)
  };
}

const IN_EMBED =
  'category id name logo subcategory website additional_categories description maturity member_subcategory'.split(' ');

interface Embed {
  readonly foundation: string;
  readonly items: readonly { readonly id: unknown }[];
}

function* embedsOf(
  { categories, foundation }: Landscape,
  records: readonly FormerRecord[]
): Generator<readonly [string, Embed]> {
  const view = (rest: object, of: (record: FormerRecord) => boolean): Embed => ({
    ...rest,
    foundation: foundation.shortName,
    items: records.filter(of).map((record) => pick(record, IN_EMBED) as { id: unknown })
  });
  const isIn = (category: string, subcategory?: string) => (record: FormerRecord) =>
    [record, ...(record.additional_categories ?? [])].some(
      (place) => place.category === category && (subcategory === undefined || place.subcategory === subcategory)
    );
  for (const category of categories) {
    const all = named(category);
    yield [all.normalized_name, view({ category: all }, isIn(category.name))];
    for (const sub of all.subcategories)
      yield [
        `${all.normalized_name}--${sub.normalized_name}`,
        view({ category: { ...all, subcategories: [sub] } }, isIn(category.name, sub.name))
      ];
  }
  const words = (of: (record: FormerRecord) => readonly string[]) =>
    [...new Set(records.flatMap(of))].sort(compareText);
  const maturities = words(({ maturity }) => (maturity === undefined ? [] : [maturity]));
  const tags = words(({ tag }) => tag ?? []);
  for (const word of maturities) yield [`maturity_${formerName(word)}`, view({}, ({ maturity }) => maturity === word)];
  for (const word of tags) yield [`tag_${formerName(word)}`, view({}, ({ tag }) => tag?.includes(word) ?? false)];
  if (maturities.length > 0) yield ['maturity_all', view({}, ({ maturity }) => maturity !== undefined)];
  if (tags.length > 0) yield ['tag_all', view({}, ({ tag }) => tag !== undefined)];
}

/** Whether file systems have room for a name: ids hold category, subcategory and name, in letters of up to four bytes. */
const hasPlace = (name: string): boolean => Buffer.byteLength(name) <= 255;
