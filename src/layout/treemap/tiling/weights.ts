/** What a tile's area stands for: one each, or the logarithm of a figure. */
import type { AtlasItem } from '#atlas/atlas.ts';
import type { ItemDetails } from '#landscape/publish/packed.ts';
import type { Area } from '#atlas/query.ts';
import { isOld, weeksObserved } from '#text/ages.ts';
import type { Figures } from '#landscape/model.ts';
import { datedNumber } from '#text/numbers.ts';
import type { Weigh } from '../tree.ts';

type DetailsOf = (index: number) => Pick<ItemDetails, 'figures'> | undefined;

/** Figures that the first view does not bring: they need the details. */
export const needsDetails = (area: Area): boolean => area === 'contributors' || area === 'commits';

const SMALLEST = 2;

/**
 * Weights: 2 for none of it and for items whose figure nobody recorded, 3 for about 1,000, 5 for 100,000. Raw figures
 * would make half of the tiles too small to see.
 */
export function weigher(area: Area, detailsOf: DetailsOf = () => undefined, observed?: string): Weigh {
  return (entry) => {
    if (area === 'count') return { weight: 1, known: true };
    const figure = FIGURES[area](entry, detailsOf(entry.index)?.figures, observed);
    return figure === undefined
      ? { weight: SMALLEST, known: false }
      : { weight: Math.log10(10 ** SMALLEST + figure.value), known: true, old: figure.year !== undefined };
  };
}

/** A figure; with its year where it is old beside the newest. */
interface AreaFigure {
  readonly value: number;
  readonly year?: number | undefined;
}

type FigureOf = (
  entry: AtlasItem,
  figures: Figures | undefined,
  observed: string | undefined
) => AreaFigure | undefined;

const FIGURES: Readonly<Record<Area, FigureOf>> = {
  count: () => undefined,
  stars: ({ stars, starsYear }) => (stars === undefined ? undefined : { value: stars, year: starsYear }),
  contributors: (_, figures, observed) => dated(figures?.contributors, observed),
  commits: (_, figures, observed) => yearOfCommits(figures?.commits, observed)
};

const dated = (figure: Figures['contributors'], observed: string | undefined): AreaFigure | undefined =>
  figure && { value: figure.value, year: isOld(figure.date, observed) ? Number(figure.date.slice(0, 4)) : undefined };

/** Those of another year than the landscape's are no figure beside the others. */
const yearOfCommits = (commits: Figures['commits'], observed: string | undefined): AreaFigure | undefined =>
  commits && weeksObserved(commits.date, observed) > 0
    ? { value: commits.value.reduce((sum, week) => sum + week, 0) }
    : undefined;

/**
 * The figure that an item's area stands for, as a short number, with its year where it is old; none where all are the
 * same, or nobody recorded it.
 */
export function shortFigureOf(
  area: Area,
  entry: AtlasItem,
  detailsOf: DetailsOf,
  observed: string | undefined
): string | undefined {
  const figure = FIGURES[area](entry, detailsOf(entry.index)?.figures, observed);
  return figure && datedNumber(figure.value, figure.year);
}
