/** What a tile's area stands for: one each, or the logarithm of a figure. */
import type { ItemDetails } from '#landscape/publish/packed.ts';
import { AREAS, type Area, type Query } from '#atlas/query.ts';
import type { Atlas, AtlasItem } from '#atlas/atlas.ts';
import { isOld, weeksObserved } from '#text/ages.ts';
import type { Figures } from '#landscape/model.ts';
import { datedNumber } from '#text/numbers.ts';
import type { Weigh } from '../tree.ts';

type DetailsOf = (index: number) => Pick<ItemDetails, 'figures'> | undefined;

/** Figures that the first view does not bring: they need the details. */
export const needsDetails = (area: Area): boolean => area === 'contributors' || area === 'commits';

/** Sizes of which a landscape has any figure; all the same, in any. */
export const areasIn = ({ starsOf, observed }: Pick<Atlas, 'starsOf' | 'observed'>): readonly Area[] =>
  AREAS.filter((area) => area === 'count' || (area === 'stars' ? starsOf : observed) !== undefined);

/** What areas stand for: stars where a link does not say; the same for all where nobody recorded what it says. */
export function areaOf({ area }: Pick<Query, 'area'>, atlas: Pick<Atlas, 'starsOf' | 'observed'>): Area {
  const wanted = area === 'auto' ? 'stars' : area;
  return areasIn(atlas).includes(wanted) ? wanted : 'count';
}

const SMALLEST = Math.log10(200);

/**
 * Weights: 2.3 for none of it and for items whose figure nobody recorded, 3.1 for 1,000, 5 for 100,000. Raw figures would
 * make half of the tiles too small to see.
 */
export function weigher(area: Area, detailsOf: DetailsOf = () => undefined, observed?: string): Weigh {
  return (entry) => {
    if (area === 'count') return { weight: 1, known: true };
    const figure = FIGURES[area](entry, detailsOf(entry.index)?.figures, observed);
    return figure === undefined
      ? { weight: SMALLEST, known: false }
      : { weight: Math.log10(200 + figure.value), known: true, old: figure.year !== undefined };
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

/** After a number. */
export const AREA_NOUNS: Readonly<Record<Area, string>> = {
  count: '',
  stars: 'stars',
  contributors: 'contributors',
  commits: 'commits in a year'
};

/**
 * The figure that an item's area stands for, with its unit, and with its year where it is old: `1.2k ’23 stars`; none
 * where all are the same, or nobody recorded it.
 */
export function figureWords(
  area: Area,
  entry: AtlasItem,
  detailsOf: DetailsOf,
  observed: string | undefined
): string | undefined {
  const figure = FIGURES[area](entry, detailsOf(entry.index)?.figures, observed);
  return figure && `${datedNumber(figure.value, figure.year)} ${AREA_NOUNS[area]}`;
}
