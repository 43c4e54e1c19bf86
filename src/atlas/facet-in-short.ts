/** A facet in a few words, where its options are folded away. */
import { NONE } from '#landscape/publish/packed.ts';
import { grouped } from '#text/numbers.ts';

export interface ShortFacet {
  readonly options: readonly { readonly id: string; readonly name: string; readonly code: number }[];
  /** What each option would leave, by its code. */
  readonly counts: ArrayLike<number>;
  /** Ids of the options that are chosen. */
  readonly chosen: readonly string[];
  /** How many items are shown. */
  readonly total: number;
}

/** From this share of what is shown on, one option says enough of its facet. */
const TELLING = 1 / 4;

/** What is chosen; else the option that most of what is shown has, or how many options are left. */
export function facetInShort({ options, counts, chosen, total }: ShortFacet): string {
  if (chosen.length > 1) return `${chosen.length} chosen`;
  const only = options.find(({ id }) => id === chosen[0]);
  if (only) return only.name;
  const left = options.filter(({ code }) => counts[code]! > 0);
  const [first] = left.filter(({ id }) => id !== NONE).sort((a, b) => counts[b.code]! - counts[a.code]!);
  return first && counts[first.code]! >= total * TELLING
    ? `${first.name} ${grouped(counts[first.code]!)}`
    : `${grouped(left.length)} of ${grouped(options.length)}`;
}
