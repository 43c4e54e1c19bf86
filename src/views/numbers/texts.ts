/** The numbers as rows: what, when, how many, and the link that shows them. */
import { publishedRows } from '#atlas/history/published.ts';
import { seriesMonth } from '#atlas/history/series.ts';
import { writeQuery } from '#atlas/link.ts';
import type { Query } from '#atlas/query.ts';
import { csvText } from '#take-away/cells.ts';
import type { WriteText } from '#take-away/picture.ts';
import type { SelectionSource } from '#take-away/records.ts';
import { plain } from '#text/markdown.ts';
import { chartsOf } from './charts.ts';
import { keyFigures, rankedLists } from './figures.ts';

/** What a mark of a chart sums up. */
function summandsOf({ series, today, query }: SelectionSource): (string | number)[][] {
  const found = series && seriesMonth(series, query);
  if (!found || !today) return [];
  const { day, rows, sum } = found;
  const name = found.series.name;
  return [
    ...rows.map(({ index, value, source, own }) => [
      ...[name, today.items[index]!.name, day.slice(0, 7), value, `?item=${today.items[index]!.id}`],
      `${source}${own ? '' : ', of another month'}`
    ]),
    [name, 'Sum', day.slice(0, 7), sum, '', '']
  ];
}

const HEAD = ['Group', 'What', 'When', 'Value', 'Link', 'Source and note'];

function rowsOf(source: SelectionSource): (string | number)[][] {
  if (source.query.what.length > 0) return summandsOf(source);
  const { history, today, views } = source;
  if (!history || !today) return [];
  const link = (query: Query | undefined) => (query ? `?${writeQuery(query, { ...today, views })}` : '');
  const { until } = history;
  const published = publishedRows(today, history, views);
  const charts = chartsOf({ today, history, published, href: link });
  return [
    ...keyFigures(today, history).map(({ label, value, query }) => ['Now', label, until, value, link(query), '']),
    ...published.flatMap(({ what, value, date = '', source = '', note, then, now }) => [
      ['Published', what, date, value, '', [source, note].filter(Boolean).join('; ')],
      ...(then ? [['Counted', what, then.query.at || date, then.count, link(then.query), '']] : []),
      ...(now ? [['Counted', what, until, now.count, link(now.query), '']] : [])
    ]),
    ...charts.flatMap(({ title, bands, rows }) =>
      rows.flatMap(({ day, cells }) =>
        cells.map(({ value, query }, i) => [title, bands[i]!.name, day, value, link(query), ''])
      )
    ),
    ...rankedLists(today, Infinity).flatMap(({ label, rows }) =>
      rows.map(({ name, value, query }) => [label, name, until, value, link(query), ''])
    )
  ];
}

const csv: WriteText = (source) => csvText([HEAD, ...rowsOf(source)]);

const md: WriteText = (source) => {
  const line = (row: readonly (string | number)[]) => `| ${row.map((cell) => plain(String(cell))).join(' | ')} |`;
  return `${[line(HEAD), `|${' --- |'.repeat(HEAD.length)}`, ...rowsOf(source).map(line)].join('\n')}\n`;
};

export const texts = { csv, md };
