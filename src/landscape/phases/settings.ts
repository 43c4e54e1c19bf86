/**
 * The part of a landscape2 settings file that is followed: names, which category lists members, orders, groups, footer,
 * look. Scripts and trackers that such a file may name are not followed, and nothing is fetched for it; that is told.
 */
import type { Look } from '../look.ts';
import type { Footer } from '../model.ts';
import { readFooter } from './site/footer.ts';
import { readLook } from './site/look.ts';
import { cleanText, textsOf } from '#text/clean.ts';
import { listOf, mapping, present } from '#text/value.ts';
import { webAddress } from '#text/address.ts';

export interface Settings {
  readonly foundation?: string | undefined;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly membersCategory?: string | undefined;
  /** Category name → subcategory names in the order to show. */
  readonly order: ReadonlyMap<string, readonly string[]>;
  /** Sets of categories that a landscape2 site shows on a tab each. */
  readonly groups: readonly Group[];
  /** What a landscape2 site shows larger, by stage and by subcategory. */
  readonly featured: { readonly stages: readonly FeaturedValue[]; readonly subcategories: readonly string[] };
  /** Whether the first view is one of cards. */
  readonly cards: boolean;
  /** Whether nothing is to be said of who owns a project. */
  readonly hidesOwners: boolean;
  /** Where the end users are listed. */
  readonly endUsers: readonly Region[];
  /** Tag → what it covers. */
  readonly tags: ReadonlyMap<string, readonly Region[]>;
  readonly footer?: Footer | undefined;
  readonly look?: Look | undefined;
}

export interface Group {
  readonly name: string;
  /** What old links call it. */
  readonly alias?: string | undefined;
  readonly categories: readonly string[];
}

export interface FeaturedValue {
  readonly value: string;
  readonly label?: string | undefined;
  readonly order?: number | undefined;
}

/** A category, or some of its subcategories. */
export interface Region {
  readonly category: string;
  readonly subcategories?: readonly string[] | undefined;
}

export const NO_SETTINGS: Settings = {
  order: new Map(),
  groups: [],
  featured: { stages: [], subcategories: [] },
  cards: false,
  hidesOwners: false,
  endUsers: [],
  tags: new Map()
};

/** Whether one of the regions holds a place, by names. */
export const covers = (regions: readonly Region[], category: string, subcategory: string): boolean =>
  regions.some((region) => region.category === category && (region.subcategories?.includes(subcategory) ?? true));

/** `files`: the names of those beside the settings. */
export function readSettings(value: unknown, files: ReadonlySet<string> = new Set()): Settings {
  const top = mapping(value);
  return {
    foundation: cleanText(top['foundation']),
    url: webAddress(top['url']),
    description: cleanText(top['description']),
    membersCategory: cleanText(top['members_category']),
    order: new Map(
      listOf(top['categories']).flatMap((entry) => {
        const name = cleanText(mapping(entry)['name']);
        return name ? [[name, textsOf(mapping(entry)['subcategories'])] as const] : [];
      })
    ),
    groups: listOf(top['groups']).flatMap((entry) => {
      const { name, alias, categories } = mapping(entry);
      const title = cleanText(name);
      return title ? [{ name: title, alias: cleanText(alias), categories: textsOf(categories) }] : [];
    }),
    featured: {
      stages: featuredBy('maturity', top['featured_items']),
      subcategories: featuredBy('subcategory', top['featured_items']).map(({ value }) => value)
    },
    cards: top['view_mode'] === 'card',
    hidesOwners: top['hide_organization_section_in_projects'] === true,
    endUsers: regions(top['enduser']),
    tags: new Map(Object.entries(mapping(top['tags'])).map(([tag, value]) => [tag, regions(value)])),
    footer: readFooter(top),
    look: readLook(top, files)
  };
}

function featuredBy(field: string, rules: unknown): FeaturedValue[] {
  return listOf(rules)
    .filter((rule) => mapping(rule)['field'] === field)
    .flatMap((rule) => listOf(mapping(rule)['options']))
    .flatMap((option) => {
      const { value, label, order } = mapping(option);
      const written = cleanText(value);
      if (!written) return [];
      return [
        present({ value: written, label: cleanText(label), order: typeof order === 'number' ? order : undefined })
      ];
    });
}

function regions(value: unknown): Region[] {
  return listOf(value).flatMap((entry) => {
    const { category, subcategories } = mapping(entry);
    const name = cleanText(category);
    if (!name) return [];
    return [{ category: name, subcategories: Array.isArray(subcategories) ? textsOf(subcategories) : undefined }];
  });
}
