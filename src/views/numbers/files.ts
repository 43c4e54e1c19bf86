/** The charts of numbers as files, for whoever has a document to draw in. */
import { publishedRows } from '#atlas/history/published.ts';
import { writeQuery } from '#atlas/link.ts';
import type { Query } from '#atlas/query.ts';
import type { DrawCharts } from '#take-away/picture.ts';
import { chartsOf } from './charts.ts';
import { HEIGHT, chartFile, drawSteps } from './plot.ts';

export const charts: DrawCharts = ({ history, today, views, page }) => {
  if (!history || !today) return [];
  const published = publishedRows(today, history, views);
  // A file that does not know its page cannot lead there.
  const href = (query: Query) => (page === undefined ? '' : `${page}?${writeQuery(query, { ...today, views })}`);
  return chartsOf({ today, history, published, href }).map(({ id, title, chart }) => ({
    ...{ id, title },
    draw: ({ document, width, height = HEIGHT, theme }) =>
      chartFile(drawSteps(chart, { document, width, height }), theme)
  }));
};
