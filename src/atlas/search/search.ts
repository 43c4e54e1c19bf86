/**
 * Finds items by what was typed, best first. Words are looked for as they are, ignoring case, accents and punctuation;
 * after those come names that the words abbreviate, and texts that resemble them with typing errors.
 */
import type { Atlas } from '../atlas.ts';
import type { Details } from '#landscape/publish/packed.ts';
import { squeeze } from '#text/slug.ts';
import { Abbreviated } from './abbreviated.ts';
import { searchEntries } from './entries.ts';
import { Found } from './found.ts';
import { originalRanges } from './marks.ts';
import type { Range } from './marks.ts';
import { Similar } from './similar.ts';
import { fields, Haystack, readTexts } from './texts.ts';
import type { SearchEntry, SearchField } from './texts.ts';

export type { SearchEntry, SearchField };

/** An item that was found, and why: the field, its text, and the parts of that text to mark. */
export interface Hit {
  readonly index: number;
  readonly field: SearchField;
  readonly text: string;
  readonly ranges: readonly Range[];
  /** The words stand there as typed; otherwise the text only resembles them. */
  readonly exact: boolean;
}

export interface Search {
  /** The items found, best first. */
  find(text: string, limit?: number): Hit[];
}

/** The search over a landscape, with its details where they are there. */
export const searchOf = (atlas: Atlas, details: Details | undefined): Search =>
  buildSearch(searchEntries(atlas, details));

/** A search over the entries; hits name them by their index. */
export function buildSearch(entries: readonly SearchEntry[]): Search {
  const texts = readTexts(entries);
  const haystack = new Haystack(texts);
  // Texts come by field and forgiving fields first, so these keep their indices.
  const forgiving = texts.filter(({ field }) => fields[field].forgiving);
  const similar = new Similar(forgiving);
  const abbreviated = new Abbreviated(forgiving);
  const lengths = entries.map(({ name }) => squeeze(name).length);

  return {
    find(query, limit = Infinity) {
      const words = query.slice(0, LONGEST_QUERY).split(/\s+/).map(squeeze).filter(Boolean);
      if (words.length === 0) return [];
      const whole = words.join('');
      const found = new Found(texts);
      addWhole(found, haystack, whole);
      if (words.length > 1) addApart(found, haystack, [...new Set(words)]);
      if (found.best < EQUAL_TO_NAME) {
        addSimilar(found, similar, whole);
        addAbbreviated(found, abbreviated, whole);
      }
      return found
        .ranked((a, b) => lengths[a]! - lengths[b]! || a - b)
        .slice(0, Math.max(0, limit))
        .map(([index, { text, exact, ranges }]) => {
          const { field, text: original } = texts[text]!;
          return { index, field, text: original, ranges: originalRanges(original, ranges), exact };
        });
    }
  };
}

/** Longer queries are cut: nobody types them. */
const LONGEST_QUERY = 200;
const LONGEST_RESEMBLING = 100;

/** Scores are quality times the field's weight. Whoever types a whole name or alias means it and nothing like it. */
const EQUAL_TO_NAME = fields.alias.weight;
/** Quality of all words found, though not as one: a share of their mean. */
const APART = 0.95;
/** One edit away: below any word found in a name, above any word found elsewhere. */
const CLOSE = 0.6;
const ABBREVIATED = 0.55;
const LOOSE = 0.2;
function addWhole(found: Found, haystack: Haystack, query: string): void {
  for (const [text, { from, quality }] of haystack.find(query)) {
    const ranges: Range[] = [[from, from + query.length]];
    found.add({ text, score: quality * found.weightOf(text), exact: true, ranges });
  }
}

/** Items that have every word somewhere, shown by the text that has one of the words best. */
function addApart(found: Found, haystack: Haystack, words: readonly string[]): void {
  const occurrences = words.map((word) => haystack.find(word, true));
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
    found.add({ text, score, exact: true, ranges }, [item]);
  }
}

function addAbbreviated(found: Found, abbreviated: Abbreviated, query: string): void {
  for (const { text, ranges } of abbreviated.find(query)) {
    found.add({ text, score: ABBREVIATED * found.weightOf(text), exact: false, ranges });
  }
}

/** Fewer edits are forgiven once something was found as typed. */
function addSimilar(found: Found, similar: Similar, query: string): void {
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
