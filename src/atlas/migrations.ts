/**
 * Links of older landscape generators → links of this one, so that wikis and slides keep working. One row per old
 * parameter of landscapeapp (v1) and landscape2; rows that give nothing drop what has no counterpart, silently: a sort
 * order or a full-screen switch is nobody's mistake.
 */
import type { Atlas, Facet } from './atlas.ts';
import { RESERVED } from './query.ts';
import { slug } from '#text/slug.ts';

type LinkPair = readonly [param: string, value: string];
type Migration = (value: string, atlas: Atlas) => readonly LinkPair[];

const drop: Migration = () => [];

const table: Readonly<Record<string, Migration>> = {
  // landscapeapp v1
  selected: (value) => [['item', slug(value)]],
  project: stages,
  organization: (value, atlas) => options(value, ['host', 'contributor'], atlas),
  grouping: drop,
  sort: (value) => (value === 'name' ? [] : [['sort', value.replace(/^latest-/, 'last-')]]),
  'sort-by': drop,
  'sort-direction': drop,
  format: drop,
  fullscreen: drop,
  // Of this program, before the selection packed by itself
  compact: (value) => [['places', value === '0' ? 'keep' : 'pack']],
  embed: drop,
  headquarters: drop,
  bestpractices: drop,
  'company-type': drop,
  industries: drop,
  parent: drop,
  style: drop,
  // landscape2
  group: tab,
  // Of this program, when groups were a facet
  part: tab,
  'view-mode': drop,
  classify: drop,
  'org-type': drop,
  country: drop,
  industry: drop,
  enduser: drop,
  specification: drop,
  tag: drop,
  // In several of them, with other values
  language: (value, atlas) => options(value, ['language'], atlas),
  item: (value, atlas) => [['item', value.includes('--') ? itemAt(value, atlas) : value]],
  license: licenses,
  category: (value, atlas) => options(value, ['category'], atlas),
  zoom: (value) => (/^\d+$/.test(value) ? [] : [['size', value]])
};

/** Every parameter that has a meaning in links, now or of old: no facet that a landscape makes may be called like them. */
export const LINK_NAMES: ReadonlySet<string> = new Set([
  ...RESERVED,
  ...Object.keys(table).filter((param) => table[param] !== drop)
]);

/**
 * The parameters of a link, old ones translated. Values that nobody knows are passed on, to be reported. What has no
 * counterpart in general may be a facet here.
 */
export function migrate(params: Iterable<LinkPair>, atlas: Atlas): LinkPair[] {
  return [...params].flatMap(([param, value]): readonly LinkPair[] => {
    const migration = Object.hasOwn(table, param) ? table[param] : undefined;
    // An option may have had another id: its name is known.
    if (!migration) return facet(param, atlas) ? options(value, [param], atlas) : [[param, value]];
    return migration === drop && facet(param, atlas) ? options(value, [param], atlas) : migration(value, atlas);
  });
}

/**
 * landscape2 makes the id of an item of its place and its name: `category--subcategory--name`. Of several items with that
 * name it means the one that stands there.
 */
function itemAt(value: string, { items, frames, categories }: Atlas): string {
  const [category, subcategory, ...rest] = value.split('--');
  const name = rest.join('--');
  const called = items.filter((item) => formerName(item.name) === name);
  const there = called.find((item) =>
    item.frames.some((frame) => {
      const { name, category: at } = frames[frame]!;
      return formerName(name) === subcategory && formerName(categories[at]!.name) === category;
    })
  );
  return (there ?? called[0])?.id ?? slug(name);
}

/** A group by its name or what old links call it; without such a group, members are known by the word. */
function tab(value: string, { tabs }: Atlas): LinkPair[] {
  const wanted = value.split(',').map(slug);
  const found = tabs.find(({ id, alias }) => wanted.includes(id) || (alias !== undefined && wanted.includes(alias)));
  if (found) return [['group', found.id]];
  return /member/i.test(value) ? [['scope', 'members']] : [];
}

/** v1: `project=hosted`, `graduated,sandbox`, `company`; landscape2: a maturity, `non-…` for what is not hosted. */
function stages(value: string, atlas: Atlas): LinkPair[] {
  const known = facet('stage', atlas)?.options.map(({ id }) => id) ?? [];
  const hosted = known.filter((id) => id !== 'none');
  const chosen = value.split(',').flatMap((part) => {
    const id = slug(part);
    if (id === 'hosted') return hosted;
    if (id === 'no' || id === 'not-hosted' || id.startsWith('non-')) return ['none'];
    return known.includes(id) ? [id] : [];
  });
  return chosen.length > 0 ? [['stage', chosen.join(',')]] : [];
}

/** Free names (`Apache License 2.0`) and v1's slugs of them; our own classes pass as they are. */
function licenses(value: string, atlas: Atlas): LinkPair[] {
  const classes = facet('license', atlas)?.options.map(({ id }) => id) ?? [];
  const ids = facet('spdx', atlas)?.options.map(({ id }) => id) ?? [];
  return value.split(',').flatMap((part): LinkPair[] => {
    if (classes.includes(part)) return [['license', part]];
    const wanted = LICENSE_NAMES[slug(part)] ?? part;
    const exact = ids.filter((known) => slug(known) === slug(wanted));
    const found = exact.length > 0 ? exact : ids.filter((known) => slug(known).startsWith(`${slug(wanted)}-`));
    return found.length > 0 ? found.map((id) => ['spdx', id]) : [['license', part]];
  });
}

/** The names that GitHub gives to licenses, as old links carry them. GNU ones leave “only” and “or later” open. */
const LICENSE_NAMES: Readonly<Record<string, string>> = {
  'apache-license-2-0': 'Apache-2.0',
  'mit-license': 'MIT',
  'bsd-3-clause-new-or-revised-license': 'BSD-3-Clause',
  'bsd-2-clause-simplified-license': 'BSD-2-Clause',
  'gnu-general-public-license-v2-0': 'GPL-2.0',
  'gnu-general-public-license-v3-0': 'GPL-3.0',
  'gnu-lesser-general-public-license-v2-1': 'LGPL-2.1',
  'gnu-lesser-general-public-license-v3-0': 'LGPL-3.0',
  'gnu-affero-general-public-license-v3-0': 'AGPL-3.0',
  'mozilla-public-license-2-0': 'MPL-2.0',
  'isc-license': 'ISC',
  'eclipse-public-license-2-0': 'EPL-2.0',
  'creative-commons-attribution-4-0-international': 'CC-BY-4.0'
};

/** Each value under the first facet that has an option of that id or name. */
function options(value: string, facets: readonly string[], atlas: Atlas): LinkPair[] {
  return value.split(',').flatMap((part): LinkPair[] => {
    for (const id of facets) {
      const option = facet(id, atlas)?.options.find((known) => known.id === part || slug(known.name) === slug(part));
      if (option) return [[id, option.id]];
    }
    return facets.length === 1 ? [[facets[0]!, part]] : [];
  });
}

const facet = (id: string, atlas: Atlas): Facet | undefined => atlas.facets.find((other) => other.id === id);

/** A name as landscape2 writes it in ids and addresses: letters, digits, `+` and `-`; everything else is a hyphen, never two. */
export const formerName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+-]/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/-$/, '');
