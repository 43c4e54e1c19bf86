/** What a query means in a landscape: the items of that meaning, and the choices that a link can hold of it. */
import type { Atlas } from '../../atlas.ts';
import type { Details } from '#landscape/publish/packed.ts';
import { type Meant, type MeantSet, type NearMeaning, eachOnce, mergedByFacet } from './choices.ts';
import { ENDED, NOT_FIRST } from './fit.ts';
import { type Option, Phrases } from './phrases.ts';
import { PLACE, withPlaces } from './places.ts';
import { type Reading, readMeaning } from './read.ts';
import { isGeneric, sameWords, stemsOf, wordsIn } from './stems.ts';

export type { Meant, MeantSet } from './choices.ts';

const MOST_SUGGESTED = 3;
const MOST_RELATED = 6;
/** Facets that say what something is for. */
const PURPOSES = new Set(['topic', 'layer', 'category', 'trust']);
/** What is asked for stands before such a word, and otherwise last: `models on Kubernetes`, `streaming ETL`. */
const JOINED = /\s(?:for|from|in|of|on|over|with)\s/i;
/** Who is named after it is asked for, unless the word before it says for what: `hosted by`, `written by`. */
const BY = /(^|(?<!(?:ed|en|made|built))\s)(?:by|from)\s+/i;

export class Meaning {
  readonly #items: Atlas['items'];
  readonly #facets: Atlas['facets'];
  readonly #columns: Atlas['columns'];
  readonly #phrases: Phrases;

  constructor(atlas: Atlas, details: Pick<Details, 'words' | 'undeclared'> | undefined) {
    const known = withPlaces(atlas);
    this.#items = atlas.items;
    this.#facets = known.facets;
    this.#columns = known.columns;
    this.#phrases = new Phrases(known, details?.words ?? {}, new Set(details?.undeclared));
  }

  /** Undefined where words are left over, or nothing has all that they mean. */
  setOf(text: string): MeantSet | undefined {
    const set = this.#contributed(text) ?? this.#setOf(stemsOf(text), JOINED.test(text));
    if (!set?.exact) return set;
    const [part, ...parts] = set.meant.parts;
    const isAlias =
      parts.length === 0 && !set.meant.only && part!.options.length === 1 && !sameWords(text, part!.options[0]!);
    return isAlias ? { ...set, meant: { ...set.meant, alias: true } } : set;
  }

  /** `projects by Lyft`, `from Lyft`: what it contributed, where it did. */
  #contributed(text: string): MeantSet | undefined {
    const said = text.replace(BY, '$1contributed ');
    const set = said === text ? undefined : this.#setOf(stemsOf(said), JOINED.test(text));
    return set?.exact && set.meant.selection.contributor ? set : undefined;
  }

  #isOver(index: number): boolean {
    return this.#items[index]!.stage === 'archived' || this.#ended(index);
  }

  /**
   * The same with words that mean nothing here taken for those that were probably meant. `surely`: short ones are not,
   * for too many words are like them.
   */
  correctedSetOf(text: string, surely = false): MeantSet | undefined {
    return this.#setOf(stemsOf(text).map((stem) => this.#phrases.corrected(stem, surely)));
  }

  #setOf(stems: readonly string[], headFirst = false): MeantSet | undefined {
    const reading = readMeaning(stems, this.#phrases);
    if (!reading?.whole) return undefined;
    const stretches = this.#telling(reading.stretches);
    const choices = mergedByFacet(stretches);
    const fits = this.#weighed(this.#fitting(choices), headFirst ? stretches : stretches.toReversed());
    if (fits.size === 0) return undefined;
    const meant = this.#meant(choices, fits);
    const [first] = meant.parts;
    return { fits, exact: reading.exact, label: first!.facet, text: first!.options.join(', '), meant };
  }

  /** What everything could be called by gives way to what something is for: of `deploy machine learning models` the first. */
  #telling(stretches: Reading['stretches']): Reading['stretches'] {
    const isPurpose = ({ options }: Reading['stretches'][number]) => PURPOSES.has(this.#facets[options[0]!.facet]!.id);
    const tells = stretches.some((stretch) => !stretch.generic && isPurpose(stretch));
    return tells ? stretches.filter((stretch) => !stretch.generic) : stretches;
  }

  /** Of several things that are asked for in one facet, what has all of them fits best, then what has the first of these. */
  #weighed(fits: Map<number, number>, stretches: Reading['stretches']): Map<number, number> {
    const exact = stretches.filter((stretch) => stretch.exact);
    for (const facet of new Set(exact.map(({ options }) => options[0]!.facet))) {
      const [head, ...others] = exact
        .filter(({ options }) => options[0]!.facet === facet)
        .map(({ options }) => new Set(options.map(({ code }) => code)));
      if (others.length === 0) continue;
      for (const [index, fit] of fits) {
        const has = (wanted: ReadonlySet<number>) => this.#fit(index, facet, wanted) > 0;
        const share = (has(head!) ? 2 : 0) + others.filter(has).length / others.length;
        fits.set(index, (fit * share) / 3);
      }
    }
    return fits;
  }

  /** Whether the text is an option's own name: `Python`, `MIT`. */
  isOption(text: string): boolean {
    const options = this.#phrases.exactly(stemsOf(text));
    return options.some(({ facet, code }) => sameWords(this.#facets[facet]!.options[code]!.name, text));
  }

  /** Choices to offer for what was typed so far, the likeliest first. */
  offered(text: string, set = this.setOf(text)): readonly Meant[] {
    const whole = stemsOf(text);
    // A generic word is the name of a place at most: “tool” is no “tool use”.
    const telling = whole.filter((stem) => !isGeneric(stem));
    const exactly = this.#phrases.exactly(whole);
    const others = (exactly.length > 0 ? exactly : this.#phrases.exactly(telling))
      .filter(({ facet, code }) => !whole.every(isGeneric) || isName(whole, this.#facets[facet]!.options[code]!.name))
      .map((option) => [option]);
    const each = set && !set.exact && set.meant.parts.length === 1 ? this.#alone(set.meant) : [];
    const words = wordsIn(text);
    const begun = set || words.length !== 1 ? [] : this.#phrases.begunBy(words[0]!);
    const all = [
      ...(set ? [set.meant] : []),
      ...others.map((choice) => this.#counted([choice])),
      ...each,
      ...begun.map((option) => ({ ...this.#counted([[option]]), begun: true as const }))
    ];
    const seen = new Set<string>();
    return all.filter((one) => one.count > 0 && !seen.has(keyOf(one)) && seen.add(keyOf(one))).slice(0, MOST_SUGGESTED);
  }

  /** Choices that are something like the words of a query that found nothing. */
  nearest(text: string): NearMeaning {
    const stems = stemsOf(text);
    const reading = readMeaning(stems, this.#phrases);
    const each = reading !== undefined && reading.exact && reading.whole && reading.stretches.length > 1;
    const read = reading?.stretches.filter(({ exact }) => exact).flatMap(({ options }) => options) ?? [];
    const partly = each ? [] : stems.flatMap((stem) => this.#phrases.partly([stem]));
    const options = eachOnce([...read, ...partly])
      .map((option) => this.#counted([[option]]))
      .filter(({ count }) => count > 0)
      .slice(0, MOST_SUGGESTED);
    return { options, each: each && options.length > 1 };
  }

  /**
   * Choices beside one: of one option, the other options of its facet that share a telling word with its name, then
   * those that its items have as well; of several, each alone.
   */
  related(meant: Meant): readonly Meant[] {
    const chosen = this.#optionsOf(meant);
    const [only, ...others] = chosen;
    if (!only) return [];
    if (others.length > 0) return chosen.map((option) => this.#counted([[option]]));
    const { facet, code } = only;
    const stems = stemsOf(this.#facets[facet]!.options[code]!.name).filter((stem) => !isGeneric(stem));
    const alike = stems.flatMap((stem) => this.#phrases.partly([stem])).filter((option) => option.facet === facet);
    const codes = new Set([...alike.map((option) => option.code).sort((a, b) => a - b), ...this.#alsoHad(only)]);
    codes.delete(code);
    return [...codes].slice(0, MOST_RELATED).map((code) => this.#counted([[{ facet, code }]]));
  }

  /** Codes of a facet that several items of one of its options have, too, the most frequent first. */
  #alsoHad({ facet, code }: Option): readonly number[] {
    const { starts, codes, optionCount } = this.#columns[facet]!;
    const counts = new Uint32Array(optionCount);
    for (const index of this.#fitting([[{ facet, code }]]).keys())
      for (const other of codes.subarray(starts[index], starts[index + 1])) counts[other]! += 1;
    const had = Array.from(counts, (count, other) => ({ count, other })).filter(({ count }) => count > 1);
    return had.sort((a, b) => b.count - a.count || a.other - b.other).map(({ other }) => other);
  }

  #optionsOf({ parts }: Meant): readonly Option[] {
    return parts.flatMap(({ id, ids }) => {
      const facet = this.#facets.findIndex((other) => other.id === id);
      return ids.map((option) => ({
        facet,
        code: this.#facets[facet]!.options.findIndex((other) => other.id === option)
      }));
    });
  }

  /** Where to begin who found nothing at all: choices that most items have. */
  largest(): readonly Meant[] {
    const facet = ['topic', 'category']
      .map((id) => this.#facets.findIndex((other) => other.id === id))
      .find((at) => at >= 0);
    if (facet === undefined) return [];
    const options = this.#facets[facet]!.options.map((_, code) => this.#counted([[{ facet, code }]]));
    return options.sort((a, b) => b.count - a.count).slice(0, MOST_SUGGESTED);
  }

  /** One offer for each option of a choice of several. */
  #alone(meant: Meant): readonly Meant[] {
    const each = this.#optionsOf(meant).map((option) => this.#counted([[option]]));
    return each.sort((a, b) => b.count - a.count);
  }

  #counted(choices: readonly (readonly Option[])[]): Meant {
    return this.#meant(choices, this.#fitting(choices));
  }

  #meant(choices: readonly (readonly Option[])[], fits: ReadonlyMap<number, number>): Meant {
    const parts = choices.map((options) => {
      const { id, label, options: known } = this.#facets[options[0]!.facet]!;
      const found = options.map(({ code }) => known[code]!);
      const ids = found.map((option) => option.id);
      return { id, facet: label, ids, options: id === PLACE ? ids : found.map(({ name }) => name) };
    });
    const [kind, ...others] = new Set([...fits.keys()].map((index) => this.#items[index]!.kind));
    const places = choices.filter(([option]) => this.#facets[option!.facet]!.id === PLACE);
    return {
      selection: Object.fromEntries(parts.filter(({ id }) => id !== PLACE).map(({ id, ids }) => [id, ids])),
      ...(places.length > 0 ? { only: [...this.#fitting(places).keys()].map((index) => this.#items[index]!.id) } : {}),
      parts,
      count: fits.size,
      ...(kind && others.length === 0 ? { kind } : {})
    };
  }

  /** The items that have one option of each choice, and how well each fits. */
  #fitting(choices: readonly (readonly Option[])[]): Map<number, number> {
    const fits = new Map<number, number>();
    const wanted = choices.map((options) => new Set(options.map(({ code }) => code)));
    for (const { index } of this.#items) {
      let fit = 1;
      for (const [i, options] of choices.entries()) fit *= this.#fit(index, options[0]!.facet, wanted[i]!);
      if (fit > 0) fits.set(index, this.#isOver(index) ? fit * ENDED : fit);
    }
    return fits;
  }

  #fit(index: number, facet: number, wanted: ReadonlySet<number>): number {
    const { starts, codes } = this.#columns[facet]!;
    for (let k = starts[index]!; k < starts[index + 1]!; k++)
      if (wanted.has(codes[k]!)) return k === starts[index]! ? 1 : NOT_FIRST;
    return 0;
  }

  #ended(index: number): boolean {
    const at = this.#facets.findIndex(({ id }) => id === 'status');
    const column = this.#columns[at];
    return column !== undefined && column.starts[index]! < column.starts[index + 1]!;
  }
}

/** What tells one choice from another. */
export const keyOf = ({ selection, only }: Meant): string => JSON.stringify([selection, only]);

const isName = (stems: readonly string[], name: string) => stemsOf(name).join(' ') === stems.join(' ');
