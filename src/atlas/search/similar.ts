/** Texts that resemble a query with typing errors in it. */
import Fuse from 'fuse.js';
import type { FuseIndex } from 'fuse.js';
import { editDistance } from '#text/nearest.ts';
import type { FieldText } from './texts.ts';
import type { Range } from './marks.ts';

const CANDIDATES = 24;
const COMPARED = 16;
const options = { ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.5 } as const;

/** Shorter queries resemble too much: a part of a text must have all their letters. */
const LONG = 5;

/** Costs in edits. */
const FOREIGN = 0.3;
const WRONG_START = 0.25;
const PARTIAL = 0.3;
const UNFINISHED = 0.4;

/** A part of a text that a query resembles. */
export interface Resemblance {
  readonly text: number;
  readonly range: Range;
  /** Edits that make the query of that part. */
  readonly distance: number;
  /** The edits weighted: what is rarely mistyped costs more. */
  readonly cost: number;
}

/**
 * Names and other short texts, found by resemblance in three steps: shared bigrams choose candidates, Fuse ranks them,
 * edit distance decides among the best.
 */
export class Similar {
  readonly #texts: readonly FieldText[];
  readonly #squeezed: string[];
  readonly #index: FuseIndex<string>;
  /** The texts that contain a bigram. */
  readonly #having = new Map<string, number[]>();

  constructor(texts: readonly FieldText[]) {
    this.#texts = texts;
    this.#squeezed = texts.map(({ squeezed }) => squeezed);
    this.#index = Fuse.createIndex<string>([], this.#squeezed);
    for (const [i, text] of this.#squeezed.entries()) {
      for (const bigram of bigramsOf(text)) {
        const having = this.#having.get(bigram);
        if (having) having.push(i);
        else this.#having.set(bigram, [i]);
      }
    }
  }

  /** What resembles a squeezed query in at most `limit` edits, best ranked by Fuse first. */
  find(query: string, limit: number): Resemblance[] {
    const records = this.#candidates(query).map((i) => this.#index.records[i]!);
    const index = Fuse.parseIndex<string>({ keys: [], records });
    const ranked = new Fuse(this.#squeezed, options, index).search(query, { limit: COMPARED });
    return ranked.flatMap(({ refIndex }) => this.#resemblance(query, refIndex, limit) ?? []);
  }

  /** The texts that share most bigrams with the query, at least half as many as the best; the shorter ones first. */
  #candidates(query: string): number[] {
    const shared = new Uint8Array(this.#texts.length);
    const touched: number[] = [];
    let most = 0;
    for (const bigram of bigramsOf(query)) {
      for (const i of this.#having.get(bigram) ?? []) {
        const count = ++shared[i]!;
        if (count === 1) touched.push(i);
        if (count > most) most = count;
      }
    }
    const found = touched.filter((i) => shared[i]! >= most / 2);
    if (found.length <= CANDIDATES) return found;
    const length = (i: number) => this.#squeezed[i]!.length;
    return found.sort((a, b) => shared[b]! - shared[a]! || length(a) - length(b) || a - b).slice(0, CANDIDATES);
  }

  /** The best part of a text: one that starts at a word and ends with one, or is the start of it. */
  #resemblance(query: string, text: number, limit: number): Resemblance | undefined {
    const { squeezed, starts } = this.#texts[text]!;
    let best: Resemblance | undefined;
    for (const from of starts) {
      for (const to of endsOf(this.#texts[text]!, from, query.length, limit)) {
        const ending = to === squeezed.length || starts.includes(to) ? 0 : UNFINISHED;
        const most = Math.min(limit, Math.floor((best?.cost ?? Infinity) - ending));
        const part = squeezed.slice(from, to);
        const distance = editDistance(query, part, most);
        if (distance > most) continue;
        const foreign = foreignLetters(query, part);
        if (foreign > 0 && query.length < LONG && part !== squeezed) continue;
        const partial = part === squeezed ? 0 : PARTIAL;
        const start = query[0] === part[0] ? 0 : WRONG_START;
        const cost = distance + foreign * FOREIGN + start + ending + partial;
        if (!best || cost < best.cost) best = { text, range: [from, to], distance, cost };
      }
    }
    return best;
  }
}

/** Where a part can end that is about as long as the query: with a word, or as far as was typed. */
function endsOf({ squeezed, starts }: FieldText, from: number, length: number, limit: number): number[] {
  const ends = [from + length, squeezed.length, ...starts];
  return ends.filter(
    (to, i) => to <= squeezed.length && Math.abs(to - from - length) <= limit && (i > 0 || length >= LONG)
  );
}

/** How many letters the query has that the part has not. None if letters were left out or swapped, as most often. */
function foreignLetters(query: string, part: string): number {
  let rest = part;
  let foreign = 0;
  for (const letter of query) {
    if (rest.includes(letter)) rest = rest.replace(letter, '');
    else foreign++;
  }
  return foreign;
}

/** Pairs of neighbouring letters, ends included. */
function bigramsOf(text: string): Set<string> {
  const padded = ` ${text} `;
  const bigrams = new Set<string>();
  for (let i = 1; i < padded.length; i++) bigrams.add(padded.slice(i - 1, i + 1));
  return bigrams;
}
