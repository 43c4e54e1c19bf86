/** The one thing to know before an item is chosen: from what is recorded alone, never from what is missing. */
import type { Reference, Successor } from '#landscape/model.ts';
import { fullDay, month } from '#text/day.ts';
import type { FactContext, Known } from './fact.ts';

export interface Caution {
  /** A sentence without its end. */
  readonly text: string;
  /** Who says so, where it is not the landscape itself. */
  readonly source?: Reference;
  /** What its makers say to use instead. */
  readonly successors?: readonly Successor[];
  /** The row of facts that says no more than it. */
  readonly row?: string;
}

type Judge = (known: Known, context: FactContext) => Caution | undefined;

const said = (text: string, source: Reference | undefined, successors?: readonly Successor[]): Caution => ({
  text,
  ...(source ? { source } : {}),
  ...(successors ? { successors } : {})
});

/** Classes of licenses under which not everybody may use it for everything. */
const NOT_OPEN = ['source-available', 'model', 'not-open'];

/** The published order: what weighs most is told, and nothing else. */
const judges: readonly Judge[] = [
  ({ details: { figures } }) =>
    figures.archived?.value
      ? { text: `Its repository is closed for changes, as seen in ${month(figures.archived.date)}` }
      : undefined,
  ({ entry, details: { dates } }, { atlas }) =>
    entry.stage === 'archived'
      ? {
          text: `${atlas.foundation.shortName} archived it${dates.archived ? ` on ${fullDay(dates.archived)}` : ''}`
        }
      : undefined,
  ({ details: { status, statusSource, successors } }) =>
    status === 'archived' ? said('No longer developed', statusSource, successors) : undefined,
  ({ details: { status, statusSource, successors } }) =>
    status === 'succeeded' || successors
      ? said('Its makers point to what follows it', statusSource, successors)
      : undefined,
  ({ details: { status, statusSource } }) =>
    status === 'maintenance' ? said('In maintenance only: mended, nothing added', statusSource) : undefined,
  ({ entry, details: { license } }, { atlas }) => {
    const at = atlas.facets.findIndex(({ id }) => id === 'license');
    const column = atlas.columns[at];
    const code = column && column.codes[column.starts[entry.index]!];
    const has = column && column.starts[entry.index]! < column.starts[entry.index + 1]!;
    const option = has ? atlas.facets[at]!.options[code!] : undefined;
    return option && NOT_OPEN.includes(option.id)
      ? { text: `Its license is not an open source one: ${license ?? option.name}` }
      : undefined;
  },
  ({ details: { unobserved } }) =>
    unobserved ? { text: `Nobody has looked at its commits since ${month(unobserved)}`, row: 'activity' } : undefined
];

/** At most one, the gravest; undefined where nothing recorded speaks against an item. */
export function cautionOf(known: Known, context: FactContext): Caution | undefined {
  for (const judge of judges) {
    const caution = judge(known, context);
    if (caution) return caution;
  }
  return undefined;
}
