/** The numbers of a landscape's page, and what their links count. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '#atlas/atlas.ts';
import { countOf, queryIn, starsOf } from '#atlas/history/counts.ts';
import { type History, historyOf } from '#atlas/history/history.ts';
import { publishedRows } from '#atlas/history/published.ts';
import { seriesMonth } from '#atlas/history/series.ts';
import { writeQuery } from '#atlas/link.ts';
import type { Query } from '#atlas/query.ts';
import { viewsFor } from '#atlas/views.ts';
import { compile } from '#landscape/compile.ts';
import type { Landscape } from '#landscape/model.ts';
import type { SeriesPart } from '#landscape/publish/packed.ts';
import { packHistory } from '#landscape/publish/history/pack-history.ts';
import { packSeries } from '#landscape/publish/history/pack-series.ts';
import { views as allViews } from '#views/index.ts';
import { chartsOf } from '#views/numbers/charts.ts';
import { keyFigures, rankedLists } from '#views/numbers/figures.ts';
import { atlasOf } from '../builders.ts';

export interface PageNumber {
  readonly what: string;
  readonly value: number;
  readonly query: Query | undefined;
  readonly sum?: 'stars';
}

interface Page {
  readonly today: Atlas;
  readonly history: History | undefined;
  readonly series: SeriesPart | undefined;
}

/** What a page knows of a landscape. */
export function pageOf(landscape: Landscape, today = atlasOf(landscape)): Page {
  const packed = packHistory(landscape);
  return { today, history: packed && historyOf(today, packed), series: packSeries(landscape) };
}

/** Every number that the page and its tables show, with the link that it is. */
export function numbersOf({ today, history }: Page): PageNumber[] {
  const views = viewsFor(allViews, today);
  const published = history ? publishedRows(today, history, views) : [];
  const charts = history ? chartsOf({ today, history, published, href: String }) : [];
  return [
    ...(history ? keyFigures(today, history).map(({ label, ...rest }) => ({ what: label, ...rest })) : []),
    ...published.flatMap(({ what, then, now, sum }) =>
      [then, now].flatMap((one) => (one ? [{ what, value: one.count, query: one.query, ...(sum ? { sum } : {}) }] : []))
    ),
    ...charts.flatMap(({ title, rows, bands }) =>
      rows.flatMap(({ day, cells }) =>
        cells.map(({ value, query }, i) => ({ what: `${title}, ${bands[i]!.name}, ${day}`, value, query }))
      )
    ),
    ...rankedLists(today, Infinity).flatMap(({ label, rows }) =>
      rows.map(({ name, value, query }) => ({ what: `${label}, ${name}`, value, query }))
    )
  ];
}

/** Follows the link of a number as a reader does: written, read again, and counted, or summed up. */
export function followed(query: Query, { today, history, series }: Page, sum?: 'stars'): number | undefined {
  const views = viewsFor(allViews, today);
  const read = queryIn(writeQuery(query, { ...today, views }), today, views);
  if (read.view === 'numbers') return series && seriesMonth(series, read)?.sum;
  return sum ? starsOf(read, today)[0] : countOf(read, today, history ?? NO_HISTORY);
}

const NO_HISTORY = { until: '', stretches: [], lives: [], gone: [] };

/** Numbers that are not what their link counts. Where no history is known, days are no links. */
export function wrongNumbers(page: Page): string[] {
  return numbersOf(page).flatMap(({ what, value, query, sum }) => {
    if (!query) return page.history?.from === undefined ? [] : [`${what}: no link`];
    const found = followed(query, page, sum);
    return found === value ? [] : [`${what}: ${value}, its link ${found}`];
  });
}

const folder = process.env['LANDSCAPE_FIXTURES'];
const NAMES = ['lfai', 'cncf'] as const;

/** The two public landscapes, where they are at hand. */
export const publicLandscapes = NAMES.flatMap((name) => {
  const text = (file: string) => ({ file, text: readFileSync(join(folder!, name, file), 'utf8') });
  if (!folder || !existsSync(join(folder, name))) return [];
  const { landscape } = compile({ data: text('landscape.yml'), settings: text('settings.yml') });
  return [{ name, page: pageOf(landscape!) }];
});
