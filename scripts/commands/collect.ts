import { removalGuard } from '#landscape/change/guard.ts';
import { formatProblem } from '#landscape/problems/report.ts';
import { printable } from '#text/clean.ts';
import { EMPTY_SNAPSHOT, type Snapshot, formatSnapshot, parseSnapshot } from '#landscape/read/snapshot.ts';
import { type Collected, collectGitHub } from '../collect/github.ts';
import { Api } from '../collect/http.ts';
import { follow, renamesOf } from '../collect/merge.ts';
import { repositoriesOf } from '../collect/repositories.ts';
import { countsOf, detailsOf } from '../collect/summary.ts';
import type { Effects } from '../effects.ts';
import { compileInputs, snapshotBeside } from '../inputs.ts';
import { type Command } from './command.ts';
import { UsageError } from '../usage.ts';

const HOUR_MS = 3_600_000;

export const collect: Command = {
  summary:
    'Refreshes the snapshot of observed figures, with tokens from GITHUB_TOKEN or GITHUB_TOKENS. Exit 1 if nothing could be.',
  usage: 'collect github [FILE] [--settings F] [--snapshot F] [--origin URL] [--max-age HOURS] [--allow-removals]',
  options: {
    settings: { type: 'string' },
    snapshot: { type: 'string' },
    origin: { type: 'string', default: 'https://api.github.com' },
    'max-age': { type: 'string', default: '20' },
    'allow-removals': { type: 'boolean' }
  },
  files: 2,
  async run([source, file = 'landscape.yml'], options, effects) {
    if (source !== 'github') throw new UsageError(`“${source ?? ''}” is no source; there is github.`);
    const origin = originOf(options['origin'] as string);
    const maxAgeMs = hoursOf(options['max-age'] as string) * HOUR_MS;
    const tokens = tokensOf(effects);
    const path = (options['snapshot'] as string | undefined) ?? snapshotBeside(file);

    const { landscape, report } = await compileInputs(
      { data: file, settings: options['settings'] as string | undefined },
      effects
    );
    if (!landscape) {
      for (const problem of report.problems) effects.tell(formatProblem(problem));
      effects.tell('Nothing was collected.');
      return 1;
    }
    const before = await readSnapshot(path, effects);
    if ('reason' in before) {
      effects.tell(`${path} cannot be read, so nothing was collected: ${printable(before.reason)}`);
      return 1;
    }
    const renames = renamesOf(before, landscape.items);
    const ids = new Set(landscape.items.map(({ id }) => id));
    const refusal = removalGuard(Object.keys(before.items), observedIds(before, landscape.items, ids), renames);
    if (refusal !== undefined && !options['allow-removals']) {
      effects.tell(refusal);
      return 1;
    }

    const api = new Api(origin, tokens, effects);
    const save = (snapshot: Snapshot) => writeSnapshot(path, snapshot, effects);
    const collected = await collectGitHub(landscape.items, follow(before, ids, renames), api, effects, {
      maxAgeMs,
      save
    });
    for (const line of detailsOf(collected, file)) effects.tell(line);
    if (collected.isStopped) effects.tell(`Stopped. ${path} is whole; the next run goes on from there.`);
    effects.print(`${countsOf(collected)}: ${path}`);
    return isDone(collected) ? 0 : 1;
  }
};

/** All that was old is kept in any case; what counts is whether anything new was asked for in vain. */
const isDone = ({ refreshed, faults, isStopped }: Collected) =>
  !isStopped && (refreshed.length > 0 || faults.length === 0);

/** The ids that a snapshot of these items may have: those that it had, and those whose repositories are asked for. */
function observedIds(before: Snapshot, items: Parameters<typeof repositoriesOf>[0], ids: ReadonlySet<string>) {
  const asked = repositoriesOf(items).flatMap((repository) => repository.items.map(({ id }) => id));
  return new Set([...Object.keys(before.items).filter((id) => ids.has(id)), ...asked]);
}

async function readSnapshot(path: string, effects: Effects): Promise<Snapshot | { readonly reason: string }> {
  const text = await effects.readText(path);
  return text === undefined ? EMPTY_SNAPSHOT : parseSnapshot({ file: path, text });
}

/** Writes only what can be read again. */
async function writeSnapshot(path: string, snapshot: Snapshot, effects: Effects): Promise<void> {
  const text = formatSnapshot(snapshot);
  const read = parseSnapshot({ file: path, text });
  if ('reason' in read) throw new Error(`the new snapshot would not be readable (${read.reason}); the old one is kept`);
  if (text !== (await effects.readText(path))) await effects.write(path, text);
}

function tokensOf(effects: Effects): string[] {
  const named = [effects.variable('GITHUB_TOKENS'), effects.variable('GITHUB_TOKEN')].join(',').split(',');
  const tokens = [...new Set(named.map((token) => token.trim()).filter((token) => token !== ''))];
  if (tokens.length === 0) {
    throw new UsageError(
      'Collecting needs a token: set GITHUB_TOKEN, or GITHUB_TOKENS to several with commas between.'
    );
  }
  if (tokens.some((token) => !/^[\x21-\x7e]+$/.test(token))) throw new UsageError('A token holds no spaces.');
  return tokens;
}

/** Tokens travel to it: only encrypted, or to this machine. */
function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHere = url !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
  if (!url || url.href !== `${url.origin}/` || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)))
    throw new UsageError(`“${text}” is no origin such as https://api.github.com.`);
  return url.origin;
}

function hoursOf(text: string): number {
  const hours = Number(text);
  if (text.trim() === '' || !Number.isFinite(hours) || hours < 0)
    throw new UsageError(`“${text}” is no number of hours.`);
  return hours;
}
