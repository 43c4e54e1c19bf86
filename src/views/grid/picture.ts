/** The grid of a selection, whole. */
import { extentOf } from '#atlas/scopes.ts';
import type { GridScene } from '#layout/grid/scene.ts';
import { gridSheet } from '#layout/grid/sheet.ts';
import { freshGrid } from '#layout/grid/fresh.ts';
import { isFaint, shownOf, tileSubjects } from '#layout/grid/shown.ts';
import { categoryHues } from '#layout/hues.ts';
import type { DrawPicture } from '#take-away/picture.ts';

export const gridPicture: DrawPicture = ({ atlas, details, query, selected, width, hasPicture, shown }) => {
  const { size } = query;
  const { total } = extentOf(atlas, query);
  const scene =
    shown?.view === query.view
      ? (shown.scene as GridScene)
      : freshGrid(atlas, query, shownOf(selected, query, total), { width, total });
  const drawn = tileSubjects({ atlas, size, hasPicture, detailsOf: (index) => details.items[index] });
  const subjectOf = (index: number) => ({
    ...drawn(index),
    faint: isFaint(atlas.items[index]!, query, selected.matches)
  });
  return gridSheet({ atlas, scene, size, hues: categoryHues(atlas), subjectOf });
};
