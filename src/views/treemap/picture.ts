/** The treemap of a selection, at the level that its link is zoomed to, with its legend. */
import { extentOf } from '#atlas/scopes.ts';
import { isFaint, shownOf } from '#layout/grid/shown.ts';
import { treemapLegend } from '#layout/treemap/legend.ts';
import { type TreemapScene, treemapHeight, treemapScene } from '#layout/treemap/scene.ts';
import { treemapSheet } from '#layout/treemap/sheet.ts';
import { areaOf, figureWords, weigher } from '#layout/treemap/tiling/weights.ts';
import { tinting } from '#layout/treemap/tints.ts';
import { hostedOnly, onlyIn, treemapTree } from '#layout/treemap/tree.ts';
import { type DrawPicture, type PictureSource, stacked } from '#take-away/picture.ts';

const LEGEND_GAP = 14;

export const treemapPicture: DrawPicture = (source) => {
  const { atlas, details, query, selected, width, hasPicture } = source;
  const { matches } = selected;
  const area = areaOf(query, atlas);
  const hosted = hostedOnly(atlas, query, matches);
  const scene = source.shown?.view === query.view ? (source.shown.scene as TreemapScene) : freshTreemap(source);
  const shown = { atlas, scene, matches, tinting: tinting(atlas, query.tint) };
  const picture = treemapSheet({
    ...{ ...shown, hasPicture },
    isFaint: (item) => isFaint(item, query, matches),
    figureOf: (item) => figureWords(area, item, (index) => details.items[index], atlas.observed)
  });
  const legend = treemapLegend({ ...shown, area, by: query.by, hosted, width });
  return scene.blocks.length > 0 ? stacked([picture, legend], LEGEND_GAP) : picture;
};

function freshTreemap({ atlas, details, query, selected, width, height }: PictureSource): TreemapScene {
  const { matches } = selected;
  const { narrowed, packed } = shownOf(selected, query, extentOf(atlas, query).total);
  const weigh = weigher(areaOf(query, atlas), (index) => details.items[index], atlas.observed);
  const whole = treemapTree(atlas, query, weigh, { hosted: hostedOnly(atlas, query, matches) });
  const level = { width, height: height ?? treemapHeight(width), path: query.path, narrowed: narrowed && !packed };
  if (!packed) return treemapScene(atlas, whole, { ...level, matches });
  // What packs should not move far from where it stands with everything.
  const like = treemapScene(atlas, whole, { ...level, matches: new Uint8Array() });
  return treemapScene(atlas, onlyIn(whole, matches), { ...level, matches, like });
}
