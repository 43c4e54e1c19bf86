/** The whole picture that a query shows, in one piece: what the page paints part by part as it comes into sight. */
import type { Atlas, AtlasItem, Thumbnail } from '#atlas/atlas.ts';
import type { Details } from '#landscape/publish/packed.ts';
import type { Query } from '#atlas/query.ts';
import type { Selected } from '#atlas/select.ts';
import { contributions } from '#atlas/contributions.ts';
import { SCOPE_KINDS, projectTotalIn, totalsOf } from '#atlas/selection.ts';
import type { GridScene } from '#layout/grid/scene.ts';
import { gridSheet } from '#layout/grid/sheet.ts';
import { freshGrid, isFaint, shownOf, tileSubjects } from '#layout/grid/shown.ts';
import { categoryHues } from '#layout/hues.ts';
import { registerGroups, registersIn } from '#layout/register/groups.ts';
import { registerSheet } from '#layout/register/sheet.ts';
import { placeRegister } from '#layout/register/place.ts';
import type { Sheet } from '#layout/scene.ts';
import { type TreemapScene, indicesIn, treemapHeight, treemapScene } from '#layout/treemap/scene.ts';
import { treemapLegend } from '#layout/treemap/legend.ts';
import { treemapSheet } from '#layout/treemap/sheet.ts';
import { tinting } from '#layout/treemap/tints.ts';
import { treemapTree } from '#layout/treemap/tree.ts';
import { shortFigureOf, weigher } from '#layout/treemap/tiling/weights.ts';

export interface WholeSource {
  readonly atlas: Atlas;
  readonly details: Pick<Details, 'items'>;
  readonly query: Query;
  readonly selected: Selected;
  readonly width: number;
  /** Of a treemap, which fills the window; one that suits the width if left out. */
  readonly height?: number | undefined;
  /** Whether a logo is drawn where there is a picture of it. */
  readonly hasPicture: (thumbnail: Thumbnail) => boolean;
  /** The grid as it stands on a page; one that was just opened if left out. */
  readonly grid?: GridScene | undefined;
  /** The same for the treemap. */
  readonly treemap?: TreemapScene | undefined;
}

export interface Whole {
  readonly sheet: Sheet;
  /** Indices of the items that match, as they stand on the sheet, each once. */
  readonly order: readonly number[];
}

export function wholePicture(source: WholeSource): Whole {
  const { atlas, query, selected } = source;
  const drawProjects = query.view === 'treemap' ? wholeTreemap : wholeGrid;
  const parts: Whole[] = SCOPE_KINDS[query.scope].includes('project') ? [drawProjects(source)] : [];
  const contributed = contributions(atlas);
  for (const category of registersIn(atlas, query)) parts.push(wholeRegister(category, contributed, source));
  return {
    sheet: stacked(parts.map(({ sheet }) => sheet)),
    order: [...new Set(parts.flatMap(({ order }) => order))].filter((index) => selected.matches[index] === 1)
  };
}

function wholeGrid({ atlas, details, query, selected, width, hasPicture, grid }: WholeSource): Whole {
  const { matches } = selected;
  const projectTotal = projectTotalIn(totalsOf(atlas), query.scope);
  const scene = grid ?? freshGrid(atlas, query, shownOf(selected, projectTotal), { width, projectTotal });
  const detailsOf = (index: number) => details.items[index];
  const drawn = tileSubjects({ atlas, size: query.size, hasPicture, detailsOf });
  const subjectOf = (index: number) => ({
    ...drawn(index),
    faint: isFaint(atlas.items[index]!, query, matches)
  });
  return {
    sheet: gridSheet({ atlas, scene, size: query.size, hues: categoryHues(atlas), subjectOf }),
    order: scene.sections.flatMap(({ frames, rest }) => [
      ...frames.flatMap((frame) => [...frame.tiles.map(({ index }) => index), ...frame.rest]),
      ...rest
    ])
  };
}

/** The level that the link is zoomed to. */
function wholeTreemap({ atlas, details, query, selected, width, hasPicture, ...source }: WholeSource): Whole {
  const { matches } = selected;
  const detailsOf = (index: number) => details.items[index];
  const { narrowed } = shownOf(selected, projectTotalIn(totalsOf(atlas), query.scope));
  const scene =
    source.treemap ??
    treemapScene(atlas, treemapTree(atlas, query.by, weigher(query.area, detailsOf)), {
      ...{ width, height: source.height ?? treemapHeight(width), path: query.path, matches, narrowed },
      compact: query.compact && narrowed
    });
  const shown = { atlas, scene, matches, tinting: tinting(atlas, query.tint) };
  const picture = treemapSheet({
    ...{ ...shown, hasPicture },
    isFaint: (entry) => isFaint(entry, query, matches),
    figureOf: (entry) => shortFigureOf(query.area, entry, detailsOf)
  });
  // What stands outside the level is taken away too, after it: the selection is what the sentence counts.
  const legend = treemapLegend({ ...shown, area: query.area, by: query.by, width });
  return {
    sheet: scene.blocks.length > 0 ? stacked([picture, legend], LEGEND_GAP) : picture,
    order: [...indicesIn(scene), ...atlas.items.filter(({ kind }) => kind === 'project').map(({ index }) => index)]
  };
}

function wholeRegister(
  category: number,
  contributed: ReadonlyMap<string, readonly AtlasItem[]>,
  { atlas, query, selected: { matches }, width, hasPicture }: WholeSource
): Whole {
  const hues = categoryHues(atlas);
  const groups = registerGroups(category, { atlas, query, matches, contributed, hasPicture });
  const scene = placeRegister(groups, width);
  const hueOf = (index: number) => hues.get(atlas.frames[atlas.items[index]!.frames[0]!]!.category);
  return {
    sheet: registerSheet(atlas, scene, hueOf),
    order: scene.sections.flatMap(({ tiles }) => tiles.map(({ index }) => index))
  };
}

/** Between a grid and the registers below it. */
export const PART_GAP = 32;
const LEGEND_GAP = 14;

/** Sheets below each other. */
function stacked(sheets: readonly Sheet[], gap = PART_GAP): Sheet {
  let y = 0;
  const parts = sheets.flatMap((sheet) => {
    const top = y;
    y += sheet.height > 0 ? sheet.height + gap : 0;
    return sheet.parts.map((part) => ({ ...part, y: part.y + top }));
  });
  return { width: Math.max(0, ...sheets.map(({ width }) => width)), height: Math.max(0, y - gap), parts };
}

/** The pictures of logos that a sheet draws, each once. */
export const thumbnailsIn = ({ parts }: Sheet): Thumbnail[] => [
  ...new Set(parts.flatMap(({ tiles }) => tiles.flatMap(({ picture }) => picture?.thumbnail ?? [])))
];
