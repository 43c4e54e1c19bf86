/** Adds to what was found: texts with the words as they are, apart, abbreviated, or with typing errors. */
import type { Abbreviated } from './abbreviated.ts';
import { Found } from './found.ts';
import type { Range } from './marks.ts';
import { isGeneric, stemsOf } from './meaning/stems.ts';
import type { Similar } from './similar.ts';
import { type Haystack, type SearchField, fields } from './texts.ts';

/** Whether all words are such that nearly everything could be called by them. */
export const saysNothing = (words: readonly string[]) => words.flatMap(stemsOf).every(isGeneric);

const LONGEST_RESEMBLING = 100;

/** Scores are quality times the field's weight. Whoever types a whole name or alias means it and nothing like it. */
export const EQUAL_TO_NAME = fields.alias.weight;
/** Quality of all words found, though not as one: a share of their mean. */
const APART = 0.95;
/** One edit away: below any word found in a name, above any word found elsewhere. */
const CLOSE = 0.6;
const ABBREVIATED = 0.55;
const LOOSE = 0.2;
/** What scores less only resembles the words in two edits or more. */
export const NEARLY = LOOSE;
/** Places and layers are called by many words that say nothing of the items in them: `model`, `data`. */
const isPlace = (field: SearchField) => field === 'place' || field === 'layer' || field === 'topic';

/** What has the text as it was typed. */
export function addWhole(found: Found, haystack: Haystack, query: string, generic: boolean): void {
  for (const [text, { from, quality }] of haystack.find(query)) {
    if (generic && isPlace(haystack.texts[text]!.field)) continue;
    const ranges: Range[] = [[from, from + query.length]];
    found.add({ text, score: quality * found.weightOf(text), exact: true, ranges });
  }
}

/** Items that have every word somewhere, shown by the text that has one of the words best. */
export function addApart(found: Found, haystack: Haystack, words: readonly string[]): void {
  const occurrences = words.map((word) => {
    const all = haystack.find(word, true);
    if (!saysNothing([word])) return all;
    return new Map([...all].filter(([text]) => !isPlace(haystack.texts[text]!.field)));
  });
  const eachWord = occurrences.map((texts) => {
    const best = new Found(haystack.texts);
    for (const [text, { quality }] of texts) {
      best.add({ text, score: quality * best.weightOf(text), exact: true, ranges: [] });
    }
    return best.items;
  });
  for (const item of eachWord[0]!.keys()) {
    const matches = eachWord.flatMap((best) => best.get(item) ?? []);
    if (matches.length < words.length) continue;
    const { text } = matches.reduce((a, b) => (b.score > a.score ? b : a));
    const score = (APART * matches.reduce((sum, match) => sum + match.score, 0)) / words.length;
    const ranges = occurrences.flatMap((texts, i): Range[] => {
      const from = texts.get(text)?.from;
      return from === undefined ? [] : [[from, from + words[i]!.length]];
    });
    const apart = ranges.length < words.length;
    found.add({ text, score, exact: true, ranges, ...(apart ? { apart } : {}) }, [item]);
  }
}

/** Names that the text abbreviates. */
export function addAbbreviated(found: Found, abbreviated: Abbreviated, query: string): void {
  for (const { text, ranges } of abbreviated.find(query)) {
    found.add({ text, score: ABBREVIATED * found.weightOf(text), exact: false, ranges });
  }
}

/** Fewer edits are forgiven once something was found as typed. */
export function addSimilar(found: Found, similar: Similar, query: string): void {
  const limit = Math.min(editsForgiven(query.length), found.items.size > 0 ? 1 : Infinity);
  if (limit === 0 || query.length > LONGEST_RESEMBLING) return;
  const resembling = similar.find(query, limit);
  const least = resembling.reduce((cost, match) => Math.min(cost, match.cost), Infinity);
  for (const { text, range, distance, cost } of resembling) {
    if (cost > least + 1) continue;
    const score = (distance <= 1 ? CLOSE : LOOSE) * found.weightOf(text) - cost / 100;
    found.add({ text, score, exact: false, ranges: [range] });
  }
}

const editsForgiven = (length: number) => (length < 3 ? 0 : Math.min(3, Math.max(1, Math.floor(length / 3))));
