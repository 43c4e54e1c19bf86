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
 *   assemble      all of it, one landscape             phases/assemble.ts, guide/read-guide.ts
 *
 * The rules of `validate/` look at the same drafts and fill the report. Nothing here throws for bad input: fatal
 * problems leave the landscape undefined, everything else is reported and left out.
 */
import type { Located } from './read/located.ts';
import type { Landscape } from './model.ts';
import { assemble } from './phases/assemble.ts';
import { declaredFacets, takenIds } from './phases/facets/declared.ts';
import { furtherFacets, usualFacets } from './phases/facets/further.ts';
import { identify } from './phases/identify.ts';
import { type Findings, itemOf } from './phases/items.ts';
import { kindsOf } from './phases/kinds.ts';
import { organizationItems } from './phases/organization-table.ts';
import { organizationsOf } from './phases/organizations.ts';
import { placesOf } from './phases/places/places.ts';
import { readLandscape } from './phases/read.ts';
import { NO_SETTINGS, readSettings } from './phases/settings.ts';
import { evaluationsOf, historyOf, parseBeside, parseLandscape, snapshotOf } from './phases/sources.ts';
import { withSymbols } from './phases/symbols.ts';
import { topicsOf } from './phases/topics.ts';
import { vocabularyOf } from './phases/vocabulary.ts';
import { Report } from './problems/report.ts';
import { EMPTY_SNAPSHOT } from './read/snapshot.ts';
import { type GuideBeside, type GuideSource, readGuide } from './guide/read-guide.ts';
import type { SourceText, Sources } from './sources.ts';
import { questionsOf } from './quiz.ts';
import { mapping, present } from '#text/value.ts';
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

export function compile(sources: Sources, options: CompileOptions = {}): Compiled {
  const { report, judged } = judge(sources, options);
  if (!judged) return { landscape: undefined, report };
  return { landscape: landscapeOf(judged, options.more, report), report, doc: judged.doc };
}

/**
 * The problems that `compile` finds, without the landscape: no rule looks at one, only what a guide links to does, so it
 * is made where there is a guide.
 */
export function examine(sources: Sources, options: CompileOptions = {}): Omit<Compiled, 'landscape'> {
  const { report, judged } = judge(sources, options);
  if (!judged) return { report };
  if (judged.guide) landscapeOf(judged, undefined, report);
  return { report, doc: judged.doc };
}

type Judged = NonNullable<ReturnType<typeof judge>['judged']>;

/** Documents, drafts and what the phases find before there are items; all rules have looked at them. */
function judge(sources: Sources, { linkNames = [], files = new Set() }: CompileOptions) {
  const report = new Report();
  const doc = parseLandscape(sources.data, report);
  if (!doc) return { report };

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
  const further = furtherFacets(declared ?? usual, entries, declared === undefined);

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
  const guide = guideSource(sources, beside.guide, doc);
  const found = { vocabulary, organizations, places, further, snapshot };
  return {
    report,
    judged: { doc, settings, draft, entries, found, taken, guide, history, evaluations, games: beside.games }
  };
}

function landscapeOf(judged: Judged, more: CompileOptions['more'], report: Report): Landscape {
  const { settings, draft, entries, taken, guide: source, games, history, evaluations } = judged;
  const found: Findings = {
    ...judged.found,
    featured: new Set(settings.featured.subcategories),
    layers: new Set(draft.layers.map(({ id }) => id)),
    trust: new Set(draft.trustDimensions.map(({ id }) => id)),
    topics: topicsOf(draft, entries),
    openness: draft.openness,
    names: new Map(entries.map(({ id, draft: { name } }) => [id, name]))
  };
  const items = withSymbols([
    ...entries.map((entry) => itemOf(entry, found)),
    ...organizationItems(draft, found.organizations.list)
  ]);
  const bare = assemble(draft, settings, found, items, {
    ...{ history, evaluations, problems: report.problems },
    quiz: questionsOf(games?.value)
  });
  const guide = readGuide(bare, source, { linkNames: taken, more }, report);
  return freeze(present({ ...bare, guide }) as Landscape);
}

/** The guide beside the file comes before the one in it; one that cannot be read is none. */
function guideSource({ guide }: Sources, file: Located | undefined, own: Located): GuideSource | undefined {
  if (isMarkdown(guide)) return { markdown: guide };
  if (file) return { file };
  return typeof mapping(own.value)['guide'] === 'string' ? { own } : undefined;
}

/** A guide of our own, not one of landscape2. */
const isMarkdown = (source: SourceText | undefined): source is SourceText =>
  /\.(?:md|markdown)$/i.test(source?.file ?? '');

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
