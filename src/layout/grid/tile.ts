/**
 * The anatomy of a tile at the three sizes of tiles: where symbol, name, stage, stars, commits and artwork stand. Stage is
 * how full the tile is; hue is the category and nothing else.
 */
import type { TileSize } from '#atlas/query.ts';
import type { Tile } from '../scene.ts';
import { outline } from '../tile/looks.ts';
import { drawElement } from './elements.ts';
import { drawPlate, drawRow } from './switched.ts';
import { type Draw, type TileBox, type TileSubject, placeAs } from './tile-parts.ts';

export type { TileBox as Place, TileSubject };

export const LOOKS: Readonly<Record<TileSize, Draw>> = { index: drawRow, elements: drawElement, plates: drawPlate };

export function placeTile(subject: TileSubject, place: TileBox, size: TileSize): Tile {
  const tile = placeAs(LOOKS[size], subject, place);
  return subject.faint ? faded(tile) : tile;
}

/** Outside the selection: a hairline cell with its name where it stood. The page does the same by a class. */
function faded({ key, index, x, y, width, height, name }: Tile): Tile {
  const shapes = [outline({ x: 0, y: 0, width, height }, 'rule', 1)];
  return { key, index, x, y, width, height, shapes, texts: [], name: { ...name, fill: 'ink2' } };
}
