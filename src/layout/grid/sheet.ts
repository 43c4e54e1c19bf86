/** A whole grid as a sheet for a painter: what the page shows frame by frame, in one piece. */
import type { Atlas } from '#core/atlas.ts';
import type { ItemDetails } from '#core/atlas.ts';
import type { Sheet, SheetTile } from '../scene.ts';
import type { GridScene } from './scene.ts';
import { type Zoom, placeTile } from './tile.ts';

export interface SheetSource {
  readonly atlas: Atlas;
  readonly scene: GridScene;
  readonly zoom: Zoom;
  readonly matches: Uint8Array;
  /** By category index. */
  readonly hues: ReadonlyMap<number, number>;
  readonly detailsOf?: (index: number) => ItemDetails | undefined;
  /** Whether logos are drawn, where there are pictures of them. */
  readonly artwork?: boolean;
}

export function gridSheet({ atlas, scene, zoom, matches, hues, detailsOf, artwork }: SheetSource): Sheet {
  const stageNames = new Map(atlas.stages.map(({ id, name }) => [id, name]));
  return {
    width: scene.width,
    height: scene.height,
    parts: scene.groups.map((group) => {
      const { x, y, width, heading, count, letter, frames, category } = group;
      const tiles = frames.flatMap((frame) =>
        frame.tiles.map(({ key, index, x: left, y: top, width, height }): SheetTile => {
          const entry = atlas.entries[index]!;
          const place = { key, x: frame.x - x + left, y: frame.y - y + top, width, height };
          const subject = {
            entry,
            stageName: entry.stage && stageNames.get(entry.stage),
            faint: matches[index] !== 1,
            artwork,
            details: detailsOf?.(index)
          };
          return { ...placeTile(subject, place, zoom), title: entry.name };
        })
      );
      const rules = frames.flatMap((frame) =>
        frame.heading
          ? [
              {
                x: frame.x - x,
                y: frame.y - y - frame.headingHeight,
                width: frame.width,
                height: 1,
                fill: 'rule2' as const
              }
            ]
          : []
      );
      const headings = frames.flatMap((frame) =>
        [frame.heading, frame.count].flatMap((text) =>
          text
            ? [{ ...text, x: text.x + frame.x - x, baseline: text.baseline + frame.y - y - frame.headingHeight }]
            : []
        )
      );
      return {
        x,
        y,
        hue: hues.get(category),
        title: atlas.categories[category]!.name,
        shapes: [
          { x: 0, y: 0, width, height: 3, fill: 'solid' },
          { x: 0, y: 13, width: 20, height: 20, fill: 'solid' },
          ...rules
        ],
        texts: [
          { text: letter, x: 6, baseline: 27, size: 12, weight: 700, stretch: 100, fill: 'onSolid' },
          heading,
          count,
          ...headings
        ],
        tiles
      };
    })
  };
}
