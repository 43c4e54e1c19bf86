/** Between which days a query asks for changes. */
import type { Query } from '../query.ts';
import type { History } from './history.ts';
import { windowStart } from '#text/ages.ts';

/** The last twelve months that are known of, unless a link says otherwise. */
export function spanOf(
  { from, to }: Pick<Query, 'from' | 'to'>,
  { until }: Pick<History, 'until'>
): readonly [string, string] {
  const end = to || until;
  return [from || windowStart(end), end];
}
