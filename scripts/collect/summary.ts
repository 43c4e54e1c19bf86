/** What a run did, in words. */
import type { Item } from '#landscape/model.ts';
import { printable } from '#text/clean.ts';
import type { ExitCode } from '../commands/command.ts';
import type { Effects } from '../effects.ts';
import { gitHubRepository, fullName } from './github/repositories.ts';

export interface Fault {
  readonly item: Item;
  readonly reason: string;
}

export interface Collected {
  readonly refreshed: readonly Item[];
  /** Asked for not long ago. */
  readonly fresh: readonly Item[];
  /** Nothing or not everything could be had; what was known is kept. An item may have several. */
  readonly faults: readonly Fault[];
  /** Called otherwise by the source than in the landscape. */
  readonly moved: readonly { readonly item: Item; readonly repository: string }[];
  /** Before everything was asked for. */
  readonly isStopped: boolean;
}

/** All that was old is kept in any case; what counts is whether anything new was asked for in vain. */
const isDone = ({ refreshed, faults, isStopped }: Collected): boolean =>
  !isStopped && (refreshed.length > 0 || faults.length === 0);

/** One line of counts. */
function countsOf({ refreshed, fresh, faults, moved }: Collected): string {
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
function detailsOf({ faults, moved }: Collected, file: string): string[] {
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

/** Says what a run did: details, then counts; the exit code. */
export function tellOf(collected: Collected, file: string, path: string, effects: Effects): ExitCode {
  for (const line of detailsOf(collected, file)) effects.tell(line);
  if (collected.isStopped) effects.tell(`Stopped. ${path} is whole; the next run goes on from there.`);
  effects.print(`${countsOf(collected)}: ${path}`);
  return isDone(collected) ? 0 : 1;
}
