/** What to do about an empty selection. */
import { type Query, toggled, without } from '#atlas/query.ts';
import type { Explorer } from './explorer.svelte.ts';

export interface WayOut {
  readonly label: string;
  readonly to: Query;
  /** How many items are shown then. */
  readonly total: number;
}

/** What dropping each choice would bring back, the most first; choices that bring back nothing are no way. */
export function waysOut(explorer: Explorer): WayOut[] {
  const { query } = explorer;
  const ways = Object.entries(query.selection).flatMap(([facet, options]) =>
    options.map((option) => ({ label: explorer.optionName(facet, option), to: toggled(query, facet, option) }))
  );
  if (query.text !== '') ways.push({ label: `“${query.text}”`, to: without(query, ['text']) });
  if (query.archived === 'hide') ways.push({ label: 'archived hidden', to: without(query, ['archived']) });
  return ways
    .map((way) => ({ ...way, total: explorer.totalOf(way.to) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}
