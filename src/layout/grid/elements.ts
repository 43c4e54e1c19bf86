/** Elements: hosted projects on 2 × 2 cells, listed ones on one. The look that readers see first. */
import { fitLabel } from '../tile/labels.ts';
import { HATCHED, INKS, box, stageFill, stageFrame } from '../tile/looks.ts';
import { stageLook } from '../tile/marks.ts';
import { nameWeight, placeName, placeWhole, settingOfName } from '../tile/name.ts';
import { placePicture } from '../tile/picture.ts';
import type { Ink, TextLine } from '../scene.ts';
import {
  type Marks,
  type TileBox,
  type TileSubject,
  headRow,
  line,
  oneLine,
  stateWord,
  unobservedLine
} from './tile-parts.ts';

export function drawElement(subject: TileSubject, place: TileBox): Marks {
  return place.height > 100 ? drawHosted(subject, place) : drawListed(subject, place);
}

const TOPIC = { size: 11, weight: 420 };
const HOSTED_TOPIC = { size: 12.5, weight: 480 };
const WORD = { size: 11, weight: 600 };
const LEADING = 12;
/** From the last baseline of a listed tile to its edge. */
const FOOT = 5.5;

/** Elements, 1 × 1 cells: the name, its state where that is not plain, and what it is for. */
function drawListed(subject: TileSubject, place: TileBox): Marks {
  return subject.artwork && subject.entry.artwork ? drawListedArtwork(subject, place) : drawListedName(subject, place);
}

function drawListedName(subject: TileSubject, { width, height }: TileBox): Marks {
  const { entry } = subject;
  const word = stateWord(subject);
  // How full a tile is tells a stage in which the foundation hosts; no other is small and struck but what is over.
  const look = stageLook(entry.stage) === 'struck' ? 'struck' : 'point';
  const weight = nameWeight('point');
  const measure = width - 11;
  const setting = settingOfName(entry.name, { width: measure, height: word ? 27 : 40, most: 17, least: 10.5 }, weight);
  const ink = entry.status === 'archived' ? 'ink2' : INKS[look].symbol;
  return {
    shapes: stageFill(look, { x: 0, y: 0, width, height }, height * 0.61, 2),
    texts: footOf(entry.topic, word, { width, height }, 2),
    name: placeName(setting, { x: 6, top: 8 }, weight, ink)
  };
}

/** With artwork a plate stands above the name, which takes the room of a line of the topic where it needs two. */
function drawListedArtwork(subject: TileSubject, { width, height }: TileBox): Marks {
  const { entry } = subject;
  const face = { size: 11.5, weight: 600 };
  const label = fitLabel(entry.name, width - 11, face);
  const tall = label.lines.length > 2 ? 23 : 33;
  const plate = { x: 1, y: 1, width: width - 2, height: tall };
  const word = stateWord(subject);
  const lines = 3 - label.lines.length - (word ? 1 : 0);
  return {
    shapes: [box({ x: 0, y: 0, width, height }, 'tint'), box(plate, 'plate')],
    texts: footOf(entry.topic, word, { width, height }, lines),
    name: placeWhole(
      entry.name,
      label,
      { x: 6, baseline: tall + 12.5, leading: 12.5 },
      { ...face, measure: width - 11 },
      'ink'
    ),
    picture: placePicture(entry.artwork!, { x: 6, y: 4.5, width: width - 12, height: tall - 7 })
  };
}

/** The state above the topic, at the foot of a listed tile; the topic in at most so many lines, or left out. */
function footOf(
  topic: string | undefined,
  word: string | undefined,
  { width, height }: { readonly width: number; readonly height: number },
  most: number
): TextLine[] {
  const bottom = height - FOOT;
  const place = { ...TOPIC, leading: LEADING, x: 6, bottom, ink: 'ink2' as const };
  const lines = most > 0 ? topicLines(topic, width - 11, place, most) : [];
  if (word === undefined) return lines;
  const over = bottom - lines.length * LEADING;
  return [...lines, { ...oneLine(word, width - 9, WORD), x: 6, baseline: over, fill: 'ink2' }];
}

/** Elements, 2 × 2 cells: stage and stars, the name, what it is for, a year of commits. */
function drawHosted(subject: TileSubject, { width, height }: TileBox): Marks {
  const { entry, stageName, artwork } = subject;
  const whole = { x: 0, y: 0, width, height };
  const look = stageLook(entry.stage);
  const edge = look === 'struck' ? HATCHED : 0;
  const inner = width - 22 - edge;
  const ink = INKS[look];
  const row = headRow(entry, stageName, width - edge, ink);
  const bars = { x: 11, y: height - 22, width: inner, height: 13, heights: entry.commits ?? [], fill: ink.bars };
  const foot = {
    ...(entry.commits ? { bars } : {}),
    texts: [...row.texts, ...unobservedLine(entry, width - 14 - edge, height - 10, ink)],
    ...(row.glyph ? { glyph: row.glyph } : {})
  };
  const topicAt = (baseline: number, lines: number) =>
    topicLines(entry.topic, inner, { ...HOSTED_TOPIC, leading: 14, x: 11, top: baseline, ink: ink.name }, lines);

  if (artwork && entry.artwork) {
    const face = { size: 13, weight: 600 };
    const label = fitLabel(entry.name, inner, face, { lines: 2, comfortable: 84 });
    const tall = 64 - 10 * (label.lines.length - 1);
    const plate = { x: 2, y: 26, width: width - 4 - edge, height: tall };
    const picture = placePicture(
      entry.artwork,
      { x: 12, y: 32, width: width - 24 - edge, height: tall - 12 },
      look === 'struck'
    );
    const first = 26 + tall + 16;
    const last = first + 15 * (label.lines.length - 1);
    return {
      ...foot,
      shapes: [...stageFrame(look, whole, 26), box(plate, 'plate')],
      texts: [...foot.texts, ...topicAt(last + 14.5, last > 110 ? 1 : 2)],
      name: placeWhole(
        entry.name,
        label,
        { x: 11, baseline: first, leading: 15 },
        { ...face, measure: inner },
        ink.name
      ),
      picture
    };
  }
  const weight = nameWeight(look);
  const setting = settingOfName(entry.name, { width: inner, height: 62, most: 38, least: 14 }, weight);
  return {
    ...foot,
    shapes: stageFill(look, whole, Math.round(height * 0.62), 2),
    texts: [...foot.texts, ...topicAt(118, 2)],
    name: placeName(setting, { x: 11, top: 27 + (67 - setting.height) / 2 }, weight, ink.symbol)
  };
}

export interface TopicPlace {
  readonly size: number;
  readonly weight: number;
  readonly leading: number;
  readonly x: number;
  /** The first baseline, or the last. */
  readonly top?: number;
  readonly bottom?: number;
  readonly ink: Ink;
}

/** What it is for, in two balanced lines rather than in one that is squeezed. */
export function topicLines(topic: string | undefined, measure: number, place: TopicPlace, most: number): TextLine[] {
  if (topic === undefined) return [];
  const { size, weight, leading, x, ink } = place;
  const {
    lines,
    stretch,
    shrink = 1
  } = fitLabel(topic, measure, { size, weight }, { lines: most, extraLines: 0, comfortable: 84 });
  if (shrink < 1) return [];
  const first = place.top ?? place.bottom! - (lines.length - 1) * leading;
  return lines.map((text, i) => line(text.trimEnd(), x, first + i * leading, { size, weight, stretch }, ink));
}
