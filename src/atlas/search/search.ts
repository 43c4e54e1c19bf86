/**
 * Finds items by what was typed, best first: what answers a question about items by name; those that are called just so,
 * then those of the topic, stage, license or other option that the words mean, then those that have the words. Words are
 * looked for as they are, ignoring case, accents and punctuation; after those come names that the words abbreviate, and
 * texts that resemble them with typing errors.
 */
import type { Atlas } from '../atlas.ts';
import type { Details } from '#landscape/publish/packed.ts';
import { squeeze } from '#text/slug.ts';
import { Abbreviated } from './abbreviated.ts';
import { arranged } from './arrange.ts';
import { searchEntries } from './entries.ts';
import { Found } from './found.ts';
import { originalRanges } from './marks.ts';
import type { Range } from './marks.ts';
import { Meaning, type Meant } from './meaning/meaning.ts';
import { formsOf, isGeneric, isSilent, stemsOf } from './meaning/stems.ts';
import { nearNames } from './near.ts';
import { type Answer, type Answering, type Said, answering } from './question/answer.ts';
import { calledIn } from './question/forms.ts';
import { Similar } from './similar.ts';
import { fields, Haystack, readTexts } from './texts.ts';
import type { SearchEntry, SearchField } from './texts.ts';

export type { Answer, Meant, SearchEntry, SearchField };

/** An item that was found, and why: the field, its text, and the parts of that text to mark. */
export interface Hit {
  readonly index: number;
  /**
   * `meant`: an option of a facet that the words mean, `label` being the facet's. `fact`: what was asked about it;
   * `alternative`: why it is named in place of another.
   */
  readonly field: SearchField | 'meant' | 'fact' | 'alternative';
  readonly label?: string;
  readonly text: string;
  readonly ranges: readonly Range[];
  /** The words stand there as typed; otherwise the text only resembles them. */
  readonly exact: boolean;
  /** Only its description has the words, while others were found by more: it is counted apart. */
  readonly aside?: true;
}

export interface Search {
  /** The items found, best first; those found aside come last. */
  find(text: string, limit?: number): Hit[];
  /** What was asked about items by name, and what answers it. */
  answer(text: string): Answer | undefined;
  /** Choices that the words mean, or may be about to. */
  offered(text: string): readonly Meant[];
  /** Choices beside one that was offered. */
  related(meant: Meant): readonly Meant[];
  /** What to go on with where nothing was found. */
  nearest(text: string): Near;
}

/** Choices that have some of the words, and items whose names have; without any, choices that most items have. */
export interface Near {
  readonly options: readonly Meant[];
  readonly names: readonly Hit[];
  /** The choices have nothing to do with the words. */
  readonly far: boolean;
}

const MOST_NEAR = 4;

/** The search over a landscape, with its details where they are there. */
export function searchOf(atlas: Atlas, details: Details | undefined): Search {
  const entries = searchEntries(atlas, details);
  const meaning = new Meaning(atlas, details?.words ?? {});
  const search = buildSearch(entries, meaning);
  if (!details) return search;
  const isName = ({ field }: Hit) => field === 'name' || field === 'alias';
  const resembling = (text: string) => search.find(text, MOST_RESEMBLING).find(isName)?.index;
  let answers: Answering | undefined;
  const answer = (text: string) =>
    (answers ??= answering(atlas, details, { entries, meaning, resembling }))(text.slice(0, LONGEST_QUERY));
  /** Of what is asked about something that is not here, its name alone. */
  const inShort = (query: string) => calledIn(answer(query), query);
  return {
    ...search,
    answer,
    offered(query) {
      const found = answer(query);
      return found && found.asks !== 'fact' && found.about.length > 0 ? [] : search.offered(inShort(query));
    },
    nearest: (query) => search.nearest(inShort(query)),
    find(query, limit = Infinity) {
      const found = answer(query);
      if (!found) return search.find(query, limit);
      // Of what is not here at all there is what is called nearly so, or speaks of it.
      if (found.said.length === 0) return search.find(inShort(query), limit);
      const said = found.said.map((one) => saidHit(one, atlas.items[one.index]!.name));
      // Who asks for one fact may have meant more by the same words.
      const others = found.asks === 'fact' ? search.find(query) : [];
      const more = others.filter(({ index }) => !said.some((one) => one.index === index));
      return [...said, ...more].slice(0, Math.max(0, limit));
    }
  };
}

/** Among so many of what is found, a name that resembles what was typed is what was meant. */
const MOST_RESEMBLING = 3;

const saidHit = ({ index, as, label, text = '' }: Said, name: string): Hit =>
  as === 'name'
    ? { index, field: as, text: name, ranges: [[0, name.length]], exact: true }
    : { index, field: as, text, ranges: [], exact: true, ...(label === undefined ? {} : { label }) };

/** A search over the entries; hits name them by their index. Without a meaning it looks at texts alone. */
export function buildSearch(entries: readonly SearchEntry[], meaning?: Meaning): Search {
  const texts = readTexts(entries);
  const haystack = new Haystack(texts);
  // Texts come by field and forgiving fields first, so these keep their indices.
  const forgiving = texts.filter(({ field }) => fields[field].forgiving);
  const similar = new Similar(forgiving);
  const abbreviated = new Abbreviated(forgiving);
  const lengths = entries.map(({ name }) => squeeze(name).length);
  const stars = entries.map(({ stars }) => stars ?? -1);
  const begins = (whole: string) => forgiving.some(({ squeezed }) => squeezed.startsWith(whole));

  return {
    answer: () => undefined,
    offered: (query) => meaning?.offered(query.slice(0, LONGEST_QUERY)) ?? [],
    related: (meant) => meaning?.related(meant) ?? [],
    nearest(query) {
      const asked = query.slice(0, LONGEST_QUERY);
      const some = meaning?.nearest(asked) ?? [];
      const words = telling(wordsOf(asked, begins));
      const names = nearNames(words, haystack, MOST_NEAR).map(({ item, text, range }): Hit => {
        const { field, text: original } = texts[text]!;
        return { index: item, field, text: original, ranges: originalRanges(original, [range]), exact: true };
      });
      const far = some.length === 0;
      return { options: far ? (meaning?.largest() ?? []) : some, names, far };
    },
    find(query, limit = Infinity) {
      const asked = query.slice(0, LONGEST_QUERY);
      const words = wordsOf(asked, begins);
      if (words.length === 0) return [];
      const whole = words.join('');
      let set = meaning?.setOf(asked);
      const found = new Found(texts);
      // `C++` is one letter to those who look for letters, which is nothing like it, unless something is called so.
      const isLetter = whole.length > 1 || !/[+#]/.test(asked) || forgiving.some(({ text }) => text === asked);
      if (isLetter && (whole.length > 1 || !set?.exact)) addWhole(found, haystack, whole, saysNothing(words));
      if (words.length > 1) addApart(found, haystack, [...new Set(words)]);
      if (words.length > 1 && found.items.size === 0) addApart(found, haystack, telling(words));
      // Texts may have the words in another form: `vector databases`, `visualisation`.
      const forms = set ? [] : telling(words).flatMap(formsOf);
      if (forms.length > 1 && forms.some((form) => !words.includes(form))) addApart(found, haystack, forms);
      if (forms.length === 1 && found.items.size === 0) addWhole(found, haystack, forms[0]!, saysNothing(words));
      if (found.best < EQUAL_TO_NAME && !set?.exact) {
        // A mistyped name may have words that nobody means elsewhere.
        for (const text of new Set([squeeze(asked), whole])) addSimilar(found, similar, text);
        addAbbreviated(found, abbreviated, whole);
      }
      // Nothing is called like that, nor has the words: the words may be mistyped ones.
      if (!set && found.items.size === 0) set = meaning?.correctedSetOf(asked);
      const ranked = found.ranked((a, b) => lengths[a]! - lengths[b]! || a - b);
      return arranged(ranked, set, { texts, stars })
        .slice(0, Math.max(0, limit))
        .map(({ index, match, aside }) => {
          if (!match) {
            const { label, text, exact } = set!;
            return { index, field: 'meant', label, text, ranges: [[0, text.length]], exact };
          }
          const { field, text: original } = texts[match.text]!;
          const ranges = originalRanges(original, match.ranges);
          return { index, field, text: original, ranges, exact: match.exact, ...(aside ? { aside } : {}) };
        });
    }
  };
}

/** The words to look for: without those that nobody means, unless something is called like all of them, or nothing is left. */
function wordsOf(query: string, begins: (whole: string) => boolean): readonly string[] {
  const written = query.split(/\s+/).filter((word) => squeeze(word) !== '');
  const meant = written.filter((word) => !isSilent(word));
  const isCalled = meant.length === 0 || meant.length === written.length || begins(squeeze(query));
  return (isCalled ? written : meant).map(squeeze);
}

/** Each word once; those that say nothing need not be found beside others that do. */
function telling(words: readonly string[]): readonly string[] {
  const some = words.filter((word) => !saysNothing([word]));
  return [...new Set(some.length > 0 ? some : words)];
}

/** Whether all words are such that nearly everything could be called by them. */
const saysNothing = (words: readonly string[]) => words.flatMap(stemsOf).every(isGeneric);

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
/** Places and layers are called by many words that say nothing of the items in them: `model`, `data`. */
const isPlace = (field: SearchField) => field === 'place' || field === 'layer' || field === 'topic';

function addWhole(found: Found, haystack: Haystack, query: string, generic: boolean): void {
  for (const [text, { from, quality }] of haystack.find(query)) {
    if (generic && isPlace(haystack.texts[text]!.field)) continue;
    const ranges: Range[] = [[from, from + query.length]];
    found.add({ text, score: quality * found.weightOf(text), exact: true, ranges });
  }
}

/** Items that have every word somewhere, shown by the text that has one of the words best. */
function addApart(found: Found, haystack: Haystack, words: readonly string[]): void {
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
