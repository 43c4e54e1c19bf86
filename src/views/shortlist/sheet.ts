/** A shortlist for spreadsheets: what it is a list of, then the records of its items, with the reader's notes beside them. */
import type { ShortlistData } from '#atlas/shortlist/shortlist.ts';
import { formatCsv } from '#take-away/csv.ts';
import { type SelectionSource, exportSelection } from '#take-away/records.ts';

/** In the order of the list; what is no longer here is left out. */
export function shortlistCsv(source: SelectionSource, { entries }: ShortlistData): string {
  const selection = exportSelection(source);
  const byId = new Map(selection.records.map((record) => [record.id, record]));
  const notes = new Map(entries.map(({ id, note }) => [id, note]));
  const records = source.query.only.flatMap((id) => byId.get(id) ?? []);
  return formatCsv({ records }, { note: ({ id }) => notes.get(id) ?? '' });
}
