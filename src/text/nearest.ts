import { squeeze } from './slug.ts';

/**
 * The candidate that was probably meant, or undefined: at most one edit per three letters and `most` in all, letter case
 * and punctuation ignored. Ties go to the earlier candidate.
 */
export function nearest(text: string, candidates: Iterable<string>, most = 3): string | undefined {
  const wanted = squeeze(text);
  const limit = Math.min(most, Math.max(1, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, squeeze(candidate), bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether one candidate alone is as near as `nearest` allows: then there is no doubt which one was meant. */
export function hasOneNear(text: string, candidates: Iterable<string>, most = 3): boolean {
  const wanted = squeeze(text);
  const limit = Math.min(most, Math.max(1, Math.floor(wanted.length / 3)));
  const near = [...new Set(candidates)].filter((candidate) => editDistance(wanted, squeeze(candidate), limit) <= limit);
  return near.length === 1;
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap neighbours), or `limit + 1` once it cannot be
 * within the limit any more.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, beforeLast[j - 2]! + 1);
      }
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
