/**
 * What a tile of the treemap shows, from 24 px to a quarter of the page: its item's name at the top left, as full as its
 * stage; its symbol where no name has room; what it is for, its figure and its artwork where there is room for more.
 */
import type { AtlasItem } from '#atlas/atlas.ts';
import { box, outline } from '../tile/looks.ts';
import { artworkFoot } from '../tile/plate.ts';
import { stageLook } from '../tile/marks.ts';
import { type NameSetting, placeName } from '../tile/name.ts';
import { placePicture } from '../tile/picture.ts';
import type { Box, Ink, Shape, StageLook, TextBlock, TextLine, Tile } from '../scene.ts';
import { textWidth, widestFit } from '../text-width.ts';
import { FAINT, HATCH, MOST_SIZE, markWeight, nameRoom } from './names.ts';
import { brokenName, shortName, wholeName } from './set-name.ts';

export interface MarkSubject {
  readonly entry: AtlasItem;
  /** The name of its stage, as the landscape calls it. */
  readonly stageName?: string | undefined;
  /** Outside the selection: a hairline cell with its name. */
  readonly faint?: boolean | undefined;
  /** Whether the figure that its size stands for is recorded: without, a line stands at its foot. */
  readonly known?: boolean | undefined;
  /** Whether its logo is shown where there is a picture of it, on tiles with room for it. */
  readonly artwork?: boolean | undefined;
  /** The figure that its size stands for, with its unit, for tiles with room for it. */
  readonly figure?: string | undefined;
  /** Whether colours say something else than its category: then even a pale ground must say it. */
  readonly tinted?: boolean | undefined;
}

type TreemapMarks = Pick<Tile, 'shapes' | 'texts' | 'name' | 'picture'>;

export const NO_NAME: TextBlock = {
  lines: [],
  x: 0,
  baseline: 0,
  leading: 0,
  width: 0,
  size: 0,
  weight: 400,
  fill: 'none'
};

export function placeMark(subject: MarkSubject, place: Box & { readonly key: string }): Tile {
  const { key, x, y, width, height } = place;
  const marks = subject.faint ? drawFaint(subject, place) : drawMark(subject, place);
  return { key, index: subject.entry.index, x, y, width, height, ...marks };
}

/** What it stands for can still be told. */
function drawFaint({ entry }: MarkSubject, { width, height }: Box): TreemapMarks {
  const room = nameRoom('point', { width, height });
  const name = wholeName(entry.name, room, FAINT) ?? brokenName(entry.name, room, FAINT);
  return {
    shapes: [outline({ x: 0, y: 0, width, height }, 'rule', 1)],
    texts: [],
    name: name ? placeName(name, { x: room.x, top: room.y }, FAINT, 'ink2') : NO_NAME
  };
}

/** Tiles of this size have room for more than a name. */
const ROOMY = { width: 56, height: 52 };

function drawMark(subject: MarkSubject, { width, height }: Box): TreemapMarks {
  const { entry, known = true, tinted = false } = subject;
  const look = stageLook(entry.stage);
  const roomy = width >= ROOMY.width && height >= ROOMY.height;
  const bare = nameRoom(look, { width, height });
  // The larger, the further from its edges; small ones stand on one line with those that have no room for more.
  const pad = roomy ? Math.min(5, Math.max(0, (width - 64) * 0.06)) : 0;
  const inner = { ...bare, x: bare.x + pad, y: bare.y + pad, width: bare.width - 2 * pad, height: height * 0.5 };
  const most = Math.max(MOST_SIZE, Math.min(30, width * 0.2, height * 0.22));
  const weight = markWeight(look);
  const inside = roomy ? wholeName(entry.name, inner, weight, most) : undefined;
  const elsewhere = inside ?? wholeName(entry.name, bare, weight, most) ?? brokenName(entry.name, bare, weight);
  const room = inside ? inner : bare;
  const short = elsewhere ? undefined : shortName(entry, bare);
  const name = elsewhere ?? short;
  const bottom = room.y + (name?.height ?? 0);
  const more = inside ? moreIn(subject, look, { width, height, x: room.x, top: bottom }) : undefined;
  const plate = more?.plate;
  const upper = plate?.y ?? (inside ? bottom + 8 : Math.max(height * 0.62, bottom + 4));
  const filled = groundOf(look, { width, height }, tinted, upper);
  const ground = plate ? [...filled, box(plate, 'plate')] : filled;
  return {
    shapes: known
      ? ground
      : [...ground, withoutFigure(look, { width, height }, name && { ...name, bottom, x: room.x })],
    texts: more?.texts ?? [],
    name: name
      ? placeName(name, { x: room.x, top: room.y }, short ? FAINT : weight, inkOf(look, short !== undefined))
      : NO_NAME,
    ...(more?.picture ? { picture: more.picture } : {})
  };
}

const NAME_INKS: Readonly<Record<StageLook, Ink>> = {
  full: 'onSolid',
  half: 'onSolid',
  empty: 'solid',
  struck: 'ink2',
  point: 'ink'
};
/** A symbol is lighter than a name. */
const inkOf = (look: StageLook, isSymbol: boolean): Ink => (isSymbol && look === 'point' ? 'ink2' : NAME_INKS[look]);

/** How full the stage says; the full part of an incubating tile reaches below its name, but not to the ground. */
function groundOf(look: StageLook, size: Pick<Box, 'width' | 'height'>, tinted: boolean, upper: number): Shape[] {
  const whole = { x: 0, y: 0, ...size };
  switch (look) {
    case 'full':
      return [box(whole, 'solid')];
    case 'half':
      return [box(whole, 'tint2'), box({ ...whole, height: Math.min(upper, size.height - 4) }, 'solid')];
    case 'empty':
      return [outline(whole, 'solid', Math.min(size.width, size.height) > 36 ? 2 : 1.5, 'paper')];
    case 'struck': {
      const hatch = { x: size.width - 1 - HATCH, y: 1, width: HATCH, height: size.height - 2 };
      return [outline(whole, 'rule2', 1, 'paper'), { ...hatch, fill: 'none', hatch: true }];
    }
    case 'point':
      return [box(whole, tinted ? 'tint2' : 'tint')];
  }
}

/** Its size says nothing: a line at the foot. It never stands under a name like a link's, but beside it. */
function withoutFigure(
  look: StageLook,
  { width, height }: Pick<Box, 'width' | 'height'>,
  name?: Pick<NameSetting, 'lines'> & { readonly x: number; readonly bottom: number }
): Shape {
  const isNear = name !== undefined && name.bottom > height - 8;
  const beside = isNear ? name.x + name.lines.at(-1)!.width + 3 : 3;
  const isNarrow = width - 3 - beside < SHORTEST;
  const at = isNarrow ? { x: 3, y: height - 1.5 } : { x: beside, y: height - 4 };
  return box({ ...at, width: width - 3 - at.x, height: 1 }, FOOT_INKS[look]);
}
const SHORTEST = 5;

const FOOT_INKS: Readonly<Record<StageLook, Ink>> = {
  full: 'onSolid',
  half: 'solid',
  empty: 'solid',
  struck: 'ink2',
  point: 'solid'
};

interface More {
  readonly texts: readonly TextLine[];
  readonly picture?: Tile['picture'];
  readonly plate?: Box;
}

const TOPIC = { size: 11, weight: 430 };
const FOOT = { size: 11, weight: 500, stretch: 100 };
/** The least height of a plate for artwork. */
const LEAST_PLATE = 26;

/** Below the name: what the item is for, at the foot its stage and figure, and artwork in between. */
function moreIn(
  { entry, artwork, figure = '', stageName = '' }: MarkSubject,
  look: StageLook,
  {
    width,
    height,
    x,
    top
  }: { readonly width: number; readonly height: number; readonly x: number; readonly top: number }
): More {
  const measure = width - 2 * x - (look === 'struck' ? HATCH : 0);
  const ink: Ink = look === 'full' ? 'onSolid' : look === 'half' ? 'ink' : 'ink2';
  if (artwork && entry.artwork) {
    const edge = look === 'struck' ? HATCH : 0;
    const plate = { x: 2, y: top + 6, width: width - 4 - edge, height: height - top - 6 - artworkFoot(look, height) };
    const inside = { x: plate.x + 6, y: plate.y + 4, width: plate.width - 12, height: plate.height - 8 };
    if (plate.height >= LEAST_PLATE)
      return { texts: [], plate, picture: placePicture(entry.artwork, inside, look === 'struck') };
  }
  const texts: TextLine[] = [];
  const foot = height - 8;
  let free = foot - top;
  const figureWidth = figure === '' ? 0 : textWidth(figure, FOOT);
  const stageWidth = stageName === '' ? 0 : textWidth(stageName, FOOT);
  // A zero is a figure, but no merit.
  if (free >= 20 && figureWidth > 0 && figureWidth <= measure && !figure.startsWith('0 ')) {
    const both = stageWidth > 0 && stageWidth + 10 + figureWidth <= measure;
    if (both) texts.push({ text: stageName, x, baseline: foot, ...FOOT, fill: ink });
    texts.push({ text: figure, x: both ? x + measure - figureWidth : x, baseline: foot, ...FOOT, fill: ink });
    free -= 15;
  }
  const topic = entry.topic ?? '';
  const stretch = widestFit(measure, (stretch) => textWidth(topic, { ...TOPIC, stretch }));
  const baseline = top + (look === 'half' ? 22 : 17);
  if (topic !== '' && stretch !== undefined && baseline <= top + free)
    texts.unshift({ text: topic, x, baseline, ...TOPIC, stretch, fill: ink });
  return { texts };
}
