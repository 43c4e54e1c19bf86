/** A register of members or organizations as a sheet for a painter. */
import type { Atlas } from '#atlas/atlas.ts';
import type { RegisterScene, RegisterSection } from './place.ts';
import type { Shape, Sheet, SheetPart } from '../scene.ts';

export function registerSheet(atlas: Atlas, scene: RegisterScene, hueOf: (index: number) => number | undefined): Sheet {
  return {
    width: scene.width,
    height: scene.height,
    parts: [...headOf(scene), ...scene.sections.map(partOf)]
  };

  function partOf({ title, heading, count, rule, x, y, width, places, tileAt }: RegisterSection): SheetPart {
    return {
      x,
      y,
      hue: undefined,
      title,
      shapes: [{ x: 0, y: 0, width, height: rule, fill: rule === 3 ? 'ink' : 'rule2' }],
      texts: [heading, count],
      tiles: places
        .map((_, i) => tileAt(i))
        .map((tile) => ({
          ...tile,
          x: tile.x - x,
          y: tile.y - y,
          title: atlas.items[tile.index]!.name,
          chips: tile.chips.map((chip) => ({ ...chip, hue: hueOf(chip.index) }))
        }))
    };
  }
}

function headOf({ head, width }: RegisterScene): SheetPart[] {
  if (!head) return [];
  const shapes: Shape[] = [{ x: 0, y: 0, width, height: 3, fill: 'ink' }];
  return [
    { x: 0, y: 0, hue: undefined, title: head.heading.text, shapes, texts: [head.heading, head.count], tiles: [] }
  ];
}
