/** What series of figures sum up, item by item: for whoever looks at a month of one of them. */
import type { FigureSeries } from '../../figures.ts';
import type { Landscape } from '../../model.ts';
import type { PackedSeries, SeriesPart } from '../packed.ts';
import { present } from '#text/value.ts';

/** Undefined where there are none. */
export function packSeries({ items, series = [] }: Pick<Landscape, 'items' | 'series'>): SeriesPart | undefined {
  const index = new Map(items.map(({ id }, i) => [id, i]));
  return series.length === 0 ? undefined : series.map((one) => packed(one, index));
}

/** Of the series of stars what a panel shows: each item in the longest that tells of it, from its first month to its last. */
export function packStars(landscape: Pick<Landscape, 'items' | 'series'>): SeriesPart | undefined {
  const all = packSeries(landscape)?.filter(({ name }) => name === 'stars') ?? [];
  const lengths = all.map(({ own }) => own.map((told) => told.lastIndexOf('1') - told.indexOf('1')));
  const longest = (item: number) =>
    all
      .flatMap(({ items }, s) => {
        const at = items.indexOf(item);
        return at < 0 ? [] : [{ s, months: lengths[s]![at]! }];
      })
      .reduce((a, b) => (b.months > a.months ? b : a));
  const kept = all.map((series, s): PackedSeries => {
    const places = series.items
      .map((_, i) => i)
      .filter((i) => {
        const { s: best, months } = longest(series.items[i]!);
        return best === s && months > 0;
      });
    const of = <T>(list: readonly T[]) => places.map((i) => list[i]!);
    const hostedItems = places.filter((i) => i < series.hostedItems).length;
    return { ...series, hostedItems, items: of(series.items), own: of(series.own), told: of(series.told) };
  });
  return kept.some(({ items }) => items.length > 0) ? kept : undefined;
}

function packed(series: FigureSeries, index: ReadonlyMap<string, number>): PackedSeries {
  const { name, source, from, quiet, hostedItems, items, told } = series;
  const sources = [...new Set(told.map(({ source }) => source))];
  return present({
    ...{ name, source, from, quiet, hostedItems, sources },
    items: items.map((id) => index.get(id)!),
    own: told.map(({ own }) => own),
    told: told.map(({ source, values }) => [
      sources.indexOf(source),
      ...values.map((value, i) => value - (values[i - 1] ?? 0))
    ])
  });
}
