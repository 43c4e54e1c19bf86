/** What a run did, in words. */
import { printable } from '#text/clean.ts';
import type { Collected, Fault } from './collect.ts';
import { gitHubRepository, fullName } from './repositories.ts';

/** One line of counts. */
export function countsOf({ refreshed, fresh, faults, moved }: Collected): string {
  const asked = new Set(refreshed);
  const kept = new Set(faults.map(({ item }) => item).filter((item) => !asked.has(item))).size;
  const partly = new Set(faults.map(({ item }) => item).filter((item) => asked.has(item))).size;
  return [
    `${refreshed.length} refreshed${partly > 0 ? ` (${partly} in part)` : ''}`,
    ...(fresh.length > 0 ? [`${fresh.length} new enough`] : []),
    `${kept} kept as they were`,
    ...(moved.length > 0 ? [`${moved.length} moved`] : [])
  ].join(', ');
}

/** A line per reason with its items, then one per moved repository. */
export function detailsOf({ faults, moved }: Collected, file: string): string[] {
  const byReason = new Map<string, Fault[]>();
  for (const fault of faults) byReason.set(fault.reason, [...(byReason.get(fault.reason) ?? []), fault]);
  return [
    ...[...byReason].map(
      ([reason, of]) => `Not refreshed (${printable(reason)}): ${of.map(({ item }) => item.name).join(', ')}`
    ),
    ...moved.map(({ item, repository }) => {
      const known = gitHubRepository(item.repo);
      return `${file}:${item.line} ${item.name}: ${known ? fullName(known) : ''} is now ${repository}; change repo_url.`;
    })
  ];
}
