/**
 * The landscape as the page knows it: unpacked from what `pack.ts` wrote. In two parts. The first is all that the first
 * view paints with; the second holds everything else about each item, for search and the item panel.
 */
import type { Category, Definition, Foundation, Item, Kind, Layer, Listing, Organization, Source } from './model.ts';
import { type Column, columnOf } from './select.ts';
import { present, slug } from './text.ts';

export interface FacetOption {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** The option of items without a value. */
export const NONE = 'none';

/** Columns hold one entry per item, in the same order; `0` for an id says that it is the slug of the name. */
export interface Packed {
  readonly version: 1;
  readonly foundation: Foundation;
  readonly listing: Listing;
  readonly stages: readonly Definition[];
  readonly tiers: readonly Definition[];
  readonly layers: readonly Layer[];
  readonly categories: readonly Category[];
  readonly facets: readonly PackedFacet[];
  readonly ids: readonly (string | 0)[];
  readonly names: readonly string[];
  readonly symbols: readonly string[];
  /** Index of the frame (subcategory, counted through all categories) in which it is declared; then further places. */
  readonly frames: readonly (number | readonly number[])[];
  readonly stars: readonly (number | null)[];
  /** 52 digits 0–D (base 14) for items with a stage: the height of each week's bar, or 0 where nothing is recorded. */
  readonly commits: readonly (string | 0)[];
  /** Thumbnails of logos, and the one of each item. Absent where a site was built without logos. */
  readonly artwork?: PackedArtwork;
  /** The organization's id for members and organizations, 0 for all others. */
  readonly owners: readonly (string | 0)[];
  /** When a member joined, `YYYY-MM-DD`, with `<` before it where it was there already; 0 where not recorded. */
  readonly since: readonly (string | 0)[];
  /** Frame indices in the order in which the grid shows them within their categories. */
  readonly order: readonly number[];
  /** Slugs of former and other names → item index, as far as they are nobody's id: old links lead on. */
  readonly aliases: Readonly<Record<string, number>>;
  /**
   * Per category its tones as custom properties, for a `style` attribute; 0 for categories without a hue. The page need
   * not compute them before it stands.
   */
  readonly tones?: readonly (string | 0)[];
  /** For the usual widths of windows, so that the page need not search. */
  readonly nestings?: readonly PackedNesting[];
  /** The month of most star figures, `YYYY-MM`, and whether it is that of all. */
  readonly starsOf?: { readonly month: string; readonly all: boolean };
}

/**
 * A nesting of the whole grid that was found before, for one number of columns: stacks side by side in bands, each as its
 * columns and how many of the next frames, or categories, it holds.
 */
export type PackedNesting = readonly [
  columns: number,
  page: readonly PackedBand[],
  categories: readonly (readonly PackedBand[])[]
];
export type PackedBand = readonly (readonly [columns: number, count: number])[];

/** Thumbnails lie in packs one behind the other: their lengths say where each begins. */
export interface PackedArtwork {
  /** Path of each pack and the number of thumbnails in it. */
  readonly packs: readonly (readonly [path: string, count: number])[];
  /** Bytes, and size in pixels, of each thumbnail through all packs. */
  readonly lengths: readonly number[];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  /** Per item the index of its thumbnail, or null. */
  readonly of: readonly (number | null)[];
}

export interface PackedFacet {
  readonly id: string;
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly several: boolean;
  readonly options: readonly (readonly [id: string, name: string, description?: string])[];
  /** Option codes of each item: a number, a list, or null for none. */
  readonly codes: readonly (number | null | readonly number[])[];
}

export interface Facet {
  readonly id: string;
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly several: boolean;
  readonly options: readonly FacetOption[];
}

/** What the page knows about an item before it has read its details. */
export interface Entry {
  readonly index: number;
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly symbol: string;
  /** Frame indices, the declared place first. */
  readonly frames: readonly number[];
  readonly stage?: string;
  readonly tier?: string;
  readonly stars?: number;
  /** Height of each week's bar, 0–13; the scale is the square root of commits. */
  readonly commits?: readonly number[];
  readonly artwork?: Thumbnail;
  /** For members and organizations: the organization's id in the facets. */
  readonly owner?: string;
  /** For members, `YYYY-MM-DD`: joined then, or before it. */
  readonly since?: string;
  readonly sinceBefore?: string;
}

/** A picture of a logo: `length` bytes from `offset` on in a pack. */
export interface Thumbnail {
  readonly pack: number;
  readonly offset: number;
  readonly length: number;
  /** Pixels, at twice the size for which it is made. */
  readonly width: number;
  readonly height: number;
}

export interface Frame {
  readonly index: number;
  readonly category: number;
  readonly id: string;
  readonly name: string;
}

/** The first part, unpacked: rows for painting, columns for counting. */
export interface Atlas extends Pick<Packed, 'foundation' | 'listing' | 'stages' | 'tiers' | 'layers' | 'categories'> {
  readonly entries: readonly Entry[];
  readonly frames: readonly Frame[];
  /** Frame indices as the grid shows them. */
  readonly order: readonly number[];
  /** Paths of the packs of thumbnails; empty without logos. */
  readonly packs: readonly string[];
  /** Slugs of former and other names → item index. */
  readonly aliases: ReadonlyMap<string, number>;
  readonly facets: readonly Facet[];
  readonly columns: readonly Column[];
  readonly starsOf?: Packed['starsOf'];
  readonly tones?: Packed['tones'];
  readonly nestings?: Packed['nestings'];
}

/** The second part. `items` in the order of the first. */
export interface Details {
  readonly items: readonly ItemDetails[];
  readonly organizations: readonly Organization[];
  readonly sources: Readonly<Record<string, Source>>;
}

export interface ItemDetails extends Omit<Item, 'id' | 'kind' | 'name' | 'symbol' | 'places' | 'values'> {
  /** Path of the full picture of its logo. */
  readonly picture?: string;
}

export const BAR_HEIGHT = 13;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function unpack(packed: Packed): Atlas {
  const frames = packed.categories.flatMap((category, at) =>
    category.subcategories.map(({ id, name }) => ({ category: at, id, name }))
  );
  const facets = packed.facets.map(({ id, label, kinds, several, options }) => ({
    id,
    label,
    kinds,
    several,
    options: options.map(([id, name, description]) => (description ? { id, name, description } : { id, name }))
  }));
  const columns = packed.facets.map(({ id, options, codes }) => columnOf(id, options.length, codes));
  const valueOf = (facet: string) => {
    const source = packed.facets.find(({ id }) => id === facet);
    return (i: number) => {
      const code = source?.codes[i];
      const id = typeof code === 'number' ? source!.options[code]![0] : undefined;
      return id === NONE ? undefined : id;
    };
  };
  const stageOf = valueOf('stage');
  const tierOf = valueOf('tier');

  const thumbnails = thumbnailsOf(packed.artwork);
  const entries = packed.names.map((name, index): Entry => {
    const places = packed.frames[index]!;
    const list = typeof places === 'number' ? [places] : places;
    const commits = packed.commits[index];
    const day = packed.since[index];
    const id = packed.ids[index] || slug(name);
    const { kind } = packed.categories[frames[list[0]!]!.category]!;
    // Field by field: there is one of these for each of thousands of items, before anything is seen.
    const entry: Writable<Entry> = { index, id, kind, name, symbol: packed.symbols[index]!, frames: list };
    const stage = stageOf(index);
    if (stage) entry.stage = stage;
    const tier = tierOf(index);
    if (tier) entry.tier = tier;
    const stars = packed.stars[index];
    if (typeof stars === 'number') entry.stars = stars;
    if (commits) entry.commits = Array.from(commits, (digit) => parseInt(digit, BAR_HEIGHT + 1));
    const artwork = thumbnails[packed.artwork?.of[index] ?? -1];
    if (artwork) entry.artwork = artwork;
    const owner = packed.owners[index];
    if (owner) entry.owner = owner;
    if (day) {
      if (day.startsWith('<')) entry.sinceBefore = day.slice(1);
      else entry.since = day;
    }
    return entry;
  });
  const { foundation, listing, stages, tiers, layers, categories, starsOf, tones, nestings } = packed;
  return present({
    foundation,
    listing,
    stages,
    tiers,
    layers,
    categories,
    entries,
    frames: frames.map((frame, index) => ({ ...frame, index })),
    order: packed.order,
    packs: packed.artwork?.packs.map(([path]) => path) ?? [],
    aliases: new Map(Object.entries(packed.aliases)),
    facets,
    columns,
    starsOf,
    tones,
    nestings
  });
}

function thumbnailsOf(artwork: PackedArtwork | undefined): Thumbnail[] {
  const thumbnails: Thumbnail[] = [];
  for (const [pack, [, count]] of (artwork?.packs ?? []).entries()) {
    let offset = 0;
    for (let n = 0; n < count; n++) {
      const at = thumbnails.length;
      const { lengths, widths, heights } = artwork!;
      thumbnails.push({ pack, offset, length: lengths[at]!, width: widths[at]!, height: heights[at]! });
      offset += lengths[at]!;
    }
  }
  return thumbnails;
}
