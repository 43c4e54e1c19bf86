import type { Atlas } from '#atlas/atlas.ts';
import type { Query } from '#atlas/query.ts';
import { gridMetrics } from './metrics.ts';
import { placeGrid } from './place.ts';
import { type GridScene, type Shown, gridScene } from './scene.ts';
import { foldedSections, isFoldable, knownNestings, onlyShown, shownSections } from './shown.ts';

/** The grid as a link shows it that was just opened. */
export function freshGrid(
  atlas: Atlas,
  query: Pick<Query, 'size' | 'tab'>,
  shown: Shown,
  /** `total`: how many items the query is about. */
  { width, total }: { readonly width: number; readonly total: number }
): GridScene {
  const { size } = query;
  const only = onlyShown(shown);
  const groups = shownSections(atlas, query, only);
  const foldable = isFoldable(width, query, total);
  const folded = foldable ? foldedSections(groups, shown) : new Set<string>();
  const placement = placeGrid(groups, width, gridMetrics[size], {
    collapsed: folded,
    known: knownNestings(atlas, query, only)
  });
  return gridScene(atlas, groups, placement, shown, { folded, foldable });
}
