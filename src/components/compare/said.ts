import type { Decision } from '#take-away/decision.ts';

/** What a reader says of a decision, kept while the page of the comparison stands. */
export type Said = Omit<Decision, 'date'>;
export const NOTHING: Said = { question: '', chosen: '', why: '' };
