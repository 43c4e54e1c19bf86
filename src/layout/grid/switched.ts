/** The looks that readers switch to: the index, one line per item, and plates, one large size for all. */
import { CHIP, chipMarks } from '../tile/chip.ts';
import { fitLabel } from '../tile/labels.ts';
import { HATCHED, INKS, box, stageFill, stageFrame } from '../tile/looks.ts';
import { stageLook } from '../tile/marks.ts';
import { weeksObserved } from '#text/ages.ts';
import type { Figures } from '#landscape/model.ts';
import { BAR_HEIGHT } from '#landscape/publish/packed.ts';
import { datedNumber } from '#text/numbers.ts';
import { placePicture } from '../tile/picture.ts';
import { nameWeight, placeName, placeWhole, settingOfName } from '../tile/name.ts';
import type { TextLine } from '../scene.ts';
import { textWidth, widestStep } from '../text-width.ts';
import { topicLines } from './elements.ts';
import { type Marks, type TileBox, type TileSubject, headRow, line, oneLine, unobservedWords } from './tile-parts.ts';

/** Index: a line of text behind a chip: the name, what it is for as far as there is room, stars. */
export function drawRow({ entry }: TileSubject, { width, height }: TileBox): Marks {
  const top = (height - CHIP.height) / 2;
  const baseline = height / 2 + 4.5;
  const figure = entry.stars ? datedNumber(entry.stars, entry.starsYear) : '';
  const face = { size: 12, weight: 420 };
  const end = figure === '' ? width : width - textWidth(figure, face) - STAR - 3;
  const room = end - NAME_AT - (figure === '' ? 0 : 8);
  const setting = settingOfName(entry.name, { width: room, height: height - 5, most: 13, least: 9 }, NAME_WEIGHT);
  const named = NAME_AT + Math.max(...setting.lines.map((line) => line.width));
  const topic = entry.topic === undefined ? '' : entry.topic;
  const free = end - named - 20;
  const stretch = widestStep(free, (s) => textWidth(topic, { ...TOPIC, stretch: s }), { least: 78 });
  const told = topic !== '' && stretch !== undefined && setting.lines.length === 1;
  const right = end - (figure === '' ? 0 : 10);
  const chip = chipMarks(entry);
  return {
    shapes: [
      ...chip.shapes.map((shape) => ({ ...shape, y: shape.y + top })),
      { x: 0, y: height - 1, width, height: 1, fill: 'rule' as const }
    ],
    texts: [
      { ...chip.text, baseline: chip.text.baseline + top },
      ...(told
        ? [line(topic, right - textWidth(topic, { ...TOPIC, stretch }), baseline, { ...TOPIC, stretch }, 'ink2')]
        : []),
      ...(figure === '' ? [] : [line(figure, end + STAR + 3, baseline, face, 'ink2')])
    ],
    ...(figure === ''
      ? {}
      : { glyph: { look: 'star' as const, x: end, y: baseline - 9, size: STAR, fill: 'ink2' as const } }),
    name: placeName(setting, { x: NAME_AT, top: (height - 1 - setting.height) / 2 }, NAME_WEIGHT, 'ink')
  };
}
const NAME_AT = 34;
const NAME_WEIGHT = 480;
const STAR = 9;
const TOPIC = { size: 11, weight: 420 };

/** Plates: one large size for all: the name, what it is for, license and language, a year of commits. */
export function drawPlate(subject: TileSubject, { width, height }: TileBox): Marks {
  const { entry, stageName, artwork, details, observed } = subject;
  const whole = { x: 0, y: 0, width, height };
  const look = stageLook(entry.stage);
  const ink = INKS[look];
  const edge = look === 'struck' ? HATCHED : 0;
  const inner = width - 22 - edge;
  const row = headRow(entry, stageName ?? 'Listed', width - edge, ink);
  const heights = entry.commits ?? scaled(details?.figures.commits, observed);
  const barWidth = heights.length > 0 ? Math.min(84, inner * 0.4) : 0;
  const bars = {
    ...{ x: 11 + inner - barWidth, y: height - 42, width: barWidth, height: 30 },
    heights: heights.map((h) => (h / BAR_HEIGHT) * 30),
    fill: ink.bars
  };
  const marks = { ...row, ...(heights.length > 0 ? { bars } : {}) };
  /** The topic from a baseline on, below it what else there is room for. */
  const told = (baseline: number): TextLine[] => {
    const topic = topicLines(
      entry.topic,
      inner,
      { ...PLATE_TOPIC, leading: 16, x: 11, top: baseline, ink: ink.name },
      1
    );
    const next = baseline + (topic.length > 0 ? 18 : 2);
    const facts = [details?.license, languageLine(details), unobservedWords(entry)].filter(
      (fact) => fact !== undefined
    );
    const most = Math.max(0, Math.floor((height - 9 - next) / 15) + 1);
    const meta = facts.slice(0, most).map((fact, i) => ({
      ...oneLine(fact, inner - (barWidth > 0 ? barWidth + 10 : 0), { size: 12, weight: 420 }),
      ...{ x: 11, baseline: next + i * 15, fill: ink.name }
    }));
    return [...topic, ...meta];
  };

  if (artwork && entry.artwork) {
    const face = { size: 19, weight: 680 };
    const label = fitLabel(entry.name, inner, face, { lines: 1, extraLines: 1 });
    const tall = 88 - 20 * (label.lines.length - 1);
    const plate = { x: 2, y: 26, width: width - 4 - edge, height: tall };
    const room = { x: 16, y: 34, width: width - 32 - edge, height: tall - 16 };
    const first = 26 + tall + 21;
    return {
      ...marks,
      shapes: [...stageFrame(look, whole, 26), box(plate, 'plate')],
      texts: [...row.texts, ...told(first + 20 * (label.lines.length - 1) + 19)],
      name: placeWhole(
        entry.name,
        label,
        { x: 11, baseline: first, leading: 20 },
        { ...face, measure: inner },
        ink.name
      ),
      picture: placePicture(entry.artwork, room, look === 'struck')
    };
  }
  const weight = nameWeight(look);
  const setting = settingOfName(entry.name, { width: inner, height: 76, most: 54, least: 16 }, weight);
  return {
    ...marks,
    shapes: stageFill(look, whole, UPPER, 2),
    texts: [...row.texts, ...told(UPPER + 20)],
    name: placeName(setting, { x: 11, top: 27 + (UPPER - 27 - 6 - setting.height) / 2 }, weight, ink.symbol)
  };
}
const PLATE_TOPIC = { size: 14, weight: 480 };
/** Where the upper part of a plate ends. */
const UPPER = 118;

/** Nothing where the weeks are those of another year than the landscape's. */
function scaled(commits: Figures['commits'], observed: string | undefined): number[] {
  if (!commits || weeksObserved(commits.date, observed) === 0) return [];
  const weeks = commits.value;
  const most = Math.sqrt(Math.max(1, ...weeks));
  return weeks.map((commits) => (Math.sqrt(commits) / most) * BAR_HEIGHT);
}

function languageLine(details: TileSubject['details']): string | undefined {
  const language = details?.figures.languages?.value[0]?.[0];
  const since = details?.figures.firstCommit?.value.slice(0, 4);
  return language ? `${language}${since ? `, since ${since}` : ''}` : since ? `since ${since}` : undefined;
}
