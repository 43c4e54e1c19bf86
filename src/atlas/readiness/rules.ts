/**
 * THE RULES OF READINESS, a row per metric of requirements: what is seen of an item, and what it says. A figure that is older
 * than twelve months before the newest of the landscape never says that something is not met.
 */
import type { Figure, Metric, Requirement } from '#landscape/model.ts';
import { isOld } from '#text/ages.ts';
import { fullDay } from '#text/day.ts';
import { fullNumber } from '#text/numbers.ts';
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

/** `observed`: the day of the newest figure of the landscape. */
export type Rule = (asked: Requirement, known: Known, observed: string | undefined) => Judged;

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

export const RULES: Readonly<Record<Metric, Rule>> = {
  /** Stars are hardly ever taken back: enough of them on an old day are enough. */
  stars: (asked, { details: { figures } }, observed) =>
    judged(
      figures.stars,
      observed,
      (stars) => ({ ok: compares(asked, stars), number: fullNumber(stars), seen: 'stars' }),
      true
    ),

  /** A proxy: authors who give no address of an organization are not counted, so that none at all says nothing. */
  organizations: (asked, { details: { figures } }, observed) =>
    judged(figures.organizations, observed, (domains) =>
      domains === 0
        ? { ok: undefined, seen: 'no author of 12 months gave an address of an organization' }
        : {
            ok: compares(asked, domains),
            number: fullNumber(domains),
            seen: `${domains === 1 ? 'mail domain' : 'mail domains'} of organizations in 12 months`
          }
    ),

  active_weeks: (asked, { details: { figures } }, observed) =>
    judged(figures.commits, observed, (weeks) => {
      const active = weeks.filter((commits) => commits > 0).length;
      const total = weeks.reduce((sum, commits) => sum + commits, 0);
      return {
        ok: compares(asked, active),
        number: fullNumber(total),
        seen: `${total === 1 ? 'commit' : 'commits'} in ${active} of ${weeks.length} weeks`
      };
    }),

  files: ({ files = [], ...asked }, { details: { figures } }, observed) =>
    judged(figures.files, observed, (found) => {
      const missing = files.filter((file) => !found.includes(file));
      const there = files.length - missing.length;
      const lacks = missing.length === 0 ? '' : `; ${named(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`;
      return { ok: compares(asked, there), number: `${there} of ${files.length}`, seen: `files${lacks}` };
    }),

  /** The first file shows it. Without that nothing is said: it may be written down elsewhere. */
  documented: ({ files: [first = '', ...others] = [] }, { details: { figures } }, observed) =>
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
  badge: ({ level }, { details: { figures } }, observed) =>
    judged(figures.bestPractices, observed, (percent) => {
      const isFirst = level === PASSING;
      return {
        ok: percent < 100 ? false : isFirst ? true : undefined,
        number: `${percent} %`,
        seen: `of the passing criteria${isFirst || percent < 100 ? '' : `; ${level ?? 'higher levels'} not known`}`
      };
    }),

  review: (_asked, { details: { more } }, observed) => {
    const day = more?.reviewed;
    if (day === undefined) return unrecorded();
    const old = isOld(day, observed);
    const seen = `last on ${fullDay(day)}`;
    return old ? { state: 'unknown', seen, since: day } : { state: 'met', seen };
  }
};

export const STATE_WORDS: Readonly<Record<State, string>> = { met: 'Met', unmet: 'Not met', unknown: 'Not known' };
