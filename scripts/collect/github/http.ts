/**
 * Questions to one server, with several tokens that take turns. A question is asked again after a fault, later each
 * time, and after a limit as soon as that ends. Tokens go to the one origin alone: redirects elsewhere are not followed.
 */
import { isMapping, listOf, mapping } from '#text/value.ts';
import type { Effects } from '../../effects.ts';
import { hiding } from '../../tokens.ts';
import { type LimitedAnswer, limitOf, resetOf } from '../limits.ts';
import {
  AGENT,
  ATTEMPTS,
  LIMITS,
  LONGEST_WAIT_MS,
  OUTAGE,
  REDIRECTS,
  TIMEOUT_MS,
  Unanswered,
  Waiting,
  backOff,
  reasonOf,
  timeOf
} from '../patience.ts';

/** GitHub counts the two kinds of question apart. */
type FaultKind = 'rest' | 'graphql';

interface Question {
  readonly kind: FaultKind;
  readonly path: string;
  readonly body?: string;
}

interface Token {
  readonly text: string;
  readonly readyAt: Record<FaultKind, number>;
}

type RequestOutcome =
  | { readonly answer: LimitedAnswer }
  | { readonly fault: string }
  | { readonly failure: string }
  | { readonly isToRepeat: true };

export class Api {
  readonly #origin: string;
  readonly #effects: Effects;
  readonly #waiting: Waiting;
  readonly #hide: (text: string) => string;
  #tokens: readonly Token[];
  #turn = 0;
  /** Questions in a row without an answer. */
  readonly #unanswered: Record<FaultKind, number> = { rest: 0, graphql: 0 };
  readonly #down: Partial<Record<FaultKind, string>> = {};

  constructor(origin: string, tokens: readonly string[], effects: Effects) {
    this.#origin = origin;
    this.#effects = effects;
    this.#waiting = new Waiting(effects);
    this.#hide = hiding(tokens);
    this.#tokens = tokens.map((text) => ({ text, readyAt: { rest: 0, graphql: 0 } }));
  }

  /** Why no query is sent any more, once that is so. Questions by path may still be out of order alone. */
  get down(): string | undefined {
    return this.#down.graphql;
  }

  /** The answer to a query, which may hold data and errors side by side; one without any data counts as a fault. */
  async graphql(query: string, variables: Readonly<Record<string, string>>): Promise<unknown> {
    const body = JSON.stringify({ query, variables });
    return (await this.#ask({ kind: 'graphql', path: '/graphql', body })).value;
  }

  /** The answer to a question by path, whatever it says, unless it is a fault or a limit. */
  async get(path: string): Promise<LimitedAnswer> {
    return this.#ask({ kind: 'rest', path });
  }

  async #ask(question: Question): Promise<LimitedAnswer> {
    let fault = '';
    let repeats = 0;
    for (let attempt = 1; attempt <= ATTEMPTS;) {
      const outcome = await this.#once(question, await this.#readyToken(question.kind));
      if ('answer' in outcome) {
        this.#unanswered[question.kind] = 0;
        return outcome.answer;
      }
      if ('failure' in outcome) throw new Unanswered(outcome.failure);
      if ('isToRepeat' in outcome) {
        repeats += 1;
        if (repeats > LIMITS * this.#tokens.length) this.#down[question.kind] ??= 'the rate limit does not end';
        continue;
      }
      ({ fault } = outcome);
      if (attempt < ATTEMPTS) await backOff(attempt, this.#effects);
      attempt += 1;
    }
    this.#unanswered[question.kind] += 1;
    if (this.#unanswered[question.kind] >= OUTAGE)
      this.#down[question.kind] ??= `the server does not answer (${fault})`;
    throw new Unanswered(fault);
  }

  async #once(question: Question, token: Token): Promise<RequestOutcome> {
    const answer = await this.#send(question, token);
    if (!('status' in answer)) return answer;
    const now = this.#effects.now();
    const limit = limitOf(answer, now);
    if (limit) {
      this.#waiting.ignores(limit.unread);
      for (const kind of limit.isSecondary ? (['rest', 'graphql'] as const) : [question.kind])
        token.readyAt[kind] = Math.max(token.readyAt[kind], limit.until);
      return { isToRepeat: true };
    }
    if (answer.status === 401) {
      this.#refuse(token);
      return { isToRepeat: true };
    }
    const reset = resetOf(answer, now);
    if (reset && 'at' in reset) token.readyAt[question.kind] = reset.at;
    else if (reset) this.#waiting.ignores([reset.unread]);
    if (answer.status >= 500) return { fault: `HTTP ${answer.status}` };
    if (question.kind === 'graphql' && !isMapping(mapping(answer.value)['data'])) return { fault: errorOf(answer) };
    return { answer };
  }

  /** The answer as JSON, after redirects within the origin. */
  async #send({ path, body }: Question, token: Token): Promise<LimitedAnswer | RequestOutcome> {
    let url = `${this.#origin}${path}`;
    for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
      let answer;
      try {
        answer = await this.#effects.request({
          url,
          timeoutMs: TIMEOUT_MS,
          headers: {
            Accept: 'application/vnd.github+json',
            Authorization: `Bearer ${token.text}`,
            'User-Agent': AGENT,
            'X-GitHub-Api-Version': '2022-11-28',
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' })
          },
          ...(body === undefined ? {} : { method: 'POST' as const, body })
        });
      } catch (error) {
        this.#effects.signal.throwIfAborted();
        return { fault: this.#hide(reasonOf(error)) };
      }
      const { status, header, text } = answer;
      if (status < 300 || status > 399) {
        const value = jsonOf(text, this.#hide);
        return value === GARBAGE && status < 500 ? { fault: 'the answer is no JSON' } : { status, header, value };
      }
      const location = header('location') ?? '';
      const target = location !== '' && URL.canParse(location, url) ? new URL(location, url) : undefined;
      if (!target) return { fault: `HTTP ${status} that leads nowhere` };
      if (target.origin !== this.#origin)
        return { failure: this.#hide(`led to another server, ${target.host}, which is not asked`) };
      if (body !== undefined && status !== 307 && status !== 308) return { failure: `HTTP ${status}` };
      url = target.href;
    }
    return { failure: 'redirected in a circle' };
  }

  /** The next token that may ask, after waiting for one if need be. */
  async #readyToken(kind: FaultKind): Promise<Token> {
    for (;;) {
      const down = this.#down[kind];
      if (down !== undefined) throw new Unanswered(down);
      const now = this.#effects.now();
      const inTurn = this.#tokens.map((_, i, all) => all[(this.#turn + i) % all.length]!);
      const ready = inTurn.find(({ readyAt }) => readyAt[kind] <= now);
      if (ready) {
        this.#turn = (this.#tokens.indexOf(ready) + 1) % this.#tokens.length;
        return ready;
      }
      const until = Math.min(...this.#tokens.map(({ readyAt }) => readyAt[kind]));
      if (until - now > LONGEST_WAIT_MS) this.#down[kind] = `the rate limit lasts until ${timeOf(until)}`;
      else await this.#waiting.until(until);
    }
  }

  #refuse(token: Token): void {
    if (!this.#tokens.includes(token)) return;
    this.#tokens = this.#tokens.filter((other) => other !== token);
    this.#turn = 0;
    const left = this.#tokens.length;
    this.#effects.tell(`A token was refused (HTTP 401); ${left === 0 ? 'there is no other' : `${left} left`}.`);
    if (left === 0) this.#down.rest = this.#down.graphql = 'no token is accepted';
  }
}

const GARBAGE = Symbol('garbage');

/** Whoever is asked knows the token, and may say it. */
function jsonOf(text: string, hide: (text: string) => string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? hide(value) : value));
  } catch {
    return GARBAGE;
  }
}

function errorOf({ status, value }: LimitedAnswer): string {
  const said = mapping(listOf(mapping(value)['errors'])[0])['message'] ?? mapping(value)['message'];
  return typeof said === 'string' ? said : `HTTP ${status} without data`;
}
