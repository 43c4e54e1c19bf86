/** A landscape in a folder, figures of old, and a run of `collect github` against a server on this machine. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, Figures } from '#landscape/model.ts';
import { type Snapshot, formatSnapshot, parseSnapshot } from '#landscape/read/snapshot.ts';
import { slug } from '#text/slug.ts';
import { type Effects, realEffects } from '#scripts/effects.ts';
import { type Fields, aLandscape } from '../../../builders.ts';
import { type Outcome, aFolder, runWith } from '../../outside.ts';
import { NOON, patient } from '../loopback.ts';
import type { FakeGitHub } from './fake-github.ts';

export const TOKENS = ['secret-one', 'secret-two'];

/** What most runs ask for. */
export const NAMES = ['Alpha', 'Beta', 'Gamma'];
export const REPOSITORIES = NAMES.map((name) => ({ name: `example/${name.toLowerCase()}` }));

/** A figure as a run of that day tells it. */
export const fresh = <T>(value: T, date = '2026-11-24') => ({ value, date, source: 'github' });
export const old = <T>(value: T): Figure<T> => ({ value, date: '2023-11-19', source: 'build' });
const OLD: Figures = { stars: old(5), contributors: old(2), lastRelease: old('2023-01-01'), listed: old('2020-01-01') };

export const aSnapshot = (items: Readonly<Record<string, Figures>>): Snapshot => ({
  sources: { build: { label: 'GitHub', name: 'An earlier build' } },
  items
});

export interface Place {
  readonly file: string;
  readonly snapshotFile: string;
  /** The text of the snapshot as it is now. */
  readonly text: () => string;
  /** The snapshot as it is now; throws if it is none. */
  readonly snapshot: () => Snapshot;
  /** The time of the next run. */
  readonly clock: { now: number };
  readonly write: (items: readonly (string | Fields)[]) => void;
}

/** A landscape of these items, and a snapshot with old figures for each name. */
export function aPlace(items: readonly (string | Fields)[], before: Snapshot | 'none' = oldFigures(items)): Place {
  const folder = aFolder();
  const file = join(folder, 'landscape.yml');
  const snapshotFile = join(folder, 'landscape.snapshot.json');
  const write = (items: readonly (string | Fields)[]) => writeFileSync(file, aLandscape({ Data: { Storage: items } }));
  write(items);
  if (before !== 'none') writeFileSync(snapshotFile, formatSnapshot(before));
  const text = () => (existsSync(snapshotFile) ? readFileSync(snapshotFile, 'utf8') : '');
  const snapshot = () => {
    const read = parseSnapshot({ file: snapshotFile, text: text() });
    if ('reason' in read) throw new Error(read.reason);
    return read;
  };
  return { file, snapshotFile, text, snapshot, write, clock: { now: NOON } };
}

function oldFigures(items: readonly (string | Fields)[]): Snapshot {
  const names = items.map((item) => (typeof item === 'string' ? item : String(item['name'])));
  return aSnapshot(Object.fromEntries(names.map((name) => [slug(name), OLD])));
}

/** Gives an answer up after so long. */
export const impatient = (timeoutMs: number): Partial<Effects> => ({
  request: (request) => realEffects.request({ ...request, timeoutMs })
});

export interface Run extends Outcome {
  /** How long it would have waited, each time, in seconds. */
  readonly waits: readonly number[];
}

export async function collect(
  place: Place,
  github: FakeGitHub,
  ...more: readonly (string | Partial<Effects>)[]
): Promise<Run> {
  const { waits, ...time } = patient(place.clock);
  const differences = more.filter((one) => typeof one !== 'string');
  const options = more.filter((one) => typeof one === 'string');
  const world: Partial<Effects> = {
    ...time,
    variable: (name) => (name === 'GITHUB_TOKENS' ? TOKENS.join(', ') : undefined),
    ...differences.reduce((all, one) => ({ ...all, ...one }), {})
  };
  const outcome = await runWith(world, 'collect', 'github', place.file, '--origin', github.origin, ...options);
  return { ...outcome, waits };
}
