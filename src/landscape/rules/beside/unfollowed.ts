/** Settings that are read but not followed: a foundation that moves over should know what does not come along. */
import { cleanText, textsOf } from '#text/clean.ts';
import { listOf, mapping } from '#text/value.ts';
import type { Rules } from '../evidence.ts';

const FOREIGN_PICTURE = 'no picture is loaded from elsewhere';

/** What a landscape2 site would load or run from elsewhere, and what has no counterpart here or another one. */
const UNFOLLOWED: readonly (readonly [key: string, why: string, unless?: unknown])[] = [
  ['analytics', 'nobody is tracked, and no foreign script runs'],
  ['osano', 'there are no cookies to consent to, and no foreign script runs'],
  ['header.logo', FOREIGN_PICTURE],
  ['header.motd', 'a site built once would show it long after its day'],
  ['footer.logo', FOREIGN_PICTURE],
  ['images', FOREIGN_PICTURE],
  ['upcoming_event', FOREIGN_PICTURE],
  ['base_path', 'a site works under any path'],
  ['colors', 'each category has a colour of its own, chosen to be told apart and read in light and dark'],
  ['grid_items_size', 'the size of a tile tells whether the foundation hosts the project'],
  ['logos_viewbox', 'each logo is cut to what it shows'],
  ['screenshot_width', 'pictures of any size are saved from the page, and by “landscape export”']
];

export const unfollowedRules: Rules = ({ beside: { settings: doc }, draft }, report) => {
  if (!doc) return;
  const top = mapping(doc.value);
  for (const [key, why, unless] of UNFOLLOWED) {
    const path = key.split('.');
    const value = path.reduce<unknown>((inner, step) => mapping(inner)[step], top);
    if (value !== undefined && value !== null && value !== unless)
      report.add('setting_ignored', { doc, path, at: 'key' }, key, why);
  }

  for (const [i, entry] of listOf(top['categories']).entries()) {
    const name = cleanText(mapping(entry)['name']);
    const order = textsOf(mapping(entry)['subcategories']);
    const left = draft.categories
      .filter((category) => category.name === name)
      .flatMap(({ subcategories }) => subcategories.filter((subcategory) => !order.includes(subcategory.name)));
    if (order.length === 0 || left.length === 0) continue;
    const names = [...new Set(left.map((subcategory) => `“${subcategory.name}”`))].join(', ');
    report.add('setting_reorders_only', { doc, path: ['categories', i, 'subcategories'] }, name!, names);
  }
};
