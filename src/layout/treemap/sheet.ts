/** A level of the treemap as a sheet for a painter: the same boxes, lines and marks as on screen, in one piece. */
import type { Atlas, AtlasItem, Thumbnail } from '#atlas/atlas.ts';
import type { Box, Sheet, SheetPart, SheetTile } from '../scene.ts';
import { categoryHues } from '../hues.ts';
import { NO_NAME, placeMark } from './mark.ts';
import { restMarks } from './rest.ts';
import type { BlockScene, TreemapScene } from './scene.ts';
import type { Tinting } from './tints.ts';

export interface TreemapSheetSource {
  readonly atlas: Atlas;
  readonly scene: TreemapScene;
  /** Per item of the atlas, 1 where it matches. */
  readonly matches: Uint8Array;
  readonly tinting: Tinting;
  /** Whether an item steps back; those that do not match if left out. */
  readonly isFaint?: (entry: AtlasItem) => boolean;
  /** Whether a logo is drawn where there is a picture of it, and room; none if left out. */
  readonly hasPicture?: (thumbnail: Thumbnail) => boolean;
  /** The figure that an item's size stands for. */
  readonly figureOf?: (entry: AtlasItem) => string | undefined;
}

/** Headings first, then tiles: one part for each hue in a block, as a part has one hue. */
export function treemapSheet(source: TreemapSheetSource): Sheet {
  const { atlas, scene, matches, tinting, hasPicture, figureOf } = source;
  const isFaint = source.isFaint ?? (({ index }: AtlasItem) => matches[index] !== 1);
  const hues = categoryHues(atlas);
  const stageNames = new Map(atlas.stages.map(({ id, name }) => [id, name]));
  const markOf = ({ entry, known }: { entry: AtlasItem; known: boolean }, place: Box & { key: string }): SheetTile => ({
    ...placeMark(
      {
        entry,
        known,
        stageName: entry.stage && stageNames.get(entry.stage),
        faint: isFaint(entry),
        artwork: entry.artwork !== undefined && hasPicture?.(entry.artwork) === true,
        figure: figureOf?.(entry),
        tinted: tinting.facet !== 'category'
      },
      place
    ),
    title: entry.name
  });

  function partsOf(block: BlockScene): SheetPart[] {
    const { x, y, title, category, heading, frames } = block;
    const within = <T extends Box>(place: T): T => ({ ...place, x: place.x - x, y: place.y - y });
    const part = (hue: number | undefined, tiles: SheetTile[]): SheetPart => ({
      ...{ x, y, hue, title, shapes: [], texts: [], tiles: tiles.map(within) }
    });
    const byHue = new Map<number | undefined, SheetTile[]>();
    const add = (hue: number | undefined, tile: SheetTile) => byHue.set(hue, [...(byHue.get(hue) ?? []), tile]);
    for (const frame of frames) {
      for (const { index, known, ...place } of frame.tiles) {
        const entry = atlas.items[index]!;
        add(tinting.hueOf(entry), markOf({ entry, known }, place));
      }
      if (frame.rest) {
        const { x, y, width, height, indices } = frame.rest;
        const matching = indices.filter((index) => matches[index] === 1).length;
        const tile = {
          ...restMarks(matching, frame.rest),
          name: NO_NAME,
          title: `${indices.length} more in ${frame.title}`
        };
        add(undefined, { ...tile, x, y, width, height });
      }
    }
    const headings = frames.flatMap((frame) =>
      (frame.heading?.texts ?? []).map((text) => ({
        ...text,
        x: text.x + frame.x - x,
        baseline: text.baseline + frame.y - y
      }))
    );
    const head: SheetPart = {
      ...part(hueOfCategory(category), []),
      shapes: heading?.shapes ?? [],
      texts: [...(heading?.texts ?? []), ...headings]
    };
    return [head, ...[...byHue].map(([hue, tiles]) => part(hue, tiles))];
  }

  const hueOfCategory = (category: number | undefined) => (category === undefined ? undefined : hues.get(category));
  return { width: scene.width, height: scene.height, parts: scene.blocks.flatMap(partsOf) };
}
