/** What an answer says about the limits of the one who asked. */
import { isMapping, listOf, mapping } from '#text/value.ts';

export interface LimitedAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  /** The body, read as JSON; undefined for an empty one. */
  readonly value: unknown;
}

export interface Limit {
  /** When asking may go on, in milliseconds since 1970. */
  readonly until: number;
  /** Secondary limits hold for everything that the token asks, primary ones for one kind of question. */
  readonly isSecondary: boolean;
}

/** For a limit that does not say how long it lasts. */
const UNTOLD_MS = 60_000;

/** The limit that kept the question from being answered, or undefined if it was none. */
export function limitOf(answer: LimitedAnswer, now: number): Limit | undefined {
  const { status, header, value } = answer;
  if (status !== 403 && status !== 429 && !isGraphqlLimit(value)) return undefined;
  const retryAfter = waitOf(header('retry-after'), now);
  if (retryAfter !== undefined) return { until: now + retryAfter, isSecondary: true };
  const reset = resetOf(answer, now);
  if (reset !== undefined) return { until: reset, isSecondary: false };
  const message = mapping(value)['message'];
  const isSaid = typeof message === 'string' && /rate limit|abuse/i.test(message);
  return status === 429 || isSaid || isGraphqlLimit(value) ? { until: now + UNTOLD_MS, isSecondary: true } : undefined;
}

/** When the token may ask again, if this answer was the last that it had left. */
export function resetOf({ header }: LimitedAnswer, now: number): number | undefined {
  const reset = Number(header('x-ratelimit-reset'));
  if (header('x-ratelimit-remaining') !== '0' || !(reset > 0)) return undefined;
  // A second more: the server's clock cuts off what ours does not.
  return Math.max(reset * 1000, now) + 1000;
}

const isGraphqlLimit = (value: unknown) =>
  isMapping(value) && listOf(mapping(value)['errors']).some((error) => mapping(error)['type'] === 'RATE_LIMITED');

/** `Retry-After` holds seconds or a date. */
function waitOf(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}
