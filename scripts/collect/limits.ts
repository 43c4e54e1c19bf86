/** What an answer says about the limits of the one who asked. */
import { isMapping, listOf, mapping } from '#text/value.ts';

export interface LimitedAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  /** The body, read as JSON; undefined for an empty one. */
  readonly value: unknown;
}

/** A header that says nothing that can be meant; it is named, and ignored. */
export interface Unread {
  readonly header: string;
  readonly text: string;
}

export interface Limit {
  /** When asking may go on, in milliseconds since 1970. */
  readonly until: number;
  /** Secondary limits hold for everything that the token asks, primary ones for one kind of question. */
  readonly isSecondary: boolean;
  readonly unread: readonly Unread[];
}

type Told = { readonly at: number } | { readonly unread: Unread } | undefined;

/** For a limit that does not say how long it lasts. */
const UNTOLD_MS = 60_000;
/** No limit lasts longer: a time beyond is in other units, or made up. */
const LONGEST_MS = 366 * 86_400_000;
/** The one form of dates that servers may write. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** The limit that kept the question from being answered, or undefined if it was none. */
export function limitOf(answer: LimitedAnswer, now: number): Limit | undefined {
  const { status, value } = answer;
  if (status !== 403 && status !== 429 && !isGraphqlLimit(value)) return undefined;
  const [pause, reset] = [pauseOf(answer, now), resetOf(answer, now)];
  const unread = [pause, reset].flatMap((told) => (told && 'unread' in told ? [told.unread] : []));
  if (pause && 'at' in pause) return { until: pause.at, isSecondary: true, unread };
  if (reset && 'at' in reset) return { until: reset.at, isSecondary: false, unread };
  const message = mapping(value)['message'];
  const isSaid = typeof message === 'string' && /rate limit|abuse/i.test(message);
  const isLimit = status === 429 || isSaid || isGraphqlLimit(value) || unread.length > 0;
  return isLimit ? { until: now + UNTOLD_MS, isSecondary: true, unread } : undefined;
}

/** When the token may ask again, if this answer was the last that it had left. */
export function resetOf({ header }: LimitedAnswer, now: number): Told {
  const text = header('x-ratelimit-reset');
  if (text === undefined || header('x-ratelimit-remaining') !== '0') return undefined;
  const reset = /^\d{1,12}$/.test(text) ? Number(text) * 1000 : NaN;
  // A second more: the server's clock cuts off what ours does not.
  return told('x-ratelimit-reset', text, Math.max(reset, now) + 1000, now);
}

/** `Retry-After` holds seconds or a date. */
function pauseOf({ header }: LimitedAnswer, now: number): Told {
  const text = header('retry-after');
  if (text === undefined) return undefined;
  const seconds = /^\d{1,12}$/.test(text) ? Number(text) * 1000 + now : NaN;
  const at = HTTP_DATE.test(text) ? Date.parse(text) : seconds;
  return told('retry-after', text, Math.max(at, now), now);
}

const told = (header: string, text: string, at: number, now: number): Told =>
  at - now <= LONGEST_MS ? { at } : { unread: { header, text } };

const isGraphqlLimit = (value: unknown) =>
  isMapping(value) && listOf(mapping(value)['errors']).some((error) => mapping(error)['type'] === 'RATE_LIMITED');
