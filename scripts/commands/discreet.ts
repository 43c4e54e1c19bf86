/**
 * What a command says to people and throws: no token and no password of an address, whoever put it there, and nothing that a
 * terminal or a log would obey. What it prints is a result, and as it is but for tokens.
 */
import { withUnseenWritten } from '#text/unseen.ts';
import { inert } from '#text/clean.ts';
import type { Effects } from '../effects.ts';
import { hiding, tokensIn, withoutPasswords } from '../tokens.ts';

/** Does a work with effects that keep secrets; what it throws keeps them, too. */
export async function discreetly<T>(effects: Effects, work: (effects: Effects) => Promise<T>): Promise<T> {
  const hideTokens = hiding(tokensIn(effects));
  const hide = (text: string) => withoutPasswords(hideTokens(text));
  const tell: Effects['tell'] = (text) => effects.tell(hide(text).split('\n').map(logged).join('\n'));
  const print: Effects['print'] = (text) => effects.print(hideTokens(text));
  try {
    // Copied as they are described: asking for the signal is what makes it.
    const described = Object.getOwnPropertyDescriptors(effects) as PropertyDescriptorMap;
    return await work(Object.defineProperties({}, { ...described, ...valuesOf({ tell, print }) }) as Effects);
  } catch (error) {
    hideIn(error, hide, new Set());
    throw error;
  }
}

const valuesOf = (of: Readonly<Record<string, unknown>>): PropertyDescriptorMap =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, { value, enumerable: true }]));

/** One line for people: none that begins a workflow command, none with signs that are obeyed. */
const logged = (line: string) => inert(withUnseenWritten(line.replaceAll('\t', ' '))).replace(/^(\s*:)(?=:)/, '$1 ');

/** Hides in an error, what it was caused by and what it holds together. */
function hideIn(error: unknown, hide: (text: string) => string, seen: Set<unknown>): void {
  if (!(error instanceof Error) || seen.has(error)) return;
  seen.add(error);
  for (const key of ['message', 'stack'] as const) {
    const text = error[key];
    if (text === undefined || hide(text) === text) continue;
    Object.defineProperty(error, key, { value: hide(text), configurable: true, writable: true });
  }
  hideIn(error.cause, hide, seen);
  if (error instanceof AggregateError) for (const one of error.errors) hideIn(one, hide, seen);
}
