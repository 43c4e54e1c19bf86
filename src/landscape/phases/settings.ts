/**
 * The part of a landscape2 settings file that is followed: names, which category lists members, orders, groups, footer.
 * Scripts, trackers and remote pictures that such a file may name are not followed; that is told.
 */
import type { Footer } from '../model.ts';
import { readFooter } from './footer.ts';
import { cleanText, textsOf } from '#text/clean.ts';
import { listOf, mapping } from '#text/value.ts';
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
  /** Where the end users are listed. */
  readonly endUsers: readonly Region[];
  /** Tag → what it covers. */
  readonly tags: ReadonlyMap<string, readonly Region[]>;
  readonly footer?: Footer | undefined;
}

export interface Group {
  readonly name: string;
  /** What old links call it. */
  readonly alias?: string | undefined;
  readonly categories: readonly string[];
}

/** A category, or some of its subcategories. */
export interface Region {
  readonly category: string;
  readonly subcategories?: readonly string[] | undefined;
}

export const NO_SETTINGS: Settings = { order: new Map(), groups: [], endUsers: [], tags: new Map() };

/** Whether one of the regions holds a place, by names. */
export const covers = (regions: readonly Region[], category: string, subcategory: string): boolean =>
  regions.some((region) => region.category === category && (region.subcategories?.includes(subcategory) ?? true));

export function readSettings(value: unknown): Settings {
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
    endUsers: regions(top['enduser']),
    tags: new Map(Object.entries(mapping(top['tags'])).map(([tag, value]) => [tag, regions(value)])),
    footer: readFooter(top)
  };
}

function regions(value: unknown): Region[] {
  return listOf(value).flatMap((entry) => {
    const { category, subcategories } = mapping(entry);
    const name = cleanText(category);
    if (!name) return [];
    return [{ category: name, subcategories: Array.isArray(subcategories) ? textsOf(subcategories) : undefined }];
  });
}
