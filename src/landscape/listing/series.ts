/**
 * Figures over time, of as many projects as can be compared: those that one source told of from a January to nearly now.
 * Which January is chosen so that projects and years together are the most. Where one source told of many from earlier on,
 * and ended, what it told stands beside it.
 */
import type { FigureSeries, ToldSeries } from '../figures.ts';
import type { Item } from '../model.ts';
import type { History as FigureHistory, Series } from '../read/history.ts';
import { present } from '#text/value.ts';

const NAMES = ['stars', 'contributors', 'commits'] as const;
const FEWEST = 3;
/** So many months before the newest figure still are near it. */
const NEAR = [2, 6, 10, 14] as const;
/** Figures that come each quarter are no more than so many months apart. */
const QUARTERLY = 4;
const YEAR = 12;
const monthOf = (day: string) => Number(day.slice(0, 4)) * YEAR + Number(day.slice(5, 7)) - 1;
const monthName = (month: number) => `${Math.floor(month / YEAR)}-${String((month % YEAR) + 1).padStart(2, '0')}`;

/** `isHosted` says of which items the second sum is, `labelOf` what a source is called. */
export function seriesOf(
  history: FigureHistory,
  items: readonly Item[],
  isHosted: (item: Item) => boolean,
  labelOf: (source: string) => string
): FigureSeries[] {
  return NAMES.flatMap((name) => {
    const own = items.flatMap((item): Own[] => {
      const sources = Object.entries((Object.hasOwn(history, item.id) && history[item.id]![name]) || {});
      const long = sources.filter(([, series]) => series.length > 1);
      return long.length > 0 ? [{ item, sources: long }] : [];
    });
    const found = bestPanel(own);
    if (!found) return [];
    const panels = name === 'commits' ? [found] : [found, ...earlier(own, found)];
    return panels.map((panel) => summed(name, panel, own.length, isHosted, labelOf));
  });
}

interface Own {
  readonly item: Item;
  readonly sources: readonly (readonly [source: string, series: Series])[];
}

interface Told {
  readonly item: Item;
  readonly source: string;
  readonly series: Series;
}

interface Panel {
  readonly from: number;
  readonly until: number;
  readonly told: readonly Told[];
  /** Where all are of one source. */
  readonly source?: string;
}

const firstOf = (series: Series) => monthOf(series[0]![0]);
const lastOf = (series: Series) => monthOf(series.at(-1)![0]);
const newestOf = (own: readonly Own[]) =>
  Math.max(0, ...own.flatMap(({ sources }) => sources.map(([, series]) => lastOf(series))));

/** From a January to a month near the newest: those with the most projects and months together. */
function bestPanel(own: readonly Own[]): Panel | undefined {
  const newest = newestOf(own);
  const starts = new Set(
    own.flatMap(({ sources }) => sources.map(([, series]) => Math.ceil(firstOf(series) / YEAR) * YEAR))
  );
  return [...starts]
    .flatMap((from) => NEAR.map((near) => ({ from, until: newest - near })))
    .filter(({ from, until }) => until - from >= YEAR)
    .map(({ from, until }) => ({ from, until, told: toldOf(own, from, until) }))
    .filter(({ told }) => told.length >= FEWEST)
    .sort((a, b) => b.told.length * (b.until - b.from) - a.told.length * (a.until - a.from))[0];
}

/** Sources count differently: what one of them told of the whole time. */
const toldOf = (own: readonly Own[], from: number, until: number): Told[] =>
  own.flatMap(({ item, sources }) => {
    const found = sources.find(([, series]) => firstOf(series) <= from && lastOf(series) >= until);
    return found ? [{ item, source: found[0], series: found[1] }] : [];
  });

/** The best of a source that told of at least as many a year before; up to its own end, repeated figures among them. */
function earlier(own: readonly Own[], { from, told }: Panel): Panel[] {
  const sources = new Set(own.flatMap(({ sources }) => sources.map(([source]) => source)));
  const found = [...sources].flatMap((source): Panel[] => {
    const alone = own.flatMap(({ item, sources }) => {
      const kept = sources.filter(([other]) => other === source);
      return kept.length > 0 ? [{ item, sources: kept }] : [];
    });
    const panel = bestPanel(alone);
    if (!panel || panel.from > from - YEAR || panel.told.length < told.length) return [];
    return [{ ...panel, until: newestOf(alone), source }];
  });
  return found.sort((a, b) => b.told.length - a.told.length).slice(0, 1);
}

function summed(
  name: FigureSeries['name'],
  { from, until, told, source }: Panel,
  of: number,
  isHosted: (item: Item) => boolean,
  labelOf: (source: string) => string
): FigureSeries {
  const hosted = told.filter(({ item }) => isHosted(item));
  const all = [...hosted, ...told.filter((one) => !hosted.includes(one))];
  const months = Array.from({ length: until - from + 1 }, (_, i) => from + i);
  const values = all.map(({ source, series }): ToldSeries => {
    const at = name === 'commits' ? flow(series) : stock(series);
    const seen = new Set(series.map(([day]) => monthOf(day)));
    return {
      source: labelOf(source),
      values: months.map((month) => Math.round(at(month))),
      own: months.map((month) => (name === 'commits' || seen.has(month) ? 1 : 0)).join('')
    };
  });
  const sum = (of: readonly ToldSeries[]) =>
    months.map((_, i) => of.reduce((total, { values }) => total + values[i]!, 0));
  const quiet = name === 'commits' ? [] : quietIn(values, months.length);
  return present({
    ...{ name, of, from: monthName(from), items: all.map(({ item }) => item.id), told: values },
    hostedItems: hosted.length,
    ...{ all: sum(values), hosted: sum(values.slice(0, hosted.length)) },
    source: source === undefined ? undefined : labelOf(source),
    quiet: quiet.length > 0 ? quiet : undefined
  });
}

/** Between months in which half of them had a figure of their own, where those are further apart than quarters. */
function quietIn(told: readonly ToldSeries[], months: number): (readonly [first: number, last: number])[] {
  const fresh = Array.from({ length: months }, (_, i) => i).filter(
    (i) => told.filter(({ own }) => own[i] === '1').length * 2 >= told.length
  );
  return [...fresh, months].flatMap((month, i) => {
    const before = fresh[i - 1] ?? -1;
    return month - before > QUARTERLY ? [[before + 1, month - 1] as const] : [];
  });
}

/** A month without a value lies between those around it. */
function stock(series: Series): (month: number) => number {
  const points = series.map(([day, value]) => [monthOf(day), value] as const);
  return (month) => {
    const after = points.findIndex(([at]) => at >= month);
    if (after < 0) return points.at(-1)![1];
    const [b, next] = points[after]!;
    if (after === 0 || b === month) return next;
    const [a, last] = points[after - 1]!;
    return last + ((next - last) * (month - a)) / (b - a);
  };
}

function flow(series: Series): (month: number) => number {
  const values = new Map(series.map(([day, value]) => [monthOf(day), value]));
  return (month) => values.get(month) ?? 0;
}
