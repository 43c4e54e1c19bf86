/** A project where its name is the mark and one line high: the name on a chip that is as full as its stage. */
import type { AtlasItem } from '#atlas/atlas.ts';
import type { Box, Tile } from '../scene.ts';
import { HATCHED, INKS, stageFill } from './looks.ts';
import { stageLook } from './marks.ts';
import { nameWeight, placeName, settingOfName } from './name.ts';

export type NameChip = Omit<Tile, 'key' | 'index' | 'x' | 'y'>;

const SIDE = 8;
const LARGEST = 17;
const LEAST = 10.5;
/** What an incubating project leaves free at the lower edge. */
const FOOT = 5;

/** The name in a box of any size, in two lines where one would be too small; nothing of it is cut. */
export function nameChip(entry: AtlasItem, { width, height }: Pick<Box, 'width' | 'height'>): NameChip {
  const look = stageLook(entry.stage);
  const whole = { x: 0, y: 0, width, height };
  const free = look === 'half' ? height - FOOT : height;
  const room = {
    width: width - 2 * SIDE - (look === 'struck' ? HATCHED - SIDE / 2 : 0),
    height: free - 6,
    most: LARGEST,
    least: LEAST
  };
  const weight = nameWeight(look);
  const setting = settingOfName(entry.name, room, weight);
  const top = (free - setting.height) / 2;
  return {
    width,
    height,
    shapes: stageFill(look, whole, free, 1.5),
    texts: [],
    name: placeName(setting, { x: SIDE, top }, weight, INKS[look].symbol)
  };
}
