/**
 * The facet table. Panel, links, chips, counts, compiled columns and documentation all loop over it; adding a facet is
 * adding a row here (and nothing else).
 */
import { activities, activityOf } from './activity.ts';
import { languageId, languageNames } from './facets/languages.ts';
import { roles } from './facets/roles.ts';
import { type FacetOption, NONE } from './publish/packed.ts';
import { licenseClasses } from './licenses/classes.ts';
import { licenseIdsOf } from './licenses/expression.ts';
import type { FurtherFacet, Item, Kind, Landscape } from './model.ts';
import { compareText } from '#text/order.ts';

export interface FacetRow {
  /** Its name in a link. Never renamed without a migration in migrations.ts. */
  readonly id: string;
  readonly label: string;
  /** The kinds it applies to; it counts no others. */
  readonly kinds: readonly Kind[];
  /** Whether an item can have several values; only then is there a choice between any and all. */
  readonly several: boolean;
  /** The ids of an item's values. */
  readonly values: (item: Item, landscape: Landscape) => readonly string[];
  /** All options in the order to show, or undefined: those that occur, the most frequent first. */
  readonly options?: (landscape: Landscape) => readonly FacetOption[];
  /** What an option is called where `options` does not say. */
  readonly name?: (id: string, landscape: Landscape) => string;
  /** What items without a value are called, where that is worth choosing. */
  readonly none?: string;
  /** Whether `options` that no item has are left out. */
  readonly onlyUsed?: boolean;
}

const PROJECTS: readonly Kind[] = ['project'];

export const facetRows: readonly FacetRow[] = [
  {
    id: 'stage',
    label: 'Stage',
    kinds: PROJECTS,
    several: false,
    values: (item) => (item.stage ? [item.stage] : []),
    options: (landscape) => landscape.stages,
    none: 'Listed, not hosted'
  },
  {
    id: 'layer',
    label: 'Workflow layer',
    kinds: PROJECTS,
    several: true,
    values: (item) => item.layers,
    options: (landscape) => landscape.layers
  },
  {
    id: 'topic',
    label: 'Topic',
    kinds: PROJECTS,
    several: true,
    values: (item) => item.topics,
    // Their definitions come with the details: no first view shows them.
    name: (id, landscape) => landscape.topics.find((topic) => topic.id === id)?.name ?? id
  },
  {
    id: 'trust',
    label: 'Trust dimension',
    kinds: PROJECTS,
    several: true,
    values: ({ trust }) => Object.keys(trust ?? {}),
    options: ({ trustDimensions = [] }) =>
      trustDimensions.map(({ id, name, description, asks }) => ({
        ...{ id, name },
        description: [description, asks].filter(Boolean).join(' ')
      })),
    onlyUsed: true
  },
  {
    id: 'category',
    label: 'Category',
    kinds: ['project', 'member', 'organization'],
    several: true,
    values: (item) => [...new Set(item.places.map((place) => place.category))],
    options: (landscape) => landscape.categories
  },
  {
    id: 'license',
    label: 'License class',
    kinds: PROJECTS,
    several: false,
    values: ({ terms }) => listed(terms?.class),
    options: () => licenseClasses,
    none: 'Not recorded',
    onlyUsed: true
  },
  {
    id: 'spdx',
    label: 'License id',
    kinds: PROJECTS,
    several: true,
    values: (item) => (item.license ? licenseIdsOf(item.license) : []),
    name: (id) => id
  },
  {
    id: 'host',
    label: 'Host',
    kinds: PROJECTS,
    several: false,
    values: (item) => (item.host ? [item.host] : []),
    name: organizationName,
    none: 'Not recorded'
  },
  {
    id: 'contributor',
    label: 'Contributed by',
    kinds: PROJECTS,
    several: true,
    values: (item) => item.contributedBy,
    name: organizationName
  },
  {
    id: 'language',
    label: 'Language',
    kinds: PROJECTS,
    several: false,
    values: (item) => item.figures.languages?.value.slice(0, 1).map(([name]) => languageId(name)) ?? [],
    name: (id, landscape) => languageNames(landscape).get(id) ?? id,
    none: 'Not recorded'
  },
  {
    id: 'activity',
    label: 'Activity',
    kinds: PROJECTS,
    several: false,
    values: ({ figures }, { observed }) => listed(activityOf(figures, observed)),
    options: activities,
    none: 'Not recorded',
    onlyUsed: true
  },
  {
    id: 'status',
    label: 'Development',
    kinds: PROJECTS,
    several: false,
    values: (item) => (item.status ? [item.status] : []),
    options: () => statuses,
    onlyUsed: true
  },
  {
    id: 'openness',
    label: 'Openness class',
    kinds: PROJECTS,
    several: false,
    // Nothing is said of those that declare no components.
    values: ({ openness }) => (openness ? [openness.class ?? UNCLASSED.id] : []),
    options: ({ openness }) => [...(openness?.classes.toReversed() ?? []), UNCLASSED],
    onlyUsed: true
  },
  {
    id: 'tier',
    label: 'Tier',
    kinds: ['member'],
    several: false,
    values: (item) => (item.tier ? [item.tier] : []),
    options: (landscape) => landscape.tiers
  },
  {
    id: 'role',
    label: 'Role',
    kinds: ['organization'],
    several: true,
    values: ({ organization }, landscape) =>
      organization ? roles.flatMap(({ id, of }) => (of(landscape).has(organization) ? [id] : [])) : [],
    options: () => roles,
    onlyUsed: true
  },
  {
    id: 'orgkind',
    label: 'Kind',
    kinds: ['organization'],
    several: false,
    values: ({ organization }, { organizations }) =>
      listed(organizations.find(({ id, kind }) => id === organization && kind)?.kind?.toLowerCase()),
    name: (id) => id.charAt(0).toUpperCase() + id.slice(1)
  }
];

/** The table, then a row for each facet that the landscape makes from its own fields. */
export const facetRowsOf = (landscape: Landscape): readonly FacetRow[] => [
  // What a landscape does not say is not claimed.
  ...facetRows.map((row) =>
    row.id === 'stage' && !landscape.stages.some(isHosted) ? { ...row, none: 'No stage' } : row
  ),
  ...landscape.facets.map(furtherRow)
];

const isHosted = ({ id, hosted }: Landscape['stages'][0]) => id !== 'archived' && hosted !== false;

const furtherRow = ({ id, label, kinds, several, options, none }: FurtherFacet): FacetRow => ({
  id,
  label,
  kinds,
  several,
  values: (item) => (item.values && Object.hasOwn(item.values, id) ? item.values[id]! : []),
  options: () => options,
  ...(none === undefined ? {} : { none }),
  onlyUsed: true
});

const UNCLASSED: FacetOption = {
  id: 'unclassed',
  name: 'No class yet',
  description: 'Declares its components; some that the first class asks for are missing.'
};

/** What makers say of a project that does not simply go on. Nothing is said of all others. */
const statuses: readonly FacetOption[] = [
  { id: 'archived', name: 'No longer developed', description: 'Its makers say that they ended its development.' },
  { id: 'maintenance', name: 'Maintenance only', description: 'Its makers say that they mend it, and add nothing.' },
  { id: 'succeeded', name: 'Succeeded by another', description: 'Its makers point to what follows it.' }
];

/** The options of a facet that a landscape's items have or could have, in the order to show. */
export function facetOptions(row: FacetRow, landscape: Landscape): FacetOption[] {
  const items = landscape.items.filter((item) => row.kinds.includes(item.kind));
  const counts = new Map<string, number>();
  let without = 0;
  for (const item of items) {
    const values = row.values(item, landscape);
    if (values.length === 0) without += 1;
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const declared = row.options?.(landscape).filter(({ id }) => !row.onlyUsed || counts.has(id));
  const options = declared
    ? declared.map(({ id, name, description }) => (description ? { id, name, description } : { id, name }))
    : [...counts]
        .map(([id, count]) => ({ id, name: row.name?.(id, landscape) ?? id, count }))
        .sort((a, b) => b.count - a.count || compareText(a.name.toLowerCase(), b.name.toLowerCase()))
        .map(({ id, name }) => ({ id, name }));
  return row.none && without > 0 && counts.size > 0 ? [...options, { id: NONE, name: row.none }] : options;
}

const listed = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

function organizationName(id: string, landscape: Landscape): string {
  return landscape.organizations.find((organization) => organization.id === id)?.name ?? id;
}
