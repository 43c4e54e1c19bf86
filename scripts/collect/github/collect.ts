/**
 * The figures of a landscape's repositories from GitHub, in batches. After each the snapshot is saved, so that whatever
 * stops the run leaves a whole snapshot, and the next run asks only for what is missing.
 */
import type { Item, Source } from '#landscape/model.ts';
import type { Snapshot } from '#landscape/read/snapshot.ts';
import type { Effects } from '../../effects.ts';
import type { Api } from './http.ts';
import { type Observed, merge } from '../merge.ts';
import { type Opened, isFresh } from '../opened.ts';
import type { Collected, Fault } from '../summary.ts';
import { KEY, type State, observe, stateOf } from './observe.ts';
import { type Repository, fullName, repositoriesOf } from './repositories.ts';

const SOURCE: Source = { label: 'GitHub', name: 'GitHub', url: 'https://github.com/' };
const BATCH = 25;

export async function collectGitHub(
  items: readonly Item[],
  before: Snapshot,
  api: Api,
  effects: Effects,
  { maxAgeMs, save }: Pick<Opened, 'maxAgeMs' | 'save'>
): Promise<Collected> {
  const repositories = repositoriesOf(items);
  const due = repositories.filter(
    ({ items }) => !items.every(({ id }) => isFresh(before, KEY, id, maxAgeMs, effects.now()))
  );
  const states: State[] = [];
  let snapshot = before;
  let isStopped = false;
  for (let start = 0; start < due.length && !isStopped; start += BATCH) {
    effects.progress('GitHub', start, due.length);
    const batch = due.slice(start, start + BATCH).map(stateOf);
    states.push(...batch);
    try {
      effects.signal.throwIfAborted();
      await observe(batch, before, api, effects);
    } catch (error) {
      for (const state of batch) state.isWhole = false;
      if (!effects.signal.aborted) throw error;
      isStopped = true;
    } finally {
      snapshot = merge(snapshot, KEY, SOURCE, observedOf(batch), effects.now());
      await save(snapshot);
    }
    if (api.down !== undefined) break;
  }
  if (!isStopped && api.down === undefined && due.length > 0) effects.progress('GitHub', due.length, due.length);
  const untouched = isStopped ? [] : due.slice(states.length);
  return {
    refreshed: states.filter(({ isSeen }) => isSeen).flatMap(({ repository }) => repository.items),
    fresh: repositories.filter((repository) => !due.includes(repository)).flatMap(({ items }) => items),
    faults: [
      ...states.flatMap(({ repository, reasons }) => reasons.flatMap((reason) => faultsOf(repository, reason))),
      ...untouched.flatMap((repository) => faultsOf(repository, api.down!))
    ],
    moved: states.flatMap(({ repository, values }) =>
      values.repository === undefined || isSame(values.repository, fullName(repository))
        ? []
        : repository.items.map((item) => ({ item, repository: values.repository! }))
    ),
    isStopped
  };
}

const faultsOf = ({ items }: Repository, reason: string): Fault[] => items.map((item) => ({ item, reason }));
const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function observedOf(batch: readonly State[]): Map<string, Observed> {
  const told = batch.filter(({ isSeen, isWhole }) => isSeen || isWhole);
  return new Map(
    told.flatMap(({ repository, values, isWhole }) =>
      repository.items.map(({ id }) => [id, { values, isWhole }] as const)
    )
  );
}
