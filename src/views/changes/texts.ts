/** The changes that a link tells, as rows. */
import { changesBetween, changesOf } from '#atlas/history/changes.ts';
import { spanOf } from '#atlas/history/span.ts';
import { csvText } from '#take-away/cells.ts';
import type { WriteText } from '#take-away/picture.ts';
import type { SelectionSource } from '#take-away/records.ts';
import { plain } from '#text/markdown.ts';
import { labelOf, wayOf } from './words.ts';

const HEAD = ['Day', 'Change', 'Kind', 'Name', 'How', 'Category', 'Id'];

function rowsOf({ history, today, query }: SelectionSource): string[][] {
  if (!history || !today) return [];
  const all = changesBetween(changesOf(today, history), ...spanOf(query, history));
  return all
    .filter(({ what }) => query.what.length === 0 || query.what.includes(what))
    .map((change) => [
      ...[change.day, labelOf(change.what), change.kind, change.name],
      ...[wayOf(change, today), change.category ?? '', change.id]
    ]);
}

const csv: WriteText = (source) => csvText([HEAD, ...rowsOf(source)]);

const md: WriteText = (source) => {
  const line = (row: readonly string[]) => `| ${row.map(plain).join(' | ')} |`;
  return `${[line(HEAD), `|${' --- |'.repeat(HEAD.length)}`, ...rowsOf(source).map(line)].join('\n')}\n`;
};

export const texts = { csv, md };
