/**
 * Figures over time, of as many projects as can be compared: those that one source told of from a January to nearly now.
 * Which January is chosen so that projects and years together are the most.
 */
import type { FigureSeries } from '../figures.ts';
import type { Item } from '../model.ts';
import type { History as FigureHistory, Series } from '../read/history.ts';

const NAMES = ['stars', 'contributors', 'commits'] as const;
const FEWEST = 3;
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthName = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
/** So many months before the newest figure still are near it. */
const NEAR = [2, 6, 10, 14] as const;

/** `isHosted` says of which items the second sum is. */
export function seriesOf(
  history: FigureHistory,
  items: readonly Item[],
  isHosted: (item: Item) => boolean
): FigureSeries[] {
  return NAMES.flatMap((name) => {
    const own = items.flatMap((item): Own[] => {
      const sources = Object.hasOwn(history, item.id) ? Object.values(history[item.id]![name] ?? {}) : [];
      const long = sources.filter((series) => series.length > 1);
      return long.length > 0 ? [{ item, sources: long }] : [];
    });
    const found = bestPanel(own);
    if (!found) return [];
    const { from, until, panel } = found;
    const months = Array.from({ length: until - from + 1 }, (_, i) => from + i);
    const sum = (of: Panel) => {
      const values = of.map(({ series }) => (name === 'commits' ? flow(series) : stock(series)));
      return months.map((month) => Math.round(values.reduce((total, at) => total + at(month), 0)));
    };
    return [
      {
        ...{ name, of: own.length, from: monthName(from), all: sum(panel) },
        items: panel.map(({ item }) => item.id),
        hosted: sum(panel.filter(({ item }) => isHosted(item)))
      }
    ];
  });
}

interface Own {
  readonly item: Item;
  readonly sources: readonly Series[];
}

type Panel = readonly { readonly item: Item; readonly series: Series }[];

const firstOf = (series: Series) => monthOf(series[0]![0]);
const lastOf = (series: Series) => monthOf(series.at(-1)![0]);

/** From a January to a month near the newest: those with the most projects and months together. */
function bestPanel(own: readonly Own[]) {
  const all = own.flatMap(({ sources }) => sources);
  const newest = Math.max(0, ...all.map(lastOf));
  const starts = [...new Set(all.map((series) => Math.ceil(firstOf(series) / 12) * 12))];
  return starts
    .flatMap((from) => NEAR.map((near) => ({ from, until: newest - near })))
    .filter(({ from, until }) => until - from >= 12)
    .map(({ from, until }) => ({ from, until, panel: panelOf(own, from, until) }))
    .filter(({ panel }) => panel.length >= FEWEST)
    .sort((a, b) => b.panel.length * (b.until - b.from) - a.panel.length * (a.until - a.from))[0];
}

/** Sources count differently: what one of them told of the whole time. */
const panelOf = (own: readonly Own[], from: number, until: number): Panel =>
  own.flatMap(({ item, sources }) => {
    const series = sources.find((series) => firstOf(series) <= from && lastOf(series) >= until);
    return series ? [{ item, series }] : [];
  });

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
