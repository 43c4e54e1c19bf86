/** Figures that were published elsewhere, beside what the landscape counts. */
import type { PublishedFigure } from '#landscape/publish/packed.ts';
import type { Atlas } from '../atlas.ts';
import type { LinkTerms, Query } from '../query.ts';
import { countOf, queryIn, starsOf } from './counts.ts';
import type { History } from './history.ts';

export interface Counted {
  readonly query: Query;
  readonly count: number;
}

export interface PublishedRow extends PublishedFigure {
  /** What the same link counts: as it is said, where it names a day or changes, and as of today. */
  readonly then?: Counted;
  readonly now?: Counted;
}

export function publishedRows(today: Atlas, history: History, views: LinkTerms['views']): PublishedRow[] {
  return (history.published ?? []).map((figure) => {
    if (figure.counts === undefined) return figure;
    const query = queryIn(figure.counts, today, views);
    const of = (query: Query): Counted | undefined => {
      const count = figure.sum === 'stars' ? starsOf(query, today)[0] : countOf(query, today, history);
      return count === undefined ? undefined : { query, count };
    };
    if (query.view === 'changes') return withRows(figure, of(query), undefined);
    return withRows(figure, query.at === '' ? undefined : of(query), of({ ...query, at: '' }));
  });
}

const withRows = (figure: PublishedFigure, then: Counted | undefined, now: Counted | undefined): PublishedRow => ({
  ...figure,
  ...(then ? { then } : {}),
  ...(now ? { now } : {})
});
