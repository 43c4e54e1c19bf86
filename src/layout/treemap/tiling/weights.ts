/** What a tile's area stands for: one each, or the logarithm of a figure. */
import type { AtlasItem } from '#atlas/atlas.ts';
import type { ItemDetails } from '#landscape/publish/packed.ts';
import type { Area } from '#atlas/query.ts';
import { shortNumber } from '#text/numbers.ts';
import type { Weigh } from '../tree.ts';

type DetailsOf = (index: number) => Pick<ItemDetails, 'figures'> | undefined;

/** Figures that the first view does not bring: they need the details. */
export const needsDetails = (area: Area): boolean => area === 'contributors' || area === 'commits';

const SMALLEST = 2;

/**
 * Weights: 2 for none of it and for items whose figure nobody recorded, 3 for about 1,000, 5 for 100,000. Raw figures
 * would make half of the tiles too small to see.
 */
export function weigher(area: Area, detailsOf: DetailsOf = () => undefined): Weigh {
  return (entry) => {
    if (area === 'count') return { weight: 1, known: true };
    const figure = FIGURES[area](entry, detailsOf);
    return figure === undefined
      ? { weight: SMALLEST, known: false }
      : { weight: Math.log10(10 ** SMALLEST + figure), known: true };
  };
}

const FIGURES: Readonly<Record<Area, (entry: AtlasItem, detailsOf: DetailsOf) => number | undefined>> = {
  count: () => undefined,
  stars: ({ stars }) => stars,
  contributors: ({ index }, detailsOf) => detailsOf(index)?.figures.contributors?.value,
  commits: ({ index }, detailsOf) => detailsOf(index)?.figures.commits?.value.reduce((sum, commits) => sum + commits, 0)
};

/** The figure that an item's area stands for, as a short number; none where all are the same, or nobody recorded it. */
export function shortFigureOf(area: Area, entry: AtlasItem, detailsOf: DetailsOf): string | undefined {
  const figure = FIGURES[area](entry, detailsOf);
  return figure === undefined ? undefined : shortNumber(figure);
}
