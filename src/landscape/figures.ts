/** What machines observed of an item: each figure with its day and its source. Nobody decides them. */

/** What a source said about one item on one day. */
export interface Figure<T> {
  readonly value: T;
  /** `YYYY-MM-DD`, the day or the first day of the week to which the value belongs. */
  readonly date: string;
  /** A key of `Landscape.sources`. */
  readonly source: string;
}

export interface Figures {
  readonly stars?: Figure<number>;
  readonly contributors?: Figure<number>;
  readonly forks?: Figure<number>;
  /** Mail domains of organizations among the authors of twelve months: a rough count of who works on it. */
  readonly organizations?: Figure<number>;
  /** Days, `YYYY-MM-DD`. */
  readonly firstCommit?: Figure<string>;
  readonly lastCommit?: Figure<string>;
  readonly lastRelease?: Figure<string>;
  /** What that release is called, as its tag or its package says: `v2.6.4`. Never without its day. */
  readonly lastVersion?: Figure<string>;
  /** When the item was first listed, and the day on which it already was where no earlier record exists. */
  readonly listed?: Figure<string>;
  readonly listedBefore?: Figure<string>;
  /** Share of bytes per language, largest first, 0 to 1. */
  readonly languages?: Figure<readonly (readonly [name: string, share: number])[]>;
  /** Commits in each of 52 weeks, oldest first; `date` is the first day of the last week. */
  readonly commits?: Figure<readonly number[]>;
  /** In a month, each with registry and package: `pypi:torch`. */
  readonly downloads?: Figure<readonly (readonly [registry: string, count: number])[]>;
  /** Repositories and packages that depend on it. */
  readonly dependents?: Figure<number>;
  /** Of its container images, since they were first there. */
  readonly pulls?: Figure<number>;
  /** Percentage of the OpenSSF passing criteria met. */
  readonly bestPractices?: Figure<number>;
  /** Which of the files that tell how a project is run its repository has: `LICENSE`, `GOVERNANCE`. */
  readonly files?: Figure<readonly string[]>;
  /** The license that the source saw. */
  readonly license?: Figure<string>;
  /** Whether its owners closed the repository for changes. */
  readonly archived?: Figure<boolean>;
  /** `owner/name` as the source calls the repository now; another one than that of `repo` after it was moved. */
  readonly repository?: Figure<string>;
}

export interface Source {
  /** For a line of figures: `GitHub`. */
  readonly label: string;
  readonly name: string;
  readonly url?: string;
  readonly note?: string;
  /** The SPDX id of the license under which it gives its figures, where one was seen. */
  readonly license?: string;
}

/** A figure by months, of projects that one source told of all the time. */
export interface FigureSeries {
  readonly name: 'stars' | 'contributors' | 'commits';
  /** The one source that told of all of them, by its label; left out where several did. */
  readonly source?: string;
  /** Ids of the projects, those that are hosted first. */
  readonly items: readonly string[];
  readonly hostedItems: number;
  /** Of how many that tell of it at all. */
  readonly of: number;
  /** The first month, `YYYY-MM`; a value for each month from then on. */
  readonly from: string;
  readonly all: readonly number[];
  readonly hosted: readonly number[];
  /** Months, counted from the first, in which no new figures came and older ones were repeated. */
  readonly quiet?: readonly (readonly [first: number, last: number])[];
  /** What was summed up, by item as in `items`. */
  readonly told: readonly ToldSeries[];
}

export interface ToldSeries {
  /** Who told of it, by its label. */
  readonly source: string;
  /** A whole number for each month. */
  readonly values: readonly number[];
  /** By month, `1` where the source told of it, `0` where the value lies between two that it told. */
  readonly own: string;
}

/** A figure that was published elsewhere. */
export interface PublishedFigure {
  readonly what: string;
  readonly value: number;
  readonly atLeast?: boolean;
  readonly date?: string;
  readonly source?: string;
  /** The part of a link after `?` that selects what can be counted beside it. */
  readonly counts?: string;
  readonly sum?: string;
  readonly note?: string;
}
