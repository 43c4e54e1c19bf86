/** A landscape and its snapshot, open for new figures. */
import { removalGuard } from '#landscape/change/guard.ts';
import type { Item } from '#landscape/model.ts';
import { formatProblem } from '#landscape/problems/report.ts';
import { EMPTY_SNAPSHOT, type Snapshot, formatSnapshot, parseSnapshot } from '#landscape/read/snapshot.ts';
import { printable } from '#text/clean.ts';
import type { Effects } from '../effects.ts';
import { compileInputs } from '../inputs/compile.ts';
import { snapshotBeside, unreadableOf } from '../inputs/inputs.ts';
import { UsageError } from '../usage.ts';
import { follow, renamesOf } from './merge.ts';

/** The options of every source of figures. */
export const FIGURE_OPTIONS = {
  settings: { type: 'string' },
  snapshot: { type: 'string' },
  'max-age': { type: 'string', default: '20' },
  'allow-removals': { type: 'boolean' }
} as const;
export const FIGURE_USAGE = '[--settings F] [--snapshot F] [--max-age HOURS] [--allow-removals]';

const HOUR_MS = 3_600_000;

export type Options = Readonly<Record<string, string | boolean | undefined>>;

export interface Opened {
  readonly items: readonly Item[];
  /** With ids as they are now. */
  readonly before: Snapshot;
  readonly path: string;
  readonly maxAgeMs: number;
  readonly save: (snapshot: Snapshot) => Promise<void>;
}

/**
 * Both, or undefined after telling why not: they cannot be read, or far more would be removed than people remove in one
 * go. `asked` are the items that the source will tell of.
 */
export async function open(
  file: string,
  options: Options,
  asked: (items: readonly Item[]) => readonly Item[],
  effects: Effects
): Promise<Opened | undefined> {
  const maxAgeMs = hoursOf(options['max-age'] as string) * HOUR_MS;
  const path = (options['snapshot'] as string | undefined) ?? snapshotBeside(file);
  const inputs = { data: file, settings: options['settings'] as string | undefined };
  const { landscape, report } = await compileInputs(inputs, effects);
  if (!landscape) {
    for (const problem of report.problems) effects.tell(formatProblem(problem));
    effects.tell('Nothing was collected.');
    return undefined;
  }
  const before = await readSnapshot(path, effects);
  if ('reason' in before) {
    effects.tell(`${path} cannot be read, so nothing was collected: ${printable(before.reason)}`);
    return undefined;
  }
  const { items } = landscape;
  const ids = new Set(items.map(({ id }) => id));
  const renames = renamesOf(before, items);
  const kept = Object.keys(before.items).filter((id) => ids.has(id));
  const after = new Set([...kept, ...asked(items).map(({ id }) => id)]);
  const refusal = removalGuard(Object.keys(before.items), after, renames);
  if (refusal !== undefined && !options['allow-removals']) {
    effects.tell(refusal);
    return undefined;
  }
  const save = (snapshot: Snapshot) => writeSnapshot(path, snapshot, effects);
  return { items, before: follow(before, ids, renames), path, maxAgeMs, save };
}

/** Whether a source told all of an item not longer ago than `maxAgeMs`. */
export function isFresh(snapshot: Snapshot, key: string, id: string, maxAgeMs: number, now: number): boolean {
  const times = snapshot.collected?.[key] ?? {};
  const at = Object.hasOwn(times, id) ? Date.parse(times[id]!) : NaN;
  return at <= now && now - at < maxAgeMs;
}

async function readSnapshot(path: string, effects: Effects): Promise<Snapshot | { readonly reason: string }> {
  try {
    const text = await effects.readText(path);
    return text === undefined ? EMPTY_SNAPSHOT : parseSnapshot({ file: path, text });
  } catch (error) {
    return { reason: unreadableOf(error).message };
  }
}

/** Writes only what can be read again. */
async function writeSnapshot(path: string, snapshot: Snapshot, effects: Effects): Promise<void> {
  const text = formatSnapshot(snapshot);
  const read = parseSnapshot({ file: path, text });
  if ('reason' in read) throw new Error(`the new snapshot would not be readable (${read.reason}); the old one is kept`);
  if (text !== (await effects.readText(path))) await effects.write(path, text);
}

function hoursOf(text: string): number {
  const hours = Number(text);
  if (text.trim() === '' || !Number.isFinite(hours) || hours < 0)
    throw new UsageError(`“${text}” is no number of hours.`);
  return hours;
}
