/** What every category, subcategory and item must have. */
import type { Path } from '../located.ts';
import { topKey } from '../phases/read.ts';
import { cleanText, isMapping, listOf, logoFile, mapping } from '../text.ts';
import type { Evidence, Rules } from './index.ts';

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

/** Every mapping of the three levels, parents first. Used where a rule must also see what the reader leaves out. */
export function* levels({ doc }: Pick<Evidence, 'doc'>): Generator<{
  value: Readonly<Record<string, unknown>>;
  path: Path;
  level: 'category' | 'subcategory' | 'item';
}> {
  const key = topKey(doc.value);
  if (!key) return;
  for (const [i, category] of listOf(mapping(doc.value)[key]).entries()) {
    if (!isMapping(category)) continue;
    yield { value: mapping(category), path: [key, i], level: 'category' };
    for (const [j, subcategory] of listOf(mapping(category)['subcategories']).entries()) {
      if (!isMapping(subcategory)) continue;
      const path = [key, i, 'subcategories', j];
      yield { value: mapping(subcategory), path, level: 'subcategory' };
      for (const [k, item] of listOf(mapping(subcategory)['items']).entries()) {
        if (isMapping(item)) yield { value: mapping(item), path: [...path, 'items', k], level: 'item' };
      }
    }
  }
}
