/** New figures into a snapshot. What a source did not say this time stays as it was, with its old date. */
import type { Figure, Figures, Item, Source } from '#landscape/model.ts';
import { type ItemHistory, withValue } from '#landscape/read/history.ts';
import type { Snapshot } from '#landscape/read/snapshot.ts';
import { slug } from '#text/slug.ts';

/** The values of figures, without day and source; undefined for what the source does not know. */
export type ObservedValue = { readonly [K in keyof Figures]?: Value<NonNullable<Figures[K]>> | undefined };
type Value<F> = F extends Figure<infer T> ? T : never;

export interface Observed {
  readonly values: ObservedValue;
  /** Whether the source said all that it knows; else it is asked again the next time. */
  readonly isWhole: boolean;
}

const DAY_MS = 86_400_000;

/** The snapshot with what a source said about items at a time. */
export function merge(
  snapshot: Snapshot,
  key: string,
  source: Source,
  observed: ReadonlyMap<string, Observed>,
  at: number
): Snapshot {
  if (observed.size === 0) return snapshot;
  const items = { ...snapshot.items };
  const history = { ...snapshot.history };
  const times = { ...snapshot.collected?.[key] };
  for (const [id, { values, isWhole }] of observed) {
    const before = Object.hasOwn(items, id) ? items[id]! : {};
    const after = withValues(before, values, key, at);
    if (Object.hasOwn(items, id) || Object.keys(after).length > 0) items[id] = after;
    const past = withReplaced(Object.hasOwn(history, id) ? history[id]! : {}, before, after);
    if (Object.keys(past).length > 0) history[id] = past;
    if (isWhole) times[id] = new Date(at).toISOString();
  }
  return {
    ...snapshot,
    sources: { ...snapshot.sources, [key]: source },
    collected: { ...snapshot.collected, [key]: times },
    items,
    ...(Object.keys(history).length > 0 ? { history } : {})
  };
}

/** The history of an item with the counts that newer ones replace. */
function withReplaced(history: ItemHistory, before: Figures, after: Figures): ItemHistory {
  return (['stars', 'contributors', 'downloads'] as const).reduce((history, name) => {
    const [was, is] = [before[name], after[name]];
    const count = was && countIn(was.value);
    if (!was || !is || count === undefined || was.date >= is.date) return history;
    return withValue(history, name, was.source, [was.date, count]);
  }, history);
}

/** The count that a figure tells; downloads of several packages are several. */
function countIn(value: number | Value<NonNullable<Figures['downloads']>>): number | undefined {
  if (typeof value === 'number') return value;
  return value.length === 1 ? value[0]![1] : undefined;
}

function withValues(before: Figures, values: ObservedValue, source: string, at: number): Figures {
  const told = Object.entries({ ...values, ...releaseOf(before, values) }).filter(([, value]) => value !== undefined);
  const figures = Object.fromEntries(
    told.map(([name, value]) => [name, { value, date: dayOf(name, at), source }])
  ) as Figures;
  const { lastVersion, ...rest } = before;
  const isOther = figures.lastRelease && figures.lastRelease.value !== before.lastRelease?.value;
  return { ...rest, ...(lastVersion && !isOther ? { lastVersion } : {}), ...figures };
}

/**
 * A release does not vanish: a tag that another source saw may be newer than the last one that was announced. Its
 * version goes with it, and says nothing of another release.
 */
function releaseOf(before: Figures, { lastRelease, lastVersion }: ObservedValue): ObservedValue {
  const isOlder =
    lastRelease !== undefined && before.lastRelease !== undefined && lastRelease < before.lastRelease.value;
  return isOlder || lastRelease === undefined
    ? { lastRelease: undefined, lastVersion: undefined }
    : { lastRelease, lastVersion };
}

/** The week of the newest commits began seven days ago; everything else belongs to the day. */
const dayOf = (name: string, at: number) =>
  new Date(name === 'commits' ? at - 7 * DAY_MS : at).toISOString().slice(0, 10);

/** Former ids → present ones: a snapshot's ids that no item has, but that an item without figures was called once. */
export function renamesOf(snapshot: Snapshot, items: readonly Item[]): Map<string, string> {
  const ids = new Set(items.map(({ id }) => id));
  const former = new Map(
    items.flatMap(({ id, aliases }) =>
      Object.hasOwn(snapshot.items, id) ? [] : aliases.map((alias) => [slug(alias), id] as const)
    )
  );
  const renames = new Map<string, string>();
  for (const old of Object.keys(snapshot.items)) {
    const id = former.get(old);
    if (id !== undefined && !ids.has(old) && ![...renames.values()].includes(id)) renames.set(old, id);
  }
  return renames;
}

/** The snapshot with ids as they are now, without those that the landscape no longer has. */
export function follow(snapshot: Snapshot, ids: ReadonlySet<string>, renames: ReadonlyMap<string, string>): Snapshot {
  const followed = <T>(of: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(of).flatMap(([id, value]) => {
        const now = renames.get(id) ?? id;
        return ids.has(now) ? [[now, value] as const] : [];
      })
    );
  const collected = Object.entries(snapshot.collected ?? {}).map(([key, times]) => [key, followed(times)] as const);
  const { history, ...rest } = snapshot;
  return {
    ...rest,
    collected: Object.fromEntries(collected),
    items: followed(snapshot.items),
    ...(history ? { history: followed(history) } : {})
  };
}
