/**
 * The landscape as the page knows it: unpacked from what `pack.ts` wrote. In two parts. The first is all that the first
 * view paints with; the second holds everything else about each item, for search and the item panel.
 */
import type { DataPart } from '#landscape/publish/packed.ts';
import {
  BAR_HEIGHT,
  type FacetOption,
  NONE,
  type Packed,
  type PackedArtwork,
  type Tab
} from '#landscape/publish/packed.ts';
import type { Kind, Status } from '#landscape/model.ts';
import { type Column, columnOf } from './select.ts';
import { present } from '#text/value.ts';
import { slug } from '#text/slug.ts';

export interface Facet {
  readonly id: string;
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly several: boolean;
  readonly options: readonly FacetOption[];
}

/** What the page knows about an item before it has read its details. */
export interface AtlasItem {
  readonly index: number;
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly symbol: string;
  /** Frame indices, the declared place first. */
  readonly frames: readonly number[];
  readonly stage?: string;
  /** Whether it is shown as large as what the foundation hosts or hosted. */
  readonly large?: true;
  readonly tier?: string;
  /** What its makers say of its development. */
  readonly status?: Status;
  /** The short name of what it is chosen for first. */
  readonly topic?: string;
  readonly stars?: number;
  /** Of stars that are old beside the newest figures. */
  readonly starsYear?: number;
  /** Height of each week's bar, 0–13; the scale is the square root of commits. */
  readonly commits?: readonly number[];
  /** The month after which nobody looked for commits, `YYYY-MM`. */
  readonly unobserved?: string;
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
  readonly items: readonly AtlasItem[];
  readonly frames: readonly Frame[];
  /** Frame indices as the grid shows them. */
  readonly order: readonly number[];
  /** Paths of the packs of thumbnails; empty without logos. */
  readonly packs: readonly string[];
  /** Slugs of former and other names → item index. */
  readonly aliases: ReadonlyMap<string, number>;
  /** The groups of categories that the landscape is shown in; empty where it has none. */
  readonly tabs: readonly Tab[];
  /** What a link means that does not say it. */
  readonly home?: { readonly size: 'plates' };
  readonly facets: readonly Facet[];
  readonly columns: readonly Column[];
  readonly starsOf?: Packed['starsOf'];
  /** The day of the newest change that the history tells of. */
  readonly changed?: string;
  /** The day as of which it is, where that is another one than today. */
  readonly day?: string;
  /** The day of the newest figure. */
  readonly observed?: string;
  /** Further parts of the data that there are. */
  readonly parts: readonly DataPart[];
  readonly hues?: Packed['hues'];
  readonly tones?: Packed['tones'];
  readonly nestings?: Packed['nestings'];
}

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
  const small = new Set(packed.stages.flatMap(({ id, hosted }) => (hosted === false ? [id] : [])));
  const stageOf = valueOf('stage');
  const tierOf = valueOf('tier');
  const statusOf = valueOf('status');

  const topicOf = firstNameOf(packed);
  const thumbnails = thumbnailsOf(packed.artwork);
  const items = packed.names.map((name, index): AtlasItem => {
    const places = packed.frames[index]!;
    const list = typeof places === 'number' ? [places] : places;
    const commits = packed.commits[index];
    const day = packed.since[index];
    const id = packed.ids[index] || slug(name);
    const kind = packed.kinds?.[index] ?? packed.categories[frames[list[0]!]!.category]!.kind;
    // Field by field: there is one of these for each of thousands of items, before anything is seen.
    const entry: Writable<AtlasItem> = { index, id, kind, name, symbol: packed.symbols[index]!, frames: list };
    const stage = stageOf(index);
    if (stage) entry.stage = stage;
    if (stage ? !small.has(stage) : packed.featured?.includes(index)) entry.large = true;
    const tier = tierOf(index);
    if (tier) entry.tier = tier;
    const status = statusOf(index);
    if (status) entry.status = status as Status;
    const topic = topicOf(index);
    if (topic) entry.topic = topic;
    const stars = packed.stars[index];
    if (typeof stars === 'number') entry.stars = stars;
    const year = packed.starsYear[index];
    if (year) entry.starsYear = year;
    const unobserved = packed.unobserved[index];
    if (unobserved) entry.unobserved = unobserved;
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
  const {
    foundation,
    listing,
    stages,
    tiers,
    layers,
    categories,
    starsOf,
    observed,
    changed,
    parts = [],
    hues,
    tones,
    nestings
  } = packed;
  return present({
    foundation,
    listing,
    stages,
    tiers,
    layers,
    categories,
    items,
    frames: frames.map((frame, index) => ({ ...frame, index })),
    order: packed.order,
    packs: packed.artwork?.packs.map(([path]) => path) ?? [],
    aliases: new Map(Object.entries(packed.aliases)),
    tabs: packed.tabs ?? [],
    home: packed.cards && ({ size: 'plates' } as const),
    facets,
    columns,
    starsOf,
    observed,
    changed,
    parts,
    hues,
    tones,
    nestings
  });
}

/** The short name of an item's first topic. */
function firstNameOf({ facets, topicNames }: Packed): (index: number) => string | undefined {
  const topic = facets.find(({ id }) => id === 'topic');
  return (index) => {
    const codes = topic?.codes[index];
    const code = typeof codes === 'number' ? codes : codes?.[0];
    return code == null ? undefined : (topicNames?.[code] ?? topic!.options[code]![1]);
  };
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
