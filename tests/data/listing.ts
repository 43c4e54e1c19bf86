/**
 * The listing in this repository, compiled, and which of its items the decisions about the sources are about: those of
 * covered.csv. What was added since is nobody's decision about a source.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3';
import { LINK_NAMES } from '#atlas/migrations.ts';
import { compile } from '#landscape/compile.ts';
import type { Item, Kind } from '#landscape/model.ts';
import { slug } from '#text/slug.ts';

export const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

export const { landscape, report } = compile(
  {
    data: { file: 'landscape.yml', text: read('../../landscape.yml') },
    snapshot: { file: 'landscape.snapshot.json', text: read('../../landscape.snapshot.json') },
    history: { file: 'landscape.history.json', text: read('../../landscape.history.json') },
    openness: { file: 'landscape.openness.json', text: read('../../landscape.openness.json') },
    guide: { file: 'landscape.guide.md', text: read('../../landscape.guide.md') }
  },
  { linkNames: LINK_NAMES }
);
export const items: readonly Item[] = landscape!.items;

const byId = new Map(items.flatMap((item) => [item.id, ...item.aliases.map(slug)].map((id) => [id, item] as const)));
for (const item of items) byId.set(item.id, item);

const rows = csvParse(read('covered.csv')).map(({ kind, id }) => ({ kind, id: id!, item: byId.get(id!) }));

/** Items that the decisions are about and that are not in the listing any more, as `kind id`. */
export const gone: readonly string[] = rows
  .filter(({ kind, item }) => item?.kind !== kind)
  .map(({ kind, id }) => `${kind} ${id}`);

/** The items of a kind that the decisions are about, also those that are called otherwise by now. */
export const covered = (kind: Kind): readonly Item[] =>
  rows.flatMap(({ item, ...row }) => (row.kind === kind && item?.kind === kind ? [item] : []));

export function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort());
}
