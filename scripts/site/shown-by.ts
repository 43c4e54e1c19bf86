/** What a link shows of a landscape, without a browser: by the functions that the page shows it by. */
import type { Atlas } from '#atlas/atlas.ts';
import { asOf } from '#atlas/history/as-of.ts';
import { type History, historyOf } from '#atlas/history/history.ts';
import { type Unknown, readQuery } from '#atlas/link.ts';
import { migrate } from '#atlas/migrations.ts';
import type { Query } from '#atlas/query.ts';
import { totalsOf } from '#atlas/scopes.ts';
import { type Search, searchOf } from '#atlas/search/search.ts';
import type { Selected } from '#atlas/select.ts';
import { type Ranks, selectFor, settled } from '#atlas/selection.ts';
import { viewsFor } from '#atlas/views.ts';
import type { Landscape } from '#landscape/model.ts';
import { packHistory } from '#landscape/publish/history/pack-history.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import type { Details } from '#landscape/publish/packed.ts';
import { dayIn } from '#text/day.ts';
import { views as allViews } from '#views/index.ts';

export interface Shown {
  /** As of the day that the link names, and as of today. */
  readonly atlas: Atlas;
  readonly details: Details;
  readonly today: Atlas;
  readonly history: History | undefined;
  readonly views: typeof allViews;
  readonly query: Query;
  readonly ranks: Ranks;
  readonly selected: Selected;
  /** What in the link means nothing here. */
  readonly unknown: readonly Unknown[];
}

/** What each link shows, by its part after “?”; `view` in place of the one that it names. */
export function shownBy(landscape: Landscape, today: Atlas): (search: string, view?: string) => Shown {
  const views = viewsFor(allViews, today);
  const packed = packHistory(landscape);
  const history = packed && historyOf(today, packed);
  const details = packDetails(landscape);
  let search: Search | undefined;
  return (link, view) => {
    const params = new URLSearchParams(link);
    const day = dayIn(params.get('at'));
    const past = day === undefined ? undefined : history && asOf(today, history, day);
    const { atlas } = past ?? { atlas: today };
    const known = past ? past.detailsOf(details) : details;
    const { query: read, unknown } = readQuery(migrate(params, atlas), { ...atlas, views });
    const asked = settled(atlas, read, totalsOf(atlas.items));
    const query = view === undefined ? asked : { ...asked, view };
    const ranks = (past ? searchOf(atlas, known) : (search ??= searchOf(atlas, known))).ranks(query);
    const selected = selectFor(atlas, query, ranks);
    return { atlas, details: known, today, history, views, query, ranks, selected, unknown };
  };
}
