/**
 * A decision that can be defended, as Markdown: the question, the candidates, what is known of them with source and day,
 * what sets them apart, what was chosen and why. Question, choice and reason are the reader's; the rest is the landscape's.
 */
import { fullDay } from '#text/day.ts';
import { markdownLink, plain } from '#text/markdown.ts';
import { verdictsOf } from '#atlas/compare/compare.ts';
import type { Known } from '#atlas/facts/fact.ts';
import { type ComparedSource, cellOf, factTable, leadOf } from './comparison.ts';

export interface Decision {
  readonly question: string;
  /** The id of a candidate; empty where nothing is chosen yet. */
  readonly chosen: string;
  readonly why: string;
  /** The day of the record, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A record of the decision among what is compared. Texts of the landscape and of the reader mean nothing in it. */
export function decisionRecord({ comparison, alike, caption }: ComparedSource, decision: Decision): string {
  const { columns, unrecorded } = comparison;
  const chosen = columns.find(({ entry }) => entry.id === decision.chosen);
  const counts = verdictsOf(comparison);
  return [
    '# Decision record',
    list([
      ['Question', plain(decision.question) || '(to be written)'],
      ['Chosen', chosen ? linked(chosen) : 'nothing yet'],
      ['Why', paragraphs(decision.why) || '(to be written)'],
      ['Date', fullDay(decision.date)],
      ['Source', `${plain(caption.title)}. ${leadOf(caption)}`]
    ]),
    '## Candidates',
    columns
      .map((known) => `- ${linked(known)}${known.details.description ? `: ${plain(known.details.description)}` : ''}\n`)
      .join(''),
    ...(counts.differ > 0 ? ['## What differs', factTable(comparison, ['differ'])] : []),
    ...(counts.partial > 0 ? ['## What is recorded for some only', factTable(comparison, ['partial'])] : []),
    ...(counts.apart > 0 ? ['## What was observed at different times', factTable(comparison, ['apart'])] : []),
    ...(counts.foreign > 0 ? ['## What is for one kind only', factTable(comparison, ['foreign'])] : []),
    ...(counts.agree > 0 ? ['## What is the same', factTable(comparison, ['agree'])] : []),
    ...(alike.length > 0
      ? [
          'Not in these tables, being the same for all:',
          list(alike.map(({ row, facts }) => [plain(row.label), cellOf(facts[0])]))
        ]
      : []),
    ...(counts.none > 0 ? ['## What none declares', factTable(comparison, ['none'])] : []),
    ...(unrecorded.length > 0
      ? ['## What is recorded for none', `${unrecorded.map(({ label }) => plain(label)).join(', ')}.\n`]
      : []),
    '## Sources',
    sourcesOf([...comparison.rows, ...alike].flatMap(({ facts }) => facts.flatMap((fact) => fact?.seen.name ?? [])))
  ]
    .map((part) => `${part.trimEnd()}\n`)
    .join('\n');
}

const list = (entries: readonly (readonly [string, string])[]) =>
  entries.map(([label, text]) => `- **${label}**: ${text}\n`).join('');

const linked = ({ entry, details }: Known) => markdownLink(entry.name, details.homepage ?? null);

/** Lines of the reader's own stay lines. */
const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .map(plain)
    .filter((paragraph) => paragraph !== '')
    .join('\\\n  ');

const sourcesOf = (names: readonly string[]) =>
  names.length === 0
    ? 'The file of the landscape alone.\n'
    : [...new Set(names)]
        .sort()
        .map((name) => `- ${plain(name)}\n`)
        .join('');
