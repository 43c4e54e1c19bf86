/** The numbers as rows: what, when, how many, and the link that shows them. */
import { publishedRows } from '#atlas/history/published.ts';
import { writeQuery } from '#atlas/link.ts';
import type { Query } from '#atlas/query.ts';
import { csvText } from '#take-away/cells.ts';
import type { WriteText } from '#take-away/picture.ts';
import type { SelectionSource } from '#take-away/records.ts';
import { plain } from '#text/markdown.ts';
import { keyFigures, movesByYear, rankedLists, stagesOverTime, tiersOverTime } from './figures.ts';

const HEAD = ['Group', 'What', 'When', 'Value', 'Link', 'Source and note'];

function rowsOf({ history, today, views }: SelectionSource): (string | number)[][] {
  if (!history || !today) return [];
  const link = (query: Query | undefined) => (query ? `?${writeQuery(query, { ...today, views })}` : '');
  const { until } = history;
  const overTime = [
    ['Stages', stagesOverTime(today, history)],
    ['Members', tiersOverTime(today, history)],
    ['Changes', movesByYear(today, history)]
  ] as const;
  return [
    ...keyFigures(today, history).map(({ label, value, query }) => ['Now', label, until, value, link(query), '']),
    ...publishedRows(today, history, views).flatMap(({ what, value, date = '', source = '', note, then, now }) => [
      ['Published', what, date, value, '', [source, note].filter(Boolean).join('; ')],
      ...(then ? [['Counted', what, then.query.at || date, then.count, link(then.query), '']] : []),
      ...(now ? [['Counted', what, until, now.count, link(now.query), '']] : [])
    ]),
    ...overTime.flatMap(([group, { bands, rows }]) =>
      rows.flatMap(({ day, cells }) =>
        cells.map(({ value, query }, i) => [group, bands[i]!.name, day, value, link(query), ''])
      )
    ),
    ...rankedLists(today, Infinity).flatMap(({ label, rows }) =>
      rows.map(({ name, value, query }) => [label, name, until, value, link(query), ''])
    ),
    ...(history.series ?? []).flatMap(({ name, from, all, items }) =>
      all.map((value, i) => [name, `${items.length} projects`, monthAfter(from, i), value, '', ''])
    )
  ];
}

export function monthAfter(from: string, months: number): string {
  const at = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

const csv: WriteText = (source) => csvText([HEAD, ...rowsOf(source)]);

const md: WriteText = (source) => {
  const line = (row: readonly (string | number)[]) => `| ${row.map((cell) => plain(String(cell))).join(' | ')} |`;
  return `${[line(HEAD), `|${' --- |'.repeat(HEAD.length)}`, ...rowsOf(source).map(line)].join('\n')}\n`;
};

export const texts = { csv, md };
