/** What is known about one item: values to read, to order by and to compare, each with who said so and when. */
import type { ComponentState, ItemDetails } from '#landscape/publish/packed.ts';
import type { Kind } from '#landscape/model.ts';
import type { Atlas, AtlasItem } from '../atlas.ts';

/** The headings under which facts stand, in order. */
export const factGroups = {
  what: 'What it is',
  standing: 'Standing',
  terms: 'Terms',
  openness: 'Openness',
  life: 'Life',
  use: 'Use',
  people: 'People',
  place: 'Place',
  links: 'Links'
} as const;
export type FactGroup = keyof typeof factGroups;
export const FACT_GROUPS = Object.keys(factGroups) as readonly FactGroup[];

/** How a fact is shown and ordered: ranks, numbers and days the greatest first, texts by letter. */
export type FactForm = 'rank' | 'text' | 'names' | 'number' | 'day' | 'weeks';

/** One of several values, and where it leads: into a selection, or to an address that may be linked. */
export interface FactPart {
  readonly text: string;
  readonly facet?: string;
  readonly option?: string;
  readonly url?: string;
}

export interface Fact {
  /** All of it in words: `45,728`, `22 Aug 2026`, `Vector database, Search engine`. */
  readonly text: string;
  /** What the text begins with and the rest tells more of: a release's version, before its day. */
  readonly head?: string;
  /** What a reader should know besides: where sources disagree, what the number counts. */
  readonly note?: string;
  /** What it is ordered by; numbers can be drawn as bars. Text where it is left out. */
  readonly order?: number | string;
  /** Where it is several texts: each by itself. */
  readonly lines?: readonly string[];
  /** Where it is made of values that lead somewhere. */
  readonly parts?: readonly FactPart[];
  /** How open a component of a model is. */
  readonly state?: ComponentState;
  /** Commits in each week, oldest first; `seen` is of the last. */
  readonly weeks?: readonly number[];
  /** It tells of another span of time than the twelve months before the newest figure, which all share. */
  readonly apart?: true;
  readonly seen: Seen;
}

/** Who said so, and when. */
export interface Seen {
  /** For a line: `GitHub, Nov 2023`, `landscape.yml, line 12`. */
  readonly label: string;
  /** The source in full, where it has more to say. */
  readonly name?: string;
  /** `YYYY-MM-DD`, of what was observed. */
  readonly date?: string;
  /** `Nov 2023`, of what was observed. */
  readonly month?: string;
  /** More than twelve months before the newest figure of the landscape. */
  readonly old?: true;
}

/** An item, in the two parts in which the page has it. */
export interface Known {
  readonly entry: AtlasItem;
  readonly details: ItemDetails;
}

export interface FactRow {
  /** Its name in links, as a column. Never renamed without a migration. */
  readonly id: string;
  readonly group: FactGroup;
  readonly label: string;
  /** Above a column, where there is less room. */
  readonly short?: string;
  /** What to know of the figures of the row, beneath its label: `52 weeks to`. */
  readonly hint?: string;
  readonly form: FactForm;
  /** The kinds of items that can have it; the absence from others says nothing. */
  readonly kinds: readonly Kind[];
  /** The facet whose options it tells. */
  readonly facet?: string;
  /** What is said where nobody recorded it, and that it stands in a comparison all the same: `not declared`. */
  readonly unknown?: string;
  /** The keys of `api/v1/items.json` that it tells. */
  readonly tells: readonly string[];
  /** Undefined where nobody recorded it. */
  readonly read: (known: Known, context: FactContext) => Fact | undefined;
}

/** What facts are read beside. Made once per landscape, by context.ts. */
export interface FactContext {
  readonly atlas: Atlas;
  /** By id. */
  readonly organizations: ReadonlyMap<string, string>;
  /** By facet, by option: names. */
  readonly options: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Said of what the file says of an item: name of the file and line. */
  readonly written: (known: Known) => Seen;
  /** Said of what was observed. */
  readonly observed: (figure: { readonly date: string; readonly source: string }) => Seen;
}
