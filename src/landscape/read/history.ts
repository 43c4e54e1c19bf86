/**
 * The history in a snapshot: by item, figure and source, a value for each of some days, oldest first. Values of one source
 * compare with each other only: sources count differently.
 */
import { compareText } from '#text/order.ts';
import { DAY } from '#text/day.ts';
import { isMapping } from '#text/value.ts';

/**
 * What has a history. Downloads are those of a month, of the registry that the figure names; authors those of the whole
 * organization in the twelve months before the day; commits those of the month that begins on it, months without any left
 * out but for the last.
 */
const NAMES = ['stars', 'contributors', 'downloads', 'authors', 'commits'] as const;

export type HistoryName = (typeof NAMES)[number];
export type Series = readonly (readonly [date: string, value: number])[];
export type ItemHistory = Readonly<Partial<Record<HistoryName, Readonly<Record<string, Series>>>>>;
export type History = Readonly<Record<string, ItemHistory>>;

export interface HistoryFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The first place that is not as it must be. */
export function historyFault(history: unknown): HistoryFault | undefined {
  for (const { path, value } of leaves(history, 3)) {
    if (path.length > 1 && !(NAMES as readonly unknown[]).includes(path[1])) return { path, message: 'has no history' };
    if (path.length < 3) return { path, message: 'expected a mapping' };
    const at = Array.isArray(value) ? wrongPair(value) : 0;
    if (at >= 0) return { path: [...path, at], message: 'expected a day after the one before and a count' };
  }
  return undefined;
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** What lies so many mappings deep, and what should be a mapping and is none. */
function* leaves(value: unknown, depth: number, path: readonly string[] = []): Generator<Leaf> {
  if (depth === 0 || !isMapping(value)) yield { path, value };
  else for (const [key, inner] of Object.entries(value as object)) yield* leaves(inner, depth - 1, [...path, key]);
}

/** The index of the first pair that is none, or not after the one before; −1 where all are right. */
function wrongPair(series: readonly unknown[]): number {
  let before = '';
  return series.findIndex((pair) => {
    const [day, value] = Array.isArray(pair) && pair.length === 2 ? (pair as unknown[]) : [];
    if (typeof day !== 'string' || day <= before || !DAY.test(day) || !isCount(value)) return true;
    before = day;
    return false;
  });
}

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

/** A line for each figure of an item, ids, figures and sources in a fixed order. */
export function formatHistory(history: History): string {
  return lines(history, (figures) => lines(inOrder(figures), (sources) => `{${entries(sources, line).join(', ')}}`));
}

/** An item's history with a value put in; of a month that a source told of already it keeps the first. */
export function withValue(
  history: ItemHistory,
  name: HistoryName,
  source: string,
  [day, value]: Series[number]
): ItemHistory {
  const sources = history[name] ?? {};
  const series = Object.hasOwn(sources, source) ? sources[source]! : [];
  if (series.some(([other]) => other.slice(0, 7) === day.slice(0, 7))) return history;
  const longer = [...series, [day, value] as const].sort(([a], [b]) => compareText(a, b));
  return { ...history, [name]: { ...sources, [source]: longer } };
}

const inOrder = (figures: ItemHistory): ItemHistory =>
  Object.fromEntries(NAMES.flatMap((name) => (figures[name] ? [[name, figures[name]]] : [])));
const line = (series: Series) => `[${series.map(([day, value]) => `["${day}", ${value}]`).join(', ')}]`;

function lines<T>(of: Readonly<Record<string, T>>, format: (value: T) => string): string {
  return `{\n${entries(of, format).join(',\n')}\n}`;
}

const entries = <T>(of: Readonly<Record<string, T>>, format: (value: T) => string): string[] =>
  Object.keys(of)
    .sort(compareText)
    .map((key) => `${JSON.stringify(key)}: ${format(of[key]!)}`);
