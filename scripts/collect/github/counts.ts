/** What GitHub tells one repository at a time: contributors, first commit, commits per week. */
import { listOf, mapping } from '#text/value.ts';
import { Unanswered } from '../patience.ts';
import type { Api } from './http.ts';
import type { LimitedAnswer } from '../limits.ts';

/** Empty, too large to count, closed by law: the repository has no such figure to give, today or tomorrow. */
const GIVES_NONE = [204, 403, 409, 422, 451];

/** How many people contributed, those without an account included. */
export async function contributorsOf(api: Api, repository: string): Promise<number | undefined> {
  const answer = await ask(api, `/repos/${repository}/contributors?per_page=1&anon=1`);
  return answer && (lastPage(answer) ?? (listOf(answer.value).length || undefined));
}

/** The day of the oldest commit: the last of as many pages as there are commits. */
export async function firstCommitOf(api: Api, repository: string): Promise<string | undefined> {
  const path = `/repos/${repository}/commits?per_page=1`;
  const newest = await ask(api, path);
  const page = newest && lastPage(newest);
  const oldest = page === undefined ? newest : await ask(api, `${path}&page=${page}`);
  const committer = mapping(mapping(mapping(listOf(oldest?.value)[0])['commit'])['committer']);
  const { date } = committer;
  return typeof date === 'string' ? date.slice(0, 10) : undefined;
}

/** Commits in each of the last 52 weeks, oldest first; `counting` while GitHub has yet to count them. */
export async function weeksOf(api: Api, repository: string): Promise<readonly number[] | 'counting' | undefined> {
  const answer = await ask(api, `/repos/${repository}/stats/participation`);
  if (answer?.status === 202) return 'counting';
  const weeks = mapping(answer?.value)['all'];
  if (weeks !== undefined && !isYear(weeks)) throw new Unanswered('not understood');
  return weeks;
}

const isYear = (weeks: unknown): weeks is readonly number[] =>
  Array.isArray(weeks) && weeks.length === 52 && weeks.every((n) => Number.isSafeInteger(n) && n >= 0);

async function ask(api: Api, path: string): Promise<LimitedAnswer | undefined> {
  const answer = await api.get(path);
  if (GIVES_NONE.includes(answer.status)) return undefined;
  if (answer.status >= 300) throw new Unanswered(`HTTP ${answer.status}`);
  return answer;
}

/** The number of the last page; only the number is taken from the link, never the address. */
function lastPage({ header }: LimitedAnswer): number | undefined {
  const link = header('link')
    ?.split(',')
    .find((part) => /;\s*rel="last"/.test(part));
  const page = /[?&]page=(\d{1,9})[&>]/.exec(link ?? '')?.[1];
  return page === undefined ? undefined : Number(page);
}
