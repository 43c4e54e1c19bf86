/**
 * Questions to servers without any secret. A question is asked again after a fault, later each time, and after a limit as
 * soon as that ends, for all that ask at once. Redirects are followed, but never out of the web or out of encryption.
 */
import type { Effects, WebAnswer } from '../effects.ts';
import { TooLarge } from '../files.ts';
import { UsageError } from '../usage.ts';
import { limitOf } from './limits.ts';
import {
  AGENT,
  ATTEMPTS,
  LIMITS,
  LONGEST_WAIT_MS,
  NOT_THERE,
  OUTAGE,
  REDIRECTS,
  TIMEOUT_MS,
  Unanswered,
  Waiting,
  backOff,
  reasonOf,
  timeOf
} from './patience.ts';

interface WebOptions {
  /** The kinds of content that are asked for. */
  readonly accept: string;
  /** An answer of more bytes is none. */
  readonly most: number;
  /** What is wrong with an answer that says that it is one; it is asked for again. */
  readonly faultOf?: (answer: WebAnswer) => string | undefined;
}

/** A fault is asked again after; what it says is the reason if it stays. */
type Outcome = { readonly answer: WebAnswer } | { readonly fault: string };

export class Web {
  readonly #effects: Effects;
  readonly #options: WebOptions;
  readonly #waiting: Waiting;
  #readyAt = 0;
  #unanswered = 0;
  #down: string | undefined;

  constructor(effects: Effects, options: WebOptions) {
    this.#effects = effects;
    this.#options = options;
    this.#waiting = new Waiting(effects);
  }

  /** Why nothing is asked any more, once that is so. */
  get down(): string | undefined {
    return this.#down;
  }

  /** What is there; rejects with `Unanswered` where nothing is, or when nothing can be had. */
  async get(url: string): Promise<WebAnswer> {
    let fault = '';
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const outcome = await this.#afterLimits(url);
      if ('answer' in outcome) {
        this.#unanswered = 0;
        const { status } = outcome.answer;
        if (status !== 200) throw new Unanswered(status === 404 ? NOT_THERE : `HTTP ${status}`);
        return outcome.answer;
      }
      ({ fault } = outcome);
      if (attempt < ATTEMPTS) await backOff(attempt, this.#effects);
    }
    this.#unanswered += 1;
    if (this.#unanswered >= OUTAGE) this.#down ??= `the server does not answer (${fault})`;
    throw new Unanswered(fault);
  }

  async #afterLimits(url: string): Promise<Outcome> {
    for (let limits = 0; limits <= LIMITS; limits += 1) {
      await this.#waitUntilReady();
      const outcome = await this.#follow(url);
      if (!('answer' in outcome)) return outcome;
      const now = this.#effects.now();
      const { status, header } = outcome.answer;
      const limit = limitOf({ status, header, value: undefined }, now);
      if (!limit) return this.#judge(outcome.answer);
      this.#waiting.ignores(limit.unread);
      this.#readyAt = Math.max(this.#readyAt, limit.until);
    }
    this.#down ??= 'the rate limit does not end';
    throw new Unanswered(this.#down);
  }

  #judge(answer: WebAnswer): Outcome {
    const fault = answer.status === 200 ? this.#options.faultOf?.(answer) : undefined;
    if (answer.status >= 500) return { fault: `HTTP ${answer.status}` };
    return fault === undefined ? { answer } : { fault };
  }

  async #follow(start: string): Promise<Outcome> {
    let url = start;
    for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
      const outcome = await this.#once(url);
      const status = 'answer' in outcome ? outcome.answer.status : 0;
      if (!('answer' in outcome) || status < 300 || status > 399) return outcome;
      const location = outcome.answer.header('location') ?? '';
      if (location === '' || !URL.canParse(location, url)) return { fault: `HTTP ${status} that leads nowhere` };
      url = allowed(new URL(location, url), url);
    }
    throw new Unanswered('redirected in a circle');
  }

  async #once(url: string): Promise<Outcome> {
    const { accept, most } = this.#options;
    const headers = { Accept: accept, 'User-Agent': AGENT };
    try {
      return { answer: await this.#effects.request({ url, headers, timeoutMs: TIMEOUT_MS, most }) };
    } catch (error) {
      this.#effects.signal.throwIfAborted();
      if (error instanceof TooLarge) throw new Unanswered(error.message);
      return { fault: reasonOf(error) };
    }
  }

  async #waitUntilReady(): Promise<void> {
    for (;;) {
      this.#effects.signal.throwIfAborted();
      const wait = this.#readyAt - this.#effects.now();
      if (wait > LONGEST_WAIT_MS) this.#down ??= `the rate limit lasts until ${timeOf(this.#readyAt)}`;
      if (this.#down !== undefined) throw new Unanswered(this.#down);
      if (wait <= 0) return;
      await this.#waiting.until(this.#readyAt);
    }
  }
}

/** The address, if it may be asked after the one that led to it. */
function allowed(target: URL, from: string): string {
  if (!/^https?:$/.test(target.protocol)) throw new Unanswered(`led to ${target.protocol}, which is not followed`);
  if (target.protocol === 'http:' && from.startsWith('https:'))
    throw new Unanswered('led out of encryption, which is not followed');
  if (target.username !== '' || target.password !== '')
    throw new Unanswered('led to an address with a password, which is not followed');
  return target.href;
}

/** The origin of a server that is asked; anything else is wrong use. */
export function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new UsageError(`“${text}” is no origin such as https://example.org.`);
  return url.origin;
}
