/** Settings that name what is not there, and settings whose value no program can use. */
import type { Path } from '../../read/located.ts';
import { hasOneNear, nearest } from '#text/nearest.ts';
import { cleanText, textsOf } from '#text/clean.ts';
import { isMapping, listOf, mapping } from '#text/value.ts';
import { squeeze } from '#text/slug.ts';
import { webAddress } from '#text/address.ts';
import type { Evidence, Rules } from '../evidence.ts';

export const settingsRules: Rules = (evidence, report) => {
  const doc = evidence.beside.settings;
  if (!doc) return;
  const top = mapping(doc.value);
  const { categories, subcategories, within } = namesOf(evidence);
  const groups = listOf(top['groups']).flatMap((group) => cleanText(mapping(group)['name']) ?? []);

  const known = (setting: string, kind: string, value: unknown, path: Path, names: readonly string[]): void => {
    const name = cleanText(value);
    if (!name || names.includes(name)) return;
    const proposal = nearest(name, names) ?? names.find((other) => startsAlike(name, other));
    const isSafe = hasOneNear(name, names);
    report.add('setting_names_nothing', { doc, path, fix: proposal, isSafe }, setting, kind, name, proposal);
  };
  const each = (value: unknown, path: Path, check: (entry: unknown, path: Path) => void) => {
    for (const [i, entry] of listOf(value).entries()) check(entry, [...path, i]);
  };
  /** An entry with a category and, maybe, some of its subcategories. */
  const placed = (setting: string, key: string) => (entry: unknown, path: Path) => {
    const category = mapping(entry)[key];
    known(setting, 'the category', category, [...path, key], categories);
    const inner = within.get(cleanText(category) ?? '');
    if (inner)
      each(mapping(entry)['subcategories'], [...path, 'subcategories'], (name, at) =>
        known(setting, 'the subcategory', name, at, inner)
      );
  };

  known('members_category', 'the category', top['members_category'], ['members_category'], categories);
  each(top['categories'], ['categories'], placed('categories', 'name'));
  each(top['enduser'], ['enduser'], placed('enduser', 'category'));
  for (const [tag, places] of Object.entries(mapping(top['tags'])))
    each(places, ['tags', tag], placed('tags', 'category'));
  const filled = filledCategories(evidence);
  each(top['groups'], ['groups'], (group, path) => {
    const { name: written, categories: list } = mapping(group);
    const [name, names] = [cleanText(written), textsOf(list)];
    // Told once: a slip of the finger by what was meant.
    const isSlip = names.some((category) => !categories.includes(category) && nearest(category, categories));
    const isEmpty = names.length > 0 && !isSlip && !names.some((category) => filled.has(category));
    if (isEmpty && name) report.add('group_empty', { doc, path: [...path, 'name'] }, name);
    else
      each(list, [...path, 'categories'], (category, at) => known('groups', 'the category', category, at, categories));
  });
  each(top['featured_items'], ['featured_items'], (rule, path) => {
    const field = mapping(rule)['field'];
    each(mapping(rule)['options'], [...path, 'options'], (option, at) => {
      const { value } = mapping(option);
      if (field === 'subcategory') known('featured_items', 'the subcategory', value, [...at, 'value'], subcategories);
      if (field === 'maturity' && evidence.vocabulary.stage(String(value)) === undefined)
        known('featured_items', 'the stage', value, [...at, 'value'], stageIds(evidence));
    });
    each(mapping(mapping(rule)['exclude'])['groups'], [...path, 'exclude', 'groups'], (name, at) =>
      known('featured_items', 'the group', name, at, groups)
    );
  });

  colours(evidence, report);
  addresses(evidence, report);
};

const COLOURS = ['color1', 'color2', 'color3', 'color4', 'color5', 'color6', 'color7'];
const COLOUR = /^rgba?\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*(,\s*(0|1|0?\.\d+)\s*)?\)$/;

const colours: Rules = ({ beside: { settings: doc } }, report) => {
  const colors = mapping(doc?.value)['colors'];
  if (!doc || !isMapping(colors)) return;
  for (const name of COLOURS) {
    const value = mapping(colors)[name];
    if (typeof value === 'string' && COLOUR.test(value)) continue;
    report.add(
      'setting_malformed',
      { doc, path: ['colors', name] },
      `colors.${name}`,
      'a colour like “rgba(0, 107, 204, 1)”'
    );
  }
};

const addresses: Rules = ({ beside: { settings: doc } }, report) => {
  const top = mapping(doc?.value);
  for (const part of ['header', 'footer']) {
    for (const [name, value] of Object.entries(mapping(mapping(top[part])['links']))) {
      if (!doc || value === null || webAddress(value)) continue;
      report.add('setting_malformed', { doc, path: [part, 'links', name] }, `${part}.links.${name}`, 'a web address');
    }
  }
};

/** The names of categories in which an item stands. */
function filledCategories({ entries, places }: Evidence): ReadonlySet<string> {
  const ids = new Set(
    entries.flatMap(({ draft, category, subcategory }) =>
      [places.place(category, subcategory), ...draft.secondPaths.map((path) => places.second(path))].map(
        (place) => place?.category
      )
    )
  );
  return new Set(places.categories.flatMap(({ id, name }) => (ids.has(id) ? [name] : [])));
}

/** What there is to name: what is declared, and what second paths make. */
function namesOf({ places }: Evidence) {
  const within = new Map(
    places.categories.map(({ name, subcategories }) => [name, subcategories.map((subcategory) => subcategory.name)])
  );
  return { categories: [...within.keys()], subcategories: [...within.values()].flat(), within };
}

const stageIds = ({ vocabulary }: Evidence) => vocabulary.stages.map(({ id }) => id);

/** `LF AI & Data Members` and `LF AI & Data Member Company`: alike in their first two thirds. */
function startsAlike(name: string, other: string): boolean {
  const [a, b] = [squeeze(name), squeeze(other)];
  const length = Math.max(6, Math.ceil((a.length * 2) / 3));
  return a.length >= length && a.slice(0, length) === b.slice(0, length);
}
