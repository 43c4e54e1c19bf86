/** How often somebody commits to an item, judged in one window for all: the twelve months before the newest figure. */
import { fullDay, month } from '#text/day.ts';
import { isOld, weeksObserved, windowStart } from '#text/ages.ts';
import type { Figures, Landscape } from './model.ts';
import type { FacetOption } from './publish/packed.ts';

type Commits = Pick<Figures, 'commits' | 'lastCommit'>;

/** The weekly commits of the window, oldest first; none where too few weeks of it were observed. */
function weeksIn({ commits }: Commits, observed: string): readonly number[] {
  const count = commits ? weeksObserved(commits.date, observed) : 0;
  return count === 0 ? [] : commits!.value.slice(-count);
}

/** The id of an option of the facet; undefined where nobody recorded a commit. */
export function activityOf(figures: Commits, observed: string | undefined): string | undefined {
  const { commits, lastCommit } = figures;
  if (observed === undefined || !(commits ?? lastCommit)) return undefined;
  const weeks = weeksIn(figures, observed);
  if (weeks.length > 0) return frequencyOf(weeks);
  if (!lastCommit || isOld(lastCommit.date, observed)) return 'unobserved';
  return isOld(lastCommit.value, observed) ? 'still' : 'some';
}

function frequencyOf(weeks: readonly number[]): string {
  const share = weeks.filter((commits) => commits > 0).length / weeks.length;
  return share >= 3 / 4 ? 'steady' : share >= 1 / 4 ? 'regular' : share > 0 ? 'occasional' : 'still';
}

/** The month after which nobody looked at an item's commits, `YYYY-MM`; undefined where somebody did in the window. */
export function unobservedSince(figures: Commits, observed: string | undefined): string | undefined {
  if (activityOf(figures, observed) !== 'unobserved') return undefined;
  return [figures.commits, figures.lastCommit]
    .reduce((newest, at) => (at && at.date > newest ? at.date : newest), '')
    .slice(0, 7);
}

/** The options of the facet, the busiest first. */
export function activities({ observed }: Pick<Landscape, 'observed'>): readonly FacetOption[] {
  if (observed === undefined) return [];
  const [from, to] = [windowStart(observed), observed].map(fullDay) as [string, string];
  const share = (words: string) => `Commits in ${words} of the weeks observed from ${from} to ${to}.`;
  return [
    { id: 'steady', name: 'Most weeks', description: share('three quarters or more') },
    { id: 'regular', name: 'Many weeks', description: share('a quarter to three quarters') },
    { id: 'occasional', name: 'Few weeks', description: share('less than a quarter') },
    { id: 'some', name: 'Commits, how often is not known', description: `The newest commit is of ${from} or later.` },
    { id: 'still', name: 'No commit', description: `No commit from ${from} to the day when it was last observed.` },
    {
      id: 'unobserved',
      name: `Not observed since ${month(windowStart(observed))}`,
      description: `Nobody looked for commits from ${from} to ${to}.`
    }
  ];
}
