/** Figures over time: what each is called in links, and what was summed up in a month, project by project. */
import type { PackedSeries, SeriesPart, SummedSeries } from '#landscape/publish/packed.ts';
import { slug } from '#text/slug.ts';
import { HOME, type Query } from '../query.ts';
import { monthEnds } from './months.ts';

/** In a link: which series, whether hosted projects or the others, and the month. */
export const BANDS = ['hosted', 'others'] as const;
export type SeriesBand = (typeof BANDS)[number];

type Named = Pick<SummedSeries, 'name' | 'source'>;
const idOf = ({ name, source }: Named) => (source === undefined ? name : `${name}-${slug(source)}`);

export const seriesQuery = (series: Named, band: SeriesBand, day: string): Query => ({
  ...HOME,
  ...{ view: 'numbers', what: [idOf(series), band], to: day }
});

/** The last day of each of so many months. */
export function seriesDays({ from }: Pick<SummedSeries, 'from'>, months: number): string[] {
  const [year, month] = from.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, month - 1 + months, 0)).toISOString().slice(0, 10);
  return monthEnds(`${from}-01`, last).slice(1);
}

export interface SeriesRow {
  /** Of the item in today's atlas. */
  readonly index: number;
  readonly value: number;
  readonly source: string;
  /** Whether the source told of it in that month; else it lies between two months in which it did, or is the last known. */
  readonly own: boolean;
}

export interface SeriesMonth {
  readonly series: PackedSeries;
  readonly band: SeriesBand;
  readonly day: string;
  readonly rows: readonly SeriesRow[];
  readonly sum: number;
}

/** What a link counts, the greatest first; undefined where it names no series, or no month of it. */
export function seriesMonth(part: SeriesPart, { what, to }: Pick<Query, 'what' | 'to'>): SeriesMonth | undefined {
  const series = part.find((one) => idOf(one) === what[0]);
  const band = BANDS.find((one) => one === what[1]);
  if (!series || !band) return undefined;
  const days = seriesDays(series, series.own[0]?.length ?? 0);
  const month = days.findIndex((day) => day.slice(0, 7) === to.slice(0, 7));
  if (month < 0) return undefined;
  const rows = series.items
    .map((index, i): SeriesRow => {
      const [source, ...steps] = series.told[i]!;
      const value = steps.slice(0, month + 1).reduce((sum, step) => sum + step, 0);
      return { index, value, source: series.sources[source!]!, own: series.own[i]![month] === '1' };
    })
    .filter((_, i) => i < series.hostedItems === (band === 'hosted'))
    .sort((a, b) => b.value - a.value || a.index - b.index);
  return { series, band, day: days[month]!, rows, sum: rows.reduce((sum, { value }) => sum + value, 0) };
}

/** One item's figures month by month, as one source told of them. */
export interface ItemSeries {
  readonly source: string;
  /** `YYYY-MM`, of the first and of the last value. */
  readonly from: string;
  readonly until: string;
  readonly values: readonly number[];
}

/**
 * Of the series of a name the longest that has the item, by its index today: from the first month to the last in which
 * its source told of it. Undefined where none does in two months at least.
 */
export function seriesOf(part: SeriesPart, name: PackedSeries['name'], index: number): ItemSeries | undefined {
  const found = part.flatMap((series): ItemSeries[] => {
    const at = series.name === name ? series.items.indexOf(index) : -1;
    if (at < 0) return [];
    const [source, ...steps] = series.told[at]!;
    const own = series.own[at]!;
    const [first, last] = [own.indexOf('1'), own.lastIndexOf('1')];
    if (last <= first) return [];
    const all: number[] = [];
    for (const step of steps) all.push((all.at(-1) ?? 0) + step);
    const days = seriesDays(series, own.length);
    return [
      {
        source: series.sources[source!]!,
        from: days[first]!.slice(0, 7),
        until: days[last]!.slice(0, 7),
        values: all.slice(first, last + 1)
      }
    ];
  });
  return found.sort((a, b) => b.values.length - a.values.length)[0];
}
