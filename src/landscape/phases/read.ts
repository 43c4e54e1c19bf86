/**
 * First phase: a parsed document → drafts. Lenient: what has the wrong type is left out (and reported by the rules),
 * both top keys are read, legacy markers are passed over, and a missing list is an empty one. Here, once, the YAML key
 * `project` becomes the stage.
 */
import { NONE } from '../publish/packed.ts';
import type { Located, Path } from '../read/located.ts';
import {
  KINDS,
  type DateName,
  type Definition,
  type FormerProject,
  type PublishedFigure,
  type Foundation,
  type Layer,
  type Link,
  type Listing,
  type More,
  type Organization,
  type Stage,
  type Publication,
  type Requirement,
  type StageRules,
  type Topic,
  type TrustDimension,
  type Kind
} from '../model.ts';
import {
  documentLevel,
  formerProjectLevel,
  foundationLevel,
  listingLevel,
  memberLevel,
  organizationLevel
} from '../read/fields.ts';
import { type ValuesOf, readFields } from '../read/forms.ts';
import { publishedFigureLevel } from '../read/figure-fields.ts';
import { itemLevel } from '../read/item-fields.ts';
import { type Membership, membershipOf } from '../membership.ts';
import type { OpennessFramework } from '../openness/framework.ts';
import { declaredFramework } from '../openness/declared.ts';
import { readMore } from './more.ts';
import { readRequirements, readStageRules } from './stage-rules.ts';
import { cleanText, textsOf } from '#text/clean.ts';
import { listOf, mapping, present, some } from '#text/value.ts';
import { mailAddress, webAddress } from '#text/address.ts';
import { slug } from '#text/slug.ts';

type Said = ValuesOf<typeof itemLevel.fields>;

/** What an item says by each of its keys (item-fields.ts), where it does, and what comes of several of them. */
export interface DraftItem extends Said {
  readonly path: Path;
  readonly line: number;
  readonly name: string;
  readonly links: readonly Link[];
  readonly dates: Readonly<Partial<Record<DateName, string>>>;
  readonly more?: More | undefined;
  /** The mapping as it was written, for facets from the file's own fields. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface DraftSubcategory {
  readonly name: string;
  readonly kind?: Kind | undefined;
  readonly items: readonly DraftItem[];
}

export interface DraftCategory {
  readonly path: Path;
  readonly name: string;
  readonly kind?: Kind | undefined;
  readonly aliases?: readonly string[];
  readonly subcategories: readonly DraftSubcategory[];
}

export interface MemberEntry extends ValuesOf<typeof memberLevel.fields> {
  readonly path: Path;
  readonly id: string;
}

export interface Draft {
  readonly doc: Located;
  readonly foundation: Partial<Foundation>;
  readonly landscapeUrl?: string;
  readonly listing: Omit<Listing, 'file'>;
  readonly stages: readonly (Stage & { readonly aliases: readonly string[] })[];
  readonly stageRules: readonly StageRules[];
  readonly hallmarks: readonly Requirement[];
  readonly trustDimensions: readonly TrustDimension[];
  readonly openness?: OpennessFramework | undefined;
  readonly documents: readonly Publication[];
  readonly tiers: readonly Definition[];
  readonly layers: readonly Layer[];
  readonly topics: readonly (Topic & { readonly path: Path })[];
  /** A guide written into the file itself, as Markdown; empty where there is none. */
  readonly guide: string;
  readonly membership?: Membership | undefined;
  readonly formerProjects: readonly FormerProject[];
  readonly publishedFigures: readonly PublishedFigure[];
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
  const { landscapeUrl, ...foundation } = readFields(foundationLevel, top['foundation']);
  const { source: _source, ...listing } = readFields(listingLevel, top['listing']);
  const tiers = definitions('tiers').map(({ definition }) => definition);
  const guide = typeof top['guide'] === 'string' ? top['guide'] : '';
  return {
    ...present({ landscapeUrl }),
    ...{ doc, foundation, listing, tiers, guide, membership: membershipOf(top, tiers) },
    openness: declaredFramework(top['openness']),
    stages: definitions('stages').map(({ definition, entry }) => ({
      ...definition,
      ...(entry['hosted'] === false ? { hosted: false as const } : {}),
      ...present({ countedAs: cleanText(entry['counted_as']) }),
      aliases: textsOf(entry['aliases'])
    })),
    stageRules: definitions('stages').flatMap(({ definition, entry }) => readStageRules(definition.id, entry) ?? []),
    hallmarks: readRequirements(top['hallmarks']),
    trustDimensions: definitions('trust_dimensions').map(({ definition, entry }) =>
      present({ ...definition, asks: cleanText(entry['asks']) })
    ),
    documents: definitions('documents').map(({ definition: { id, name }, entry }) => ({
      ...readFields(documentLevel, entry),
      ...{ id, name }
    })),
    layers: definitions('layers').map(({ definition, entry }) =>
      present({ ...definition, part: cleanText(entry['part']), aliases: some(textsOf(entry['aliases'])) })
    ),
    topics: definitions('topics').map(({ definition, entry, path }) => ({
      ...present({ ...definition, shortName: cleanText(entry['short_name']) }),
      aliases: textsOf(entry['aliases']),
      path
    })),
    publishedFigures: listOf(top['published_figures']).flatMap((entry) => {
      const { what, value, ...said } = readFields(publishedFigureLevel, entry);
      return what && value !== undefined ? [{ what, value, ...said }] : [];
    }),
    formerProjects: listOf(top['former_projects']).flatMap((entry) => {
      const { name, ...said } = readFields(formerProjectLevel, entry);
      return name ? [{ name, ...said }] : [];
    }),
    organizations: definitions('organizations').map(({ definition, entry, path }) => {
      const { logo: _logo, ...said } = readFields(organizationLevel, entry);
      return { ...said, ...definition, path, line: doc.locate(path).line };
    }),
    members: definitions('members').map(({ definition: { id }, entry, path }) => ({
      ...readFields(memberLevel, entry),
      ...{ path, id }
    })),
    categories: listOf(top[key]).flatMap((value, i) => {
      const category = mapping(value);
      const name = cleanText(category['name']);
      const path = [key, i] as const;
      if (!name) return [];
      const aliases = some(textsOf(category['aliases']));
      const parts = subcategories(category['subcategories'], [...path, 'subcategories']);
      return [present({ path, name, kind: kindIn(category), aliases, subcategories: parts })];
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
      return [present({ name, kind: kindIn(subcategory), items })];
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
  const said = readFields(itemLevel, value);
  const { name } = said;
  if (!name) return undefined;
  const { accepted, sandbox, incubating, graduated, archived } = said.extra;
  const entry = mapping(value);
  return {
    ...said,
    ...{ path, name },
    line: doc.locate([...path, 'name'], 'key').line,
    links: readLinks(said, mapping(entry['extra'])),
    dates: present({ joined: said.joined, accepted, sandbox, incubating, graduated, archived }),
    more: readMore(said),
    fields: entry
  };
}

const kindIn = (entry: Readonly<Record<string, unknown>>): Kind | undefined =>
  KINDS.find((kind) => kind === entry['kind']);

/** Every further address of an item: `twitter`, `extra.*_url`, `extra.other_links`, additional repositories. */
function readLinks(item: Said, extra: object): Link[] {
  const { additionalRepos, twitter, crunchbase, urlForBestpractices, extra: said } = item;
  // Whatever ends in `_url` is shown, also where it is no key of the format.
  const keyed = Object.entries(extra).flatMap(([key, value]: [string, unknown]): Link[] => {
    if (!key.endsWith('_url')) return [];
    const url = webAddress(value) ?? (key === 'mailing_list_url' ? mailAddress(value) : undefined);
    return url ? [{ kind: key.slice(0, -4).replaceAll('_', ' '), url }] : [];
  });
  const of = (kind: string, url: string | undefined): Link[] => (url ? [{ kind, url }] : []);
  return [
    ...additionalRepos.flatMap(({ repo, branch, license }) =>
      of('repository', repo).map((link) => present({ ...link, branch, license }))
    ),
    ...of('twitter', twitter),
    ...of('crunchbase', crunchbase),
    ...keyed,
    ...said.otherLinks.flatMap(({ url, name: label }) => of('other', url).map((link) => present({ ...link, label }))),
    ...of('best practices', urlForBestpractices)
  ];
}
