/** What every category, subcategory and item must have. */
import { levels } from './evidence.ts';
import { cleanText } from '#text/clean.ts';
import { logoFile } from '#text/address.ts';
import type { Rules } from './evidence.ts';

export const itemRules: Rules = ({ doc }, report) => {
  for (const { value, path, level } of levels({ doc })) {
    const name = cleanText(value['name']);
    if (level !== 'item') {
      if (!name)
        report.add('category_name_missing', { doc, path }, level === 'category' ? 'A category' : 'A subcategory');
      continue;
    }
    if (!name) {
      report.add('item_name_missing', { doc, path: 'name' in value ? [...path, 'name'] : path });
      continue;
    }
    if (!cleanText(value['homepage_url'])) {
      report.add(
        'item_homepage_missing',
        { doc, path: 'homepage_url' in value ? [...path, 'homepage_url'] : path },
        name
      );
    }
    const logo = cleanText(value['logo']);
    if (logo && !logoFile(logo)) report.add('logo_outside', { doc, path: [...path, 'logo'] }, logo);
  }
};
