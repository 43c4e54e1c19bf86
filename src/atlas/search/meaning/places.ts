/** Subcategories by what they are called. No facet has them, so a link to one names its items. */
import type { Atlas } from '../../atlas.ts';
import { MOST_ONLY } from '../../query.ts';
import type { Meant, MeantSet } from './choices.ts';
import { ENDED, NOT_FIRST } from './fit.ts';
import { stemsOf } from './stems.ts';

const SUBCATEGORY = 'Subcategory';

export class Places {
  readonly #atlas: Atlas;
  readonly #isOver: (index: number) => boolean;
  readonly #byName = new Map<string, Set<number>>();

  /** `isOver` says of an item that its development ended. */
  constructor(atlas: Atlas, isOver: (index: number) => boolean) {
    this.#atlas = atlas;
    this.#isOver = isOver;
    for (const { index, name } of atlas.frames) {
      const key = keyOf(name);
      const known = this.#byName.get(key);
      if (known) known.add(index);
      else this.#byName.set(key, new Set([index]));
    }
  }

  /**
   * The items of the subcategories that are called so, together; undefined where none is, or more items stand there than a
   * link names.
   */
  called(text: string): MeantSet | undefined {
    const key = keyOf(text);
    const frames = key === '' ? undefined : this.#byName.get(key);
    if (!frames) return undefined;
    const items = this.#atlas.items.filter(({ frames: of }) => of.some((frame) => frames.has(frame)));
    if (items.length === 0 || items.length > MOST_ONLY) return undefined;
    const fits = new Map(
      items.map(({ index, frames: [first] }) => [
        index,
        (frames.has(first!) ? 1 : NOT_FIRST) * (this.#isOver(index) ? ENDED : 1)
      ])
    );
    const name = this.#nameOf(frames);
    const [kind, ...others] = new Set(items.map((item) => item.kind));
    const meant: Meant = {
      selection: {},
      only: items.map(({ id }) => id),
      parts: [{ facet: SUBCATEGORY, options: [name] }],
      count: items.length,
      ...(kind && others.length === 0 ? { kind } : {})
    };
    return { fits, exact: true, label: SUBCATEGORY, text: name, meant };
  }

  /** With its category where it is one alone. */
  #nameOf(frames: ReadonlySet<number>): string {
    const [first, ...others] = [...frames].map((index) => this.#atlas.frames[index]!);
    return others.length > 0 ? first!.name : `${this.#atlas.categories[first!.category]!.name} / ${first!.name}`;
  }
}

const keyOf = (text: string) => stemsOf(text).join(' ');
