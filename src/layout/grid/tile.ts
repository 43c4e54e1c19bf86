/**
 * The anatomy of a tile at the three sizes of tiles: where symbol, name, stage, stars, commits and artwork stand. Stage is
 * how full the tile is; hue is the category and nothing else.
 */
import type { TileSize } from '#atlas/query.ts';
import type { Tile } from '../scene.ts';
import { drawElement } from './elements.ts';
import { drawPlate, drawRow } from './switched.ts';
import { type Draw, type TileBox, type TileSubject, placeAs } from './tile-parts.ts';

export type { TileBox as Place, TileSubject };

export const LOOKS: Readonly<Record<TileSize, Draw>> = { index: drawRow, elements: drawElement, plates: drawPlate };

export const placeTile = (subject: TileSubject, place: TileBox, size: TileSize): Tile =>
  placeAs(LOOKS[size], subject, place);
