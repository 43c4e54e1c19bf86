/** Counts over time as steps of charts, and what is said of them. */
import type { History } from '#atlas/history/history.ts';
import type { PublishedRow } from '#atlas/history/published.ts';
import type { Query } from '#atlas/query.ts';
import type { FigureSeries } from '#landscape/publish/packed.ts';
import { month } from '#text/day.ts';
import { datedNumber, grouped } from '#text/numbers.ts';
import type { OverTime } from './figures.ts';
import { monthAfter } from './texts.ts';
import type { StepChart } from './plot.ts';

type Href = (query: Query) => string;

const steps = ({ bands, rows }: OverTime, href: Href): StepChart => ({
  series: bands,
  steps: rows.slice(0, -1).flatMap(({ day, cells }, i) =>
    cells.map(({ value, query }, k) => ({
      ...{ from: day, to: rows[i + 1]!.day, series: bands[k]!.id, value },
      href: query && href(query)
    }))
  ),
  mark: undefined
});

/** The newest counts stand at the right end. */
export function closed(over: OverTime, href: Href): StepChart {
  const chart = steps(over, href);
  const last = over.rows.at(-1)!;
  const end = new Date(Date.parse(last.day) + 20 * 86_400_000).toISOString().slice(0, 10);
  const closing = last.cells.map(({ value, query }, k) => ({
    ...{ from: last.day, to: end, series: over.bands[k]!.id, value },
    href: query && href(query)
  }));
  return { ...chart, steps: [...chart.steps, ...closing] };
}

/** With the day of what was published of the same. */
export function stageSteps(stages: OverTime, published: readonly PublishedRow[], href: Href): StepChart | undefined {
  if (stages.rows.length < 3) return undefined;
  const ids = stages.bands.map(({ id }) => id);
  const deck = published.find(({ then }) => then && ids.every((id) => then.query.selection['stage']?.includes(id)));
  const mark =
    deck?.date && deck.then
      ? {
          day: deck.date,
          says: `${deck.source?.split(',')[0]}: ${grouped(deck.value)} hosted. Listing then: ${grouped(deck.then.count)}`
        }
      : undefined;
  return { ...closed(stages, href), mark };
}

/** Of the steps that projects take. */
export function yearSteps(moves: OverTime, href: Href): StepChart | undefined {
  const wanted = ['hosted', 'promoted', 'archived'].flatMap((id) => {
    const at = moves.bands.findIndex((band) => band.id === id);
    return at < 0 ? [] : [{ at, ...moves.bands[at]! }];
  });
  if (wanted.length === 0) return undefined;
  return {
    series: wanted,
    steps: moves.rows.flatMap(({ day, cells }) =>
      wanted.map(({ id, at }) => ({
        ...{ from: `${day}-01-01`, to: `${day}-12-20`, series: id, value: cells[at]!.value },
        href: href(cells[at]!.query!)
      }))
    )
  };
}

/** Where it began, where it stands, and when there were the most. */
export function saidOfStages(stages: OverTime, history: History): string {
  if (stages.rows.length === 0) return '';
  const sums = stages.rows.map(({ day, cells }) => ({ day, sum: cells.reduce((sum, { value }) => sum + value, 0) }));
  const most = sums.reduce((a, b) => (b.sum > a.sum ? b : a));
  const first = sums.find(({ sum }) => sum > 0) ?? sums[0]!;
  return `From ${grouped(first.sum)} hosted in ${month(first.day)} to ${grouped(sums.at(-1)!.sum)}. Most were hosted in ${month(most.day)}: ${grouped(most.sum)}. ${history.from === undefined ? 'By the days that items tell.' : 'Month-ends, from the history of the listing.'}`;
}

/** A figure of the same projects over time: of those that are hosted, and of the others. */
export function seriesSteps({ from, all, hosted }: FigureSeries) {
  const bands = [
    { id: 'hosted', name: 'hosted' },
    { id: 'others', name: 'others' }
  ];
  const rows = all.map((value, i) => ({
    day: `${monthAfter(from, i)}-01`,
    cells: [{ value: hosted[i]! }, { value: value - hosted[i]! }]
  }));
  return {
    bands,
    rows,
    chart: { ...closed({ bands, rows }, () => ''), short: (value: number) => datedNumber(value, undefined) }
  };
}
