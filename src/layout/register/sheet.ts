/** A register of members or organizations as a sheet for a painter. */
import type { Atlas } from '#atlas/atlas.ts';
import type { RegisterScene } from './place.ts';
import type { Sheet } from '../scene.ts';

export function registerSheet(atlas: Atlas, scene: RegisterScene, hueOf: (index: number) => number | undefined): Sheet {
  return {
    width: scene.width,
    height: scene.height,
    parts: scene.sections.map(({ title, heading, count, x, y, width, tiles }) => ({
      x,
      y,
      hue: undefined,
      title,
      shapes: [{ x: 0, y: 0, width, height: 3, fill: 'ink' }],
      texts: [heading, count],
      tiles: tiles.map((tile) => ({
        ...tile,
        x: tile.x - x,
        y: tile.y - y,
        title: atlas.items[tile.index]!.name,
        chips: tile.chips.map((chip) => ({ ...chip, hue: hueOf(chip.index) }))
      }))
    }))
  };
}
