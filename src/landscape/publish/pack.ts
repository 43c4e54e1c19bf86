/**
 * The landscape in the two parts that the page loads (see atlas.ts). The first is in columns, which compress far better
 * than rows.
 */
import { BAR_HEIGHT, type Details, NONE, type OpennessNames, type Packed, type PackedFacet } from './packed.ts';
import { type FacetRow, facetOptions, facetRowsOf } from '../facets.ts';
import { isOld, weeksObserved } from '#text/ages.ts';
import type { Figures, Landscape } from '../model.ts';
import { unobservedSince } from '../activity.ts';
import { aliasesOf } from './addresses.ts';
import { packParts } from './parts.ts';
import { searchWords } from './words.ts';
import { compareText } from '#text/order.ts';
import { present } from '#text/value.ts';
import { slug } from '#text/slug.ts';

/** The first part in declared order; what is found by placing the grid, and pictures, are laid over it. */
export function pack(landscape: Landscape): Packed {
  const frames = new Map<string, number>();
  for (const category of landscape.categories) {
    for (const subcategory of category.subcategories) frames.set(`${category.id}\n${subcategory.id}`, frames.size);
  }
  const { items, observed } = landscape;
  const indexOf = (id: string) => landscape.categories.findIndex((category) => category.id === id);
  const featured = items.flatMap((item, i) => (item.featured ? [i] : []));
  const kinds = new Map(landscape.categories.map(({ id, kind }) => [id, kind]));
  const others = items.flatMap(({ kind, places: [{ category }] }, i) =>
    kind === kinds.get(category) ? [] : [[i, kind] as const]
  );
  const facets = facetRowsOf(landscape).flatMap((row) => packFacet(row, landscape) ?? []);
  const parts = [...packParts(landscape).keys()];
  return present({
    foundation: present({ ...landscape.foundation, description: introduction(landscape) }),
    listing: landscape.listing,
    stages: landscape.stages.map(withoutAliases),
    tiers: landscape.tiers,
    layers: landscape.layers.map(withoutAliases),
    categories: landscape.categories.map(withoutAliases),
    hues: landscape.look?.hues && (Object.values(landscape.look.hues) as [number, number?]),
    tabs: landscape.tabs?.map((tab) => ({ ...tab, categories: tab.categories.map(indexOf) })),
    facets,
    topicNames: shortTopics(facets, landscape),
    ids: items.map(({ id, name }) => (id === slug(name) ? 0 : id)),
    cards: landscape.cards,
    featured: featured.length > 0 ? featured : undefined,
    kinds: others.length > 0 ? Object.fromEntries(others) : undefined,
    names: items.map(({ name }) => name),
    symbols: items.map(({ symbol }) => symbol),
    frames: items.map(({ places }) => {
      const indices = places.map(({ category, subcategory }) => frames.get(`${category}\n${subcategory}`)!);
      return indices.length === 1 ? indices[0]! : indices;
    }),
    stars: items.map(({ figures }) => figures.stars?.value ?? null),
    starsYear: items.map(({ figures: { stars } }) => (stars && isOld(stars.date, observed) ? yearOf(stars.date) : 0)),
    commits: items.map(({ stage, figures }) => (stage && bars(figures, observed)) || 0),
    unobserved: items.map(({ stage, figures }) => (stage && unobservedSince(figures, observed)) || 0),
    observed,
    changed: lastChange(landscape),
    parts: parts.length > 0 ? parts : undefined,
    owners: items.map(({ kind, organization }) => (kind !== 'project' && organization) || 0),
    since: items.map(({ kind, dates: { joined, joinedBefore } }) =>
      kind !== 'member' ? 0 : (joined ?? (joinedBefore ? `<${joinedBefore}` : 0))
    ),
    order: [...frames.values()],
    aliases: Object.fromEntries(aliasesOf(items)),
    starsOf: monthOfMost(
      items.flatMap((item) => item.figures.stars?.date ?? []),
      observed
    )
  });
}

/** What the landscape is, where it does not say so itself: `The Acme landscape: projects and members, by category.` */
function introduction({ foundation, categories, items }: Landscape): string | undefined {
  const { name, description } = foundation;
  if (description !== undefined || name === 'Landscape') return description;
  const kinds = (['project', 'organization', 'member'] as const).filter((kind) =>
    items.some((item) => item.kind === kind)
  );
  const listed = kinds
    .map((kind) => `${kind}s`)
    .join(', ')
    .replace(/, (?!.*, )/, ' and ');
  const what = categories.length > 1 ? `${listed}, by category` : listed;
  return `${/landscape$/i.test(name) ? name : `The ${name} landscape`}: ${what || 'nothing yet'}.`;
}

/** Words for searches come with the details. */
const withoutAliases = <T extends { readonly aliases?: readonly string[] }>({ aliases: _aliases, ...rest }: T) => rest;

function shortTopics(facets: readonly PackedFacet[], { topics }: Landscape): Packed['topicNames'] {
  const shorts = new Map(topics.map(({ id, shortName }) => [id, shortName]));
  const options = facets.find(({ id }) => id === 'topic')?.options ?? [];
  const names = options.flatMap(([id, name], code) => {
    const short = shorts.get(id);
    return short && short !== name ? [[code, short] as const] : [];
  });
  return names.length > 0 ? Object.fromEntries(names) : undefined;
}

/** A facet with its codes, or undefined where no item has a value: it would be an empty list. */
function packFacet(row: FacetRow, landscape: Landscape): PackedFacet | undefined {
  const options = facetOptions(row, landscape);
  const codes = new Map(options.map(({ id }, code) => [id, code]));
  let used = 0;
  const column = landscape.items.map((item) => {
    if (!row.kinds.includes(item.kind)) return null;
    const values = row.values(item, landscape);
    used += values.length;
    const list = (values.length > 0 ? values : [NONE]).flatMap((value) => codes.get(value) ?? []);
    return list.length === 0 ? null : list.length === 1 ? list[0]! : list;
  });
  if (used === 0) return undefined;
  const { id, label, kinds, several } = row;
  return {
    id,
    label,
    kinds,
    several,
    options: options.map(({ id, name, description }) => (description ? [id, name, description] : [id, name])),
    codes: column
  };
}

function lastChange({ history }: Landscape): string | undefined {
  const days = history?.spans.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])) ?? [];
  return days.length === 0 ? undefined : days.reduce((a, b) => (a > b ? a : b));
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** Empty where the weeks are those of another year than the landscape's. */
function bars({ commits }: Figures, observed: string | undefined): string {
  if (!commits || weeksObserved(commits.date, observed) === 0) return '';
  const weeks = commits.value;
  const most = Math.sqrt(Math.max(1, ...weeks));
  return weeks.map((commits) => Math.ceil((Math.sqrt(commits) / most) * BAR_HEIGHT).toString(BAR_HEIGHT + 1)).join('');
}

/** `pictures`: the path of the full picture per item's id, where a site has them. */
export function packDetails(landscape: Landscape, pictures?: ReadonlyMap<string, string>): Details {
  return present({
    // Without what the first part holds already; the values of facets are in its columns.
    items: landscape.items.map(
      ({ id, kind: _kind, name: _name, symbol: _symbol, places: _places, values: _values, ...rest }) =>
        present({
          ...rest,
          unobserved: unobservedSince(rest.figures, landscape.observed),
          picture: pictures?.get(id)
        })
    ),
    organizations: landscape.organizations,
    sources: landscape.sources,
    words: searchWords(landscape),
    undeclared: landscape.undeclared,
    definitions: Object.fromEntries(
      landscape.topics.flatMap(({ id, description }) => (description ? [[id, description]] : []))
    ),
    openness: opennessNames(landscape)
  });
}

function opennessNames({ items, openness }: Landscape): OpennessNames | undefined {
  if (!openness || !items.some((item) => item.openness)) return undefined;
  const { components, classes } = openness;
  const named = (parts: readonly { readonly id: string; readonly name: string }[]) =>
    parts.map(({ id, name }) => ({ id, name }));
  return { components: named(components), classes: named(classes) };
}

function monthOfMost(days: readonly string[], observed: string | undefined): Packed['starsOf'] {
  const counts = new Map<string, number>();
  for (const month of days.map((day) => day.slice(0, 7))) counts.set(month, (counts.get(month) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || compareText(b, a));
  const old = days.filter((day) => isOld(day, observed)).length;
  return best && { month: best[0], all: counts.size === 1, ...(old > 0 ? { old } : {}) };
}
