/** The worklist of hosted projects for spreadsheets: a row each, the review that is due first at the top. */
import type { Readiness } from '#atlas/readiness/readiness.ts';
import type { State } from '#atlas/readiness/rules.ts';
import type { Foundation } from '#landscape/model.ts';
import { type Cell, csvText } from '../cells.ts';

export interface WorklistSource {
  readonly rows: readonly Readiness[];
  readonly foundation: Pick<Foundation, 'id' | 'name'>;
  /** The address at which a project's readiness is shown, by its id. */
  readonly linkOf: (id: string) => string;
}

const named = ({ readings }: Readiness, state: State) =>
  readings.flatMap((reading) => (reading.state === state ? [reading.asked.name] : [])).join('; ');

const COLUMNS: Readonly<Record<string, (row: Readiness, source: WorklistSource) => Cell>> = {
  id: ({ known }) => known.entry.id,
  name: ({ known }) => known.entry.name,
  stage: ({ stage }) => stage.id,
  since: ({ since }) => since,
  months_in_stage: ({ months }) => months,
  expected_months_least: ({ expectedMonths }) => expectedMonths?.[0],
  expected_months_most: ({ expectedMonths }) => expectedMonths?.[1],
  accepted: ({ known }) => known.details.dates.accepted,
  last_review: ({ review }) => review?.last,
  review_due: ({ review }) => review?.due,
  next_stage: ({ next }) => next?.id,
  met: ({ counts }) => counts.met,
  not_met: ({ counts }) => counts.unmet,
  not_known: ({ counts }) => counts.unknown,
  met_names: (row) => named(row, 'met'),
  not_met_names: (row) => named(row, 'unmet'),
  not_known_names: (row) => named(row, 'unknown'),
  url: ({ known }, { linkOf }) => linkOf(known.entry.id)
};

export const worklistCsv = (source: WorklistSource): string =>
  csvText([Object.keys(COLUMNS), ...source.rows.map((row) => Object.values(COLUMNS).map((read) => read(row, source)))]);
