/** A selection for documents and issues: a heading with the sentence and the link, and a table. All foreign text is inert. */
import { fullDay } from '#text/day.ts';
import { markdownLink, plain } from '#text/markdown.ts';
import { fullNumber } from '#text/numbers.ts';
import type { PublicItem } from '#landscape/publish/public.ts';
import type { ExportedSelection } from './records.ts';

type Names = ExportedSelection['names'];

type Column = readonly [heading: string, cell: (item: PublicItem, names: Names) => string];

const COLUMNS: readonly Column[] = [
  ['Name', ({ name, homepage_url }) => markdownLink(name, homepage_url)],
  ['What it is', ({ description }) => plain(description ?? '')],
  ['Stage', ({ stage }, names) => plain(nameOf(stage, names))],
  ['Tier', ({ tier }, names) => plain(nameOf(tier, names))],
  ['Topics', ({ topics }, names) => listOf(topics, names)],
  ['License', ({ license }) => plain(license ?? '')],
  ['Stars', ({ figures: { stars } }) => (stars ? `${fullNumber(stars.value)} (${fullDay(stars.date)})` : '')],
  ['Host', ({ host }) => plain(host ?? '')],
  ['Layers', ({ layers }, names) => listOf(layers, names)]
];

const nameOf = (id: string | null, names: Names) => (id === null ? '' : (names.get(id) ?? id));
/** Names have commas of their own. */
const listOf = (ids: readonly string[], names: Names) => plain(ids.map((id) => nameOf(id, names)).join('; '));

/** Columns in which nobody has anything are left out. */
export function formatMarkdown({ title, sentence, link, date, records, names }: ExportedSelection): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const told = COLUMNS.map(([heading, cell]) => ({ heading, cells: records.map((record) => cell(record, names)) }));
  const columns = told.filter(({ cells }, i) => i === 0 || cells.some((text) => text !== ''));
  const lines = [
    `# ${plain(title)}`,
    '',
    `${markdownLink(sentence, link ?? null)}${date === undefined ? '' : ` Listing of ${plain(date)}.`}`
  ];
  if (records.length > 0) {
    lines.push(
      '',
      row(columns.map(({ heading }) => heading)),
      row(columns.map(() => '---')),
      ...records.map((_, i) => row(columns.map(({ cells }) => cells[i]!)))
    );
  }
  return `${lines.join('\n')}\n`;
}
