/**
 * The first part of a site's data, with the frames in the order that fills the grid best, the
 * categories' colours, and what the page would have to search for before it can paint.
 */
import type { Packed, PackedArtwork } from '#landscape/publish/packed.ts';
import { unpack } from '#atlas/atlas.ts';
import type { Landscape } from '#landscape/model.ts';
import { pack } from '#landscape/publish/pack.ts';
import { packNesting } from '#layout/grid/packing/known.ts';
import { gridMetrics } from '#layout/grid/metrics.ts';
import { placeGrid } from '#layout/grid/place.ts';
import { reorder } from '#layout/grid/packing/reorder.ts';
import { gridSections } from '#layout/grid/scene.ts';
import { categoryHues } from '#layout/hues.ts';
import { tones } from '#paint/tones.ts';

/** Of the grid in windows of 1024, 1280, 1366, 1440, 1536, 1600, 1680, 1728, 1920 and 2560 px: ten numbers of columns. */
const USUAL_WIDTHS = [720, 976, 1062, 1136, 1232, 1296, 1376, 1424, 1616, 2256];

export function packForSite(landscape: Landscape, artwork?: PackedArtwork): Packed {
  const declared = unpack(pack(landscape));
  const order = reorder(
    gridSections(declared, () => true),
    gridMetrics.elements
  );
  const frames = declared.categories.flatMap((_, category) => {
    const own = declared.frames.filter((frame) => frame.category === category).map(({ index }) => index);
    const moved = order.get(String(category))?.map(Number) ?? [];
    return [...moved, ...own.filter((index) => !moved.includes(index))];
  });
  const hues = categoryHues(declared);
  const colours = declared.categories.map((_, category) => {
    const hue = hues.get(category);
    return hue === undefined ? 0 : tones(hue);
  });
  const groups = gridSections({ ...declared, order: frames }, () => true);
  const nestings = USUAL_WIDTHS.map((width) => packNesting(placeGrid(groups, width, gridMetrics.elements).tree));
  return pack(landscape, { order: frames, artwork, tones: colours, nestings });
}
