/** All that the phases found → the landscape, but for its guide. */
import type { ListingHistory } from '../listing/history-file.ts';
import { seriesOf } from '../listing/series.ts';
import type { Figure, Item, Landscape } from '../model.ts';
import type { Evaluations } from '../openness/framework.ts';
import type { Problem } from '../problems/report.ts';
import { writtenOf } from '../written.ts';
import { webAddress } from '#text/address.ts';
import { slug } from '#text/slug.ts';
import { present, some } from '#text/value.ts';
import type { Findings } from './items.ts';
import { organizationCategories } from './organization-table.ts';
import { tabsOf } from './places/tabs.ts';
import type { Draft } from './read.ts';
import type { Settings } from './settings.ts';

/** What stands beside the items. */
interface Beside {
  readonly history: ListingHistory | undefined;
  readonly evaluations: Evaluations | undefined;
  readonly quiz: Landscape['quiz'] | undefined;
  readonly problems: readonly Problem[];
}

/** The landscape of these items, settings and what is beside them. */
export function assemble(
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
      undeclared: some([
        ...(draft.topics.length === 0 && topics.list.length > 0 ? ['topic'] : []),
        ...(further.undeclared ? further.list.map(({ id }) => id) : [])
      ]),
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

/** The day of the newest figure of any item. */
function newestOf(items: readonly Item[]): string | undefined {
  const days = items.flatMap(({ figures }) => Object.values(figures).map(({ date }: Figure<unknown>) => date));
  return days.reduce<string | undefined>(
    (newest, day) => (newest === undefined || day > newest ? day : newest),
    undefined
  );
}
