/** What colour stands for in the treemap: the category, or one of a few facets whose options then have the hues. */
import { type Atlas, type AtlasItem } from '#atlas/atlas.ts';
import { NONE } from '#landscape/publish/packed.ts';
import type { Tint } from '#atlas/query.ts';
import { letterOf } from '../grid/scene.ts';
import { BLUE, categoryHues, hues } from '../hues.ts';

export interface TintOption {
  /** Of the facet's option. */
  readonly id: string;
  readonly code: number;
  readonly name: string;
  /** Undefined for items without a value: ink on paper. */
  readonly hue: number | undefined;
  /** For categories. */
  readonly letter?: string;
}

export interface Tinting {
  readonly facet: string;
  readonly options: readonly TintOption[];
  readonly hueOf: (entry: AtlasItem) => number | undefined;
  /** Whether there are options without a hue of their own, for want of hues. */
  readonly rarer: boolean;
  /** The name of the option that gives an item its colour. */
  readonly nameOf: (entry: AtlasItem) => string;
}

/** The hues of an atlas by category, or by a facet that it has; a facet that it lacks gives way to the category. */
export function tinting(atlas: Atlas, tint: Tint): Tinting {
  const at = atlas.facets.findIndex(({ id }) => id === tint);
  return tint === 'category' || at < 0 ? byCategory(atlas) : byFacet(atlas, at);
}

function byCategory(atlas: Atlas): Tinting {
  const ramp = categoryHues(atlas);
  const letters = letterOf(atlas);
  const categoryOf = ({ frames }: AtlasItem) => atlas.frames[frames[0]!]!.category;
  return {
    facet: 'category',
    rarer: false,
    options: [...ramp].map(([code, hue]) => {
      const { id, name } = atlas.categories[code]!;
      return { id, code, name, hue, letter: letters.get(code)! };
    }),
    hueOf: (entry) => ramp.get(categoryOf(entry)),
    nameOf: (entry) => atlas.categories[categoryOf(entry)]!.name
  };
}

/** More hues than these cannot be told apart: what is rarer stays without one. */
const MOST_HUES = 14;

/** The options that most items have first, in the order of the facet. */
function mostFrequent(atlas: Atlas, at: number): number[] {
  const { starts, codes, optionCount } = atlas.columns[at]!;
  const counts = new Uint32Array(optionCount);
  for (let i = 0; i + 1 < starts.length; i++) if (starts[i]! < starts[i + 1]!) counts[codes[starts[i]!]!]! += 1;
  const bySize = [...counts.keys()].sort((a, b) => counts[b]! - counts[a]! || a - b);
  return bySize.slice(0, MOST_HUES).sort((a, b) => a - b);
}

/** Facets whose values are in an order: from busy to still, from open to bound, from mature to young. */
const ORDERED: ReadonlySet<string> = new Set(['activity', 'license', 'stage']);
/** Values that stand outside any order, and have no hue. */
const APART: ReadonlySet<string> = new Set([NONE, 'unobserved', 'other']);

const BROWN = 52;

/** `count` hues for values in an order: from blue to brown, so that neighbours look alike and both ends do not. */
const orderedHues = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => BLUE - (i * (BLUE - BROWN)) / Math.max(1, count - 1));

function byFacet(atlas: Atlas, at: number): Tinting {
  const { id: facet, options } = atlas.facets[at]!;
  const { starts, codes } = atlas.columns[at]!;
  const isOrdered = ORDERED.has(facet);
  const valued = options.flatMap(({ id }, code) => ((isOrdered ? APART.has(id) : id === NONE) ? [] : [code]));
  const coloured = valued.length > MOST_HUES ? mostFrequent(atlas, at) : valued;
  const ramp = (isOrdered ? orderedHues : hues)(coloured.length);
  const hueOfCode = new Map(coloured.map((code, i) => [code, ramp[i]!]));
  const codeOf = ({ index }: AtlasItem) => (starts[index]! < starts[index + 1]! ? codes[starts[index]!]! : -1);
  const few = coloured === valued;
  return {
    facet,
    rarer: !few,
    options: options.flatMap(({ id, name }, code) =>
      few || hueOfCode.has(code) ? [{ id, code, name, hue: hueOfCode.get(code) }] : []
    ),
    hueOf: (entry) => hueOfCode.get(codeOf(entry)),
    nameOf: (entry) => options[codeOf(entry)]?.name ?? ''
  };
}
