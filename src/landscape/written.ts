/** Entries of the landscape's file as they are written, line by line, with what `check` says of them. */
import type { Path } from './read/located.ts';
import type { Problem } from './problems/report.ts';
import { problems as catalogue } from './problems/catalogue.ts';
import { present } from '#text/value.ts';

export interface WrittenEntry {
  /** Of its first line, 1-based. */
  readonly line: number;
  /** Its lines with their indents. */
  readonly text: string;
}

/** What `check` says of an entry. */
export interface WrittenProblem extends Pick<Problem, 'code' | 'severity' | 'message' | 'line' | 'fix'> {
  /** How such a problem is mended. */
  readonly advice?: string;
}

export interface WrittenItem extends WrittenEntry {
  /** What the file adds about a member in a table of its own, which no feed replaces. */
  readonly table?: WrittenEntry;
  readonly problems?: readonly WrittenProblem[];
}

export interface Written {
  /** By the id of each item. An entry that is not written line by line has none. */
  readonly items: Readonly<Record<string, WrittenItem>>;
  /** Where the table of members begins, and how far its entries are indented; absent where the file has none. */
  readonly table?: { readonly line: number; readonly indent: number };
}

interface Source {
  readonly doc: {
    readonly file: string;
    readonly text: string;
    locate(path: Path, at?: 'key' | 'value'): { readonly line: number };
  };
  readonly members: readonly { readonly id: string; readonly path: Path }[];
}

/** The entries of the items, and what a report says of each. */
export function writtenOf(
  { doc, members }: Source,
  items: readonly { readonly id: string; readonly line: number }[],
  problems: readonly Problem[]
): Written {
  const lines = doc.text.split(/\r\n?|\n/);
  const tables = new Map(members.map(({ id, path }) => [id, doc.locate(path).line]));
  const entries = items.flatMap(({ id, line }) => {
    const own = entryAt(lines, line);
    const added = tables.get(id);
    const table = added === undefined ? undefined : entryAt(lines, added);
    return own ? [[id, table ? { ...own, table } : own] as const] : [];
  });
  const first = members[0] && entryAt(lines, doc.locate(members[0].path).line);
  const table = first && { line: doc.locate(['members'], 'key').line, indent: first.text.search(/\S/) };
  const written = present({ items: Object.fromEntries(entries), table });
  return withProblems(
    written,
    problems.filter(({ file }) => file === doc.file)
  );
}

/** The same, with further problems of the same file, each at the entry in whose lines it stands. */
export function withProblems(written: Written, problems: readonly Problem[]): Written {
  if (problems.length === 0) return written;
  const found = new Map<number, Problem[]>();
  for (const problem of problems) found.set(problem.line, [...(found.get(problem.line) ?? []), problem]);
  const within = ({ line, text }: WrittenEntry) => text.split('\n').flatMap((_, i) => found.get(line + i) ?? []);
  const items = Object.entries(written.items).map(([id, item]) => {
    const own = [...within(item), ...(item.table ? within(item.table) : [])].map(told);
    return [id, own.length === 0 ? item : { ...item, problems: [...(item.problems ?? []), ...own] }] as const;
  });
  return { ...written, items: Object.fromEntries(items) };
}

function told({ code, severity, message, line, fix }: Problem): WrittenProblem {
  const known: Readonly<Record<string, { readonly fix: string }>> = catalogue;
  return present({
    code,
    severity,
    message,
    line,
    fix,
    advice: Object.hasOwn(known, code) ? known[code]!.fix : undefined
  });
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
