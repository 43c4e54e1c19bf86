/**
 * First phase: a parsed document → drafts. Lenient: what has the wrong type is left out (and reported by the rules),
 * both top keys are read, legacy markers are passed over, and a missing list is an empty one. Here, once, the YAML key
 * `project` becomes the stage.
 */
import { NONE } from '../publish/packed.ts';
import type { Located, Path } from '../read/located.ts';
import type {
  Basis,
  DateName,
  Definition,
  FormerProject,
  Foundation,
  Layer,
  Link,
  Listing,
  More,
  Organization,
  Reference,
  Stage,
  Topic
} from '../model.ts';
import { readEvidence, readFormer, readReference, readSuccessors } from './told.ts';
import { readMore } from './more.ts';
import { cleanText, textsOf } from '#text/clean.ts';
import { dayIn } from '#text/day.ts';
import { isMapping, listOf, mapping, present, some } from '#text/value.ts';
import { addressTemplate, logoFile, mailAddress, webAddress } from '#text/address.ts';
import { slug } from '#text/slug.ts';

export interface DraftItem {
  readonly path: Path;
  readonly line: number;
  readonly name: string;
  readonly declaredId?: string | undefined;
  readonly symbol?: string | undefined;
  readonly aliases: readonly string[];
  readonly stage?: string | undefined;
  readonly host?: string | undefined;
  readonly hostName?: string | undefined;
  readonly contributedBy: readonly string[];
  readonly layers: readonly string[];
  readonly topics: readonly string[];
  readonly status?: string | undefined;
  readonly statusSource?: Reference | undefined;
  /** Ids or names, with an address where there is one. */
  readonly successors: readonly { readonly name: string; readonly url?: string }[];
  readonly evidence?: Readonly<Record<string, Basis>> | undefined;
  readonly license?: string | undefined;
  readonly description?: string | undefined;
  readonly descriptionSource?: Reference | undefined;
  readonly homepage?: string | undefined;
  readonly repo?: string | undefined;
  readonly packages: readonly string[];
  readonly links: readonly Link[];
  readonly logo?: string | undefined;
  readonly icon?: string | undefined;
  readonly crunchbase?: string | undefined;
  readonly secondPaths: readonly string[];
  readonly dates: Readonly<Partial<Record<DateName, string>>>;
  readonly more?: More | undefined;
  /** The mapping as it was written, for facets from the file's own fields. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface DraftSubcategory {
  readonly name: string;
  readonly items: readonly DraftItem[];
}

export interface DraftCategory {
  readonly path: Path;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly subcategories: readonly DraftSubcategory[];
}

export interface MemberEntry {
  readonly path: Path;
  readonly id: string;
  readonly name?: string | undefined;
  readonly listedAs: readonly string[];
  readonly aliases: readonly string[];
  readonly organization?: string | undefined;
  readonly joined?: string | undefined;
  readonly joinedBefore?: string | undefined;
}

export interface Draft {
  readonly doc: Located;
  readonly foundation: Partial<Foundation>;
  readonly listing: Omit<Listing, 'file'>;
  readonly stages: readonly (Stage & { readonly aliases: readonly string[] })[];
  readonly tiers: readonly Definition[];
  readonly layers: readonly Layer[];
  readonly topics: readonly (Topic & { readonly path: Path })[];
  readonly formerProjects: readonly FormerProject[];
  readonly organizations: readonly (Organization & {
    readonly path: Path;
    readonly line: number;
    readonly twitter?: string;
  })[];
  readonly members: readonly MemberEntry[];
  readonly categories: readonly DraftCategory[];
}

/** The key under which a document lists its categories, or undefined if it is no landscape. */
export function topKey(value: unknown): 'landscape' | 'categories' | undefined {
  const top = mapping(value);
  return 'landscape' in top ? 'landscape' : 'categories' in top ? 'categories' : undefined;
}

export function readLandscape(doc: Located): Draft {
  const top = mapping(doc.value);
  const key = topKey(doc.value) ?? 'landscape';
  const foundation = mapping(top['foundation']);
  const listing = mapping(top['listing']);
  return {
    doc,
    foundation: present({
      id: cleanText(foundation['id']),
      name: cleanText(foundation['name']),
      shortName: cleanText(foundation['short_name']),
      url: webAddress(foundation['url']),
      description: cleanText(foundation['description'])
    }),
    listing: present({
      date: dayIn(listing['date']),
      editUrl: addressTemplate(listing['edit_url']),
      credit: cleanText(listing['credit'])
    }),
    stages: definitions('stages').map(({ definition, entry }) => ({
      ...definition,
      ...(entry['hosted'] === false ? { hosted: false as const } : {}),
      ...present({ countedAs: cleanText(entry['counted_as']) }),
      aliases: textsOf(entry['aliases'])
    })),
    tiers: definitions('tiers').map(({ definition }) => definition),
    layers: definitions('layers').map(({ definition, entry }) =>
      present({ ...definition, part: cleanText(entry['part']), aliases: some(textsOf(entry['aliases'])) })
    ),
    topics: definitions('topics').map(({ definition, entry, path }) => ({
      ...present({ ...definition, shortName: cleanText(entry['short_name']) }),
      aliases: textsOf(entry['aliases']),
      path
    })),
    formerProjects: listOf(top['former_projects']).flatMap((entry) => readFormer(mapping(entry)) ?? []),
    organizations: definitions('organizations').map(({ definition, entry, path }) => ({
      ...present({
        ...definition,
        kind: cleanText(entry['kind']),
        homepage: webAddress(entry['homepage_url']),
        twitter: webAddress(entry['twitter'])
      }),
      aliases: textsOf(entry['aliases']),
      path,
      line: doc.locate(path).line
    })),
    members: definitions('members').map(({ definition, entry, path }) => ({
      path,
      id: definition.id,
      name: cleanText(entry['name']),
      listedAs: textsOf(entry['listed_as']),
      aliases: textsOf(entry['aliases']),
      organization: cleanText(entry['organization']),
      joined: dayIn(entry['joined']),
      joinedBefore: dayIn(entry['joined_before'])
    })),
    categories: listOf(top[key]).flatMap((value, i) => {
      const category = mapping(value);
      const name = cleanText(category['name']);
      const path = [key, i] as const;
      if (!name) return [];
      const aliases = some(textsOf(category['aliases']));
      const parts = subcategories(category['subcategories'], [...path, 'subcategories']);
      return [present({ path, name, aliases, subcategories: parts })];
    })
  };

  function subcategories(value: unknown, path: Path): DraftSubcategory[] {
    return listOf(value).flatMap((entry, j) => {
      const subcategory = mapping(entry);
      const name = cleanText(subcategory['name']);
      if (!name) return [];
      const items = listOf(subcategory['items']).flatMap(
        (entry, k) => readItem(entry, [...path, j, 'items', k], doc) ?? []
      );
      return [{ name, items }];
    });
  }

  function definitions(key: string) {
    return listOf(top[key]).flatMap((value, i) => {
      const entry = mapping(value);
      const name = cleanText(entry['name']) ?? cleanText(entry['id']);
      if (!name) return [];
      const id = slug(cleanText(entry['id']) ?? name);
      // The word for items without a value is nobody's id; it is reported.
      if (id === NONE && key !== 'members') return [];
      const definition: Definition = present({ id, name, description: cleanText(entry['description']) });
      return [{ definition, entry, path: [key, i] as Path }];
    });
  }
}

/** One item, or undefined where there is nothing that could be shown: no mapping or no name. */
function readItem(value: unknown, path: Path, doc: Located): DraftItem | undefined {
  const entry = mapping(value);
  const name = cleanText(entry['name']);
  if (!isMapping(value) || !name) return undefined;
  const extra = mapping(entry['extra']);
  const organization = mapping(entry['organization']);
  return {
    path,
    line: doc.locate([...path, 'name'], 'key').line,
    name,
    declaredId: cleanText(entry['id']),
    symbol: cleanText(entry['symbol']),
    aliases: textsOf(entry['aliases']),
    stage: cleanText(entry['project']),
    host: cleanText(entry['host']),
    hostName: cleanText(organization['name']),
    contributedBy: textsOf(entry['contributed_by']),
    layers: textsOf(entry['layers']),
    topics: textsOf(entry['topics']),
    status: cleanText(entry['status']),
    statusSource: readReference(entry['status_source']),
    successors: readSuccessors(entry['successor']),
    evidence: readEvidence(entry['evidence']),
    license: cleanText(entry['license']),
    description: cleanText(entry['description']),
    descriptionSource: readReference(entry['description_source']),
    homepage: webAddress(entry['homepage_url']),
    repo: webAddress(entry['repo_url']),
    packages: textsOf(entry['packages']),
    links: readLinks(entry, extra),
    logo: logoFile(entry['logo']),
    icon: cleanText(entry['icon']),
    crunchbase: webAddress(entry['crunchbase']),
    secondPaths: textsOf(entry['second_path']),
    dates: present({
      joined: dayIn(entry['joined']),
      accepted: dayIn(extra['accepted']),
      sandbox: dayIn(extra['sandbox']),
      incubating: dayIn(extra['incubating']),
      graduated: dayIn(extra['graduated']),
      archived: dayIn(extra['archived'])
    }),
    more: readMore(entry),
    fields: entry
  };
}

/** Every further address of an item: `twitter`, `extra.*_url`, `extra.other_links`, additional repositories. */
function readLinks(entry: Readonly<Record<string, unknown>>, extra: Readonly<Record<string, unknown>>): Link[] {
  const links: Link[] = [];
  const add = (kind: string, value: unknown, label?: string, mail = false) => {
    const url = webAddress(value) ?? (mail ? mailAddress(value) : undefined);
    if (url) links.push(label ? { kind, url, label } : { kind, url });
  };
  for (const repo of listOf(entry['additional_repos'])) add('repository', mapping(repo)['repo_url']);
  add('twitter', entry['twitter']);
  for (const key of Object.keys(extra))
    if (key.endsWith('_url'))
      add(key.slice(0, -4).replaceAll('_', ' '), extra[key], undefined, key === 'mailing_list_url');
  for (const link of listOf(extra['other_links']))
    add('other', mapping(link)['url'], cleanText(mapping(link)['name']), true);
  const badge = cleanText(entry['url_for_bestpractices']);
  add('best practices', badge);
  return links;
}
