/** What stands in a layer's column: a project with a stage as a tile with name and topic, a listed one as its name. */
import type { AtlasItem } from '#atlas/atlas.ts';
import type { SheetTile, TextBlock } from '../scene.ts';
import { type Label, fitLabel } from '../tile/labels.ts';
import { HATCHED, INKS, stageFill } from '../tile/looks.ts';
import { stageLook } from '../tile/marks.ts';
import { nameWeight, placeName, placeWhole, settingOfName } from '../tile/name.ts';
import { textWidth, widestStep } from '../text-width.ts';

export const TILE_HEIGHT = 47;
const SIDE = 6;
/** The topic stands wholly below what an incubating project fills. */
const UPPER = 30;
const NAME = { height: 22, most: 17, least: 10.5 };
const TOPIC = { size: 11, weight: 430 };
const TOPIC_BASELINE = 42;

export type Marks = Omit<SheetTile, 'x' | 'y' | 'title'>;

export function stagedMarks(entry: AtlasItem, width: number): Marks {
  const look = stageLook(entry.stage);
  const measure = Math.max(24, width - 2 * SIDE - (look === 'struck' ? HATCHED : 0));
  const weight = nameWeight(look);
  const setting = settingOfName(entry.name, { ...NAME, width: measure }, weight);
  const { symbol, name } = INKS[look];
  const stretch = entry.topic && widestStep(measure, (stretch) => textWidth(entry.topic!, { ...TOPIC, stretch }));
  return {
    ...{ width, height: TILE_HEIGHT },
    shapes: stageFill(look, { x: 0, y: 0, width, height: TILE_HEIGHT }, UPPER, 2),
    name: placeName(setting, { x: SIDE, top: 4 + (NAME.height - setting.height) / 2 }, weight, symbol),
    texts: stretch ? [{ text: entry.topic, x: SIDE, baseline: TOPIC_BASELINE, ...TOPIC, stretch, fill: name }] : []
  };
}

const LISTED = { size: 12, weight: 560 };
const LEADING = 15;
const PADDING = 2;

/** How a listed project's name breaks; nothing of it is cut. */
export const listedLabel = (name: string, width: number): Label =>
  fitLabel(name, width, LISTED, { lines: 2, extraLines: 1, comfortable: 78 });

export const listedHeight = ({ lines }: Label): number => lines.length * LEADING + PADDING;

export function listedMarks(name: string, label: Label, width: number): Marks {
  const at = { x: 0, baseline: 12, leading: LEADING };
  const block: TextBlock = placeWhole(name, label, at, { ...LISTED, measure: width }, 'solid');
  return { width, height: listedHeight(label), shapes: [], texts: [], name: block };
}
