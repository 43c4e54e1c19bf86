/** An item's mark at its largest, for the panel: its name as a wordmark, or free for its artwork. */
import type { AtlasItem } from '#atlas/atlas.ts';
import { CAP_HEIGHT, textWidth, widestFit } from '../text-width.ts';
import type { Box, Shape, StageLook, TextBlock, TextLine, Tile } from '../scene.ts';
import { HATCHED, INKS, box, stageFill, stageFrame } from './looks.ts';
import { stageLook } from './marks.ts';
import { nameWeight, placeName, settingOfName } from './name.ts';
import { placeWordmark } from './wordmark.ts';

/** How much of a frame of this height stands below its artwork: what tells head and foot from a head alone. */
export const artworkFoot = (look: StageLook, height: number): number =>
  look === 'full' || look === 'half' ? Math.max(8, Math.min(14, Math.round(height * 0.1))) : 2;

export const PLATE = { width: 222, height: 119 } as const;

const whole: Box = { x: 0, y: 0, ...PLATE };
const SIDE = 12;
const HEAD = 26;
/** What an incubating project leaves to its topic. */
const FOOT = 32;

const NO_NAME: TextBlock = { lines: [], x: 0, baseline: 0, leading: 0, width: 0, size: 0, weight: 400, fill: 'none' };

export type PlateMarks = Omit<Tile, 'key' | 'index' | 'x' | 'y'> & { readonly plate: Box };

/** With `artwork` the place of the name stays free for the full picture. */
export function plateMarks(entry: AtlasItem, stageName: string | undefined, artwork = false): PlateMarks {
  return entry.kind === 'project' ? projectPlate(entry, stageName, artwork) : imprint(entry, artwork);
}

/** An organization is its name, set to the measure. */
function imprint(entry: AtlasItem, artwork: boolean): PlateMarks {
  const frame: Shape = { ...whole, fill: artwork ? 'plate' : 'none', stroke: { ink: 'ink', width: 2 } };
  const room = { x: 16, y: 14, width: PLATE.width - 32, height: PLATE.height - 28, maxCap: 52 };
  return {
    ...PLATE,
    plate: { x: 2, y: 2, width: PLATE.width - 4, height: PLATE.height - 4 },
    shapes: [frame],
    texts: [],
    name: artwork ? NO_NAME : centred(placeWordmark(entry.name, room, 700, 'ink'))
  };
}

/** As far from the upper edge as from the lower. */
function centred(name: TextBlock): TextBlock {
  const top = name.baseline - CAP_HEIGHT * name.size;
  const bottom = name.baseline + (name.lines.length - 1) * name.leading;
  return { ...name, baseline: name.baseline + (PLATE.height - bottom - top) / 2 };
}

function projectPlate(entry: AtlasItem, stageName: string | undefined, artwork: boolean): PlateMarks {
  const look = stageLook(entry.stage);
  const ink = INKS[look];
  const edge = look === 'struck' ? HATCHED : 0;
  const inner = PLATE.width - 2 * SIDE - edge;
  const below = artworkFoot(look, PLATE.height);
  const plate = { x: 2, y: HEAD, width: PLATE.width - 4 - edge, height: PLATE.height - HEAD - below };
  const weight = nameWeight(look);
  const setting = settingOfName(entry.name, { width: inner, height: 46, most: 46, least: 14 }, weight);
  const upper = PLATE.height - FOOT;
  const top = HEAD + (upper - HEAD - setting.height) / 2;
  return {
    ...PLATE,
    plate,
    shapes: artwork ? [...stageFrame(look, whole, HEAD), box(plate, 'plate')] : stageFill(look, whole, upper, 2),
    glyph: { look, x: SIDE, y: 9, size: 10, fill: ink.head },
    texts: [
      { text: stageName ?? 'Listed', x: SIDE + 16, baseline: 18, size: 12, weight: 600, stretch: 100, fill: ink.head },
      ...(artwork || entry.topic === undefined ? [] : [topicLine(entry.topic, inner, ink.name)])
    ],
    name: artwork ? NO_NAME : placeName(setting, { x: SIDE, top }, weight, ink.symbol)
  };
}

function topicLine(text: string, measure: number, fill: TextLine['fill']): TextLine {
  const face = { size: 12.5, weight: 520 };
  const stretch = widestFit(measure, (stretch) => textWidth(text, { ...face, stretch })) ?? 62;
  return { text, x: SIDE, baseline: PLATE.height - 12, ...face, stretch, fill };
}
