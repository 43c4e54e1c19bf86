/** What the worklist says in a sentence. */
import type { Readiness } from '#atlas/readiness/readiness.ts';
import { type Query, homeOf } from '#atlas/query.ts';
import type { SentencePart } from '#atlas/sentence.ts';
import { fullDay } from '#text/day.ts';
import { counted } from '#text/numbers.ts';

/** `59 hosted projects: JanusGraph is to be reviewed first, on 3 Dec 2026.` */
export function worklistWords(rows: readonly Readiness[], query: Query): readonly SentencePart[] {
  const stages = [...new Set(rows.map(({ stage }) => stage.id))];
  const [first] = rows.filter(({ review }) => review);
  return [
    {
      text: counted(rows.length, ['hosted project', 'hosted projects']),
      to: { ...homeOf(query), item: '', selection: { stage: stages } }
    },
    ...(first?.review
      ? [
          { text: ': ' },
          { text: first.known.entry.name, to: { ...query, item: first.known.entry.id, sort: '' } },
          { text: ` is to be reviewed first, on ${fullDay(first.review.due)}.` }
        ]
      : [{ text: ' beside their next stage.' }])
  ];
}

/** Whether a stage’s name is a state that a project is, such as incubating, and no place that it is in. */
export const isState = (name: string): boolean => /(ing|ed)$/.test(name);
