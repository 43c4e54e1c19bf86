/**
 * Safe fixes as edits of the text: what was wrong is replaced where it stands, and every other letter stays. An edit is
 * kept only if the text then says what it said before and what was meant; else it is left out.
 */
import { load } from 'js-yaml';
import { type Located, type Path, type Position, UnreadableError } from '../read/located.ts';
import type { SafeFix } from './report.ts';
import { isMapping } from '#text/value.ts';

/** One place that was corrected. */
export interface Fix extends Position {
  readonly code: string;
  readonly file: string;
  /** As it was written, quotes included. */
  readonly before: string;
  readonly after: string;
}

export interface Fixed {
  readonly text: string;
  readonly fixes: readonly Fix[];
}

interface Edit extends SafeFix {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/** The text of a document with those of the fixes that are about it. */
export function applyFixes(doc: Located, fixes: readonly SafeFix[]): Fixed {
  const edits = fixes.flatMap((fix) => editOf(doc, fix) ?? []).sort((a, b) => a.start - b.start);
  const kept = keepable(doc, [], edits);
  const places = new Map(kept.map((edit) => [edit.start, edit]));
  return {
    text: splice(doc.text, kept),
    fixes: [...places.values()].map(({ code, path, at, start, end, written }) => {
      const before = doc.text.slice(start, end);
      return { code, file: doc.file, ...doc.locate(path, at), before, after: written };
    })
  };
}

function editOf(doc: Located, fix: SafeFix): Edit | undefined {
  const span = fix.doc.file === doc.file ? doc.span(fix.path, fix.at) : undefined;
  if (!span) return undefined;
  const [start, end] = span;
  return { ...fix, start, end, written: inStyleOf(doc.text.slice(start, end), fix.text) };
}

/** As many of the edits as can be made beside those already kept: all, or else what is left of each half. */
function keepable(doc: Located, kept: readonly Edit[], more: readonly Edit[]): readonly Edit[] {
  if (more.length === 0) return kept;
  if (isFaithful(doc, [...kept, ...more])) return [...kept, ...more];
  if (more.length === 1) return kept;
  const middle = more.length >> 1;
  return keepable(doc, keepable(doc, kept, more.slice(0, middle)), more.slice(middle));
}

/** Several ways can lead to one place, through an alias; it is edited once. */
function splice(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, written } of edits) {
    if (start < at) continue;
    result += text.slice(at, start) + written;
    at = end;
  }
  return result + text.slice(at);
}

/** Whether the text with these edits says the same as before, except where an edit says otherwise. */
function isFaithful(doc: Located, edits: readonly Edit[]): boolean {
  const meant = { key: new Map<string, string>(), value: new Map<string, string>() };
  for (const { path, at, text } of edits) meant[at].set(JSON.stringify(path), text);
  try {
    return isMeant(doc.value, doc.again(splice(doc.text, edits)).value, []);
  } catch (error) {
    if (error instanceof UnreadableError) return false;
    throw error;
  }

  function isMeant(before: unknown, after: unknown, path: Path): boolean {
    const text = meant.value.get(JSON.stringify(path));
    if (text !== undefined) return after === text;
    if (Array.isArray(before))
      return (
        Array.isArray(after) &&
        after.length === before.length &&
        before.every((entry, i) => isMeant(entry, after[i], [...path, i]))
      );
    if (!isMapping(before)) return Object.is(before, after);
    if (!isMapping(after)) return false;
    const fields = Object.entries(before as object);
    const changed = after as Readonly<Record<string, unknown>>;
    return (
      Object.keys(changed).length === fields.length &&
      fields.every(([key, value]) => {
        const name = meant.key.get(JSON.stringify([...path, key])) ?? key;
        return Object.hasOwn(changed, name) && isMeant(value, changed[name], [...path, key]);
      })
    );
  }
}

/**
 * The text in the quotes of what it replaces; in quotes at all only where it was, where YAML needs them, or where they
 * are all that is missing.
 */
function inStyleOf(written: string, text: string): string {
  if (written.startsWith('"')) return JSON.stringify(text);
  return written.startsWith("'") || written === text || !isPlain(text) ? `'${text.replaceAll("'", "''")}'` : text;
}

/** Whether a text means itself without quotes, wherever it stands. */
function isPlain(text: string): boolean {
  return !/^[\s\-?:&*!|>'"%@`#]|[,[\]{}\p{Cc}]|:(\s|$)|\s(#|$)/u.test(text) && load(text) === text;
}
