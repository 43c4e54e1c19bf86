/** A project beside what its next stage asks: what is met, what is not, and what nobody knows. A help, not a verdict. */
import type { Requirement, Stage, StageRules } from '#landscape/model.ts';
import type { Details, StagesPart } from '#landscape/publish/packed.ts';
import { fullDay } from '#text/day.ts';
import { present } from '#text/value.ts';
import type { Atlas } from '../atlas.ts';
import { knownOf } from '../facts/context.ts';
import type { Known } from '../facts/fact.ts';
import { hostedStages } from '../stages.ts';
import { type Review, monthsBetween, reviewOf } from './reviews.ts';
import { type Judged, RULES, type State, unrecorded } from './rules.ts';

export interface Reading extends Judged {
  readonly asked: Requirement;
  /** Who said so, and when; or that nobody did. */
  readonly source: string;
}

export interface Readiness {
  readonly known: Known;
  readonly stage: Stage;
  /** Undefined for the highest stage: then what is asked of every stage is read. */
  readonly next?: Stage;
  /** Met first, then not met, then not known; what people decide last. */
  readonly readings: readonly Reading[];
  readonly counts: Readonly<Record<State, number>>;
  /** Asked when it entered the stages up to its own, and not looked at again. */
  readonly before: readonly { readonly stage: Stage; readonly asked: readonly Requirement[] }[];
  /** Since when it is in its stage, and for how many whole months on the day of the newest figure. */
  readonly since?: string;
  readonly months?: number;
  readonly expectedMonths?: StageRules['expectedMonths'];
  readonly review?: Review;
}

/** What projects are read beside. */
export interface ReadinessSource {
  readonly atlas: Atlas;
  readonly details: Details;
  readonly part: StagesPart;
  /** For due days, `YYYY-MM-DD`. */
  readonly today: string;
}

const ORDER: readonly State[] = ['met', 'unmet', 'unknown'];

/** Whether a stage asks projects for anything that is read. */
const isAsked = ({ kind }: Requirement) => kind !== 'note';
const isEntry = ({ kind }: Requirement) => kind !== 'note' && kind !== 'task';

/** The stages of hosted projects, from the first to the most mature. */
export function stageLadder({ stages }: Pick<Atlas, 'stages'>): readonly Stage[] {
  const hosted = new Set(hostedStages(stages));
  return stages.filter(({ id }) => hosted.has(id)).toReversed();
}

/** The requirements of the stage after one, and those of it and the ones below that every later stage asks again. */
function requirementsAfter(ladder: readonly Stage[], at: number, { rules }: StagesPart): readonly Requirement[] {
  const of = (stage: Stage | undefined) => rules.find(({ id }) => id === stage?.id)?.requirements ?? [];
  const own = of(ladder[at + 1]).filter(isEntry);
  const names = new Set(own.map(({ name }) => name));
  const kept = ladder.slice(0, at + 1).flatMap((stage) => of(stage).filter(({ kept }) => kept));
  return [...own, ...kept.filter(({ name }) => !names.has(name))];
}

/** The readiness of an item; undefined for what is not hosted, or where stages ask nothing. */
export function readinessOf(source: ReadinessSource, index: number): Readiness | undefined {
  const { atlas, details, part, today } = source;
  const known = knownOf(atlas, details, index);
  const ladder = stageLadder(atlas);
  const at = ladder.findIndex(({ id }) => id === known.entry.stage);
  const stage = ladder[at];
  if (!stage) return undefined;
  const readings = requirementsAfter(ladder, at, part)
    .map((asked) => readingOf(asked, known, source))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  if (readings.length === 0) return undefined;
  const { dates, more } = known.details;
  const since = (dates as Readonly<Record<string, string | undefined>>)[stage.id];
  const asOf = atlas.observed ?? atlas.listing.date;
  const kept = new Set(readings.map(({ asked }) => asked));
  const first = dates.accepted ?? since;
  return {
    ...{ known, stage, readings },
    counts: countsOf(readings),
    before: ladder.slice(0, at + 1).flatMap((stage) => {
      const asked = part.rules.find(({ id }) => id === stage.id)?.requirements ?? [];
      const left = asked.filter((of) => isAsked(of) && !kept.has(of));
      return left.length > 0 ? [{ stage, asked: left }] : [];
    }),
    ...present({
      next: ladder[at + 1],
      since,
      months: since && asOf ? monthsBetween(since, asOf) : undefined,
      expectedMonths: part.rules.find(({ id }) => id === stage.id)?.expectedMonths,
      review: first ? reviewOf(first, more?.reviewed, today) : undefined
    })
  };
}

/** All hosted projects whose stages ask for something, the review that is due first at the top. */
export function worklist(source: ReadinessSource): readonly Readiness[] {
  const due = ({ review }: Readiness) => review?.due ?? '9999';
  return source.atlas.items
    .flatMap(({ index }) => readinessOf(source, index) ?? [])
    .sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.known.entry.index - b.known.entry.index));
}

/** The hallmarks of a healthy project, read as requirements are; empty where the landscape names none. */
export const hallmarksOf = (source: ReadinessSource, index: number): readonly Reading[] =>
  source.part.hallmarks.map((asked) => readingOf(asked, knownOf(source.atlas, source.details, index), source));

function readingOf(asked: Requirement, known: Known, { atlas, details }: ReadinessSource): Reading {
  const { sources } = details;
  const organizations = new Map(details.organizations.map((organization) => [organization.id, organization]));
  const judged =
    asked.metric === undefined
      ? unrecorded(asked.kind === 'vote' ? 'none recorded' : undefined)
      : RULES[asked.metric](asked, known, { observed: atlas.observed, organizations });
  const { figure, since } = judged;
  const source = figure && Object.hasOwn(sources, figure.source) ? sources[figure.source]!.label : figure?.source;
  const said = since
    ? `not known since ${fullDay(since)}`
    : figure
      ? `${source}, ${fullDay(figure.date)}`
      : judged.state !== 'unknown'
        ? `${atlas.listing.file}, line ${known.details.line}`
        : asked.kind === 'vote'
          ? 'asked last, decided by people'
          : 'never recorded';
  return { ...judged, asked, source: said };
}

const rankOf = ({ state, asked }: Reading) => ORDER.indexOf(state) * 2 + (asked.kind === 'vote' ? 1 : 0);

function countsOf(readings: readonly Reading[]): Readiness['counts'] {
  const counts = { met: 0, unmet: 0, unknown: 0 };
  for (const { state } of readings) counts[state] += 1;
  return counts;
}
