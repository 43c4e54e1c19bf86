/**
 * Facts side by side: a row for each that is known of any of the items. What nobody recorded is no value: it is never
 * equal to one, nor different from one.
 */
import type { Fact, FactContext, FactRow, Known } from '../facts/fact.ts';

/**
 * Whether a fact is recorded for all of the items and differs, is so and is the same, or is recorded for some only, or,
 * in a matrix that shows those, too, for none; or is `foreign` to some, which are of another kind. Figures of spans of
 * time that do not meet cannot be compared: they are `apart`.
 */
export type Verdict = 'differ' | 'agree' | 'partial' | 'apart' | 'foreign' | 'none';

/** Neighbours that are written once. */
export interface Span {
  /** The first column. */
  readonly at: number;
  readonly size: number;
  /** Undefined where nobody recorded it. */
  readonly fact?: Fact;
  /** False where the row is for items of other kinds. */
  readonly applies: boolean;
}

export interface ComparedRow {
  readonly row: FactRow;
  readonly verdict: Verdict;
  /** By column. */
  readonly facts: readonly (Fact | undefined)[];
  readonly spans: readonly Span[];
}

export interface Comparison {
  readonly columns: readonly Known[];
  /** Every row of the table that can be said of one of the items, but those below. */
  readonly rows: readonly ComparedRow[];
  /** What nobody recorded for any of them. */
  readonly unrecorded: readonly FactRow[];
}

/** The items side by side, in the order of the table. Each row of it that is for their kinds is there once. */
export function compareItems(columns: readonly Known[], table: readonly FactRow[], context: FactContext): Comparison {
  const isFor = ({ kinds }: FactRow, { entry }: Known) => kinds.includes(entry.kind);
  const rows = table
    .filter((row) => columns.some((column) => isFor(row, column)))
    .map((row): ComparedRow => {
      const applies = columns.map((column) => isFor(row, column));
      const facts = columns.map((column, i) => (applies[i] ? row.read(column, context) : undefined));
      return { row, facts, verdict: verdictOf(row, facts, applies), spans: spansOf(row, facts, applies) };
    });
  const isKnown = ({ facts }: ComparedRow) => facts.some(Boolean);
  const isShown = (compared: ComparedRow) => isKnown(compared) || compared.row.unknown !== undefined;
  return { columns, rows: rows.filter(isShown), unrecorded: rows.flatMap((row) => (isShown(row) ? [] : row.row)) };
}

/** How many rows differ, agree, and are not recorded for all. */
export function verdictsOf({ rows }: Pick<Comparison, 'rows'>): Readonly<Record<Verdict, number>> {
  const counts = { differ: 0, agree: 0, partial: 0, apart: 0, foreign: 0, none: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

function verdictOf(row: FactRow, facts: readonly (Fact | undefined)[], applies: readonly boolean[]): Verdict {
  const [first, ...others] = facts;
  if (!facts.some(Boolean)) return 'none';
  if (applies.includes(false)) return 'foreign';
  if (!first || others.includes(undefined)) return 'partial';
  if (others.some((fact) => spanOf(fact!) !== spanOf(first))) return 'apart';
  return others.every((fact) => valueOf(row, fact!) === valueOf(row, first)) ? 'agree' : 'differ';
}

/** The twelve months that all share, or the month up to which it tells of others. */
const spanOf = ({ apart, seen }: Fact): string => (apart ? (seen.month ?? '') : '');

/** What is compared of a fact: its words, commits week by week, names and addresses in whatever order. */
function valueOf({ form }: FactRow, { text, parts, weeks }: Fact): string {
  if (weeks) return weeks.join();
  if (!parts) return text;
  const values = parts.map((part) => [part.text, part.url ?? ''].join('\n'));
  return (form === 'names' ? values.sort() : values).join('\n');
}

/** Cells are one where all that they show is the same, the day of observation and the note included. */
function spansOf(row: FactRow, facts: readonly (Fact | undefined)[], applies: readonly boolean[]): Span[] {
  const shown = facts.map((fact, i) =>
    fact ? [valueOf(row, fact), fact.text, fact.note ?? '', fact.seen.month ?? ''].join('\n') : applies[i]
  );
  const spans: Span[] = [];
  for (const [at, fact] of facts.entries()) {
    const last = spans.at(-1);
    if (last && shown[at] === shown[last.at]) spans[spans.length - 1] = { ...last, size: last.size + 1 };
    else spans.push({ at, size: 1, applies: applies[at]!, ...(fact ? { fact } : {}) });
  }
  return spans;
}

const COUNTED = ['', '', 'both', 'all three', 'all four', 'all five'] as const;

/** `both`, `all three`; of some columns among more: `these three`. */
export const theseWords = (size: number, columns: number): string =>
  size < columns && size > 2 ? COUNTED[size]!.replace('all', 'these') : COUNTED[size]!;

/** The parts that more than one of the items has, by their words. */
export function sharedParts({ facts }: ComparedRow): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const fact of facts)
    for (const { text } of fact?.parts ?? []) {
      if (seen.has(text)) shared.add(text);
      seen.add(text);
    }
  return shared;
}
