/** Items by what they are called, whole: who asks about one names it so, or nearly. */
import { squeeze } from '#text/slug.ts';
import type { Kind } from '#landscape/model.ts';
import { isGeneric, stemsOf } from '../meaning/stems.ts';
import type { SearchEntry } from '../texts.ts';

const LONGEST_NAME = 6;
const SHORTEST = 2;

/** A stretch of words that names items: all that are called so, projects first. */
export interface Named {
  readonly items: readonly number[];
  readonly words: readonly string[];
  /** Whether the first of them is a project. */
  readonly isProject: boolean;
}

export class Names {
  readonly #byKey = new Map<string, number[]>();

  readonly #kinds: readonly Kind[];

  constructor(entries: readonly Pick<SearchEntry, 'name' | 'aliases'>[], kinds: readonly Kind[]) {
    this.#kinds = kinds;
    for (const [index, { name, aliases }] of entries.entries())
      for (const key of new Set([name, ...aliases].map(squeeze))) {
        const known = this.#byKey.get(key);
        if (key.length < SHORTEST) continue;
        if (!known) this.#byKey.set(key, [index]);
        else if (kinds[index] === 'project' && kinds[known[0]!] !== 'project') known.unshift(index);
        else known.push(index);
      }
  }

  /** Whether anything is called so. */
  has(text: string): boolean {
    return this.#byKey.has(squeeze(text));
  }

  /** The longest name that begins at a word; names of words that everything could be called by are none. */
  at(words: readonly string[], from: number): Named | undefined {
    for (let end = Math.min(words.length, from + LONGEST_NAME); end > from; end--) {
      const stretch = words.slice(from, end);
      const items = this.#byKey.get(squeeze(stretch.join('')));
      if (items && !stemsOf(stretch.join(' ')).every(isGeneric))
        return { items, words: stretch, isProject: this.#kinds[items[0]!] === 'project' };
    }
    return undefined;
  }
}
