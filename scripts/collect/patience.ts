/** How long a server is asked, and what is said of one that does not answer. */
import { printable } from '#text/clean.ts';
import type { Effects } from '../effects.ts';
import type { Unread } from './limits.ts';

/** A question stayed without an answer; the message is the reason. */
export class Unanswered extends Error {
  override name = 'Unanswered';
}

/** How often one question is asked that meets a fault. */
export const ATTEMPTS = 3;
const FIRST_WAIT_MS = 1000;
export const TIMEOUT_MS = 20_000;
export const REDIRECTS = 3;
/** Limits end after an hour at the latest; one that lasts longer is not waited for. */
export const LONGEST_WAIT_MS = 65 * 60_000;
/** After so many limits in the way of one question no more are asked. */
export const LIMITS = 8;
/** After so many questions in a row without an answer no more are asked. */
export const OUTAGE = 8;
/** The reason where there is no such thing. */
export const NOT_THERE = 'not there';
/** Who asks. */
export const AGENT = 'landscape-explorer';

/** Waits after a fault, longer each time, and never as long as another run does. */
export async function backOff(attempt: number, effects: Effects): Promise<void> {
  await effects.wait(FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + effects.random()));
}

/** What went wrong below: fetch itself says no more than that it failed. */
export function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return 'no answer in time';
  const { code, message: below } = (cause ?? {}) as { code?: string; message?: string };
  return code ?? below ?? message;
}

/** `2026-11-24 12:15 UTC` */
export const timeOf = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Waiting that is worth a word, in milliseconds. */
const TOLD_MS = 5000;

/** Says what a run waits for and which limits it could not read, each once. */
export class Waiting {
  readonly #effects: Effects;
  readonly #unread = new Set<string>();
  #toldUntil = 0;

  constructor(effects: Effects) {
    this.#effects = effects;
  }

  async until(at: number): Promise<void> {
    const wait = at - this.#effects.now();
    if (at > this.#toldUntil && wait > TOLD_MS) this.#effects.tell(`Waiting until ${timeOf(at)} for the rate limit.`);
    this.#toldUntil = Math.max(this.#toldUntil, at);
    await this.#effects.wait(wait);
  }

  ignores(unread: readonly Unread[]): void {
    for (const { header, text } of unread) {
      if (this.#unread.has(header)) continue;
      this.#unread.add(header);
      this.#effects.tell(`The server’s “${header}: ${printable(text)}” tells no time and is ignored.`);
    }
  }
}
