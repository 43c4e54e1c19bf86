/** Everything that options of facets are called, by stems: what a word, or words in a row, can mean. */
import type { Atlas } from '../../atlas.ts';
import type { Details } from '#landscape/publish/packed.ts';
import { nearest } from '#text/nearest.ts';
import { NONE } from '#landscape/publish/packed.ts';
import { aboutOf, isAbout } from './about.ts';
import { PLACE } from './places.ts';
import { isGeneric, keysOf, stemsOf } from './stems.ts';

/** An option of a facet, by their places in the atlas. */
export interface Option {
  readonly facet: number;
  readonly code: number;
}

export interface Phrase extends Option {
  readonly stems: readonly string[];
  /** The option's own name rather than another word for it. */
  readonly isName: boolean;
}

/** Where words mean options of several facets, the one that was meant is of the first of these. */
const MEANT_FIRST = [
  'topic',
  'stage',
  'layer',
  'spdx',
  'license',
  'language',
  'category',
  'status',
  'activity',
  'tier'
];

/** Shorter words resemble too many. */
const SHORTEST_MISTYPED = 5;
const LONG = 8;

/** Names of organizations, licenses and languages are proper names: a part of one is not it. */
const NAMES_OF_OTHERS = new Set(['host', 'contributor', 'spdx', 'language']);

export class Phrases {
  /** Joined stems → what is called just so, the one probably meant first. */
  readonly #exact = new Map<string, Option[]>();
  readonly #byStem = new Map<string, Phrase[]>();
  readonly #starts: string[] = [];
  readonly #ranks: readonly number[];
  /** Whose options are meant by a part of their names, too. */
  readonly #inParts: readonly boolean[];
  /** Words, as stems, that say which facet is meant by the name beside them. */
  readonly #about: readonly ReadonlySet<string>[];

  /**
   * Options of undeclared facets give way to declared ones of the same name, and to subcategories of it that have as many
   * items; of an organization that hosts and contributes, what it does more often comes first.
   */
  constructor(
    { facets, columns }: Pick<Atlas, 'facets' | 'columns'>,
    words: Details['words'],
    undeclared: ReadonlySet<string>
  ) {
    this.#ranks = facets.map(({ id }) => {
      const at = MEANT_FIRST.indexOf(id);
      return at < 0 ? MEANT_FIRST.length : at;
    });
    this.#inParts = facets.map(({ id }) => !NAMES_OF_OTHERS.has(id));
    this.#about = facets.map(aboutOf);
    for (const [facet, { id, options }] of facets.entries()) {
      if (id === PLACE) continue;
      for (const [code, option] of options.entries()) {
        const more = words[id]?.[option.id] ?? [];
        // The id of a topic is a name for it, too: `streaming` for “Stream processing and messaging”.
        const names = option.id === NONE ? more : [option.name, ...more, ...(id === 'topic' ? [option.id] : [])];
        for (const name of new Set(names)) {
          const isName = name === option.name || name === option.id;
          this.#add(name, { facet, code }, isName);
        }
      }
    }
    const exactRanks = facets.map(({ id }, at) => this.#ranks[at]! + (undeclared.has(id) ? MEANT_FIRST.length : 0));
    const counts = columns.map(({ codes, optionCount }) => {
      const found = new Uint32Array(optionCount);
      for (const code of codes) found[code]! += 1;
      return found;
    });
    const countOf = ({ facet, code }: Option) => counts[facet]![code]!;
    const fullness = (option: Option) => (this.#inParts[option.facet] ? 0 : countOf(option));
    for (const options of this.#exact.values())
      options.sort((a, b) => exactRanks[a.facet]! - exactRanks[b.facet]! || fullness(b) - fullness(a));
    const isDeclared = ({ facet }: Option) => !undeclared.has(facets[facet]!.id);
    this.#addPlaces(facets, isDeclared, countOf);
    this.#starts = [...this.#byStem.keys()].sort();
  }

  /** What subcategories are called means them where nothing that the file declares is called so, nor in part. */
  #addPlaces(
    facets: Atlas['facets'],
    isDeclared: (option: Option) => boolean,
    countOf: (option: Option) => number
  ): void {
    const facet = facets.findIndex(({ id }) => id === PLACE);
    for (const [code, { name }] of (facets[facet]?.options ?? []).entries()) {
      const stems = stemsOf(name);
      if (stems.every(isGeneric) || this.partly(stems).some(isDeclared)) continue;
      const place = { facet, code };
      for (const key of keysOf(name)) {
        const known = this.#exact.get(key) ?? [];
        // A word alone is a name of many things.
        if (known.some(isDeclared) || (known.length === 0 && stems.length === 1)) continue;
        const first = known[0] === undefined || countOf(place) >= countOf(known[0]);
        this.#exact.set(key, first ? [place, ...known] : [known[0]!, place, ...known.slice(1)]);
      }
    }
  }

  #add(name: string, option: Option, isName: boolean): void {
    const stems = stemsOf(name);
    if (stems.length === 0) return;
    for (const key of keysOf(name, !this.#inParts[option.facet])) {
      const known = this.#exact.get(key);
      if (!known) this.#exact.set(key, [option]);
      else if (!known.some((other) => same(other, option))) known.push(option);
    }
    for (const stem of new Set(stems)) {
      const known = this.#byStem.get(stem);
      if (known) known.push({ ...option, stems, isName });
      else this.#byStem.set(stem, [{ ...option, stems, isName }]);
    }
  }

  /** What is called just like these stems in a row. */
  exactly(stems: readonly string[]): readonly Option[] {
    return this.#exact.get(stems.join('')) ?? [];
  }

  /**
   * What is called so in the facet that is named beside it: `contributed by Lyft`, `training layer`, `MIT license`; and
   * proper names among words that everything could be called by: `Apache license 2.0`.
   */
  named(stems: readonly string[]): readonly Option[] {
    const ways = [(of: readonly string[]) => this.exactly(of), (of: readonly string[]) => this.partly(of)];
    for (const called of ways)
      for (let at = 1; at < stems.length; at++)
        for (const [about, name] of [
          [stems.slice(0, at), stems.slice(at)],
          [stems.slice(at), stems.slice(0, at)]
        ] as const) {
          const options = called(name).filter(({ facet }) => isAbout(this.#about[facet]!, about));
          if (options.length > 0) return options.filter(({ facet }) => facet === options[0]!.facet);
        }
    const telling = stems.filter((stem) => !isGeneric(stem));
    const proper = telling.length < stems.length ? this.exactly(telling) : [];
    return proper.filter(({ facet }) => !this.#inParts[facet] && facet === proper[0]!.facet);
  }

  /** Options of one facet whose names have all of these stems and some more; generic words alone mean nothing. */
  partly(stems: readonly string[]): readonly Option[] {
    if (stems.every(isGeneric)) return [];
    const [first, ...rest] = stems.map((stem) => this.#byStem.get(stem) ?? []);
    const all = first!.filter(
      (phrase) =>
        this.#inParts[phrase.facet] &&
        rest.every((phrases) => phrases.some((other) => same(other, phrase) && other.stems === phrase.stems))
    );
    const names = all.filter(({ isName }) => isName);
    return this.#ofOneFacet(names.length > 0 ? names : all);
  }

  /** Options with a word that begins like this one: what somebody may be about to type. */
  begunBy(word: string): readonly Option[] {
    if (word.length < 3 || isGeneric(word)) return [];
    const found: Phrase[] = [];
    for (let i = lowerBound(this.#starts, word); this.#starts[i]?.startsWith(word); i++)
      found.push(...this.#byStem.get(this.#starts[i]!)!);
    return distinct(found).sort((a, b) => this.#ranks[a.facet]! - this.#ranks[b.facet]!);
  }

  /** A word that is two known ones written as one: `timeseries`. */
  split(stem: string): readonly string[] {
    for (let at = 3; at <= stem.length - 3; at++) {
      const two = [...stemsOf(stem.slice(0, at)), ...stemsOf(stem.slice(at))];
      if (two.length > 1 && two.every((part) => this.#byStem.has(part))) return two;
    }
    return [stem];
  }

  /** The known word that a mistyped one was probably meant to be, or the word itself. */
  corrected(stem: string, surely = false): string {
    if (this.#byStem.has(stem) || stem.length < SHORTEST_MISTYPED + Number(surely)) return stem;
    return nearest(stem, this.#starts, stem.length < LONG ? 1 : 2) ?? stem;
  }

  #ofOneFacet(options: readonly Option[]): readonly Option[] {
    const best = Math.min(...options.map(({ facet }) => this.#ranks[facet]!));
    const facet = options.find((option) => this.#ranks[option.facet] === best)?.facet;
    return distinct(options.filter((option) => option.facet === facet));
  }
}

const same = (a: Option, b: Option) => a.facet === b.facet && a.code === b.code;

function distinct(options: readonly Option[]): Option[] {
  const found = new Map(options.map(({ facet, code }) => [`${facet} ${code}`, { facet, code }]));
  return [...found.values()];
}

/** The place of the first text that does not come before the given one. */
function lowerBound(sorted: readonly string[], text: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < text) from = middle + 1;
    else to = middle;
  }
  return from;
}
