import { flushSync } from 'svelte';
import { onTestFinished } from 'vitest';

/** Reads a value as a component would, again and again as it changes, until the test ends. Gives all it has been. */
export function watch<T>(read: () => T): readonly T[] {
  const seen: T[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(read());
    });
  });
  onTestFinished(stop);
  flushSync();
  return seen;
}
