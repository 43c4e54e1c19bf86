/**
 * `landscape.snapshot.json`: what machines observed, beside the landscape as a lock file is. Every figure carries the
 * day it belongs to and the source that said it. Keys are item ids.
 */
import { z } from 'zod';
import type { Figures, Source } from './model.ts';
import type { SourceText } from './sources.ts';
import { DAY } from './text.ts';

const day = z.string().regex(DAY);
const figure = <T extends z.ZodType>(value: T) => z.strictObject({ value, date: day, source: z.string() }).optional();
const count = z.number().int().nonnegative();

const figures = z.strictObject({
  stars: figure(count),
  contributors: figure(count),
  firstCommit: figure(day),
  lastCommit: figure(day),
  lastRelease: figure(day),
  listed: figure(day),
  listedBefore: figure(day),
  languages: figure(z.array(z.tuple([z.string(), z.number().min(0).max(1)]))),
  commits: figure(z.array(count).length(52)),
  bestPractices: figure(z.number().min(0).max(100)),
  license: figure(z.string())
});

const snapshot = z.strictObject({
  version: z.literal(1),
  sources: z.record(
    z.string(),
    z.strictObject({ label: z.string(), name: z.string(), url: z.string().optional(), note: z.string().optional() })
  ),
  items: z.record(z.string(), figures)
});

export interface Snapshot {
  readonly sources: Readonly<Record<string, Source>>;
  readonly items: Readonly<Record<string, Figures>>;
}

export const EMPTY_SNAPSHOT: Snapshot = { sources: {}, items: {} };

/** The snapshot, or the reason why the text is none. */
export function parseSnapshot({ text }: SourceText): Snapshot | { readonly reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { reason: (error as Error).message };
  }
  const result = snapshot.safeParse(value);
  if (result.success) return result.data as Snapshot;
  const [issue] = result.error.issues;
  return { reason: `${issue!.path.join('.') || 'top'}: ${issue!.message}` };
}
