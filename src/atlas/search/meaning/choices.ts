/** What words mean, as choices that a link can hold. */
import type { Kind } from '#landscape/model.ts';
import type { Option } from './phrases.ts';
import type { Reading } from './read.ts';

/** A facet and options of it, by their ids and in words. */
export interface MeantPart {
  readonly id: string;
  readonly ids: readonly string[];
  readonly facet: string;
  readonly options: readonly string[];
}

/** Options that were meant, as choices: "Topic: Vector database". */
export interface Meant {
  /** Facet id → option ids. */
  readonly selection: Readonly<Record<string, readonly string[]>>;
  readonly parts: readonly MeantPart[];
  /** Instead of a selection the ids of its items, where no facet has it. */
  readonly only?: readonly string[];
  /** How many items have all of it, and what they are where all are of one kind. */
  readonly count: number;
  readonly kind?: Kind;
  /** The words only begin like it. */
  readonly begun?: true;
  /** The words are another name of it. */
  readonly alias?: true;
}

/** The items that a query means: how well each fits, from 0 to 1, and the words that say why. */
export interface MeantSet {
  readonly fits: ReadonlyMap<number, number>;
  /** The words are just what the options are called. */
  readonly exact: boolean;
  readonly label: string;
  readonly text: string;
  readonly meant: Meant;
}

export interface NearMeaning {
  readonly options: readonly Meant[];
  /** The words are the names of the options, and nothing has them all. */
  readonly each: boolean;
}

/** Stretches about one facet are one choice of any of their options; what only a part names gives way to what is named. */
export function mergedByFacet(stretches: Reading['stretches']): (readonly Option[])[] {
  const byFacet = new Map<number, Reading['stretches'][number]>();
  for (const stretch of stretches) {
    const { facet } = stretch.options[0]!;
    const known = byFacet.get(facet);
    if (!known || (stretch.exact && !known.exact)) byFacet.set(facet, stretch);
    else if (stretch.exact === known.exact)
      byFacet.set(facet, { ...known, options: eachOnce([...known.options, ...stretch.options]) });
  }
  return [...byFacet.values()].map(({ options }) => options);
}

/** Every option once, where it is first. */
export const eachOnce = (options: readonly Option[]): readonly Option[] =>
  options.filter((one, i) => options.findIndex(({ facet, code }) => facet === one.facet && code === one.code) === i);
