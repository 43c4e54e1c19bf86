/** THE CHARTS of the page, whoever draws them: each with its words, its table, and its steps. */
import { type SeriesBand, BANDS, seriesDays, seriesQuery } from '#atlas/history/series.ts';
import type { Atlas } from '#atlas/atlas.ts';
import type { History } from '#atlas/history/history.ts';
import type { PublishedRow } from '#atlas/history/published.ts';
import type { Query } from '#atlas/query.ts';
import type { SummedSeries } from '#landscape/publish/packed.ts';
import { month } from '#text/day.ts';
import { datedNumber, grouped } from '#text/numbers.ts';
import { slug } from '#text/slug.ts';
import { type OverTime, hostsOverTime, movesByYear, stagesOverTime, tiersOverTime } from './figures.ts';
import type { StepChart } from './plot.ts';

type Href = (query: Query) => string;

export interface NumberChart extends OverTime {
  /** As files and the command call it. */
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly chart: StepChart;
  readonly wide?: boolean;
}

interface Shown {
  readonly today: Atlas;
  readonly history: History;
  readonly published: readonly PublishedRow[];
  readonly href: Href;
}

/** Those that there is something to draw for. */
export function chartsOf({ today, history, published, href }: Shown): NumberChart[] {
  const stages = stagesOverTime(today, history);
  const tiers = tiersOverTime(today, history);
  const hosts = hostsOverTime(history);
  const moves = movesByYear(today, history);
  const moved = yearSteps(moves, href);
  const dated = history.from === undefined;
  const put = (chart: Omit<NumberChart, 'id'>): NumberChart => ({ id: slug(chart.title), ...chart });
  return [
    ...(isDrawn(stages)
      ? [
          put({
            ...{ ...stages, title: 'Stages', says: saidOfStages(stages, history), wide: true },
            chart: { ...closed(stages, href), mark: markOf(stages, published) }
          })
        ]
      : []),
    ...(isDrawn(tiers)
      ? [
          put({
            ...{ ...tiers, title: 'Members', chart: closed(tiers, href) },
            says: `By tier, at month-ends${dated ? ', of those that tell when they joined' : ''}.`
          })
        ]
      : []),
    ...(isDrawn(hosts)
      ? [
          put({
            ...{ ...hosts, title: 'Organizations', chart: closed(hosts, href) },
            says: 'Those that the listing showed as hosts of projects, at month-ends.'
          })
        ]
      : []),
    ...(moved
      ? [
          put({
            ...{ ...moves, title: 'Steps by year', chart: moved },
            says: 'Projects accepted, moved up and archived. The table has what was added, removed, joined and left, too.'
          })
        ]
      : []),
    ...(history.series ?? []).map((series) => put(seriesChart(series, href)))
  ];
}

const isDrawn = ({ rows, bands }: OverTime) => rows.length > 2 && bands.length > 0;

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
function closed(over: OverTime, href: Href): StepChart {
  const chart = steps(over, href);
  const last = over.rows.at(-1)!;
  const end = new Date(Date.parse(last.day) + 20 * 86_400_000).toISOString().slice(0, 10);
  const closing = last.cells.map(({ value, query }, k) => ({
    ...{ from: last.day, to: end, series: over.bands[k]!.id, value },
    href: query && href(query)
  }));
  return { ...chart, steps: [...chart.steps, ...closing] };
}

/** The day of what was published of the same. */
function markOf({ bands }: OverTime, published: readonly PublishedRow[]): StepChart['mark'] {
  const deck = published.find(
    ({ then }) => then && bands.every(({ id }) => then.query.selection['stage']?.includes(id))
  );
  if (!deck?.date || !deck.then) return undefined;
  const source = deck.source?.split(',')[0];
  return {
    day: deck.date,
    says: `${source}: ${grouped(deck.value)} hosted. Listing then: ${grouped(deck.then.count)}`
  };
}

/** Of the steps that projects take. */
function yearSteps(moves: OverTime, href: Href): StepChart | undefined {
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
function saidOfStages(stages: OverTime, history: History): string {
  const sums = stages.rows.map(({ day, cells }) => ({ day, sum: cells.reduce((sum, { value }) => sum + value, 0) }));
  const most = sums.reduce((a, b) => (b.sum > a.sum ? b : a));
  const first = sums.find(({ sum }) => sum > 0) ?? sums[0]!;
  return `From ${grouped(first.sum)} hosted in ${month(first.day)} to ${grouped(sums.at(-1)!.sum)}. Most were hosted in ${month(most.day)}: ${grouped(most.sum)}. ${history.from === undefined ? 'By the days that items tell.' : 'Month-ends, from the history of the listing.'}`;
}

const TITLES = { stars: 'Stars', contributors: 'Contributors', commits: 'Commits a month' } as const;

/** A figure of the same projects over time: of those that are hosted, and of the others. */
function seriesOverTime(series: SummedSeries): OverTime {
  const days = seriesDays(series, series.all.length);
  const cell = (value: number, band: SeriesBand, day: string) => ({ value, query: seriesQuery(series, band, day) });
  return {
    bands: BANDS.map((id) => ({ id, name: id })),
    rows: series.all.map((value, i) => ({
      day: days[i]!,
      cells: [cell(series.hosted[i]!, 'hosted', days[i]!), cell(value - series.hosted[i]!, 'others', days[i]!)]
    }))
  };
}

function seriesChart(series: SummedSeries, href: Href): Omit<NumberChart, 'id'> {
  const { name, source, from, of, items, quiet = [] } = series;
  const over = seriesOverTime(series);
  const days = over.rows.map(({ day }) => day);
  const isQuiet = (day: string) => quiet.some(([first, last]) => days[first]! <= day && day <= days[last]!);
  const { steps, ...chart } = closed(over, href);
  const stretches = quiet.map(([first, last]) => `${month(days[first]!)} to ${month(days[last]!)}`);
  return {
    ...over,
    title: source === undefined ? TITLES[name] : `${TITLES[name]}, ${from.slice(0, 4)} to ${days.at(-1)!.slice(0, 4)}`,
    says: [
      `${grouped(items.length)} of ${grouped(of)} projects that tell of it, those with figures from ${month(from)} on${source === undefined ? '' : `, as ${source} counted`}.`,
      ...(name === 'commits' ? [] : ['Months without one are interpolated.']),
      ...(stretches.length > 0 ? [`Paler: no new figures came, old ones were repeated (${stretches.join(', ')}).`] : [])
    ].join(' '),
    chart: {
      ...{ ...chart, short: (value: number) => datedNumber(value, undefined) },
      steps: steps.map((step) => ({ ...step, quiet: isQuiet(step.from) }))
    }
  };
}
