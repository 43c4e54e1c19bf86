/** A selection for programs: the records of `api/v1/items.json`, and what they are a selection of. */
import { present } from '#text/value.ts';
import type { ExportedSelection } from './records.ts';

export function formatJson({ title, sentence, query, link, date, records }: ExportedSelection): string {
  const head = present({ version: 1, title, sentence, query, link, listing_date: date, total: records.length });
  return `${JSON.stringify({ ...head, items: records }, null, 1)}\n`;
}
