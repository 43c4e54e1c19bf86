/** Settings that are read but not followed: a foundation that moves over should know what does not come along. */
import { cleanText, textsOf } from '#text/clean.ts';
import { listOf, mapping } from '#text/value.ts';
import { PICTURES, fileNamed, settingAt } from '../../phases/site/look.ts';
import type { Rules } from '../evidence.ts';

/** What a landscape2 site would load or run from elsewhere, and what has no counterpart here or another one. */
export const UNFOLLOWED: readonly (readonly [key: string, why: string, unless?: unknown])[] = [
  ['analytics', 'nobody is tracked, and no foreign script runs'],
  ['osano', 'there are no cookies to consent to, and no foreign script runs'],
  ['base_path', 'a site works under any path'],
  ['grid_items_size', 'the size of a tile tells whether the foundation hosts the project'],
  ['logos_viewbox', 'each logo is cut to what it shows'],
  ['screenshot_width', 'pictures of any size are saved from the page, and by “landscape export”']
];

const pictureMissing = (file: string) =>
  `no picture is loaded from elsewhere; ${file} beside the settings would be shown`;

export const unfollowedRules: Rules = ({ beside: { settings: doc }, files, draft }, report) => {
  if (!doc) return;
  const top = mapping(doc.value);
  for (const [key, why, unless] of UNFOLLOWED) {
    const value = settingAt(top, key);
    if (value !== undefined && value !== null && value !== unless)
      report.add('setting_ignored', { doc, path: key.split('.'), at: 'key' }, key, why);
  }
  for (const key of Object.values(PICTURES)) {
    const value = cleanText(settingAt(top, key));
    const name = fileNamed(value);
    if (value === undefined || (name !== undefined && files.has(name))) continue;
    const file = name === undefined ? 'a file of it' : `“${name}”`;
    report.add('setting_ignored', { doc, path: key.split('.'), at: 'key' }, key, pictureMissing(file));
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
