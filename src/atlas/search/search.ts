/**
 * Finds items by what was typed, best first: what answers a question about items by name; those that are called just so,
 * then those of the topic, stage, license or other option that the words mean, then those that have the words. Words are
 * looked for as they are, ignoring case, accents and punctuation; after those come names that the words abbreviate, and
 * texts that resemble them with typing errors.
 */
import type { Atlas } from '../atlas.ts';
import type { Details } from '#landscape/publish/packed.ts';
import { squeeze } from '#text/slug.ts';
import type { Query } from '../query.ts';
import type { Ranks } from '../selection.ts';
import { Abbreviated } from './abbreviated.ts';
import { EQUAL_TO_NAME, NEARLY, addAbbreviated, addApart, addSimilar, addWhole, saysNothing } from './adding.ts';
import { arranged } from './arrange.ts';
import { columnsFor } from '../facts/columns.ts';
import { searchEntries } from './entries.ts';
import { Found } from './found.ts';
import { originalRanges } from './marks.ts';
import type { Range } from './marks.ts';
import { Meaning, type Meant, type MeantSet } from './meaning/meaning.ts';
import { formsOf, isSilent } from './meaning/stems.ts';
import { nearNames } from './near.ts';
import { ranksOf } from './ranks.ts';
import { type Answer, type Answering, type Said, answering } from './question/answer.ts';
import { calledIn } from './question/forms.ts';
import { type OrderAsked, readOrder } from './question/orders.ts';
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

export interface Search extends Finding {
  /** Rank by item index of what is shown in a scope; undefined where nothing is searched for. */
  ranks(query: Pick<Query, 'text' | 'scope'>): Ranks;
}

interface Finding {
  /** The items found, best first; those found aside come last. */
  find(text: string, limit?: number): Hit[];
  /** What was asked about items by name, and what answers it. */
  answer(text: string): Answer | undefined;
  /** The order that was asked for, by a column. */
  order(text: string): OrderAsked | undefined;
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
  /** The words are the names of the choices, and nothing has them all. */
  readonly each: boolean;
}

const MOST_NEAR = 4;

/** The search over a landscape, with its details where they are there. */
export function searchOf(atlas: Atlas, details: Details | undefined): Search {
  const entries = searchEntries(atlas, details);
  const meaning = new Meaning(atlas, details);
  const search = buildSearch(entries, meaning);
  const ranked = (finding: Finding): Search => ({
    ...finding,
    // Who asks for an order alone looks for nothing: all of it is in question.
    ranks: (query) =>
      finding.order(query.text)?.rest === '' ? undefined : ranksOf((text) => finding.find(text), atlas.items, query)
  });
  if (!details) return ranked(search);
  const isName = ({ field }: Hit) => field === 'name' || field === 'alias';
  const resembling = (text: string) => search.find(text, MOST_RESEMBLING).find(isName)?.index;
  let answers: Answering | undefined;
  const answer = (text: string) =>
    (answers ??= answering(atlas, details, { entries, meaning, resembling }))(text.slice(0, LONGEST_QUERY));
  let columns: ReturnType<typeof columnsFor> | undefined;
  /** Neither where a question is asked, nor where something is called so. */
  const order = (query: string) => {
    if (answer(query) || meaning.isOption(query) || entries.some(({ name }) => squeeze(name) === squeeze(query)))
      return undefined;
    return readOrder(query.slice(0, LONGEST_QUERY), (columns ??= columnsFor(atlas, details, { scope: 'projects' })));
  };
  /** Of what is asked about something that is not here, its name alone; without the order that is asked for. */
  const inShort = (query: string) => calledIn(answer(query), order(query)?.rest ?? query);
  return ranked({
    ...search,
    answer,
    order,
    offered(query) {
      const found = answer(query);
      return found && found.asks !== 'fact' && found.about.length > 0 ? [] : search.offered(inShort(query));
    },
    nearest: (query) => search.nearest(inShort(query)),
    find(query, limit = Infinity) {
      const found = answer(query);
      if (!found) return search.find(inShort(query), limit);
      // Of what is not here at all there is what is called nearly so, or speaks of it.
      if (found.said.length === 0) return search.find(inShort(query), limit);
      const said = found.said.map((one) => saidHit(one, atlas.items[one.index]!.name));
      // Who asks for one fact may have meant more by the same words.
      const others = found.asks === 'fact' ? search.find(query) : [];
      const more = others.filter(({ index }) => !said.some((one) => one.index === index));
      return [...said, ...more].slice(0, Math.max(0, limit));
    }
  });
}

/** Among so many of what is found, a name that resembles what was typed is what was meant. */
const MOST_RESEMBLING = 3;

const saidHit = ({ index, as, label, text = '' }: Said, name: string): Hit =>
  as === 'name'
    ? { index, field: as, text: name, ranges: [[0, name.length]], exact: true }
    : { index, field: as, text, ranges: [], exact: true, ...(label === undefined ? {} : { label }) };

/** A search over the entries; hits name them by their index. Without a meaning it looks at texts alone. */
export function buildSearch(entries: readonly SearchEntry[], meaning?: Meaning): Finding {
  const texts = readTexts(entries);
  const haystack = new Haystack(texts);
  // Texts come by field and forgiving fields first, so these keep their indices.
  const forgiving = texts.filter(({ field }) => fields[field].forgiving);
  const similar = new Similar(forgiving);
  const abbreviated = new Abbreviated(forgiving);
  const lengths = entries.map(({ name }) => squeeze(name).length);
  const stars = entries.map(({ stars }) => stars ?? -1);
  const begins = (whole: string) => forgiving.some(({ squeezed }) => squeezed.startsWith(whole));

  /** The texts that have the words of a query or resemble them, and what they mean. */
  function readAsked(asked: string): { readonly found: Found; readonly set: MeantSet | undefined } {
    const words = wordsOf(asked, begins);
    const found = new Found(texts);
    if (words.length === 0) return { found, set: undefined };
    const whole = words.join('');
    let set = meaning?.setOf(asked);
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
    // Nothing has the words, nor is called nearly so: they may be mistyped ones of what there is to choose.
    if (!set && found.isFar(NEARLY)) set = meaning?.correctedSetOf(asked, found.items.size > 0);
    return { found, set };
  }

  return {
    answer: () => undefined,
    order: () => undefined,
    offered(query) {
      const asked = query.slice(0, LONGEST_QUERY);
      const offered = meaning?.offered(asked) ?? [];
      if (offered.length > 0) return offered;
      const corrected = readAsked(asked).set && meaning!.correctedSetOf(asked, true);
      return corrected ? meaning!.offered(asked, corrected) : [];
    },
    related: (meant) => meaning?.related(meant) ?? [],
    nearest(query) {
      const asked = query.slice(0, LONGEST_QUERY);
      const { options: some, each } = meaning?.nearest(asked) ?? { options: [], each: false };
      const words = telling(wordsOf(asked, begins));
      const names = nearNames(words, haystack, MOST_NEAR).map(({ item, text, range }): Hit => {
        const { field, text: original } = texts[text]!;
        return { index: item, field, text: original, ranges: originalRanges(original, [range]), exact: true };
      });
      const far = some.length === 0;
      return { options: far ? (meaning?.largest() ?? []) : some, names: each ? [] : names, far, each };
    },
    find(query, limit = Infinity) {
      const asked = query.slice(0, LONGEST_QUERY);
      const { found, set } = readAsked(asked);
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

/** Longer queries are cut: nobody types them. */
const LONGEST_QUERY = 200;
