import { fields } from './texts.ts';
import type { FieldText } from './texts.ts';
import type { Range } from './marks.ts';

/** What only resembles the query is left out below this share of the best score. */
const LEAST_SHARE = 0.4;

/** Why an item was found, and how much that counts: quality times the weight of the field. */
export interface Match {
  readonly text: number;
  readonly score: number;
  readonly exact: boolean;
  /** Other words of the query stand in other texts of the item. */
  readonly apart?: boolean;
  /** In the squeezed text. */
  readonly ranges: readonly Range[];
}

/** The best match of each item so far. */
export class Found {
  readonly items = new Map<number, Match>();
  readonly #texts: readonly FieldText[];
  #best = 0;

  constructor(texts: readonly FieldText[]) {
    this.#texts = texts;
  }

  /** The best score of all. */
  get best(): number {
    return this.#best;
  }

  /** Whether everything found only resembles the words, and scores less than this. */
  isFar(score: number): boolean {
    return this.#best < score && [...this.items.values()].every(({ exact }) => !exact);
  }

  /** Offers a match of a text to the items that have it, or to some of them. */
  add(match: Match, items: readonly number[] = this.#texts[match.text]!.items): void {
    this.#best = Math.max(this.#best, match.score);
    for (const item of items) {
      if (match.score > (this.items.get(item)?.score ?? 0)) this.items.set(item, match);
    }
  }

  weightOf(text: number): number {
    return fields[this.#texts[text]!.field].weight;
  }

  /** Items and their matches, best first, without weak resemblances; `order` for those that match equally well. */
  ranked(order: (a: number, b: number) => number): [item: number, match: Match][] {
    return [...this.items]
      .filter(([, { exact, score }]) => exact || score >= LEAST_SHARE * this.#best)
      .sort(([a, one], [b, two]) => two.score - one.score || order(a, b));
  }
}
