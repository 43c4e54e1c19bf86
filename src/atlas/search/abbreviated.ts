/** Texts of several words that a query abbreviates: `sklearn` is SciKit-learn, `dpk` Data-Prep-Kit. */
import type { Range } from './marks.ts';
import type { FieldText } from './texts.ts';

const SHORTEST = 3;
const LONGEST = 12;
const MOST_WORDS = 8;

export class Abbreviated {
  readonly #texts: readonly FieldText[];
  /** The texts of two or more words by their first letter. */
  readonly #byLetter: ReadonlyMap<string, readonly number[]>;

  constructor(texts: readonly FieldText[]) {
    this.#texts = texts;
    const byLetter = new Map<string, number[]>();
    for (const [i, { squeezed, starts }] of texts.entries()) {
      if (starts.length < 2) continue;
      const known = byLetter.get(squeezed[0]!);
      if (known) known.push(i);
      else byLetter.set(squeezed[0]!, [i]);
    }
    this.#byLetter = byLetter;
  }

  /** The texts that a squeezed query abbreviates, each with the parts that make it. */
  find(query: string): { text: number; ranges: Range[] }[] {
    if (query.length < SHORTEST || query.length > LONGEST) return [];
    return (this.#byLetter.get(query[0]!) ?? []).flatMap((text) => {
      const ranges = wordStarts(query, this.#texts[text]!);
      return ranges ? [{ text, ranges }] : [];
    });
  }
}

/** The starts of words, beginning with the first, that make the query when joined; words may be left out. */
function wordStarts(query: string, { squeezed, starts }: FieldText): Range[] | undefined {
  const words = starts.slice(0, MOST_WORDS).map((start, i) => [start, starts[i + 1] ?? squeezed.length] as const);
  const startsFrom = (rest: string, first: number, last: number): Range[] | undefined => {
    if (rest === '') return [];
    for (let i = first; i < last; i++) {
      const [start, end] = words[i]!;
      for (let length = commonLength(rest, squeezed.slice(start, end)); length > 0; length--) {
        const more = startsFrom(rest.slice(length), i + 1, words.length);
        if (more) return [[start, start + length], ...more];
      }
    }
    return undefined;
  };
  return startsFrom(query, 0, 1);
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
