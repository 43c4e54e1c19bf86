/** The room that a tile leaves for its item's name, and whether the name can be read there. */
import type { AtlasItem } from '#atlas/atlas.ts';
import { nameWeight, tallOf } from '../tile/name.ts';
import { narrowestOf } from '../tile/whole.ts';
import { stageLook } from '../tile/marks.ts';
import type { Box, StageLook } from '../scene.ts';

/** Of names in small tiles, px. */
export const LEAST_SIZE = 10.6;
export const MOST_SIZE = 13.5;
/** Of an incubating tile, what stays light below its name. */
const HALF_FOOT = 5;
/** Of an archived tile, the hatch at its right. */
export const HATCH = 5;

/** The weight of what steps back, and of symbols. */
export const FAINT = 430;

/** Listed names are lighter than the same in the grid: they are many, and small. */
export const markWeight = (look: StageLook): number => (look === 'point' ? 560 : nameWeight(look));

/** Where a name stands in a tile, from its corner: left, and the top of its capitals; and how much room it has. */
export function nameRoom(look: StageLook, { width, height }: Pick<Box, 'width' | 'height'>): Box {
  const edge = look === 'empty' ? 1 : 0;
  const right = 2 + edge + (look === 'struck' ? HATCH : 0);
  const foot = 3 + edge + (look === 'half' ? HALF_FOOT : 0);
  const [x, y] = [3 + edge, 3 + edge];
  return { x, y, width: Math.max(0, width - x - right), height: Math.max(0, height - y - foot) };
}

/** What a tile needs so that its item's name can be read in it, px. */
export interface NameNeeds {
  /** The least height for one line, for two, and so on, and the least width in which the name then fits. */
  readonly heights: readonly number[];
  readonly widths: readonly number[];
}

const known = new WeakMap<AtlasItem, NameNeeds>();

export function nameNeeds(entry: AtlasItem): NameNeeds {
  let needs = known.get(entry);
  if (!needs) {
    const look = stageLook(entry.stage);
    const room = nameRoom(look, { width: 100, height: 100 });
    const widths = narrowestOf(entry.name, markWeight(look)).map((width) => width * LEAST_SIZE + 100 - room.width);
    const heights = widths.map((_, i) => tallOf(i + 1) * LEAST_SIZE + 100 - room.height);
    known.set(entry, (needs = { heights, widths }));
  }
  return needs;
}

/** Whether a tile of that size shows its item's name, whole. */
export function isNamed({ heights, widths }: NameNeeds, width: number, height: number): boolean {
  for (let i = 0; i < widths.length; i++) if (widths[i]! <= width && heights[i]! <= height) return true;
  return false;
}

/** The least width at which a tile of an area shows its item's name; none where none of that area does. */
export const leastNamedWidth = ({ heights, widths }: NameNeeds, area: number): number =>
  widths.reduce((least, width, i) => (heights[i]! * width <= area && width < least ? width : least), Infinity);

/** Beyond this long side over short, shape costs more than a name. */
export const TOLERATED = 2.1;

/** Of most tiles, long side over short. */
const USUAL = 1.5;

/** The area of a cell in which an item's name has room in a usual shape, px². */
export const namedArea = ({ heights, widths }: NameNeeds): number =>
  Math.min(
    ...widths.map((width, i) => (Math.max(width, heights[i]! / USUAL) + 1) * (Math.max(heights[i]!, width / USUAL) + 1))
  );
