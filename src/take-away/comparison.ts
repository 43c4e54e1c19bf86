/** A comparison for spreadsheets and documents: a row for each fact, a column for each item, with source and day. */
import { factContext, knownOf } from '#atlas/facts/context.ts';
import { factGroups } from '#atlas/facts/fact.ts';
import { type ComparedRow, type Comparison, type Verdict, compareItems } from '#atlas/compare/compare.ts';
import { rowsToCompare } from '#atlas/compare/rows.ts';
import { placesOf } from '#atlas/compare/tray.ts';
import { comparisonSentence } from '#atlas/compare/words.ts';
import { sentenceText } from '#atlas/sentence.ts';
import { csvText } from './cells.ts';
import { markdownLink, plain } from '#text/markdown.ts';
import type { Fact } from '#atlas/facts/fact.ts';
import { type Caption, type SelectionSource, captionOf } from './records.ts';

/** What is compared, and what it is called; without the rows that are the same where the link says so. */
export interface ComparedSource {
  readonly comparison: Comparison;
  /** The rows left out because they are the same; a decision rests on them, too. */
  readonly alike: readonly ComparedRow[];
  readonly caption: Caption;
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  differ: 'different',
  agree: 'the same',
  partial: 'recorded for some only',
  apart: 'of different times',
  foreign: 'for one kind only',
  none: 'recorded for none'
};

/** What a link compares: the items of its tray that are there. */
export function comparedIn(source: SelectionSource): ComparedSource {
  const { atlas, details, query } = source;
  const entries = placesOf(atlas, query.items).flatMap(({ entry }) => entry ?? []);
  const columns = entries.map(({ index }) => knownOf(atlas, details, index));
  const whole = compareItems(columns, rowsToCompare(atlas, details, columns), factContext(atlas, details));
  const sentence = sentenceText(comparisonSentence(whole, query));
  const rows = whole.rows.filter(({ verdict }) => query.facts === 'all' || (verdict !== 'agree' && verdict !== 'none'));
  const alike = whole.rows.filter((row) => row.verdict === 'agree' && !rows.includes(row));
  return { comparison: { ...whole, rows }, alike, caption: { ...captionOf(source), sentence } };
}

/** For each item a column with the value, and one each for what is to be known besides, its day and its source. */
export function comparisonCsv({ comparison: { columns, rows } }: ComparedSource): string {
  const names = columns.map(({ entry }) => entry.name);
  const head = names.flatMap((name) => [name, `${name}: note`, `${name}: day`, `${name}: source`]);
  return csvText([
    ['group', 'fact', 'compared', ...head],
    ...rows.map(({ row, verdict, facts }) => [
      factGroups[row.group],
      row.label,
      VERDICTS[verdict],
      ...facts.flatMap((fact) => [fact?.text, fact?.note, fact?.seen.date, fact?.seen.name ?? fact?.seen.label])
    ])
  ]);
}

export function comparisonMarkdown({ comparison, caption }: ComparedSource): string {
  return `# ${plain(caption.title)}\n\n${leadOf(caption)}\n\n${factTable(comparison)}`;
}

/** The sentence, which leads to the comparison, and of when the listing is. */
export const leadOf = ({ sentence, link, date }: Caption): string =>
  `${markdownLink(sentence, link ?? null)}${date === undefined ? '' : ` Listing of ${plain(date)}.`}`;

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;

/** The facts of some verdicts as a table of Markdown, each with its source and day; what nobody recorded says so. */
export function factTable(
  { columns, rows }: Comparison,
  verdicts: readonly Verdict[] = ['differ', 'agree', 'partial', 'apart', 'foreign', 'none']
): string {
  const shown = rows.filter(({ verdict }) => verdicts.includes(verdict));
  return [
    line(['Fact', ...columns.map(({ entry }) => plain(entry.name))]),
    line(['---', ...columns.map(() => '---')]),
    ...shown.map(({ row, facts }) =>
      line([
        plain(row.label),
        ...facts.map((fact, i) => cellOf(fact, row.kinds.includes(columns[i]!.entry.kind) ? row.unknown : FOREIGN))
      ])
    )
  ].join('');
}

const FOREIGN = 'does not apply';

export function cellOf(fact: Fact | undefined, unknown = 'not recorded'): string {
  if (!fact) return unknown;
  const value = fact.parts?.some(({ url }) => url)
    ? fact.parts.map(({ text, url }) => markdownLink(text, url ?? null)).join(', ')
    : plain(fact.text);
  return `${value} (${[fact.seen.label, fact.note]
    .filter((words) => words !== undefined)
    .map(plain)
    .join('; ')})`;
}
