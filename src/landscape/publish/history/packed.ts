/** What a site's data says of the past: what was listed when, and figures over time. */
import type { FigureSeries } from '../../figures.ts';
import type { Kind, PublishedFigure } from '../../model.ts';

export type SummedSeries = Omit<FigureSeries, 'told'>;

/** What was listed when: days count from 1970, words and places by their index, −1 for none. */
export interface PackedHistory {
  /** The first day of the listing's own history; without it only the days are known that items themselves tell. */
  readonly from?: string;
  /** The last day that is told of. */
  readonly until: string;
  readonly source?: string;
  /** Where the site's feeds of changes are, where it knows its own address. */
  readonly feeds?: string;
  readonly places: readonly (readonly [category: string, subcategory: string])[];
  /** Names that items had, ids of stages and tiers. */
  readonly words: readonly string[];
  /** Items that are no more: they are counted on from those that there are. */
  readonly gone: readonly {
    readonly id: string;
    readonly kind: Kind;
    readonly name: string;
    /** The index of what it was found to be one with. */
    readonly into?: number;
  }[];
  /** Seven numbers a span: item, first day, the day on which it was over or 0, name (−1 as today), place, stage, tier. */
  readonly spans: readonly number[];
  readonly published?: readonly PublishedFigure[];
  readonly series?: readonly SummedSeries[];
  /** How far projects came, by stages. */
  readonly lives: readonly PackedLife[];
}

export interface PackedLife {
  readonly item: number;
  /** Day and the id of the stage that began, the earliest first. */
  readonly steps: readonly (readonly [day: string, stage: string])[];
  /** When and how it ended here: `to CNCF`. */
  readonly end?: readonly [day: string, how: string];
  /** The day of the first listing, and of leaving it, where that is known. */
  readonly listed?: readonly [from: string, to?: string];
}

/** What was summed up in the series of the history, in their order. */
export type SeriesPart = readonly PackedSeries[];

export interface PackedSeries extends Pick<FigureSeries, 'name' | 'source' | 'from' | 'quiet' | 'hostedItems'> {
  /** By their index. */
  readonly items: readonly number[];
  readonly sources: readonly string[];
  /** By item: the index of its source, the first value, and by how much each further month has more. */
  readonly told: readonly (readonly number[])[];
  readonly own: readonly string[];
}
