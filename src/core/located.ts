/**
 * YAML text → value plus where each value was written.
 *
 * js-yaml gives a flat list of events with character offsets. The same list makes the data and the positions, so the
 * text is parsed once. Positions are looked up by path, the way a value is reached: `['landscape', 0, 'name']`.
 */
import { CORE_SCHEMA, EVENT_ID, YAMLException, constructFromEvents, mergeTag, parseEvents } from 'js-yaml';
import type { Event } from 'js-yaml';

export type Path = readonly (string | number)[];

/** 1-based, as editors and terminals count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Located {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** Where the value at a path starts; where its nearest existing parent starts if the path does not exist. */
  locate(path: Path, part?: 'value' | 'key'): Position;
  /** Character offsets of a scalar as written, quotes included; undefined where the path holds no scalar. */
  span(path: Path, part?: 'value' | 'key'): readonly [start: number, end: number] | undefined;
}

/** Why a text is not one readable YAML document. */
export class UnreadableError extends Error {
  readonly position: Position;
  constructor(message: string, position: Position = { line: 1, column: 1 }) {
    super(message);
    this.name = 'UnreadableError';
    this.position = position;
  }
}

/** Aliases count as often as they are used: a few hundred bytes can otherwise describe billions of values. */
const MAX_VALUES = 2_000_000;
const schema = CORE_SCHEMA.withTags(mergeTag);

/** Reads one YAML document. Throws `UnreadableError` for text that is none. */
export function parseLocated(text: string, file: string): Located {
  const positionAt = lineIndex(text);
  let value: unknown;
  let root: Spot;
  try {
    const events = parseEvents(text, { filename: file });
    root = spots(events);
    value = constructFromEvents(events, { source: text, filename: file, schema })[0];
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw unreadable(error, (offset) => positionAt(Math.min(offset, text.length)));
  }

  const find = (path: Path): { spot: Spot; exact: boolean } => {
    let spot = root;
    for (const step of path) {
      const next = spot.children && childAt(spot.children, step);
      if (!next) return { spot, exact: false };
      spot = next;
    }
    return { spot, exact: true };
  };

  return {
    file,
    text,
    value,
    locate(path, part = 'value') {
      const { spot, exact } = find(path);
      const atKey = spot.key >= 0 && (part === 'key' || !exact || spot.start < 0);
      return positionAt(Math.max(0, atKey ? spot.key : spot.start));
    },
    span(path, part = 'value') {
      const { spot, exact } = find(path);
      const [start, end] = part === 'key' ? [spot.key, spot.keyEnd] : [spot.start, spot.end];
      return exact && end >= 0 ? [start, end] : undefined;
    }
  };

  /** One node per value, in the shape of the data. Offsets are -1 where nothing is written. */
  function spots(events: readonly Event[]): Spot {
    const anchors = new Map<string, Spot>();
    const top: Spot = { ...UNWRITTEN, start: 0 };
    const stack: {
      spot: Spot;
      kind: 'document' | 'sequence' | 'mapping';
      pending?: { name: string; at: number; end: number };
    }[] = [];
    let documents = 0;

    const attach = (spot: Spot, name?: { start: number; end: number }) => {
      const open = stack.at(-1);
      if (!open || open.kind === 'document') {
        Object.assign(top, spot);
        return;
      }
      if (open.kind === 'sequence') (open.spot.children ??= { spots: [] }).spots.push(spot);
      else if (open.pending) {
        const children = (open.spot.children ??= { spots: [], keys: [] });
        spot.key = open.pending.at;
        spot.keyEnd = open.pending.end;
        children.keys!.push(open.pending.name);
        children.spots.push(spot);
        delete open.pending;
      } else open.pending = { name: name ? text.slice(name.start, name.end) : '', at: spot.start, end: spot.end };
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
          const spot: Spot = { key: -1, keyEnd: -1, start: event.start, end: -1, size: 1, children: undefined };
          if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), spot);
          stack.push({ spot, kind: event.type === EVENT_ID.SEQUENCE ? 'sequence' : 'mapping' });
          break;
        }
        case EVENT_ID.SCALAR: {
          const quote = event.style === 2 || event.style === 3 ? 1 : 0;
          const isWritten = event.valueStart >= 0;
          const spot: Spot = {
            key: -1,
            keyEnd: -1,
            start: isWritten ? event.valueStart - quote : -1,
            end: isWritten ? event.valueEnd + quote : -1,
            size: 1,
            children: undefined
          };
          if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), spot);
          grow(1);
          attach(spot, { start: event.valueStart, end: event.valueEnd });
          break;
        }
        case EVENT_ID.ALIAS: {
          const target = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
          grow(target?.size ?? 1, event.anchorStart);
          const { size, children } = target ?? UNWRITTEN;
          const written = { start: event.anchorStart - 1, end: event.anchorEnd };
          attach({ ...UNWRITTEN, ...written, size, ...(children && { children }) });
          break;
        }
        case EVENT_ID.POP: {
          const closed = stack.pop()!;
          if (closed.kind !== 'document') {
            grow(closed.spot.size);
            attach(closed.spot);
          }
        }
      }
    }
    if (documents === 0) throw new UnreadableError('The file holds nothing.');
    return top.start < 0 ? { ...top, start: 0 } : top;

    function grow(size: number, at = 0) {
      const open = stack.at(-1);
      if (!open) return;
      open.spot.size += size;
      if (open.spot.size > MAX_VALUES) {
        throw new UnreadableError(`Aliases unfold to more than ${MAX_VALUES} values.`, positionAt(at));
      }
    }
  }
}

interface Spot {
  key: number;
  keyEnd: number;
  start: number;
  end: number;
  /** Values below and including this one, aliases unfolded. */
  size: number;
  children: Children | undefined;
}

/** Lists, not a map per value: a file of 50,000 items has a hundred thousand mappings. */
interface Children {
  readonly spots: Spot[];
  /** Of a mapping, in the order of its spots. */
  readonly keys?: string[];
  /** Of a wide mapping, once something was looked up in it. */
  index?: Map<string, number>;
}

const WIDE = 32;

function childAt(children: Children, step: string | number): Spot | undefined {
  const { spots, keys } = children;
  if (!keys) return spots[Number(step)];
  if (keys.length < WIDE) return spots[keys.indexOf(String(step))];
  children.index ??= new Map(keys.map((key, i) => [key, i]));
  return spots[children.index.get(String(step)) ?? -1];
}

const UNWRITTEN: Spot = { key: -1, keyEnd: -1, start: -1, end: -1, size: 1, children: undefined };

/** Line starts once, then a binary search per lookup: counting newlines each time took seconds on large files. */
function lineIndex(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    if (!starts) {
      // A byte order mark is no column.
      starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
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

/** By offset: js-yaml's own count takes a lone carriage return for a line break, as no editor does. */
function unreadable(error: unknown, positionAt: (offset: number) => Position): UnreadableError {
  if (!(error instanceof YAMLException)) return new UnreadableError(String((error as Error)?.message ?? error));
  const { mark, reason } = error;
  const position = mark ? positionAt(mark.position) : undefined;
  return new UnreadableError(`${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`, position);
}
