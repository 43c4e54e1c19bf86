/** The head of an item's column, where items stand side by side: its name as its mark, as full as its stage. */
import type { AtlasItem } from '#atlas/atlas.ts';
import type { Box, Ink, Shape, Tile } from '../scene.ts';
import { HATCHED, INKS, outline, stageFill } from './looks.ts';
import { textWidth, widestFit } from '../text-width.ts';
import { stageLook } from './marks.ts';
import { nameWeight, placeName, settingOfName } from './name.ts';

export type ColumnHead = Omit<Tile, 'key' | 'index' | 'x' | 'y'> & {
  /** Of what stands above the name, and of what stands beneath it. */
  readonly head: Ink;
  readonly foot: Ink;
  /** What it is chosen for, as much of it as one line holds; the rest stands in its row. */
  readonly topics: { readonly text: string; readonly stretch: number };
};

const SIDE = 12;
/** Where the name stands: below the stage's word, above the topics. */
const NAME = { top: 35, height: 34, most: 40, least: 14 };
const TOPIC = { size: 12, weight: 500 };
/** Below that one topic less is easier to read. */
const COMFORTABLE = 84;
/** What an incubating project fills. */
const UPPER = 75;
/** Members and organizations have no stage: their names are as heavy as those of a sandbox's are not. */
const OTHERS = 700;

export function columnHead(
  entry: AtlasItem,
  topics: readonly string[],
  { width, height }: Pick<Box, 'width' | 'height'>
): ColumnHead {
  const whole = { x: 0, y: 0, width, height };
  const look = stageLook(entry.stage);
  const isProject = entry.kind === 'project';
  const shapes: readonly Shape[] = isProject ? stageFill(look, whole, UPPER, 2) : [outline(whole, 'ink', 2)];
  const weight = isProject ? nameWeight(look) : OTHERS;
  const room = { ...NAME, width: Math.max(24, width - 2 * SIDE - (look === 'struck' ? HATCHED : 0)) };
  const setting = settingOfName(entry.name, room, weight);
  const { head, name: foot, symbol } = INKS[look];
  return {
    width,
    height,
    shapes,
    texts: [],
    name: placeName(setting, { x: SIDE, top: NAME.top }, weight, isProject ? symbol : 'ink'),
    head: isProject ? head : 'ink2',
    foot: isProject ? foot : 'ink',
    topics: topicLine(topics, room.width)
  };
}

function topicLine(topics: readonly string[], measure: number): ColumnHead['topics'] {
  for (let count = topics.length; count > 0; count--) {
    const text = topics.slice(0, count).join(', ');
    const stretch = widestFit(measure, (stretch) => textWidth(text, { ...TOPIC, stretch }));
    if (stretch !== undefined && (stretch >= COMFORTABLE || count === 1)) return { text, stretch };
  }
  return { text: '', stretch: 100 };
}
