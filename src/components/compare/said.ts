import type { Decision } from '#take-away/decision.ts';

/** What a reader says of a decision, kept in this tab until it is sent away. */
export type Said = Omit<Decision, 'date'>;
export const NOTHING: Said = { question: '', chosen: '', why: '' };

const KEY = 'decision';

/** What was said before the page was loaded anew; nothing where nothing was, or nothing may be kept. */
export function saidBefore(): Said {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Readonly<Record<string, unknown>> | null;
    const word = (key: keyof Said) => (typeof kept?.[key] === 'string' ? kept[key] : '');
    return { question: word('question'), chosen: word('chosen'), why: word('why') };
  } catch {
    return NOTHING;
  }
}

export function keepSaid(said: Said): void {
  try {
    if (Object.values(said).every((words) => words === '')) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(said));
  } catch {
    // It lasts as long as the page then.
  }
}
