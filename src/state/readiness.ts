/** What a page of readiness reads from, once its parts are there. */
import type { ReadinessSource } from '#atlas/readiness/readiness.ts';
import type { Reader } from './reader.svelte.ts';

/** Undefined until details and stages are loaded. */
export function readinessSource(reader: Reader, day: string): ReadinessSource | undefined {
  const { atlas, details } = reader;
  const stages = reader.part('stages')?.value;
  return details.value && stages ? { atlas, details: details.value, part: stages, today: day } : undefined;
}
