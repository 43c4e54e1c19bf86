/** Which projects a timeline has a row for, and in which order. */
import type { Atlas } from '#atlas/atlas.ts';
import type { History, Life } from '#atlas/history/history.ts';
import type { Query } from '#atlas/query.ts';
import { compareText } from '#text/order.ts';

export interface TimelineGroup {
  /** Empty for the one group of all. */
  readonly name: string;
  readonly lives: readonly Life[];
}

export interface TimelineSource {
  readonly today: Atlas;
  readonly history: History;
  readonly query: Query;
  /** Ids of items that match. */
  readonly matching: ReadonlySet<string>;
  /** Whether nothing is chosen: then what is gone has its row, too. */
  readonly whole: boolean;
}

/** The day from which a life is drawn. */
export const beginOf = ({ steps, listed }: Life): string => steps[0]?.[0] ?? listed![0];

/** Rows of what is, or was, hosted; of everything that is listed where a query asks for it or nothing is hosted. */
export function timelineGroups({ today, history, query, matching, whole }: TimelineSource): TimelineGroup[] {
  const known = history.lives.filter(({ id, item }) => matching.has(id) || (whole && item >= today.items.length));
  const hosted = known.filter(({ steps }) => steps.length > 0);
  const lives = query.rows === 'all' || hosted.length === 0 ? known : hosted;
  const byDay = lives.toSorted(
    (a, b) => compareText(beginOf(a), beginOf(b)) || compareText(a.name.toLowerCase(), b.name.toLowerCase())
  );
  if (query.order === 'accepted') return byDay.length > 0 ? [{ name: '', lives: byDay }] : [];
  const groupOf = query.order === 'stage' ? stageOf(today) : categoryOf(today, history);
  const groups = new Map<string, Life[]>();
  for (const life of byDay) groups.set(groupOf(life), [...(groups.get(groupOf(life)) ?? []), life]);
  const names =
    query.order === 'stage' ? today.stages.map(({ name }) => name) : today.categories.map(({ name }) => name);
  const rank = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b))
    .map(([name, lives]) => ({ name, lives }));
}

const stageOf =
  ({ items, stages }: Atlas) =>
  ({ item, end, steps }: Life): string => {
    const now = items[item]?.stage;
    if (now !== undefined) return stages.find(({ id }) => id === now)?.name ?? now;
    return end || steps.length > 0 ? 'No longer hosted' : 'Listed, not hosted';
  };

function categoryOf({ items, frames, categories }: Atlas, { stretches }: History) {
  const last = new Map(stretches.map(({ index, category }) => [index, category]));
  return ({ item }: Life): string => {
    const now = items[item];
    return (now && categories[frames[now.frames[0]!]!.category]!.name) ?? last.get(item) ?? 'No longer listed';
  };
}
