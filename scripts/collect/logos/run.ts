/** `collect logos`: the files that a landscape names, from where its foundation keeps them. */
import { dirname, join } from 'node:path';
import { formatProblem } from '#landscape/problems/report.ts';
import type { Located } from '#landscape/read/located.ts';
import { printable } from '#text/clean.ts';
import type { ExitCode } from '../../commands/command.ts';
import type { Effects } from '../../effects.ts';
import { compileInputs } from '../../inputs/compile.ts';
import { namedLogos } from '../../logos/named.ts';
import { UsageError } from '../../usage.ts';
import { type Keeper, type KeeperOptions, keeperOf } from '../keeper.ts';
import type { Options } from '../opened.ts';
import { NOT_THERE } from '../patience.ts';
import { originOf } from '../web.ts';
import { type Failure, type Fetched, fetchLogos } from './fetch.ts';

/** How logos are asked for. A drawing of more bytes is none that a page could show. */
export const LOGO_FILES: Omit<KeeperOptions, 'raw'> = {
  inRepository: 'hosted_logos',
  accept: 'image/svg+xml, image/png, image/jpeg, image/webp, */*;q=0.1',
  most: 5 * 1024 * 1024
};

/** 1 if the file cannot be read, a logo could not be had, or it was stopped. */
export async function runLogos(file: string, options: Options, effects: Effects): Promise<ExitCode> {
  const from = options['from'] as string | undefined;
  if (from === undefined) throw new UsageError('Say where the logos are: --from URL|DIR.');
  const into = (options['into'] as string | undefined) ?? join(dirname(file), 'logos');
  if ((await effects.list(into)) === undefined && (await effects.isThere(into)))
    throw new UsageError(`“${into}” is a file; name a folder.`);
  const keeper = await keeperOf(from, { ...LOGO_FILES, raw: originOf(options['origin'] as string) }, effects);
  const { doc, landscape, report } = await compileInputs({ data: file }, effects);
  if (doc && landscape) return collectLogos(doc, keeper, into, effects);
  for (const problem of report.problems) effects.tell(formatProblem(problem));
  effects.tell('Nothing was collected.');
  return 1;
}

/** Fetches and tells; 1 if a logo could not be had. */
export async function collectLogos(doc: Located, keeper: Keeper, into: string, effects: Effects): Promise<ExitCode> {
  const { names, refused } = filesOf(doc);
  const { failures, ...fetched } = await fetchLogos(names, keeper, into, effects);
  const outcome = { ...fetched, failures: [...refused, ...failures] };
  for (const line of detailsOf(outcome, keeper, into)) effects.tell(line);
  effects.print(`${countsOf(outcome)}: ${into}`);
  return outcome.failures.length > 0 || outcome.isStopped ? 1 : 0;
}

/** The files that are named, each once, and the names that lead out of the folder or into what is hidden. */
function filesOf(doc: Located): { readonly names: readonly string[]; readonly refused: readonly Failure[] } {
  const names = new Set<string>();
  const refused = new Set<string>();
  for (const { text, file } of namedLogos(doc)) {
    if (file === undefined || /(^|\/)\.[^/]/.test(file) || file.endsWith('/')) refused.add(text);
    else names.add(file);
  }
  const failures = [...refused].map((name) => ({ name, reason: 'its name leads out of the folder, or is hidden' }));
  return { names: [...names], refused: failures };
}

function countsOf({ fetched, kept, failures }: Fetched): string {
  return [
    `${fetched} fetched`,
    ...(kept > 0 ? [`${kept} there already`] : []),
    ...(failures.length > 0 ? [`${failures.length} failed`] : [])
  ].join(', ');
}

/** A line per reason with its files, then what to look at next. */
function detailsOf({ fetched, kept, failures, isStopped }: Fetched, keeper: Keeper, into: string): string[] {
  const byReason = new Map<string, string[]>();
  for (const { name, reason } of failures) byReason.set(reason, [...(byReason.get(reason) ?? []), printable(name)]);
  const isElsewhere = fetched + kept === 0 && failures.some(({ reason }) => reason === NOT_THERE);
  return [
    ...[...byReason].map(([reason, names]) => `Not fetched (${printable(reason)}): ${names.join(', ')}`),
    ...(isElsewhere ? [`None of them is in ${keeper.shown}; is that where the logos are?`] : []),
    ...(isStopped ? [`Stopped. All files in ${into} are whole; the next run goes on from there.`] : [])
  ];
}
