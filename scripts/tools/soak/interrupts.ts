/** A command is stopped at many moments: what was there before is whole each time, and no draft stays. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface Interrupted {
  /** Moments at which it was stopped, in milliseconds after its start, each with how it ended. */
  readonly moments: readonly string[];
  /** After which something was neither as before nor wholly new, or a draft was left. */
  readonly broken: readonly string[];
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export interface Interruption {
  readonly args: readonly string[];
  /** Where the command writes: a folder or a file, as the last run left it. */
  readonly out: string;
  /** Folders in which no draft may stay. */
  readonly folders: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly times: number;
  /** Called before each run, so that it has something to do. */
  readonly prepare: (round: number) => void;
  /** For what a run leaves whole in several states; else it is as before, or as a run that nobody stops makes it. */
  readonly isWhole?: (read: (path: string) => string) => boolean;
}

const startOf = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'landscape', ...args], {
    stdio: 'ignore',
    env: { ...process.env, ...env }
  });

/** Runs the command to its end. Throws where it fails. */
export async function runProgram(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<void> {
  const [code] = (await once(startOf(args, env), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`landscape ${args.join(' ')}: exit ${code}`);
}

/** Runs it once to its end, then stops it as often as is asked, at moments spread over as long as that took. */
export async function interrupt({
  args,
  out,
  folders,
  env,
  times,
  prepare,
  isWhole
}: Interruption): Promise<Interrupted> {
  prepare(0);
  const from = Date.now();
  await runProgram(args, env);
  let whole = Date.now() - from;
  const moments: string[] = [];
  const broken: string[] = [];
  for (let round = 1; round <= times; round += 1) {
    prepare(round);
    const before = stateOf(out);
    const child = startOf(args, env);
    const ended = once(child, 'exit');
    const at = Math.round((whole * (round - 0.5)) / times);
    const signal = SIGNALS[round % SIGNALS.length]!;
    const started = Date.now();
    await Promise.race([sleep(at), ended]);
    // The first run may have had more to do than those that follow.
    if (child.exitCode !== null) whole = Math.min(whole, Date.now() - started);
    child.kill(signal);
    const [code, by] = (await ended) as [number | null, string | null];
    const moment = `${signal} after ${at} ms: ${by ?? `exit ${code}`}`;
    moments.push(moment);
    const drafts = folders.flatMap(draftsIn);
    if (drafts.length > 0) broken.push(`${moment}: ${drafts.join(', ')} left`);
    if (stateOf(out) === before) continue;
    if (isWhole) {
      if (!isWhole((path) => readFileSync(path, 'utf8'))) broken.push(`${moment}: not whole`);
      continue;
    }
    // It was through already: then what is there is what a whole run makes.
    const after = stateOf(out);
    await runProgram(args, env);
    if (stateOf(out) !== after) broken.push(`${moment}: neither as before nor whole`);
  }
  return { moments, broken };
}

/** Changes with any file. */
function stateOf(path: string): string {
  const hash = createHash('sha256');
  for (const name of pathsIn(path)) hash.update(`${name}\0`).update(readFileSync(name)).update('\0');
  return hash.digest('hex');
}

function pathsIn(path: string): string[] {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const draftsIn = (folder: string) => pathsIn(folder).filter((path) => /\.\d+\.tmp(\/|$)|\.landscape-lock$/.test(path));
