/** A selection for documents and issues: a heading with the sentence and the link, and a table. All foreign text is inert. */
import { KINDS } from '#core/model.ts';
import type { PublicItem } from '#core/public.ts';
import type { ExportedSelection } from './selection.ts';

type Names = ExportedSelection['names'];

const COLUMNS: readonly (readonly [heading: string, cell: (item: PublicItem, names: Names) => string])[] = [
  ['Name', ({ name, homepage_url }) => markdownLink(name, homepage_url)],
  ['Stage', ({ stage, tier }, names) => plain(nameOf(stage ?? tier, names))],
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

/** A link where the address is one that may be followed, else the text alone. */
export function markdownLink(text: string, url: string | null): string {
  const shown = plain(text);
  return url !== null && /^(https?:\/\/|mailto:)[^\s]/i.test(url) ? `[${shown}](${address(url)})` : shown;
}

/** Text that Markdown shows as it is, on one line. */
export function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '')
    .trim()
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Nothing in an address ends it, its cell or its line early. */
const address = (url: string) => url.replace(/[\s\p{Cc}\p{Cs}<>()[\]|\\`"'{}^]/gu, percentEncoded);

function percentEncoded(c: string): string {
  if (c > '\x7f') return encodeURIComponent(/\p{Cs}/u.test(c) ? '\ufffd' : c);
  return `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
