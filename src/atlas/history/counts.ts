/** What a link counts; and how many there were at the ends of months. */
import type { Atlas } from '../atlas.ts';
import type { Kind } from '#landscape/model.ts';
import { readQuery } from '../link.ts';
import type { LinkTerms, Query } from '../query.ts';
import { selectFor, settled } from '../selection.ts';
import { totalsOf } from '../scopes.ts';
import { asOf } from './as-of.ts';
import { changesBetween, changesOf } from './changes.ts';
import { type History, listedOn } from './history.ts';
import { monthEnds } from './months.ts';
import { spanOf } from './span.ts';

/** The query of a link's part after `?`, read for the landscape of the day that it names. */
export function queryIn(link: string, today: Atlas, views: LinkTerms['views']): Query {
  return readQuery(new URLSearchParams(link), { ...today, views }).query;
}

/** How many a query counts: items, or changes. Undefined for a day of which nothing is known. */
export function countOf(query: Query, today: Atlas, history: History): number | undefined {
  if (query.view === 'changes') {
    const changes = changesBetween(changesOf(today, history), ...spanOf(query, history));
    return changes.filter(({ what }) => query.what.length === 0 || query.what.includes(what)).length;
  }
  const atlas = query.at === '' ? today : atlasOn(today, history, query.at);
  if (!atlas) return undefined;
  const { matches, total } = selectFor(atlas, settled(atlas, query, totalsOf(atlas.items)), undefined);
  if (query.scope !== 'projects') return total;
  // Companies may stand among projects: the sentence of the selection does not count those either.
  return atlas.items.filter(({ index, kind }) => kind === 'project' && matches[index] === 1).length;
}

/** Numbers of a day are counted one after another: the last day is kept. */
let kept: { readonly history: History; readonly day: string; readonly atlas: Atlas | undefined } | undefined;

function atlasOn(today: Atlas, history: History, day: string): Atlas | undefined {
  if (kept?.history !== history || kept.day !== day) kept = { history, day, atlas: asOf(today, history, day)?.atlas };
  return kept.atlas;
}

/** The stars of what a query selects today, and of how many there are any. */
export function starsOf(query: Query, today: Atlas): readonly [sum: number, of: number] {
  const { matches } = selectFor(today, query, undefined);
  const known = today.items.flatMap(({ index, stars }) => (matches[index] === 1 && stars !== undefined ? [stars] : []));
  return [known.reduce((sum, stars) => sum + stars, 0), known.length];
}

export interface MonthCounts {
  readonly day: string;
  /** In the order of the ids asked for. */
  readonly counts: readonly number[];
}

/** At each month-end, how many of a kind were in each stage or tier, or at all. Steps of lives where the listing has no history. */
export function countsByMonth(
  history: History,
  kind: Kind,
  key: 'stage' | 'tier' | 'kind',
  ids: readonly string[]
): MonthCounts[] {
  const first = history.from ?? firstDay(history, kind);
  if (first === undefined) return [];
  return monthEnds(first, history.until).map((day) => {
    const values =
      history.from === undefined && kind === 'project'
        ? stagesOn(history, day)
        : listedOn(history, day).flatMap((stretch) => (stretch.kind === kind ? [stretch[key]] : []));
    return { day, counts: ids.map((id) => values.filter((value) => value === id).length) };
  });
}

function firstDay({ lives, stretches }: History, kind: Kind): string | undefined {
  const days =
    kind === 'project'
      ? lives.flatMap(({ steps }) => steps.map(([day]) => day))
      : stretches.flatMap((stretch) => (stretch.kind === kind ? [stretch.from] : []));
  return days.length === 0 ? undefined : days.reduce((a, b) => (a < b ? a : b));
}

const stagesOn = ({ lives }: History, day: string): (string | undefined)[] =>
  lives.flatMap(({ steps, end }) => (end && end[0] <= day ? [] : [steps.findLast(([from]) => from <= day)?.[1]]));
