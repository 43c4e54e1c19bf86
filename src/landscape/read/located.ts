/**
 * YAML text → value plus where each value was written.
 *
 * js-yaml gives a flat list of events with character offsets. The same list makes the data and the positions, so the
 * text is parsed once. Positions are looked up by path, the way a value is reached: `['landscape', 0, 'name']`.
 */
import { CORE_SCHEMA, EVENT_ID, YAMLException, constructFromEvents, mergeTag, parseEvents } from 'js-yaml';
import type { Event } from 'js-yaml';
import { lineEndOf } from '#text/lines.ts';
import { grouped } from '#text/numbers.ts';
import { halfLetterIn } from '#text/unseen.ts';
import { Spots } from './spots.ts';
import { type Position, UnreadableError } from './unreadable.ts';

export { type Position, UnreadableError } from './unreadable.ts';

export type Path = readonly (string | number)[];

export interface Located {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** Where a text is meant that YAML takes for a number or for true or false; `value` has it as it is written. */
  readonly unquoted: readonly Path[];
  /** Where the value at a path starts; where its nearest existing parent starts if the path does not exist. */
  locate(path: Path, part?: 'value' | 'key'): Position;
  /** Character offsets of a scalar as written, quotes included; undefined where the path holds no scalar. */
  span(path: Path, part?: 'value' | 'key'): readonly [start: number, end: number] | undefined;
  /** Another text, read in the same way. */
  again(text: string): Located;
}

/** The places in a value at which a text is meant and something else was read. */
export type Misread = (value: unknown) => readonly Path[];

/** Aliases count as often as they are used: a few hundred bytes can otherwise describe billions of values. */
const MAX_VALUES = 2_000_000;
const schema = CORE_SCHEMA.withTags(mergeTag);

/** Reads one YAML document. Throws `UnreadableError` for text that is none. */
export function parseLocated(text: string, file: string, misread: Misread = () => []): Located {
  const positionAt = lineIndex(text);
  let value: unknown;
  let spots: Spots;
  let root: number;
  try {
    const events = parseEvents(text, { filename: file });
    spots = new Spots(events.length + 1);
    root = place(events);
    value = constructFromEvents(events, { source: text, filename: file, schema })[0];
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw unreadable(error, (offset) => positionAt(Math.min(offset, text.length)));
  }

  const find = (path: Path): { spot: number; exact: boolean } => {
    let spot = root;
    for (const step of path) {
      const next = spots.child(spot, step);
      if (next === undefined) return { spot, exact: false };
      spot = next;
    }
    return { spot, exact: true };
  };

  const half = halfLetterIn(value, text);
  if (half) throw new UnreadableError('An escape (\\uD800 to \\uDFFF) gives one half of a letter here.', at(half));
  const unquoted = misread(value).filter((path) => putText(value, path, written(find(path))));

  return {
    file,
    text,
    value,
    unquoted,
    locate: at,
    span(path, part = 'value') {
      const { spot, exact } = find(path);
      const [start, end] =
        part === 'key' ? [spots.key(spot), spots.keyEnd(spot)] : [spots.start(spot), spots.end(spot)];
      return exact && end >= 0 ? [start, end] : undefined;
    },
    again: (other) => parseLocated(other, file, misread)
  };

  function at(path: Path, part: 'value' | 'key' = 'value'): Position {
    const { spot, exact } = find(path);
    const [key, start] = [spots.key(spot), spots.start(spot)];
    const atKey = key >= 0 && (part === 'key' || !exact || start < 0);
    return positionAt(Math.max(0, atKey ? key : start));
  }

  /** A value without quotes as it is written, where an alias leads if it is one; undefined for all others. */
  function written({ spot, exact }: { spot: number; exact: boolean }): string | undefined {
    const source = spots.target(spot);
    const plain = exact && spots.end(source) >= 0 ? text.slice(spots.start(source), spots.end(source)) : '';
    return /^[^"']/.test(plain) ? plain : undefined;
  }

  /** Fills the spots, in the shape of the data, and gives that of the whole. */
  function place(events: readonly Event[]): number {
    const anchors = new Map<string, number>();
    const stack: {
      spot: number;
      kind: 'document' | 'sequence' | 'mapping';
      pending?: { name: string; key: number };
    }[] = [];
    let top = spots.add(0, -1);
    let documents = 0;

    const attach = (spot: number, name = '') => {
      const open = stack.at(-1);
      if (!open || open.kind === 'document') top = spot;
      else if (open.kind === 'sequence') spots.append(open.spot, spot);
      else if (open.pending) {
        spots.put(open.spot, open.pending.name, open.pending.key, spot);
        delete open.pending;
      } else open.pending = { name, key: spot };
    };

    for (const event of events) {
      switch (event.type) {
        case EVENT_ID.DOCUMENT:
          documents += 1;
          if (documents > 1) throw new UnreadableError('The file holds more than one YAML document.', positionAt(0));
          stack.push({ spot: top, kind: 'document' });
          break;
        case EVENT_ID.SEQUENCE:
        case EVENT_ID.MAPPING: {
          const spot = spots.add(event.start, -1);
          if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), spot);
          stack.push({ spot, kind: event.type === EVENT_ID.SEQUENCE ? 'sequence' : 'mapping' });
          break;
        }
        case EVENT_ID.SCALAR: {
          const { valueStart, valueEnd } = event;
          const quote = event.style === 2 || event.style === 3 ? 1 : 0;
          const spot = valueStart < 0 ? spots.add(-1, -1) : spots.add(valueStart - quote, valueEnd + quote);
          if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), spot);
          grow(1);
          attach(spot, text.slice(valueStart, valueEnd));
          break;
        }
        case EVENT_ID.ALIAS: {
          const target = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
          const spot = spots.add(event.anchorStart - 1, event.anchorEnd);
          if (target !== undefined) spots.share(spot, target);
          grow(spots.size(spot), event.anchorStart);
          attach(spot);
          break;
        }
        case EVENT_ID.POP: {
          const closed = stack.pop()!;
          if (closed.kind !== 'document') {
            grow(spots.size(closed.spot));
            attach(closed.spot);
          }
        }
      }
    }
    if (documents === 0) throw new UnreadableError('The file holds nothing.');
    return top;

    function grow(size: number, at = 0) {
      const open = stack.at(-1);
      if (open && spots.grow(open.spot, size) > MAX_VALUES)
        throw new UnreadableError(
          `The file has too many values: more than ${grouped(MAX_VALUES)}, aliases unfolded.`,
          positionAt(at)
        );
    }
  }
}

/** Puts a text in place of a value; false where one stands already, which an alias led to before. */
function putText(root: unknown, path: Path, written: string | undefined): boolean {
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], root);
  const [fields, key] = [parent as Record<string | number, unknown>, path.at(-1)!];
  if (typeof fields[key] === 'string') return false;
  fields[key] = written ?? String(fields[key]);
  return true;
}

/** Line starts once, then a binary search per lookup: counting newlines each time took seconds on large files. */
function lineIndex(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    if (!starts) {
      // A byte order mark is no column.
      starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
      const end = lineEndOf(text);
      for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) starts.push(at + 1);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(0, offset - starts[low]!) + 1 };
  };
}

/** By offset: js-yaml's own count takes every lone carriage return for a line break, as no editor does. */
function unreadable(error: unknown, positionAt: (offset: number) => Position): UnreadableError {
  if (!(error instanceof YAMLException)) return new UnreadableError(String((error as Error)?.message ?? error));
  const { mark, reason } = error;
  const position = mark ? positionAt(mark.position) : undefined;
  return new UnreadableError(`${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`, position);
}
