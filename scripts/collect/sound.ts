/** What a source says that cannot be so: days to come, sizes beyond anything there is, names that are none. */
import { printable } from '#text/clean.ts';
import { isDay } from '#text/day.ts';
import { withoutUnseen } from '#text/unseen.ts';
import type { ObservedValue } from './merge.ts';

export interface Sound {
  readonly values: ObservedValue;
  /** What was left out, and why. */
  readonly faults: readonly string[];
}

const DAY_MS = 86_400_000;
/** What a clock says that was never set. */
const EPOCH = '1970-01-01';
const MOST_LETTERS = 100;

/** What is wrong with a value; `tomorrow` is the last day that it can be of. */
type Check<T> = (value: T, tomorrow: string) => string | undefined;

const day =
  (what: string): Check<string> =>
  (value, tomorrow) => {
    if (!isDay(value)) return `${what}: “${printable(value)}” is no day`;
    if (value > tomorrow) return `${what}: ${value} is still to come`;
    return value <= EPOCH ? `${what}: ${value} is no day of it` : undefined;
  };

const atMost =
  (what: string, most: number): Check<number> =>
  (value) => {
    if (value > most) return `${what}: ${value} are more than there can be`;
    return Number.isSafeInteger(value) && value >= 0 ? undefined : `${what}: ${value} is no count`;
  };

const isName = (text: string) => text !== '' && text.length <= MOST_LETTERS && withoutUnseen(text) === text;
const weekly = atMost('weekly commits', 10_000_000);

/** Far above what any project has, far below what a mistake or a joke says. */
const CHECKS: { readonly [K in keyof ObservedValue]: Check<NonNullable<ObservedValue[K]>> } = {
  stars: atMost('stars', 100_000_000),
  contributors: atMost('contributors', 10_000_000),
  commits: (weeks, tomorrow) => weekly(Math.max(...weeks), tomorrow),
  languages: (shares) => (shares.every(([name]) => isName(name)) ? undefined : 'languages: not understood'),
  firstCommit: day('first commit'),
  lastCommit: day('last commit'),
  lastRelease: day('last release'),
  lastVersion: (version) => (isName(version) ? undefined : 'version of the last release: not understood')
};

/** The values that can be so at a time; a day more is allowed, for clocks of other zones. */
export function sound(values: ObservedValue, now: number): Sound {
  const tomorrow = new Date(now + DAY_MS).toISOString().slice(0, 10);
  const told = Object.entries(values).map(([name, value]) => {
    const check = CHECKS[name as keyof ObservedValue] as Check<unknown> | undefined;
    return [name, value, value === undefined ? undefined : check?.(value, tomorrow)] as const;
  });
  return {
    values: Object.fromEntries(told.flatMap(([name, value, fault]) => (fault === undefined ? [[name, value]] : []))),
    faults: told.flatMap(([, , fault]) => fault ?? [])
  };
}
