/** All that GitHub says about a batch of repositories: one query for most of it, then what it tells one at a time. */
import type { Snapshot } from '#landscape/read/snapshot.ts';
import type { Effects } from '../../effects.ts';
import { inParallel } from '../../in-parallel.ts';
import { contributorsOf, firstCommitOf, weeksOf } from './counts.ts';
import { Unanswered } from '../patience.ts';
import { sound } from '../sound.ts';
import type { Api } from './http.ts';
import type { ObservedValue } from '../merge.ts';
import { type Seen, type Unseen, readRepositories, repositoriesQuery } from './query.ts';
import type { Repository } from './repositories.ts';

/** The key of the source in snapshots. */
export const KEY = 'github';
const AT_ONCE = 4;
/** How long to wait before asking again for weeks that GitHub is counting. */
const COUNTING_WAITS_MS = [2000, 5000, 10_000];

/** What is known of a repository while it is asked about. */
export interface State {
  readonly repository: Repository;
  values: ObservedValue;
  isSeen: boolean;
  /** Whether GitHub said all that it knows. */
  isWhole: boolean;
  /** Why something could not be had. */
  readonly reasons: string[];
}

export const stateOf = (repository: Repository): State => ({
  repository,
  values: {},
  isSeen: false,
  isWhole: false,
  reasons: []
});

/** Fills in all that GitHub says about a batch. Rejects only when it is stopped. */
export async function observe(batch: readonly State[], before: Snapshot, api: Api, effects: Effects): Promise<void> {
  const seen = await lookUp(
    batch.map(({ repository }) => repository),
    api
  );
  for (const [i, state] of batch.entries()) note(state, seen[i]!, effects.now());
  const present = batch.filter(({ isSeen }) => isSeen);
  const calledNow = ({ values }: State) => values.repository!;
  const tryTo = async (state: State, what: string, work: () => Promise<ObservedValue>) => {
    try {
      const { values, faults } = sound(await work(), effects.now());
      state.values = { ...state.values, ...values };
      state.reasons.push(...faults);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      state.isWhole = false;
      state.reasons.push(`${what}: ${error.message}`);
    }
  };

  await inParallel(present, AT_ONCE, async (state) => {
    await tryTo(state, 'contributors', async () => ({ contributors: await contributorsOf(api, calledNow(state)) }));
    if (!knowsFirstCommit(state, before))
      await tryTo(state, 'first commit', async () => ({ firstCommit: await firstCommitOf(api, calledNow(state)) }));
  });
  let counting = present;
  for (const wait of [0, ...COUNTING_WAITS_MS]) {
    if (counting.length === 0) break;
    if (wait > 0) await effects.wait(wait);
    const asked = counting;
    counting = [];
    await inParallel(asked, AT_ONCE, (state) =>
      tryTo(state, 'weekly commits', async () => {
        const weeks = await weeksOf(api, calledNow(state));
        if (weeks === 'counting') counting.push(state);
        return weeks === 'counting' ? {} : { commits: weeks };
      })
    );
  }
  for (const state of counting) {
    state.isWhole = false;
    state.reasons.push('weekly commits: GitHub is still counting them');
  }
}

function note(state: State, answer: Seen | Unseen, now: number): void {
  if ('reason' in answer) {
    state.isWhole = answer.isFinal;
    state.reasons.push(answer.reason);
    return;
  }
  const { values, faults } = sound(answer.values, now);
  state.values = values;
  state.isSeen = true;
  state.isWhole = answer.faults.length === 0;
  // What cannot be so is asked for again no sooner than the rest: the answer would be the same.
  state.reasons.push(...answer.faults, ...faults);
}

/** A query that fails is asked again in halves, so that one repository does not take the others along. */
async function lookUp(repositories: readonly Repository[], api: Api): Promise<(Seen | Unseen)[]> {
  const { query, variables } = repositoriesQuery(repositories);
  try {
    return readRepositories(await api.graphql(query, variables), repositories);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    if (repositories.length === 1 || api.down !== undefined)
      return repositories.map(() => ({ reason: error.message, isFinal: false }));
    const middle = Math.ceil(repositories.length / 2);
    return [...(await lookUp(repositories.slice(0, middle), api)), ...(await lookUp(repositories.slice(middle), api))];
  }
}

/** The first commit of a repository does not change: once GitHub told it, it is not asked for again. */
function knowsFirstCommit({ repository, values }: State, { items }: Snapshot): boolean {
  return repository.items.every(({ id }) => {
    const known = Object.hasOwn(items, id) ? items[id]! : {};
    return known.firstCommit?.source === KEY && known.repository?.value === values.repository;
  });
}
