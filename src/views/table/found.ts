/** The column of a table that says why a search found each row, in the order in which it did. */
import { FOUND } from '#atlas/facts/columns.ts';
import type { FactRow } from '#atlas/facts/fact.ts';
import { foundWords } from '#atlas/search/list/reason.ts';
import type { Answer, Hit } from '#atlas/search/search.ts';
import { KINDS } from '#landscape/model.ts';

/** Sorted by it, what was found best comes first. */
export function foundColumn(hits: readonly Hit[], answer: Answer | undefined): FactRow {
  const ranks = new Map(hits.map(({ index }, rank) => [index, rank]));
  const isInPlace = answer?.asks === 'alternatives' && answer.about.length > 0;
  return {
    id: FOUND,
    group: 'what',
    label: isInPlace ? 'Why in its place' : 'Why found',
    form: 'text',
    kinds: KINDS,
    tells: [],
    read({ entry }) {
      const rank = ranks.get(entry.index);
      if (rank === undefined) return undefined;
      const text = isInPlace && answer.about.includes(entry.index) ? 'What is asked about' : foundWords(hits[rank]!);
      return { text, order: rank, seen: { label: text } };
    }
  };
}
