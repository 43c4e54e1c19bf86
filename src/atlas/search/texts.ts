/**
 * Every distinct text that a search looks at, squeezed and joined into one long string: looking for a word is one pass
 * over it, however many items share a text.
 */
import { squeeze } from '#text/slug.ts';

export interface SearchEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Repositories, as `pytorch/pytorch`. */
  readonly slugs: readonly string[];
  readonly organizations: readonly string[];
  /** Names of categories and subcategories. */
  readonly places: readonly string[];
  readonly layers: readonly string[];
  /** Names of topics. */
  readonly topics?: readonly string[];
  readonly stars?: number;
  readonly license?: string;
  readonly description?: string;
}

interface FieldRules {
  readonly texts: (entry: SearchEntry) => readonly (string | undefined)[];
  readonly weight: number;
  /** How many letters a word needs to be looked for at the start of words, and inside of them. */
  readonly lettersAtStart: number;
  readonly lettersInside: number;
  /** Short texts that people type: they are found with typing errors too. */
  readonly forgiving: boolean;
}

/** Names and aliases outweigh the rest so far that their worst match comes before the best match elsewhere. */
export const fields = {
  name: { texts: (d) => [d.name], weight: 1, lettersAtStart: 1, lettersInside: 2, forgiving: true },
  alias: { texts: (d) => d.aliases, weight: 0.97, lettersAtStart: 1, lettersInside: 2, forgiving: true },
  repository: { texts: (d) => d.slugs, weight: 0.46, lettersAtStart: 2, lettersInside: 3, forgiving: true },
  organization: { texts: (d) => d.organizations, weight: 0.5, lettersAtStart: 2, lettersInside: 3, forgiving: true },
  topic: { texts: (d) => d.topics ?? [], weight: 0.42, lettersAtStart: 2, lettersInside: Infinity, forgiving: false },
  place: { texts: (d) => d.places, weight: 0.4, lettersAtStart: 2, lettersInside: Infinity, forgiving: false },
  layer: { texts: (d) => d.layers, weight: 0.38, lettersAtStart: 2, lettersInside: Infinity, forgiving: false },
  license: { texts: (d) => [d.license], weight: 0.36, lettersAtStart: 2, lettersInside: Infinity, forgiving: false },
  description: {
    texts: (d) => [d.description],
    weight: 0.3,
    lettersAtStart: 3,
    lettersInside: Infinity,
    forgiving: false
  }
} as const satisfies Record<string, FieldRules>;

export type SearchField = keyof typeof fields;
const fieldNames = Object.keys(fields) as SearchField[];

/** One text of one field, with the items that have it. */
export interface FieldText {
  readonly field: SearchField;
  readonly text: string;
  readonly squeezed: string;
  /** Where words start in the squeezed text; humps of `LangChain` are words too. */
  readonly starts: readonly number[];
  readonly items: number[];
}

/** A word found in a text: where, and how well from 0 to 1. */
export interface Occurrence {
  readonly from: number;
  readonly quality: number;
}

const EQUAL = 1;
const PREFIX = 0.9;
const WORD_START = 0.8;
const INSIDE = 0.65;

/** The distinct texts of all entries, by field in the order of the table. */
export function readTexts(entries: readonly SearchEntry[]): FieldText[] {
  return fieldNames.flatMap((field) => {
    const texts = new Map<string, FieldText>();
    for (const [item, entry] of entries.entries()) {
      for (const text of new Set(fields[field].texts(entry))) {
        if (text === undefined) continue;
        const known = texts.get(text) ?? { field, text, ...squeezeWords(text), items: [] };
        texts.set(text, known);
        known.items.push(item);
      }
    }
    return [...texts.values()].filter(({ squeezed }) => squeezed !== '');
  });
}

/** Letters and digits; a capital after a small letter begins a new word. The same for ASCII, four times as fast. */
const WORDS = /(?:\p{Ll}(?!\p{Lu})|[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{N}])+\p{Ll}?|\p{Ll}/gu;
const ASCII_WORDS = /(?:[a-z](?![A-Z])|[A-Z0-9])+[a-z]?|[a-z]/g;

/** What `squeeze` makes of the text, and where its words start in that. */
function squeezeWords(text: string): { squeezed: string; starts: number[] } {
  const isAscii = /^[\x20-\x7e]*$/.test(text);
  const words = isAscii ? text.match(ASCII_WORDS) : text.normalize('NFKD').replace(/\p{M}/gu, '').match(WORDS);
  const starts: number[] = [];
  let length = 0;
  for (const word of words ?? []) {
    starts.push(length);
    length += word.length;
  }
  return { squeezed: isAscii ? (words ?? []).join('').toLowerCase() : squeeze(text), starts };
}

/** Finds words in texts. */
export class Haystack {
  readonly texts: readonly FieldText[];
  readonly #all: string;
  /** Where each text starts in the long string, and one end more. */
  readonly #offsets: readonly number[];
  readonly #startsWord: Uint8Array;

  constructor(texts: readonly FieldText[]) {
    this.texts = texts;
    this.#all = texts.map(({ squeezed }) => `${squeezed}\n`).join('');
    const offsets = [0];
    this.#startsWord = new Uint8Array(this.#all.length);
    for (const { squeezed, starts } of texts) {
      const offset = offsets.at(-1)!;
      for (const start of starts) this.#startsWord[offset + start] = 1;
      offsets.push(offset + squeezed.length + 1);
    }
    this.#offsets = offsets;
  }

  /** The texts that contain a squeezed word, by index, each with its best occurrence. `lenient`: short words everywhere. */
  find(word: string, lenient = false): Map<number, Occurrence> {
    const found = new Map<number, Occurrence>();
    const end = this.#endOf(word, lenient);
    let text = 0;
    for (let at = this.#all.indexOf(word); at !== -1 && at < end; at = this.#all.indexOf(word, at + 1)) {
      while (this.#offsets[text + 1]! <= at) text++;
      const from = at - this.#offsets[text]!;
      const quality = this.#qualityOf(text, from, word, lenient);
      if (quality > (found.get(text)?.quality ?? 0)) found.set(text, { from, quality });
    }
    return found;
  }

  /** Where the texts end in which a word of this length is looked for at all. */
  #endOf({ length }: string, lenient: boolean): number {
    const last = lenient ? -1 : this.texts.findLastIndex(({ field }) => length >= fields[field].lettersAtStart);
    return lenient ? this.#all.length : this.#offsets[last + 1]!;
  }

  #qualityOf(text: number, from: number, word: string, lenient: boolean): number {
    const { field, squeezed } = this.texts[text]!;
    const at = this.#offsets[text]! + from;
    const { lettersAtStart, lettersInside } = fields[field];
    if (this.#startsWord[at]) {
      if (word.length < lettersAtStart && !lenient) return 0;
      return from > 0 ? WORD_START : word.length === squeezed.length ? EQUAL : PREFIX;
    }
    return word.length >= lettersInside && !this.#crosses(at, word.length) ? INSIDE : 0;
  }

  /** Whether a new word starts within. */
  #crosses(at: number, length: number): boolean {
    const next = this.#startsWord.indexOf(1, at);
    return next !== -1 && next < at + length;
  }
}
