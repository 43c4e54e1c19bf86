/** An item where its name is the mark and one line high: the name on a chip that is as full as its stage. */
import type { AtlasItem } from '#atlas/atlas.ts';
import type { Box, Shape, StageLook, TextBlock } from '../scene.ts';
import { HATCHED, INKS, stageFill } from './looks.ts';
import { stageLook } from './marks.ts';
import { nameWeight, placeName, settingOfName } from './name.ts';

export interface NameChip {
  readonly shapes: readonly Shape[];
  readonly name: TextBlock;
}

const SIDE = 7;
const LARGEST = 17;
const LEAST = 10.5;
/** The part of its height that an incubating project fills. */
const UPPER = 5 / 6;

/** Members of the first tier stand out; organizations have none. */
const ORGANIZATION_WEIGHTS: Readonly<Partial<Record<StageLook, number>>> = { full: 860, empty: 640, point: 520 };

/**
 * The name in a box of any size, in two lines where one would be too small; nothing of it is cut.
 * @param first the tier of members that stands out
 */
export function nameChip(entry: AtlasItem, { width, height }: Pick<Box, 'width' | 'height'>, first?: string): NameChip {
  const look = lookOf(entry, first);
  const whole = { x: 0, y: 0, width, height };
  const free = look === 'half' ? Math.round(height * UPPER) : height;
  const room = {
    width: width - 2 * SIDE - (look === 'struck' ? HATCHED - SIDE / 2 : 0),
    height: free - 6,
    most: LARGEST,
    least: LEAST
  };
  const weight = entry.kind === 'project' ? nameWeight(look) : ORGANIZATION_WEIGHTS[look]!;
  const setting = settingOfName(entry.name, room, weight);
  const top = (free - setting.height) / 2;
  return {
    shapes: stageFill(look, whole, free, 1.5),
    name: placeName(setting, { x: SIDE, top }, weight, INKS[look].symbol)
  };
}

function lookOf({ kind, stage, tier }: AtlasItem, first: string | undefined): StageLook {
  if (kind === 'project') return stageLook(stage);
  return tier === undefined ? 'point' : tier === first ? 'full' : 'empty';
}
