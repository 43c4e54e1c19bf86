/** The timeline of a selection. */
import { isNarrowed } from '#atlas/query.ts';
import { selectFor } from '#atlas/selection.ts';
import { timelineGroups, type TimelineSource } from '#layout/timeline/rows.ts';
import { type TimelineScene, timelineScene } from '#layout/timeline/scene.ts';
import { timelineSheet } from '#layout/timeline/sheet.ts';
import type { Atlas } from '#atlas/atlas.ts';
import type { History } from '#atlas/history/history.ts';
import type { Query } from '#atlas/query.ts';
import type { DrawPicture } from '#take-away/picture.ts';
import { beginOf } from '#layout/timeline/rows.ts';

export interface Shown {
  readonly today: Atlas;
  readonly history: History;
  readonly query: Query;
  /** Ids of what matches in what is shown: today, or on the day that a link names. */
  readonly matching: readonly string[];
  readonly width: number;
}

/** Where a day is looked at, rows are of what matched then, or does so now. */
export function timelineOf({ today, history, query, matching, width }: Shown): TimelineScene {
  const now = query.at !== '' && query.text === '' ? selectFor(today, query, undefined).matches : undefined;
  const ids = new Set([...matching, ...today.items.flatMap(({ id, index }) => (now?.[index] ? [id] : []))]);
  const whole = !isNarrowed(query);
  const source: TimelineSource = { today, history, query, matching: ids, whole };
  const groups = timelineGroups(source);
  const days = groups.flatMap(({ lives }) => lives.map(beginOf));
  const first = days.reduce((a, b) => (a < b ? a : b), history.from ?? history.until);
  const from = `${first.slice(0, 4)}-01-01`;
  return timelineScene(groups, { width, from, until: history.until, at: query.at || history.until });
}

export const timelinePicture: DrawPicture = ({ atlas, today, history, query, selected, width }) => {
  if (!history || !today) return { width, height: 0, parts: [] };
  const matching = atlas.items.flatMap(({ id, index }) => (selected.matches[index] === 1 ? [id] : []));
  return timelineSheet(timelineOf({ today, history, query, matching, width }));
};
