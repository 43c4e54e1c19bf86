/** Logo files into a folder, each whole or not at all. What is there already is neither asked for nor written. */
import { join } from 'node:path';
import type { Effects } from '../../effects.ts';
import { inParallel } from '../../in-parallel.ts';
import { isWhole, sniff } from '../../logos/sniff.ts';
import { LogoWorkers } from '../../logos/jobs/pool.ts';
import type { Keeper } from '../keeper.ts';
import { Unanswered } from '../patience.ts';

const AT_ONCE = 4;

export interface Failure {
  readonly name: string;
  readonly reason: string;
}

export interface Fetched {
  readonly fetched: number;
  /** There before, or come meanwhile. */
  readonly kept: number;
  readonly failures: readonly Failure[];
  /** Before everything was asked for. */
  readonly isStopped: boolean;
}

type Fate = 'fetched' | 'kept' | 'stopped' | Failure;

/** What became of these files; rejects for nothing that one of them can be guilty of. */
export async function fetchLogos(
  names: readonly string[],
  keeper: Keeper,
  into: string,
  effects: Effects
): Promise<Fetched> {
  const there = await inParallel(names, AT_ONCE, (name) => effects.isThere(join(into, name)));
  const missing = names.filter((_, i) => !there[i]);
  const workers = new LogoWorkers({ signal: effects.signal });
  let done = 0;
  if (missing.length > 0) effects.progress('Logos', done, missing.length);
  const fates = await inParallel(missing, AT_ONCE, async (name) => {
    const fate = effects.signal.aborted ? 'stopped' : await fetchOne(name, keeper, into, workers, effects);
    if (fate !== 'stopped') effects.progress('Logos', ++done, missing.length);
    return fate;
  });
  await workers.end();
  const count = (wanted: Fate) => fates.filter((fate) => fate === wanted).length;
  return {
    fetched: count('fetched'),
    kept: names.length - missing.length + count('kept'),
    failures: fates.filter((fate) => typeof fate !== 'string'),
    isStopped: count('stopped') > 0
  };
}

async function fetchOne(
  name: string,
  keeper: Keeper,
  into: string,
  workers: LogoWorkers,
  effects: Effects
): Promise<Fate> {
  const path = join(into, name);
  try {
    const bytes = await keeper.read(name);
    const fault = await faultOf(bytes, workers);
    if (fault !== undefined) return { name, reason: fault };
    // Somebody else may have put it there; where capitals do not tell names apart, another name may have.
    if (await effects.isThere(path)) return 'kept';
    await effects.write(path, bytes);
    return 'fetched';
  } catch (error) {
    if (error instanceof Unanswered) return { name, reason: error.message };
    if (effects.signal.aborted) return 'stopped';
    return { name, reason: (error as NodeJS.ErrnoException).code ?? (error as Error).message };
  }
}

/** Why bytes are no logo, by what they hold; undefined if they are one. */
async function faultOf(bytes: Uint8Array, workers: LogoWorkers): Promise<string | undefined> {
  const found = sniff(bytes);
  if (found.kind === 'other') return `${found.what}, not an SVG, PNG, JPEG or WebP image`;
  if (found.kind === 'gif') return 'a GIF image, not an SVG, PNG, JPEG or WebP image';
  if (found.kind !== 'svg') return isWhole(bytes, found.kind) ? undefined : 'the image breaks off';
  const { outcome } = await workers.run('look', bytes);
  return outcome.notes.find(({ code }) => NO_LOGO.has(code))?.message.replace(/\.$/, '');
}

const NO_LOGO: ReadonlySet<string> = new Set(['logo_not_an_image', 'logo_unreadable']);
