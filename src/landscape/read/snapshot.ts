/**
 * `landscape.snapshot.json`: what machines observed, beside the landscape as a lock file is. Every figure carries the
 * day it belongs to and the source that said it. Keys are item ids.
 */
import { z } from 'zod';
import type { Figures, Source } from '../model.ts';
import { type History, formatHistory, historyFault } from './history.ts';
import { compareText } from '#text/order.ts';
import { type SourceText, readJson } from '../sources.ts';
import { isDay } from '#text/day.ts';

const day = z.string().refine(isDay);
const figure = <T extends z.ZodType>(value: T) => z.strictObject({ value, date: day, source: z.string() }).optional();
const count = z.number().int().nonnegative();

const figures = z.strictObject({
  stars: figure(count),
  contributors: figure(count),
  forks: figure(count),
  organizations: figure(count),
  firstCommit: figure(day),
  lastCommit: figure(day),
  lastRelease: figure(day),
  lastVersion: figure(z.string()),
  languages: figure(z.array(z.tuple([z.string(), z.number().min(0).max(1)]))),
  commits: figure(z.array(count).length(52)),
  downloads: figure(z.array(z.tuple([z.string(), count]))),
  dependents: figure(count),
  pulls: figure(count),
  bestPractices: figure(z.number().min(0).max(100)),
  files: figure(z.array(z.string())),
  listed: figure(day),
  listedBefore: figure(day),
  license: figure(z.string()),
  archived: figure(z.boolean()),
  repository: figure(z.string())
});

const snapshot = z.strictObject({
  version: z.literal(1),
  sources: z.record(
    z.string(),
    z.strictObject({
      label: z.string(),
      name: z.string(),
      url: z.string().optional(),
      note: z.string().optional(),
      license: z.string().optional()
    })
  ),
  collected: z.record(z.string(), z.record(z.string(), z.iso.datetime())).optional(),
  items: z.record(z.string(), figures),
  // Tens of thousands of values: looked at without a schema for each.
  history: z
    .unknown()
    .superRefine((history, context) => {
      const fault = history === undefined ? undefined : historyFault(history);
      if (fault) context.addIssue({ code: 'custom', path: [...fault.path], message: fault.message });
    })
    .optional()
});

export interface Snapshot {
  readonly sources: Readonly<Record<string, Source>>;
  /** By source and id, when the source was last asked for all that it knows. */
  readonly collected?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly items: Readonly<Record<string, Figures>>;
  /** What was said before. No part of a landscape: what shows change over time reads it here. */
  readonly history?: History;
}

export const EMPTY_SNAPSHOT: Snapshot = { sources: {}, items: {} };

/** The snapshot, or the reason why the text is none. */
export function parseSnapshot(source: SourceText): Snapshot | { readonly reason: string } {
  const read = readJson(source, snapshot);
  return 'reason' in read ? read : (read.value as Snapshot);
}

/** The text of a snapshot, the same for the same content: a line per item, ids and figures in a fixed order. */
export function formatSnapshot({ sources, collected = {}, items, history = {} }: Snapshot): string {
  const asked = Object.entries(collected).filter(([, times]) => Object.keys(times).length > 0);
  const parts = [
    '"version": 1',
    `"sources": ${block(rows(sources))}`,
    ...(asked.length > 0 ? [`"collected": ${block(asked.map(([key, times]) => row(key, block(rows(times)))))}`] : []),
    `"items": ${block(rows(items))}`,
    ...(Object.keys(history).length > 0 ? [`"history": ${formatHistory(history)}`] : [])
  ];
  return `${block(parts)}\n`;
}

/** The order of fields: those of an item, then those of a figure; others as they come. */
const FIELDS = [...Object.keys(figures.shape), 'value', 'date', 'source'];

const block = (rows: readonly string[]) => (rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n}`);
const row = (key: string, json: string) => `${JSON.stringify(key)}: ${json}`;
const rows = (of: Readonly<Record<string, unknown>>) =>
  Object.entries(of)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, value]) => row(key, inOneLine(value)));

/** JSON with a space after each comma and colon. */
function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const place = (key: string) => FIELDS.indexOf(key);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields
    .sort(([a], [b]) => place(a) - place(b))
    .map(([key, field]) => row(key, inOneLine(field)))
    .join(', ')}}`;
}
