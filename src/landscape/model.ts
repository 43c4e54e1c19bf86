/**
 * A landscape as the program knows it: frozen, plain JSON, every list in declared order. Absent is absent: a field that
 * nobody recorded does not exist, it is never zero and never a guess.
 */
import type { FigureSeries, PublishedFigure, Source } from './figures.ts';
import type { ListingHistory } from './listing/history-file.ts';
import type { Publication, Requirement, StageRules } from './requirements.ts';
import type { Item, Kind, Link } from './model/item.ts';
import type { Guide } from './guide/guide.ts';
import type { Look, TextPart } from './look.ts';
import type { Membership } from './membership.ts';
import type { Evaluations, OpennessFramework } from './openness/framework.ts';
import type { Question } from './quiz.ts';
import type { Written } from './written.ts';

export type { TextPart } from './look.ts';
export type { More } from './more.ts';
export type { Basis } from './read/item-fields.ts';
export type { Reference } from './read/told.ts';
export type { Figure, Figures, PublishedFigure, Source } from './figures.ts';
export type { Benefit, Difference, Metric, Publication, Requirement, StageRules } from './requirements.ts';

export type { OpennessFramework, OpennessReading, Released } from './openness/framework.ts';

export { KINDS, STATUSES } from './model/item.ts';
export type { DateName, Item, Kind, Link, Place, Status, Successor } from './model/item.ts';

export interface Landscape {
  readonly foundation: Foundation;
  readonly listing: Listing;
  /** Most mature first; `archived` last. */
  readonly stages: readonly Stage[];
  /** What stages ask and give, as far as the file says. */
  readonly stageRules?: readonly StageRules[];
  /** What shows that a project is healthy. */
  readonly hallmarks?: readonly Requirement[];
  readonly documents?: readonly Publication[];
  /** Most prominent first. */
  readonly tiers: readonly Definition[];
  /** The steps of a machine-learning workflow, in order. Empty for landscapes that declare none. */
  readonly layers: readonly Layer[];
  /** What projects are chosen for; empty where neither the file nor its items say. */
  readonly topics: readonly Topic[];
  /** Ids of the facets that no file declares: their options are what items tell of themselves. */
  readonly undeclared?: readonly string[];
  /** What makes technology trustworthy, as far as the landscape tells its items apart by it. */
  readonly trustDimensions?: readonly TrustDimension[];
  /** How open models and data sets are, as far as the landscape tells items apart by it. */
  readonly openness?: OpennessFramework;
  readonly evaluations?: Evaluations;
  /** Everyone named as a host or contributor. Not all of them are items. */
  readonly organizations: readonly Organization[];
  readonly categories: readonly Category[];
  /** Sets of categories that are shown together, as the settings have them. */
  readonly tabs?: readonly CategoryTab[];
  /** The settings begin with cards, not with small tiles. */
  readonly cards?: true;
  /** Each entry as the file has it, by the item's id. */
  readonly written?: Written;
  /** The foundation's own pages. */
  readonly guide?: Guide;
  /** What membership costs and gives. */
  readonly membership?: Membership;
  /** Projects that the foundation hosted once, and where they live now. They are no items. */
  readonly formerProjects?: readonly FormerProject[];
  /** Facets that the landscape's own fields make, beside those that every landscape has. */
  readonly facets: readonly FurtherFacet[];
  readonly items: readonly Item[];
  /** Where observed figures come from, by the key that figures carry. */
  readonly sources: Readonly<Record<string, Source>>;
  /** The day of the newest figure, `YYYY-MM-DD`: what is observed lies in the twelve months before it. */
  readonly observed?: string;
  readonly footer?: Footer;
  readonly look?: Look;
  /** What a file of games asks. */
  readonly quiz?: readonly Question[];
  /** Where the site is published, with a slash at the end. */
  readonly siteUrl?: string;
  readonly publishedFigures?: readonly PublishedFigure[];
  /** Figures over time. */
  readonly series?: readonly FigureSeries[];
  /** What was listed when, where a file beside the landscape tells. */
  readonly history?: ListingHistory;
}

export interface Foundation {
  /** The organization that hosts the landscape's own projects. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly url?: string;
  readonly description?: string;
  /** Where one becomes a member, and where a project is proposed. */
  readonly joinUrl?: string;
  readonly proposeUrl?: string;
}

export interface Listing {
  /** The name of the file that was read, without the way to it. */
  readonly file: string;
  /** The day of the listing that the file reproduces, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Where the file can be edited; a line is added as `#L12`. */
  /** `{line}` and `{name}` in it stand for those of an item. */
  readonly editUrl?: string;
  /** Where mistakes are reported: a page with a form for a title and a text. */
  readonly issueUrl?: string;
  readonly credit?: string;
}

export interface Definition {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

export interface Stage extends Definition {
  /** `false` where a project with this stage is not, or not yet, counted as hosted. */
  readonly hosted?: false;
  /** How a count names it, where the name alone leaves out what is to be known: “accepted, stage not published”. */
  readonly countedAs?: string;
  /** Other words for it; searches know them. */
  readonly aliases?: readonly string[];
}

/** Something that makes technology trustworthy: fairness, lineage. */
export interface TrustDimension extends Definition {
  /** The question that it answers. */
  readonly asks?: string;
}

/** What a project is chosen for: a vector database, a feature store. */
export interface Topic extends Definition {
  /** Where there is little room. */
  readonly shortName?: string;
  /** What people type who look for it. */
  readonly aliases: readonly string[];
}

/** A project that left: days as `YYYY-MM-DD`, everything else as it is to be read. */
export interface FormerProject {
  readonly name: string;
  readonly lastStage?: string;
  readonly accepted?: string;
  readonly left?: string;
  readonly reason?: string;
  readonly livesAt?: string;
  readonly stageThere?: string;
  readonly since?: string;
  readonly repo?: string;
  readonly contributedBy?: string;
  readonly note?: string;
  readonly source?: string;
}

export interface FurtherFacet {
  readonly id: string;
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly several: boolean;
  /** In the order to show. */
  readonly options: readonly Definition[];
  /** What items without a value are called, where that is worth choosing. */
  readonly none?: string;
}

export interface Layer extends Definition {
  /** The stretch of the workflow that the layer belongs to: Data, Model… */
  readonly part?: string;
  /** Other words for it; searches know them. */
  readonly aliases?: readonly string[];
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly aliases: readonly string[];
  readonly homepage?: string;
}

export interface Category {
  readonly id: string;
  readonly name: string;
  /** What most of its items are. */
  readonly kind: Kind;
  /** Other words for it; searches know them. */
  readonly aliases?: readonly string[];
  readonly subcategories: readonly Subcategory[];
}

/** Categories that are shown together, by their ids. */
export interface CategoryTab {
  readonly id: string;
  readonly name: string;
  /** What old links call it besides. */
  readonly alias?: string;
  readonly categories: readonly string[];
}

export interface Subcategory {
  readonly id: string;
  readonly name: string;
}

/** What a foundation says below its landscape. */
export interface Footer {
  readonly text: readonly TextPart[];
  readonly links: readonly Link[];
}
