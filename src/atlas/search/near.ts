/** Names that have a word of a query at the start of one of theirs: where to go on when nothing has all of them. */
import { formsOf } from './meaning/stems.ts';
import { type Haystack, fields } from './texts.ts';

export interface NearName {
  readonly item: number;
  readonly text: number;
  /** In the squeezed text. */
  readonly range: readonly [from: number, to: number];
}

const SHORTEST_WORD = 4;

/** The best first: those with more of the words, then those with them better. */
export function nearNames(words: readonly string[], haystack: Haystack, most: number): NearName[] {
  const found = new Map<number, NearName & { readonly score: number; readonly words: number }>();
  const forms = words.flatMap(formsOf).filter(({ length }) => length >= SHORTEST_WORD);
  for (const word of new Set(forms))
    for (const [text, { from, quality }] of haystack.find(word, true)) {
      const { field, items, starts } = haystack.texts[text]!;
      if ((field !== 'name' && field !== 'alias') || !starts.includes(from)) continue;
      const score = quality * fields[field].weight;
      for (const item of items) {
        const known = found.get(item);
        const name =
          !known || score > known.score ? { text, range: [from, from + word.length] as const, score } : known;
        found.set(item, { ...name, item, words: (known?.words ?? 0) + 1 });
      }
    }
  const order = [...found.values()].sort((a, b) => b.words - a.words || b.score - a.score || a.item - b.item);
  return order.slice(0, most);
}
