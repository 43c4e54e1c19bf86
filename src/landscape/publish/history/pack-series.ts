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
