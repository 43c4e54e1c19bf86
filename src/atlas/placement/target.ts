/** What of an entry can be corrected, and where a correction stays: where a feed writes, the table of members wins. */
import type { EntriesPart, Membership, WrittenEntry, WrittenItem } from '#landscape/publish/packed.ts';
import type { Known } from '../facts/fact.ts';
import { corrected, scalar } from './correction.ts';

export interface Correctable {
  /** The key of the file. */
  readonly key: string;
  readonly label: string;
  /** What is said now; empty where nothing is. */
  readonly now: string;
  /** The entry of the table of members that holds it, the item's own entry, or an entry to be added to that table. */
  readonly place: 'table' | 'entry' | 'new';
  /** What is written there now: nothing of an entry that is to be added. */
  readonly written: WrittenEntry;
  /** A feed writes this key of the item's own entry each night. */
  readonly fed: boolean;
}

/** Keys that the table of members has, too. */
const IN_TABLE = ['name', 'joined', 'homepage_url', 'logo'];
/** Those that are known from nowhere else. */
const TABLE_FIRST = ['name', 'joined'];

/** In the order to offer; nothing of an entry that is not written line by line. */
export function correctables({ entry, details }: Known, { written, membership }: EntriesPart): Correctable[] {
  const own = written.items[entry.id];
  if (!own) return [];
  const isMember = entry.kind === 'member';
  const isOrganization = entry.kind === 'organization';
  const keys: (readonly [key: string, label: string, now: string | undefined])[] = [
    ['name', 'Name', entry.name],
    ...(isMember ? [['joined', 'Member since', details.dates.joined] as const] : []),
    ['homepage_url', 'Website', details.homepage],
    ['logo', 'Logo file', details.logo],
    ...(isMember || isOrganization
      ? []
      : ([
          ['repo_url', 'Repository', details.repo],
          ['description', 'Description', details.description],
          ['license', 'License', details.license],
          ['project', 'Stage', entry.stage]
        ] as const))
  ];
  return keys.map(([key, label, now = '']) => {
    const fed = isMember && membership?.feed !== undefined && (membership.feedWrites ?? []).includes(key);
    // A feed replaces the whole block: what it does not write is lost there, too.
    const stays = isMember && IN_TABLE.includes(key) && (membership?.feed !== undefined || TABLE_FIRST.includes(key));
    const place = !stays ? 'entry' : own.table ? 'table' : membership?.feed !== undefined ? 'new' : 'entry';
    const text = place === 'new' ? added(entry, written.table?.indent) : place === 'table' ? own.table!.text : own.text;
    const line = place === 'new' ? (written.table?.line ?? 0) + 1 : place === 'table' ? own.table!.line : own.line;
    return { key, label, now, place, written: { line, text }, fed };
  });
}

/** The lines with another value, or as they are where there is none or it is the present one. */
export function linesOf({ key, now, written }: Correctable, value: string): string {
  return value.trim() === '' || value === now ? written.text : corrected(written, key, value);
}

/** What the table of members says of a member that it does not have yet: whose entry it adds to. */
function added({ id, name }: Known['entry'], indent = 2): string {
  const space = ' '.repeat(indent);
  return `${space}- id: ${scalar(id)}\n${space}  listed_as: [${listed(name)}]`;
}

/** As a text of a list between brackets, where a comma parts. */
const listed = (name: string) => (/[,[\]{}]/.test(name) ? `'${name.replaceAll("'", "''")}'` : scalar(name));

/**
 * The line of a key in an entry or in what the table adds to it; that of the entry where the key is nowhere in it. Of
 * several keys the first that is there.
 */
function lineOf(item: { readonly table?: WrittenEntry } & WrittenEntry, keys: readonly string[]): number {
  for (const { line, text } of item.table ? [item.table, item] : [item]) {
    const lines = text.split('\n');
    for (const key of keys) {
      const at = lines.findIndex((one) => one.replace(/^\s*(?:- )?/, '').startsWith(`${key}:`));
      if (at >= 0) return line + at;
    }
  }
  return item.line;
}

export interface SourcedLine {
  readonly line: number;
  /** What writes it, where a machine does. */
  readonly feed?: string;
}

/** Keys of what an item is told by, where the file calls it otherwise. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  stage: ['project'],
  aliases: ['aliases', 'listed_as'],
  links: ['twitter', 'extra', 'crunchbase']
};

/** Where the file says what is told of an item by some of its keys, and whether a feed writes that. */
export function sourceOf(
  { kind }: Pick<Known['entry'], 'kind'>,
  written: WrittenItem,
  tells: readonly string[],
  membership: Membership | undefined
): SourcedLine {
  const keys = tells.flatMap(
    (key) => KEYS[key] ?? [key.replace(/^dates\./, '').replace('joinedBefore', 'joined_before')]
  );
  const line = lineOf(written, keys);
  const inTable = written.table && line >= written.table.line && line < written.table.line + linesIn(written.table);
  const { feed, feedWrites = [] } = membership ?? {};
  const fed = feed !== undefined && kind === 'member' && !inTable && keys.some((key) => feedWrites.includes(key));
  return fed ? { line, feed } : { line };
}

const linesIn = ({ text }: WrittenEntry) => text.split('\n').length;
