/** A selection for documents and issues: a heading with the sentence and the link, and a table. All foreign text is inert. */
import { markdownLink, plain } from '#text/markdown.ts';
import { KINDS } from '#landscape/model.ts';
import type { PublicItem } from '#landscape/publish/public.ts';
import type { ExportedSelection } from './records.ts';

type Names = ExportedSelection['names'];

const COLUMNS: readonly (readonly [heading: string, cell: (item: PublicItem, names: Names) => string])[] = [
  ['Name', ({ name, homepage_url }) => markdownLink(name, homepage_url)],
  ['Stage', ({ stage, tier }, names) => plain(nameOf(stage ?? tier, names))],
  ['Topics', ({ topics }, names) => plain(topics.map((id) => nameOf(id, names)).join(', '))],
  ['License', ({ license }) => plain(license ?? '')],
  ['Host', ({ host }) => plain(host ?? '')],
  ['Layers', ({ layers }, names) => plain(layers.map((id) => nameOf(id, names)).join(', '))]
];

const nameOf = (id: string | null, names: Names) => (id === null ? '' : (names.get(id) ?? id));

export function formatMarkdown({ title, sentence, link, date, records, names }: ExportedSelection): string {
  const kinds = KINDS.filter((kind) => records.some((record) => record.kind === kind));
  const heading = kinds.length === 1 && kinds[0] === 'member' ? 'Tier' : 'Stage';
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [
    `# ${plain(title)}`,
    '',
    `${markdownLink(sentence, link ?? null)}${date === undefined ? '' : ` Listing of ${plain(date)}.`}`
  ];
  if (records.length > 0) {
    lines.push(
      '',
      row(COLUMNS.map(([name]) => (name === 'Stage' ? heading : name))),
      row(COLUMNS.map(() => '---')),
      ...records.map((record) => row(COLUMNS.map(([, cell]) => cell(record, names))))
    );
  }
  return `${lines.join('\n')}\n`;
}
