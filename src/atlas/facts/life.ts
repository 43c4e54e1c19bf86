/** How an item lives: what was observed of its work, its use and its people. */
import { repositoryOf } from '#text/address.ts';
import { weeksObserved } from '#text/ages.ts';
import { month } from '#text/day.ts';
import { counted, fullNumber } from '#text/numbers.ts';
import type { Figures } from '#landscape/model.ts';
import { present } from '#text/value.ts';
import type { Fact, FactContext, FactRow } from './fact.ts';
import { PROJECTS, day, number, observed } from './forms.ts';

/** The last release: its version, where somebody told it, and its day. Who told the version is said if it was another. */
function release(context: FactContext, { lastRelease, lastVersion }: Figures): Fact | undefined {
  const on = day(context, lastRelease);
  if (!on || !lastVersion) return on;
  const { value: head, source, date } = lastVersion;
  const isSame = source === lastRelease?.source && date === lastRelease.date;
  const note = isSame ? undefined : `version: ${context.observed(lastVersion).label}`;
  return present({ ...on, head, text: `${head}, ${on.text}`, note });
}

const sumOf = (weeks: readonly number[]) => weeks.reduce((sum, commits) => sum + commits, 0);

/** `2,347`, `17`, `2.4`, `< 0.1`: what figures of different spans have in common. */
function paceText(pace: number): string {
  const rounded = pace < 10 ? Math.round(pace * 10) / 10 : Math.round(pace);
  if (rounded === 0 && pace > 0) return '< 0.1';
  return pace < 10 ? String(rounded) : fullNumber(rounded);
}

/** A figure of a span of time up to the day on which it was seen. */
function spanned(fact: Fact | undefined): Fact | undefined {
  return fact?.seen.old ? { ...fact, apart: true } : fact;
}

export const lifeRows: readonly FactRow[] = [
  {
    id: 'stars',
    group: 'life',
    label: 'Stars',
    form: 'number',
    kinds: PROJECTS,
    tells: ['figures.stars'],
    read: ({ details: { figures } }, context) => number(context, figures.stars)
  },
  {
    id: 'commits',
    group: 'life',
    label: 'Commits a week',
    hint: 'of the weeks in the twelve months that all share',
    form: 'weeks',
    kinds: PROJECTS,
    tells: ['figures.commits'],
    read({ details: { figures } }, context) {
      const { commits } = figures;
      return observed(context, commits, (weeks) => {
        const shared = weeksObserved(commits!.date, context.atlas.observed);
        const told = shared > 0 ? weeks.slice(-shared) : weeks;
        const pace = sumOf(told) / Math.max(1, told.length);
        const note = `${fullNumber(sumOf(weeks))} in ${counted(weeks.length, ['week', 'weeks'])}`;
        return { text: paceText(pace), note, order: pace, weeks, ...(shared === 0 ? ({ apart: true } as const) : {}) };
      });
    }
  },
  {
    id: 'last-commit',
    group: 'life',
    label: 'Last commit',
    form: 'day',
    kinds: PROJECTS,
    tells: ['figures.lastCommit'],
    read: ({ details: { figures } }, context) => day(context, figures.lastCommit)
  },
  {
    id: 'last-release',
    group: 'life',
    label: 'Last release',
    form: 'day',
    kinds: PROJECTS,
    tells: ['figures.lastRelease', 'figures.lastVersion'],
    read: ({ details: { figures } }, context) => release(context, figures)
  },
  {
    id: 'first-commit',
    group: 'life',
    label: 'First commit',
    form: 'day',
    kinds: PROJECTS,
    tells: ['figures.firstCommit'],
    read: ({ details: { figures } }, context) => day(context, figures.firstCommit)
  },
  {
    id: 'activity',
    group: 'life',
    label: 'Activity',
    form: 'rank',
    kinds: PROJECTS,
    facet: 'activity',
    tells: [],
    // Judged of the two rows of commits; whoever said them, said it.
    read({ entry: { index }, details: { figures, unobserved } }, { atlas, observed }) {
      const { commits, lastCommit } = figures;
      const figure = commits && lastCommit && commits.date < lastCommit.date ? lastCommit : (commits ?? lastCommit);
      const at = atlas.facets.findIndex(({ id }) => id === 'activity');
      const column = atlas.columns[at];
      const code =
        column && column.starts[index]! < column.starts[index + 1]! ? column.codes[column.starts[index]!]! : -1;
      const option = atlas.facets[at]?.options[code];
      if (!figure || !option) return undefined;
      const order = atlas.facets[at]!.options.length - code;
      // The option names the window of all; of one item its own last observation is told.
      const text = option.id === 'unobserved' && unobserved ? `Not observed since ${month(unobserved)}` : option.name;
      const parts = [{ text, facet: 'activity', option: option.id }];
      return { text, order, parts, seen: observed(figure) };
    }
  },
  {
    id: 'repository-archived',
    group: 'life',
    label: 'Repository',
    form: 'text',
    kinds: PROJECTS,
    tells: ['figures.archived'],
    read: ({ details: { figures } }, context) =>
      observed(context, figures.archived, (archived) => ({ text: archived ? 'archived, read-only' : 'open' }))
  },
  {
    id: 'repository-moved',
    group: 'life',
    label: 'Moved to',
    form: 'text',
    kinds: PROJECTS,
    tells: ['figures.repository'],
    read: ({ details: { figures, repo } }, context) =>
      observed(context, figures.repository, (text) =>
        text.toLowerCase() === repositoryOf(repo) ? undefined : { text }
      )
  },
  {
    id: 'downloads',
    group: 'use',
    label: 'Downloads a month',
    short: 'Downloads',
    form: 'number',
    kinds: PROJECTS,
    tells: ['figures.downloads', 'packages'],
    read: ({ details: { figures } }, context) =>
      spanned(
        observed(context, figures.downloads, (downloads) => ({
          text: downloads.map(([registry, count]) => `${fullNumber(count)} (${registry})`).join(', '),
          order: sumOf(downloads.map(([, count]) => count))
        }))
      )
  },
  {
    id: 'dependents',
    group: 'use',
    label: 'Dependents',
    form: 'number',
    kinds: PROJECTS,
    tells: ['figures.dependents'],
    read: ({ details: { figures } }, context) => number(context, figures.dependents)
  },
  {
    id: 'pulls',
    group: 'use',
    label: 'Container pulls',
    form: 'number',
    kinds: PROJECTS,
    tells: ['figures.pulls'],
    read: ({ details: { figures } }, context) => number(context, figures.pulls)
  },
  {
    id: 'forks',
    group: 'use',
    label: 'Forks',
    form: 'number',
    kinds: PROJECTS,
    tells: ['figures.forks'],
    read: ({ details: { figures } }, context) => number(context, figures.forks)
  },
  {
    id: 'contributors',
    group: 'people',
    label: 'Contributors',
    form: 'number',
    kinds: PROJECTS,
    tells: ['figures.contributors'],
    read: ({ details: { figures } }, context) => number(context, figures.contributors)
  },
  {
    id: 'organizations',
    group: 'people',
    label: 'Organizations at work',
    short: 'Organizations',
    hint: 'mail domains in 12 months',
    form: 'number',
    kinds: PROJECTS,
    tells: ['figures.organizations'],
    read: ({ details: { figures } }, context) => spanned(number(context, figures.organizations))
  }
];
