/** The first part of a site's data, with the frames in the order that fills the grid best, and the categories' colours. */
import type { Packed, PackedArtwork } from '#core/atlas.ts';
import { unpack } from '#core/atlas.ts';
import type { Landscape } from '#core/model.ts';
import { pack } from '#core/pack.ts';
import { gridMetrics } from '#layout/grid/metrics.ts';
import { reorder } from '#layout/grid/reorder.ts';
import { gridGroups } from '#layout/grid/scene.ts';
import { categoryHues } from '#layout/hues.ts';
import { type Palette, THEMES, TONES, paletteOf } from '#paint/palette.ts';

export function packForSite(landscape: Landscape, artwork?: PackedArtwork): Packed {
  const declared = unpack(pack(landscape));
  const order = reorder(
    gridGroups(declared, () => true),
    gridMetrics.elements
  );
  const frames = declared.categories.flatMap((_, category) => {
    const own = declared.frames.filter((frame) => frame.category === category).map(({ index }) => index);
    const moved = order.get(String(category))?.map(Number) ?? [];
    return [...moved, ...own.filter((index) => !moved.includes(index))];
  });
  const hues = categoryHues(declared);
  const tones = declared.categories.map((_, category) => {
    const hue = hues.get(category);
    return hue === undefined ? 0 : THEMES.map((theme) => tonesIn(paletteOf(hue, theme))).join('');
  });
  return pack(landscape, { order: frames, artwork, tones });
}

const tonesIn = (palette: Palette) => TONES.map((tone) => palette[tone].slice(1)).join('');
