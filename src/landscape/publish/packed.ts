/**
 * What a site's data looks like: the contract between the compiler, which packs, and the page, which unpacks. In two
 * parts. The first is all that the first view paints with; the second holds everything else about each item, for search
 * and the item panel.
 */
import type {
  Category,
  Definition,
  FormerProject,
  Foundation,
  Item,
  Kind,
  Layer,
  Listing,
  Organization,
  Publication,
  Requirement,
  Source,
  Stage,
  StageRules
} from '../model.ts';
import type { Guide } from '../guide/guide.ts';
import type { ComponentState, Evaluation, Evaluations, OpennessFramework } from '../openness/framework.ts';
import type { Membership } from '../membership.ts';
import type { Written } from '../written.ts';
import type { PackedHistory, SeriesPart } from './history/packed.ts';

export type { Written, WrittenEntry, WrittenItem, WrittenProblem } from '../written.ts';

export type { Block, Guide, GuideSection, Inline } from '../guide/guide.ts';

export type { Benefit, Dues, Membership, TierTerms } from '../membership.ts';
export type { FormerProject } from '../model.ts';
export type { ComponentState, OpennessReading } from '../openness/framework.ts';

export type { PublishedFigure } from '../model.ts';
export type { PackedHistory, PackedLife, PackedSeries, SeriesPart, SummedSeries } from './history/packed.ts';

export interface FacetOption {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** Categories that are shown together, by index. */
export interface Tab {
  readonly id: string;
  readonly name: string;
  /** What old links call it besides. */
  readonly alias?: string;
  readonly categories: readonly number[];
}

/** The option of items without a value. */
export const NONE = 'none';

/** Columns hold one entry per item, in the same order; `0` for an id says that it is the slug of the name. */
export interface Packed {
  readonly foundation: Foundation;
  readonly listing: Listing;
  readonly stages: readonly Stage[];
  readonly tiers: readonly Definition[];
  readonly layers: readonly Layer[];
  readonly categories: readonly Category[];
  readonly tabs?: readonly Tab[];
  /** The first view is one of cards. */
  readonly cards?: true;
  /** Of the first category and of what marks the reader's place, in degrees, where the settings say. */
  readonly hues?: readonly [first: number, accent?: number];
  readonly facets: readonly PackedFacet[];
  /** Short names of topics by the code of their option, as far as they differ from the option's name. */
  readonly topicNames?: Readonly<Record<number, string>>;
  readonly ids: readonly (string | 0)[];
  /** Indices of items that are shown larger, whatever their stage. */
  readonly featured?: readonly number[];
  /** By item index, the kinds of those that are not of their category's. */
  readonly kinds?: Readonly<Record<number, Kind>>;
  readonly names: readonly string[];
  readonly symbols: readonly string[];
  /** Index of the frame (subcategory, counted through all categories) in which it is declared; then further places. */
  readonly frames: readonly (number | readonly number[])[];
  readonly stars: readonly (number | null)[];
  /** The year of stars that are old beside the newest figures, else 0. */
  readonly starsYear: readonly number[];
  /**
   * 52 digits 0–D (base 14) for items with a stage: the height of each week's bar, or 0 where nothing is recorded of the
   * twelve months before the newest figure.
   */
  readonly commits: readonly (string | 0)[];
  /** For items with a stage, the month after which nobody looked for commits, `YYYY-MM`; 0 where somebody did. */
  readonly unobserved: readonly (string | 0)[];
  /** The day of the newest figure. */
  readonly observed?: string;
  /** The day of the newest change that the history tells of. */
  readonly changed?: string;
  /** Further parts that the site has: parts.ts. */
  readonly parts?: readonly DataPart[];
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
  /** For the widths of windows that there are, so that the page need not search. */
  readonly nestings?: PackedNestings;
  /** The month of most star figures, `YYYY-MM`, whether it is that of all, and how many are old beside the newest. */
  readonly starsOf?: { readonly month: string; readonly all: boolean; readonly old?: number };
}

/** By number of columns a nesting of the whole grid that was found before: `src/layout/grid/packing/known.ts` says how. */
export type PackedNestings = Readonly<Record<number, string>>;

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

/** What stages ask and give, and the documents that say so. */
export interface StagesPart {
  readonly rules: readonly StageRules[];
  readonly hallmarks: readonly Requirement[];
  readonly documents: readonly Publication[];
}

/** A framework of openness, and what was publicly evaluated by it. */
export interface OpennessPart {
  readonly framework: Omit<OpennessFramework, 'open' | 'kinds' | 'sources'> & {
    readonly kinds: readonly { readonly id: string; readonly name: string }[];
    readonly sources: readonly Publication[];
  };
  readonly evaluations?: Omit<Evaluations, 'models'> & {
    /** Every license that a model names. */
    readonly licenses: readonly string[];
    readonly models: readonly PackedEvaluation[];
  };
}

/** By component, in the order of the framework, how it stands and the index of its license, −1 for none. */
export interface PackedEvaluation extends Omit<Evaluation, 'components'> {
  readonly class?: string;
  readonly states: readonly ComponentState[];
  readonly licenses: readonly number[];
  /** Components that are missing for the next class. */
  readonly missing?: readonly string[];
}

/** What further parts hold, each of them for the views that need it: parts.ts packs them. */
export interface Parts {
  readonly stages: StagesPart;
  readonly guide: Guide;
  readonly entries: EntriesPart;
  readonly members: MembersPart;
  readonly history: PackedHistory;
  readonly openness: OpennessPart;
  readonly series: SeriesPart;
  /** Of the series of stars, each item in the longest that tells of it: what a panel shows of one. */
  readonly stars: SeriesPart;
}

/** What is said of membership, and of those who are gone. */
export interface MembersPart {
  readonly membership?: Membership;
  readonly former: readonly FormerProject[];
}

/** Entries as they are written, and what else is said of those whose they are: all that a page about one of them needs. */
export interface EntriesPart extends MembersPart {
  readonly written: Written;
}

export type DataPart = keyof Parts;

export type OpennessNames = {
  readonly [K in 'components' | 'classes']: readonly { readonly id: string; readonly name: string }[];
};

/** The second part. `items` in the order of the first. */
export interface Details {
  readonly items: readonly ItemDetails[];
  readonly organizations: readonly Organization[];
  readonly sources: Readonly<Record<string, Source>>;
  /** By facet and option: what people type who mean it. */
  readonly words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Ids of the facets that no file declares: what is declared and called the same comes before their options. */
  readonly undeclared?: readonly string[];
  /** What each topic is, by its id. */
  readonly definitions: Readonly<Record<string, string>>;
  /** What the framework of openness calls its parts, in its order, where an item says what it releases. */
  readonly openness?: OpennessNames;
}

export interface ItemDetails extends Omit<Item, 'id' | 'kind' | 'name' | 'symbol' | 'places' | 'values'> {
  /** The month after which nobody looked for commits, `YYYY-MM`. */
  readonly unobserved?: string;
  /** Path of the full picture of its logo. */
  readonly picture?: string;
}

export const BAR_HEIGHT = 13;
