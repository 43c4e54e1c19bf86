/** The treemap of a selection, at the level that its link is zoomed to, with its legend. */
import { extentOf } from '#atlas/scopes.ts';
import { isFaint, shownOf } from '#layout/grid/shown.ts';
import { treemapLegend } from '#layout/treemap/legend.ts';
import { type TreemapScene, treemapHeight, treemapScene } from '#layout/treemap/scene.ts';
import { treemapSheet } from '#layout/treemap/sheet.ts';
import { shortFigureOf, weigher } from '#layout/treemap/tiling/weights.ts';
import { tinting } from '#layout/treemap/tints.ts';
import { treemapTree } from '#layout/treemap/tree.ts';
import { type DrawPicture, type PictureSource, stacked } from '#take-away/picture.ts';

const LEGEND_GAP = 14;

export const treemapPicture: DrawPicture = (source) => {
  const { atlas, details, query, selected, width, hasPicture } = source;
  const scene = source.shown?.view === query.view ? (source.shown.scene as TreemapScene) : freshTreemap(source);
  const shown = { atlas, scene, matches: selected.matches, tinting: tinting(atlas, query.tint) };
  const picture = treemapSheet({
    ...{ ...shown, hasPicture },
    isFaint: (item) => isFaint(item, query, selected.matches),
    figureOf: (item) => shortFigureOf(query.area, item, (index) => details.items[index], atlas.observed)
  });
  const legend = treemapLegend({ ...shown, area: query.area, by: query.by, width });
  return scene.blocks.length > 0 ? stacked([picture, legend], LEGEND_GAP) : picture;
};

function freshTreemap({ atlas, details, query, selected, width, height }: PictureSource): TreemapScene {
  const { narrowed, packed } = shownOf(selected, query, extentOf(atlas, query).total);
  const groups = treemapTree(
    atlas,
    query,
    weigher(query.area, (index) => details.items[index], atlas.observed),
    packed ? selected.matches : undefined
  );
  return treemapScene(atlas, groups, {
    ...{
      width,
      height: height ?? treemapHeight(width),
      path: query.path,
      matches: selected.matches,
      narrowed: narrowed && !packed
    }
  });
}
