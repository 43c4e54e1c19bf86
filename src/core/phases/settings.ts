/**
 * The part of a landscape2 settings file that decides what a landscape is called and which category lists its members.
 * Scripts, trackers and colours that such a file may name are not read.
 */
import { cleanText, listOf, mapping, textsOf, webAddress } from '../text.ts';

export interface Settings {
  readonly foundation?: string | undefined;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly membersCategory?: string | undefined;
  /** Category name → subcategory names in the order to show. */
  readonly order: ReadonlyMap<string, readonly string[]>;
}

export const NO_SETTINGS: Settings = { order: new Map() };

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
    )
  };
}
