/**
 * The anatomy of a tile at the three zoom steps: where symbol, name, stage, stars, commits and artwork stand. Stage is
 * how full the tile is; hue is the category and nothing else.
 */
import type { Tile } from '../scene.ts';
import { drawElement } from './elements.ts';
import { drawPlate, drawRow } from './switched.ts';
import { type Draw, type Place, type TileSubject, type Zoom, placeAs } from './tile-parts.ts';

export type { Place, TileSubject, Zoom };

export const LOOKS: Readonly<Record<Zoom, Draw>> = { index: drawRow, elements: drawElement, plates: drawPlate };

export const placeTile = (subject: TileSubject, place: Place, zoom: Zoom): Tile => placeAs(LOOKS[zoom], subject, place);
