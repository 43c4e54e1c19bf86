/**
 * Sources → landscape and problems. The phases, each landscape-so-far in, landscape-so-far out:
 *
 *   sources       texts → documents                    phases/sources.ts
 *   read          documents → drafts                   phases/read.ts, phases/settings.ts
 *   kinds         project, member or organization      phases/kinds.ts
 *   vocabulary    stages and tiers                     phases/vocabulary.ts
 *   identify      stable ids                           phases/identify.ts
 *   organizations hosts and contributors               phases/organizations.ts
 *   places        categories, second paths             phases/places/places.ts
 *   tabs          categories that are shown together   phases/places/tabs.ts
 *   topics        what items are chosen for            phases/topics.ts
 *   facets        from the file's own fields           phases/facets/further.ts
 *   items         all of it per item, with figures     phases/items.ts, phases/organization-table.ts
 *   symbols       two to four letters each             phases/symbols.ts
 *
 * The rules of `validate/` look at the same drafts and fill the report. Nothing here throws for bad input: fatal
 * problems leave the landscape undefined, everything else is reported and left out.
 */
import type { Located } from './read/located.ts';
import type { ListingHistory } from './listing/history-file.ts';
import type { Figure, Item, Landscape } from './model.ts';
import { declaredFacets, takenIds } from './phases/facets/declared.ts';
import { furtherFacets, usualFacets } from './phases/facets/further.ts';
import { identify } from './phases/identify.ts';
import { type Findings, itemOf } from './phases/items.ts';
import { kindsOf } from './phases/kinds.ts';
import { organizationCategories, organizationItems } from './phases/organization-table.ts';
import { organizationsOf } from './phases/organizations.ts';
import { placesOf } from './phases/places/places.ts';
import { type Draft, readLandscape } from './phases/read.ts';
import { NO_SETTINGS, type Settings, readSettings } from './phases/settings.ts';
import { evaluationsOf, historyOf, parseBeside, parseLandscape, snapshotOf } from './phases/sources.ts';
import { withSymbols } from './phases/symbols.ts';
import { tabsOf } from './phases/places/tabs.ts';
import { topicsOf } from './phases/topics.ts';
import { vocabularyOf } from './phases/vocabulary.ts';
import { seriesOf } from './listing/series.ts';
import { type Problem, Report } from './problems/report.ts';
import { EMPTY_SNAPSHOT } from './read/snapshot.ts';
import type { Evaluations } from './openness/framework.ts';
import { type GuideBeside, type GuideSource, readGuide } from './guide/read-guide.ts';
import type { SourceText, Sources } from './sources.ts';
import { questionsOf } from './quiz.ts';
import { webAddress } from '#text/address.ts';
import { mapping, present, some } from '#text/value.ts';
import { slug } from '#text/slug.ts';
import { writtenOf } from './written.ts';
import { validate } from './rules/index.ts';

export interface Compiled {
  /** Undefined after a fatal problem. */
  readonly landscape: Landscape | undefined;
  /** The landscape file as it was read, for rules that look at more than texts. */
  readonly doc?: Located;
  readonly report: Report;
}

export interface CompileOptions {
  /** What links to the landscape's page say besides facets: no facet of the landscape may be called like that. */
  readonly linkNames?: Iterable<string>;
  /** The names of files beside the settings: pictures are among them. */
  readonly files?: ReadonlySet<string>;
  /** Sections of the guide that the program itself writes, after those of the landscape. */
  readonly more?: GuideBeside['more'];
}

export function compile(sources: Sources, { linkNames = [], files = new Set(), more }: CompileOptions = {}): Compiled {
  const report = new Report();
  const doc = parseLandscape(sources.data, report);
  if (!doc) return { landscape: undefined, report };

  const beside = {
    settings: parseBeside(sources.settings, 'settings_unreadable', report),
    guide: isMarkdown(sources.guide) ? undefined : parseBeside(sources.guide, 'guide_unreadable', report),
    games: parseBeside(sources.games, 'games_unreadable', report)
  };
  const settings = beside.settings ? readSettings(beside.settings.value, files) : NO_SETTINGS;
  const snapshot = sources.snapshot ? snapshotOf(sources.snapshot, report) : EMPTY_SNAPSHOT;
  const history = historyOf(sources.history, report);
  const evaluations = evaluationsOf(sources.openness, report);
  const draft = readLandscape(doc);
  const kinds = kindsOf(draft, settings);
  const vocabulary = vocabularyOf(draft, kinds, settings);
  const entries = identify(draft, kinds);
  const organizations = organizationsOf(draft, entries, settings);
  const places = placesOf(draft, kinds, settings);

  const taken = takenIds(linkNames);
  const declarations = declaredFacets([doc, beside.settings], taken);
  const declared = declarations?.flatMap(({ source }) => source ?? []);
  const usual = usualFacets(settings, entries, taken);
  const further = furtherFacets(declared ?? usual, entries);
  const topics = topicsOf(draft, entries);
  const names = new Map(entries.map(({ id, draft: { name } }) => [id, name]));
  const layers = new Set(draft.layers.map(({ id }) => id));
  const trust = new Set(draft.trustDimensions.map(({ id }) => id));

  validate(
    {
      doc,
      beside: present(beside),
      files,
      draft,
      entries,
      vocabulary,
      organizations,
      places,
      further,
      declarations: declarations ?? [],
      facetFields: [...(declared ?? []), ...usual].flatMap(({ field }) => field ?? [])
    },
    report
  );
  const featured = new Set(settings.featured.subcategories);
  const { openness } = draft;
  const found = {
    ...{ vocabulary, featured, organizations, places, layers, trust, topics },
    ...{ openness, names, further, snapshot }
  };
  const items = withSymbols([
    ...entries.map((entry) => itemOf(entry, found)),
    ...organizationItems(draft, organizations.list)
  ]);
  const bare = assemble(draft, settings, found, items, {
    ...{ history, evaluations, problems: report.problems },
    quiz: questionsOf(beside.games?.value)
  });
  const written = guideSource(sources, beside.guide, doc);
  const guide = readGuide(bare, written, { linkNames: taken, more }, report);
  return { landscape: freeze(present({ ...bare, guide }) as Landscape), report, doc };
}

/** The guide beside the file comes before the one in it; one that cannot be read is none. */
function guideSource({ guide }: Sources, file: Located | undefined, own: Located): GuideSource | undefined {
  if (isMarkdown(guide)) return { markdown: guide };
  if (file) return { file };
  return typeof mapping(own.value)['guide'] === 'string' ? { own } : undefined;
}

interface Beside {
  readonly history: ListingHistory | undefined;
  readonly evaluations: Evaluations | undefined;
  readonly quiz: Landscape['quiz'] | undefined;
  readonly problems: readonly Problem[];
}

function assemble(
  draft: Draft,
  settings: Settings,
  { vocabulary, organizations, places, topics, further, snapshot }: Findings,
  items: readonly Item[],
  { problems, ...beside }: Beside
): Landscape {
  const name = draft.foundation.name ?? settings.foundation ?? 'Landscape';
  return {
    foundation: present({
      id: draft.foundation.id ?? slug(name),
      name,
      shortName: draft.foundation.shortName ?? settings.foundation ?? name,
      url: draft.foundation.url ?? settings.url,
      description: draft.foundation.description ?? settings.description,
      joinUrl: draft.foundation.joinUrl,
      proposeUrl: draft.foundation.proposeUrl
    }),
    // Its name alone: where it lay when the site was built is nobody's business.
    listing: { file: draft.doc.file.replace(/^.*[/\\]/s, ''), ...draft.listing },
    stages: vocabulary.stages,
    tiers: vocabulary.tiers,
    layers: draft.layers,
    topics: topics.list,
    organizations: organizations.list,
    categories: [...places.categories, ...organizationCategories(draft)],
    facets: further.list,
    items,
    sources: snapshot.sources,
    ...present({
      tabs: tabsOf(settings, places.categories, items),
      cards: settings.cards ? (true as const) : undefined,
      observed: newestOf(items),
      stageRules: some(draft.stageRules),
      hallmarks: some(draft.hallmarks),
      trustDimensions: some(draft.trustDimensions),
      documents: some(draft.documents),
      formerProjects: some(draft.formerProjects),
      footer: settings.footer,
      look: settings.look,
      siteUrl: siteUrlOf(draft.landscapeUrl ?? settings.url),
      publishedFigures: some(draft.publishedFigures),
      series:
        snapshot.history &&
        some(seriesOf(snapshot.history, items, hostedIn(vocabulary), (id) => snapshot.sources[id]?.label ?? id)),
      membership: draft.membership,
      openness: draft.openness,
      written: writtenOf(draft, items, problems),
      ...beside
    })
  };
}

/** An address as others are added to it: with a slash at the end, without query and hash. */
export const siteUrlOf = (address: string | undefined): string | undefined =>
  webAddress(address)
    ?.replace(/[?#].*$/s, '')
    .replace(/\/*$/, '/');

const hostedIn = ({ stages }: Findings['vocabulary']) => {
  const hosted = new Set(stages.flatMap(({ id, hosted }) => (id === 'archived' || hosted === false ? [] : [id])));
  return ({ stage }: Item) => stage !== undefined && hosted.has(stage);
};

/** A guide of our own, not one of landscape2. */
const isMarkdown = (source: SourceText | undefined): source is SourceText =>
  /\.(?:md|markdown)$/i.test(source?.file ?? '');

/** The day of the newest figure of any item. */
function newestOf(items: readonly Item[]): string | undefined {
  const days = items.flatMap(({ figures }) => Object.values(figures).map(({ date }: Figure<unknown>) => date));
  return days.reduce<string | undefined>(
    (newest, day) => (newest === undefined || day > newest ? day : newest),
    undefined
  );
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
