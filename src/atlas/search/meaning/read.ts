/**
 * What a query means: its words, cut into stretches that options of facets are called by. `graduated vector database
 * apache` is a stage, a topic and a license.
 */
import type { Option, Phrases } from './phrases.ts';
import { isGeneric } from './stems.ts';

/** A stretch of words and the options of one facet that it means. */
interface Stretch {
  readonly options: readonly Option[];
  readonly exact: boolean;
  /** Nearly everything could be called so: `machine learning`. */
  readonly generic: boolean;
}

export interface Reading {
  readonly stretches: readonly Stretch[];
  /** Every stretch is what an option is called. */
  readonly exact: boolean;
  /** No word is left over, but for those that mean nothing by themselves. */
  readonly whole: boolean;
}

const MOST_WORDS = 10;
const LONGEST_STRETCH = 6;
/** What a stretch is worth per word: names outweigh parts of names, one stretch outweighs two. */
const EXACT = 10;
const PART = 5;
const EACH = 6;

interface Cut {
  readonly score: number;
  readonly stretches: readonly Stretch[];
  /** Words that mean something and are in no stretch. */
  readonly left: number;
}

/** Undefined where no word means an option. */
export function readMeaning(written: readonly string[], phrases: Phrases): Reading | undefined {
  const stems = written
    .slice(0, MOST_WORDS)
    .flatMap((stem) => (phrases.exactly([stem]).length > 0 ? [stem] : phrases.split(stem)));
  const best: Cut[] = [{ score: 0, stretches: [], left: 0 }];
  for (let end = 1; end <= stems.length; end++) best.push(bestCut(stems, end, best, phrases));
  const { stretches, left } = best.at(-1)!;
  if (stretches.length === 0) return undefined;
  // Parts of names of several facets are a coincidence: `predictive maintenance`.
  const facets = new Set(stretches.map(({ options }) => options[0]!.facet));
  if (facets.size > 1 && !stretches.some(({ exact }) => exact)) return undefined;
  return { stretches, exact: stretches.every(({ exact }) => exact), whole: left === 0 };
}

/** The best way to cut the words before `end`: the fewest left over, then what is worth most. */
function bestCut(stems: readonly string[], end: number, best: readonly Cut[], phrases: Phrases): Cut {
  const before = best[end - 1]!;
  let found: Cut = { ...before, left: before.left + (isGeneric(stems[end - 1]!) ? 0 : 1) };
  for (let start = Math.max(0, end - LONGEST_STRETCH); start < end; start++) {
    const stretch = stretchOf(stems.slice(start, end), phrases);
    if (!stretch) continue;
    const { score, stretches, left } = best[start]!;
    const worth = score + (end - start) * (stretch.exact ? EXACT : PART) - EACH;
    if (left < found.left || (left === found.left && worth > found.score))
      found = { score: worth, stretches: [...stretches, stretch], left };
  }
  return found;
}

function stretchOf(stems: readonly string[], phrases: Phrases): Stretch | undefined {
  const exact = phrases.exactly(stems);
  if (exact.length > 0) {
    // By itself a generic word is a category at most: nothing that somebody asks for.
    if (stems.length === 1 && isGeneric(stems[0]!)) return undefined;
    return {
      options: exact.filter(({ facet }) => facet === exact[0]!.facet),
      exact: true,
      generic: stems.every(isGeneric)
    };
  }
  const named = phrases.named(stems);
  if (named.length > 0) return { options: named, exact: true, generic: false };
  const options = phrases.partly(stems);
  return options.length > 0 ? { options, exact: false, generic: false } : undefined;
}
