/**
 * THE RULES OF READINESS, a row per metric of requirements: what is seen of an item, and what it says. A figure that is older
 * than twelve months before the newest of the landscape never says that something is not met.
 */
import type { Figure, Metric, Organization, Requirement } from '#landscape/model.ts';
import { isOld } from '#text/ages.ts';
import { fullDay } from '#text/day.ts';
import { counted, fullNumber } from '#text/numbers.ts';
import { inSeries } from '#text/lines.ts';
import { fileWords } from '../facts/standing.ts';
import type { Known } from '../facts/fact.ts';

/** `unknown` with a day: known then, and not since. */
export type State = 'met' | 'unmet' | 'unknown';

export interface Judged {
  readonly state: State;
  /** What is seen, in words; `number` stands before them. */
  readonly seen: string;
  readonly number?: string;
  /** The figure by which it is judged. */
  readonly figure?: Pick<Figure<unknown>, 'date' | 'source'>;
  /** The last day on which it was known, `YYYY-MM-DD`. */
  readonly since?: string;
}

/** What an item is read beside. */
export interface Beside {
  /** The day of the newest figure of the landscape. */
  readonly observed: string | undefined;
  readonly organizations: ReadonlyMap<string, Pick<Organization, 'name' | 'kind'>>;
}

export type Rule = (asked: Requirement, known: Known, beside: Beside) => Judged;

/** Nobody recorded it where a program could read it. */
export const unrecorded = (seen = 'no public record read'): Judged => ({ state: 'unknown', seen });

/** What a figure says: `ok` is undefined where it cannot tell; `lasts` where what was reached once is not lost. */
function judged<T>(
  figure: Figure<T> | undefined,
  observed: string | undefined,
  read: (value: T) => { readonly ok: boolean | undefined; readonly seen: string; readonly number?: string },
  lasts = false
): Judged {
  if (!figure) return unrecorded('not observed');
  const { ok, ...words } = read(figure.value);
  if (ok === true && lasts) return { ...words, state: 'met', figure };
  if (isOld(figure.date, observed)) return { ...words, state: 'unknown', figure, since: figure.date };
  return { ...words, state: ok === undefined ? 'unknown' : ok ? 'met' : 'unmet', figure };
}

const PASSING = 'passing';

function compares({ operator = '>=', value }: Requirement, seen: number): boolean | undefined {
  if (value === undefined) return undefined;
  return operator === '>=' ? seen >= value : operator === '<=' ? seen <= value : seen === value;
}

/** The names of files as words: `release, support`. */
const named = (files: readonly string[]) => inSeries(files.map(fileWords));

const TOPIC_WORDS = ['topic', 'topics'] as const;
const LAYER_WORDS = ['layer', 'layers'] as const;

export const RULES: Readonly<Record<Metric, Rule>> = {
  /** Stars are hardly ever taken back: enough of them on an old day are enough. */
  stars: (asked, { details: { figures } }, { observed }) =>
    judged(
      figures.stars,
      observed,
      (stars) => ({ ok: compares(asked, stars), number: fullNumber(stars), seen: 'stars' }),
      true
    ),

  /** A proxy: authors who give no address of an organization are not counted, so that none at all says nothing. */
  organizations: (asked, { details: { figures } }, { observed }) =>
    judged(figures.organizations, observed, (domains) =>
      domains === 0
        ? { ok: undefined, seen: 'no author of 12 months gave an address of an organization' }
        : {
            ok: compares(asked, domains),
            number: fullNumber(domains),
            seen: `${domains === 1 ? 'mail domain' : 'mail domains'} of organizations in 12 months`
          }
    ),

  active_weeks: (asked, { details: { figures } }, { observed }) =>
    judged(figures.commits, observed, (weeks) => {
      const active = weeks.filter((commits) => commits > 0).length;
      const total = weeks.reduce((sum, commits) => sum + commits, 0);
      return {
        ok: compares(asked, active),
        number: fullNumber(total),
        seen: `${total === 1 ? 'commit' : 'commits'} in ${active} of ${weeks.length} weeks`
      };
    }),

  files: ({ files = [], ...asked }, { details: { figures } }, { observed }) =>
    judged(figures.files, observed, (found) => {
      const missing = files.filter((file) => !found.includes(file));
      const there = files.length - missing.length;
      const lacks = missing.length === 0 ? '' : `; ${named(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`;
      return { ok: compares(asked, there), number: `${there} of ${files.length}`, seen: `files${lacks}` };
    }),

  /** The first file shows it. Without that nothing is said: it may be written down elsewhere. */
  documented: ({ files: [first = '', ...others] = [] }, { details: { figures } }, { observed }) =>
    judged(figures.files, observed, (found) => {
      const beside = others.filter((file) => found.includes(file));
      return found.includes(first)
        ? { ok: true, seen: `files for ${named([first, ...beside])}` }
        : {
            ok: undefined,
            seen: `no file for ${fileWords(first)}${beside.length > 0 ? `; files for ${named(beside)}` : ''}`
          };
    }),

  /** Sources say how much of the first level is met: enough to miss a level by, not to reach a higher one. */
  badge: ({ level }, { details: { figures } }, { observed }) =>
    judged(figures.bestPractices, observed, (percent) => {
      const isFirst = level === PASSING;
      return {
        ok: percent < 100 ? false : isFirst ? true : undefined,
        number: `${percent} %`,
        seen: `of the passing criteria${isFirst || percent < 100 ? '' : `; ${level ?? 'higher levels'} not known`}`
      };
    }),

  /** Whether the Open Source Initiative approved it is known of licenses that are understood. */
  license: (_asked, { details: { license, terms } }) => {
    if (license === undefined) return unrecorded('no license recorded');
    const approved = terms?.osiApproved;
    const state = approved === undefined ? 'unknown' : approved ? 'met' : 'unmet';
    return { state, seen: approved === true ? `${license}, approved by the OSI` : license };
  },

  /** By the newest commit or release that somebody saw. */
  maintained: (_asked, { details: { figures } }, { observed }) => {
    const [newest] = [figures.lastCommit, figures.lastRelease]
      .flatMap((figure) => figure ?? [])
      .sort((a, b) => (a.value < b.value ? 1 : -1));
    const what = newest === figures.lastCommit ? 'last commit' : 'last release';
    return judged(newest, observed, (day) => ({ ok: !isOld(day, observed), seen: `${what} on ${fullDay(day)}` }));
  },

  neutral: (_asked, { details: { host } }, { organizations }) => {
    const home = host === undefined ? undefined : organizations.get(host);
    if (!home) return unrecorded('no host recorded');
    const state = home.kind === 'foundation' ? 'met' : home.kind === undefined ? 'unknown' : 'unmet';
    return { state, seen: `hosted by ${home.name}` };
  },

  /** What is not recorded may be there all the same. */
  packaged: (_asked, { details: { packages, links, figures } }) => {
    const documented = links.some(({ kind }) => kind === 'documentation');
    const named = packages ?? figures.downloads?.value.map(([name]) => name) ?? [];
    const seen = [...named, ...(documented ? ['documentation'] : [])];
    return seen.length > 0
      ? { state: 'met', seen: inSeries(seen) }
      : unrecorded('no package or documentation recorded');
  },

  described: (_asked, { details: { description, topics, layers } }) =>
    description !== undefined && topics.length > 0
      ? {
          state: 'met',
          seen: `described, with ${counted(topics.length, TOPIC_WORDS)} and ${counted(layers.length, LAYER_WORDS)}`
        }
      : unrecorded('no description or topic recorded'),

  review: (_asked, { details: { more } }, { observed }) => {
    const day = more?.reviewed;
    if (day === undefined) return unrecorded();
    const old = isOld(day, observed);
    const seen = `last on ${fullDay(day)}`;
    return old ? { state: 'unknown', seen, since: day } : { state: 'met', seen };
  }
};

/** What each of the rules looks at, in a sentence for readers. */
export const RULE_WORDS: Readonly<Record<Metric, string>> = {
  stars: 'The stars of its repository. Enough of them on an old day are enough.',
  organizations: 'Mail domains of organizations among the authors of 12 months; none at all says nothing.',
  active_weeks: 'In how many of 52 weeks somebody committed.',
  files: 'How many of the files that are asked for its repository has.',
  documented: 'Whether its repository has the file that shows it; without one nothing is said.',
  badge: 'The share of the passing criteria of the OpenSSF badge that is met; higher levels cannot be told from it.',
  review: 'The day of its last yearly review, where it is recorded.',
  license: 'Whether the Open Source Initiative approved its license.',
  maintained: 'Its newest commit or release: within 12 months or not.',
  neutral: 'Whether its host is a foundation.',
  packaged: 'Whether a package or documentation is recorded; what is not recorded may be there.',
  described: 'Whether it has a description and a topic here.'
};

export const STATE_WORDS: Readonly<Record<State, string>> = { met: 'Met', unmet: 'Not met', unknown: 'Not known' };
