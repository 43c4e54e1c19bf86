/**
 * Sources → landscape and problems. The phases, each landscape-so-far in, landscape-so-far out:
 *
 *   read          text → drafts                        phases/read.ts, phases/settings.ts
 *   kinds         project, member or organization      phases/kinds.ts
 *   vocabulary    stages and tiers                     phases/vocabulary.ts
 *   identify      stable ids                           phases/identify.ts
 *   organizations hosts and contributors               phases/organizations.ts
 *   places        categories, second paths             phases/places.ts
 *   facets        from the file's own fields           phases/facets.ts
 *   enrich        observed figures, symbols            here
 *
 * The rules of `validate/` look at the same drafts and fill the report. Nothing here throws for bad input: fatal
 * problems leave the landscape undefined, everything else is reported and left out.
 */
import { isLicense, proposeLicense } from './licenses.ts';
import { type Located, UnreadableError, parseLocated } from './located.ts';
import type { Item, Kind, Landscape, Organization, Place } from './model.ts';
import { RESERVED_IDS, declaredFacets } from './phases/declared-facets.ts';
import { type FurtherFacets, furtherFacets, usualFacets } from './phases/facets.ts';
import { identify, type Identified, organizationItemId } from './phases/identify.ts';
import { kindsOf } from './phases/kinds.ts';
import { organizationsOf, type Organizations } from './phases/organizations.ts';
import { ORGANIZATIONS, placesOf, type Places } from './phases/places.ts';
import { type Draft, readLandscape, topKey } from './phases/read.ts';
import { NO_SETTINGS, readSettings, type Settings } from './phases/settings.ts';
import { type Vocabulary, vocabularyOf } from './phases/vocabulary.ts';
import { Report } from './problems.ts';
import { EMPTY_SNAPSHOT, type Snapshot, parseSnapshot } from './snapshot.ts';
import type { SourceText, Sources } from './sources.ts';
import { assignSymbols } from './symbols.ts';
import { isMapping, mapping, present, slug } from './text.ts';
import { validate } from './validate/index.ts';

export interface Compiled {
  /** Undefined after a fatal problem. */
  readonly landscape: Landscape | undefined;
  /** The landscape file as it was read, for rules that look at more than texts. */
  readonly doc?: Located;
  readonly report: Report;
}

export function compile(sources: Sources): Compiled {
  const report = new Report();
  const doc = parse(sources.data, report);
  if (!doc) return { landscape: undefined, report };

  const beside = {
    settings: parseBeside(sources.settings, 'settings_unreadable', report),
    guide: parseBeside(sources.guide, 'guide_unreadable', report),
    games: parseBeside(sources.games, 'games_unreadable', report)
  };
  const settings = beside.settings ? readSettings(beside.settings.value) : NO_SETTINGS;
  const snapshot = sources.snapshot ? snapshotOf(sources.snapshot, report) : EMPTY_SNAPSHOT;
  const draft = readLandscape(doc);
  const kinds = kindsOf(draft, settings);
  const vocabulary = vocabularyOf(draft, kinds, settings);
  const entries = identify(draft, kinds);
  const organizations = organizationsOf(draft, entries);
  const places = placesOf(draft, kinds, settings);

  const declarations = declaredFacets(doc, beside.settings);
  const further = furtherFacets(
    declarations?.flatMap(({ source }) => source ?? []) ?? usualFacets(settings, entries, RESERVED_IDS),
    entries
  );
  const layers = new Set(draft.layers.map(({ id }) => id));

  validate(
    {
      doc,
      beside: present(beside),
      draft,
      entries,
      vocabulary,
      organizations,
      further,
      declarations: declarations ?? []
    },
    report
  );
  const items = [
    ...entries.map((entry) => itemOf(entry, { vocabulary, organizations, places, layers, further, snapshot })),
    ...organizationItems(draft, organizations.list)
  ];
  const landscape = assemble(draft, settings, vocabulary, organizations, places, further, snapshot, withSymbols(items));
  return { landscape: freeze(landscape), report, doc };
}

/** The parsed document, or undefined with a fatal problem in the report. */
function parse({ file, text }: SourceText, report: Report): Located | undefined {
  try {
    const doc = parseLocated(text, file);
    const key = topKey(doc.value);
    const list = key && (mapping(doc.value)[key] ?? []);
    // An empty list is a landscape without items; a list without a single category is something else.
    if (Array.isArray(list) && (list.length === 0 || list.some(isMapping))) return doc;
    const found = Array.isArray(doc.value)
      ? 'a list'
      : key
        ? `“${key}” with no category in it`
        : isMapping(doc.value)
          ? 'a mapping without them'
          : 'a single value';
    report.add('file_not_a_landscape', { doc, path: key ? [key] : [] }, found);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    report.addAt('file_unreadable', file, error.position, '', undefined, error.message);
  }
  return undefined;
}

/** A file beside the landscape, or undefined where there is none or none that can be read. */
function parseBeside(
  source: SourceText | undefined,
  code: 'settings_unreadable' | 'guide_unreadable' | 'games_unreadable',
  report: Report
): Located | undefined {
  if (!source) return undefined;
  try {
    return parseLocated(source.text, source.file);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    report.addAt(code, source.file, error.position, '', undefined, error.message);
    return undefined;
  }
}

function snapshotOf(source: SourceText, report: Report): Snapshot {
  const result = parseSnapshot(source);
  if (!('reason' in result)) return result;
  report.addAt('snapshot_unreadable', source.file, { line: 1, column: 1 }, '', undefined, result.reason);
  return EMPTY_SNAPSHOT;
}

interface Context {
  readonly vocabulary: Vocabulary;
  readonly organizations: Organizations;
  readonly places: Places;
  readonly layers: ReadonlySet<string>;
  readonly further: FurtherFacets;
  readonly snapshot: Snapshot;
}

function itemOf(
  entry: Identified,
  { vocabulary, organizations, places, layers, further, snapshot }: Context
): Omit<Item, 'symbol'> & { symbol?: string } {
  const { draft, id, kind, member } = entry;
  const first = places.place(entry.category, entry.subcategory);
  const name = (kind === 'member' && member?.name) || draft.name;
  return present({
    id,
    kind,
    name,
    aliases: unique([...draft.aliases, ...(member?.aliases ?? []), ...(member?.listedAs ?? []), draft.name], name),
    symbol: draft.symbol,
    places: uniquePlaces(
      first,
      draft.secondPaths.flatMap((path) => places.second(path) ?? [])
    ),
    stage: kind === 'project' && draft.stage ? vocabulary.stage(draft.stage) : undefined,
    tier: kind === 'member' ? vocabulary.tier(entry.subcategory) : undefined,
    host: kind === 'project' ? organizations.hostOf(entry) : undefined,
    contributedBy: organizations.known(draft.contributedBy),
    layers: [...new Set(draft.layers)].filter((layer) => layers.has(layer)),
    license: draft.license && (isLicense(draft.license) ? draft.license : proposeLicense(draft.license)),
    organization: organizations.known([member?.organization ?? ''])[0],
    description: draft.description,
    descriptionSource: draft.descriptionSource,
    homepage: draft.homepage,
    repo: draft.repo,
    links: draft.links,
    logo: draft.logo,
    icon: draft.icon,
    dates: {
      ...draft.dates,
      ...present({ joined: member?.joined ?? draft.dates.joined, joinedBefore: member?.joinedBefore })
    },
    values: further.valuesOf(entry),
    more: draft.more,
    figures: Object.hasOwn(snapshot.items, id) ? snapshot.items[id]! : {},
    line: draft.line
  });
}

/** What several of a kind are called. Other kinds keep their own word. */
const ORGANIZATION_KINDS: Readonly<Record<string, string>> = {
  foundation: 'Foundations',
  company: 'Companies',
  university: 'Universities & institutes',
  community: 'Communities'
};
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const organizationPlace = (kind: string | undefined): Place => ({
  category: ORGANIZATIONS,
  subcategory: slug(kind ?? 'other')
});

/** The table of organizations as items of their own, in frames by what they are. */
function organizationItems(
  draft: Draft,
  list: readonly Organization[]
): (Omit<Item, 'symbol'> & { symbol?: string })[] {
  const byId = new Map(list.map((organization) => [organization.id, organization]));
  return draft.organizations.flatMap(({ id, line, twitter }) => {
    const organization = byId.get(id);
    // An id declared twice is reported; the first one is the organization.
    if (!organization || !byId.delete(id)) return [];
    const { name, aliases, homepage, kind } = organization;
    return [
      present({
        id: organizationItemId(id),
        kind: 'organization' as const,
        name,
        aliases,
        places: [organizationPlace(kind)] as [Place],
        contributedBy: [],
        layers: [],
        organization: id,
        homepage,
        links: twitter ? [{ kind: 'twitter', url: twitter }] : [],
        dates: {},
        figures: {},
        line
      })
    ];
  });
}

function assemble(
  draft: Draft,
  settings: Settings,
  vocabulary: Vocabulary,
  organizations: Organizations,
  places: Places,
  further: FurtherFacets,
  snapshot: Snapshot,
  items: readonly Item[]
): Landscape {
  const name = draft.foundation.name ?? settings.foundation ?? 'Landscape';
  const kinds = new Map<string, string>();
  for (const { kind = 'other' } of draft.organizations) {
    const id = slug(kind);
    if (!kinds.has(id)) kinds.set(id, Object.hasOwn(ORGANIZATION_KINDS, id) ? ORGANIZATION_KINDS[id]! : capital(kind));
  }
  const table =
    draft.organizations.length === 0
      ? []
      : [
          {
            id: ORGANIZATIONS,
            name: 'Organizations',
            kind: 'organization' as Kind,
            subcategories: [...kinds].map(([id, name]) => ({ id, name }))
          }
        ];
  return {
    foundation: present({
      id: draft.foundation.id ?? slug(name),
      name,
      shortName: draft.foundation.shortName ?? settings.foundation ?? name,
      url: draft.foundation.url ?? settings.url,
      description: draft.foundation.description ?? settings.description
    }),
    // Its name alone: where it lay when the site was built is nobody's business.
    listing: { file: draft.doc.file.replace(/^.*[/\\]/s, ''), ...draft.listing },
    stages: vocabulary.stages,
    tiers: vocabulary.tiers,
    layers: draft.layers,
    organizations: organizations.list,
    categories: [...places.categories, ...table],
    facets: further.list,
    items,
    sources: snapshot.sources,
    ...present({ footer: settings.footer })
  };
}

/** Symbols in the order in which they were earned: hosted before listed, older first, projects before all others. */
function withSymbols(items: readonly (Omit<Item, 'symbol'> & { symbol?: string })[]): Item[] {
  const ordered = [
    ...items.filter(({ kind }) => kind === 'project'),
    ...items.filter(({ kind }) => kind !== 'project')
  ];
  const symbols = assignSymbols(
    ordered.map(({ id, name, kind, stage, dates, figures, symbol }) =>
      present({
        id,
        name,
        hosted: kind === 'project' && stage !== undefined,
        date: dates.accepted ?? figures.listed?.value ?? figures.listedBefore?.value,
        symbol
      })
    )
  );
  return items.map((item) => ({ ...item, symbol: symbols.get(item.id)! }));
}

function unique(names: readonly string[], except: string): string[] {
  return [...new Set(names)].filter((name) => name !== except);
}

function uniquePlaces(first: Place, more: readonly Place[]): [Place, ...Place[]] {
  const places: [Place, ...Place[]] = [first];
  for (const place of more) {
    if (!places.some((other) => other.category === place.category && other.subcategory === place.subcategory))
      places.push(place);
  }
  return places;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
