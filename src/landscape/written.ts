/** Entries of the landscape's file as they are written, line by line: what a correction replaces. */
import type { Path } from './read/located.ts';

export interface WrittenEntry {
  /** Of its first line, 1-based. */
  readonly line: number;
  /** Its lines with their indents. */
  readonly text: string;
}

export interface WrittenItem extends WrittenEntry {
  /** What the file adds about a member in a table of its own, which no feed replaces. */
  readonly table?: WrittenEntry;
}

interface Source {
  readonly doc: { readonly text: string; locate(path: Path): { readonly line: number } };
  readonly members: readonly { readonly id: string; readonly path: Path }[];
}

/** By the id of each item. An entry that is not written line by line has none. */
export function writtenOf(
  { doc, members }: Source,
  items: readonly { readonly id: string; readonly line: number }[]
): Readonly<Record<string, WrittenItem>> {
  const lines = doc.text.split(/\r\n?|\n/);
  const tables = new Map(members.map(({ id, path }) => [id, doc.locate(path).line]));
  return Object.fromEntries(
    items.flatMap(({ id, line }) => {
      const own = entryAt(lines, line);
      const added = tables.get(id);
      const table = added === undefined ? undefined : entryAt(lines, added);
      return own ? [[id, table ? { ...own, table } : own] as const] : [];
    })
  );
}

/** The entry of a list that a line belongs to: from its dash to the last line that is indented more. */
function entryAt(lines: readonly string[], line: number): WrittenEntry | undefined {
  const column = /^(\s*)(?:- )?/.exec(lines[line - 1] ?? '')![0].length;
  let first = line - 1;
  while (first >= 0 && !isDash(lines[first]!, column)) first -= 1;
  if (first < 0) return undefined;
  const indent = lines[first]!.search(/\S/);
  let end = first + 1;
  while (end < lines.length && (lines[end]!.trim() === '' || lines[end]!.search(/\S/) > indent)) end += 1;
  while (lines[end - 1]!.trim() === '') end -= 1;
  return { line: first + 1, text: lines.slice(first, end).join('\n') };
}

const isDash = (text: string, column: number) => {
  const dash = /^(\s*)- /.exec(text);
  return dash !== null && dash[1]!.length < column;
};
