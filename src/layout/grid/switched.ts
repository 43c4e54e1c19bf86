/** The looks that readers switch to: the index, one line per item, and plates, one large size for all. */
import { CHIP, chipMarks } from '../tile/chip.ts';
import { fitLabel, placeLabel } from '../tile/labels.ts';
import { INKS, box, stageFill, stageFrame } from '../tile/looks.ts';
import { stageLook } from '../tile/marks.ts';
import { weeksObserved } from '#text/ages.ts';
import type { Figures } from '#landscape/model.ts';
import { datedNumber } from '#text/numbers.ts';
import { placePicture } from '../tile/picture.ts';
import { placeSymbol, symbolWeight } from '../tile/symbol.ts';
import { MIN_STRETCH, textWidth } from '../text-width.ts';
import { type Marks, type TileBox, type TileSubject, headRow, line, oneLine } from './tile-parts.ts';

/** Index: a line of text behind a chip. */
export function drawRow({ entry }: TileSubject, { width, height }: TileBox): Marks {
  const top = (height - CHIP.height) / 2;
  const baseline = height / 2 + 4.5;
  const stars = entry.stars !== undefined ? datedNumber(entry.stars, entry.starsYear) : '';
  const starsFace = { size: 12, weight: 420 };
  const starsWidth = stars === '' ? 0 : textWidth(stars, starsFace);
  const room = width - 34 - (starsWidth > 0 ? starsWidth + 8 : 0);
  const weight = 520;
  const fits = (size: number) => textWidth(entry.name, { size, weight, stretch: MIN_STRETCH }) <= room;
  const face = { size: [13, 12, 11].find(fits) ?? 11, weight };
  const label = fitLabel(entry.name, room, face, { lines: 1, extraLines: 0 });
  const rule = { x: 0, y: height - 1, width, height: 1, fill: 'rule' as const };
  const chip = chipMarks(entry);
  return {
    shapes: [...chip.shapes.map((shape) => ({ ...shape, y: shape.y + top })), rule],
    texts: [
      { ...chip.text, baseline: chip.text.baseline + top },
      ...(stars === '' ? [] : [line(stars, width - starsWidth, baseline, starsFace, 'ink2')])
    ],
    name: placeLabel(label, { x: 34, baseline, leading: 16 }, face, 'ink')
  };
}

/** Plates: one large size for all, with license and language. */
export function drawPlate(
  { entry, stageName, artwork, details, observed }: TileSubject,
  { width, height }: TileBox
): Marks {
  const whole = { x: 0, y: 0, width, height };
  const label = fitLabel(entry.name, width - 22, { size: 19, weight: 680 }, { lines: 1, extraLines: 1 });
  const look = stageLook(entry.stage);
  const ink = INKS[look];
  const face = { size: 19, weight: 680 };
  const name = placeLabel(label, { x: 11, baseline: 141, leading: 20 }, face, ink.name);

  const row = headRow(entry, stageName ?? 'Listed', width, ink);
  const heights = entry.commits ?? scaled(details?.figures.commits, observed);
  const barWidth = Math.min(84, width * 0.36);
  const bars = {
    x: width - 11 - barWidth,
    y: height - 42,
    width: barWidth,
    height: 30,
    heights: heights.map((h) => (h / 13) * 30),
    fill: ink.bars
  };
  const facts = [details?.license, languageLine(details)].filter((fact): fact is string => fact !== undefined);
  const meta = facts.slice(0, 3 - name.lines.length).map((fact, i) => ({
    ...oneLine(fact, width - 33 - barWidth, { size: 12, weight: 420 }),
    x: 11,
    baseline: 138 + name.lines.length * 20 + i * 15,
    fill: ink.name
  }));
  const marks = {
    ...row,
    texts: [...row.texts, ...meta],
    name,
    ...(heights.length > 0 ? { bars } : {})
  };
  if (artwork && entry.artwork) {
    const plate = { x: 2, y: 28, width: width - 4, height: 92 };
    const room = { x: 16, y: 36, width: width - 32, height: 76 };
    const picture = placePicture(entry.artwork, room, look === 'struck');
    return { ...marks, shapes: [...stageFrame(look, whole, 28), box(plate, 'plate')], picture };
  }
  const symbol = { x: 11, baseline: 104, capHeight: 64, measure: width - 40 };
  return {
    ...marks,
    shapes: stageFill(look, whole, 118, 2),
    texts: [...marks.texts, placeSymbol(entry.symbol, symbol, symbolWeight(look), ink.symbol)]
  };
}

/** Nothing where the weeks are those of another year than the landscape's. */
function scaled(commits: Figures['commits'], observed: string | undefined): number[] {
  if (!commits || weeksObserved(commits.date, observed) === 0) return [];
  const weeks = commits.value;
  const most = Math.sqrt(Math.max(1, ...weeks));
  return weeks.map((commits) => (Math.sqrt(commits) / most) * 13);
}

function languageLine(details: TileSubject['details']): string | undefined {
  const language = details?.figures.languages?.value[0]?.[0];
  const since = details?.figures.firstCommit?.value.slice(0, 4);
  return language ? `${language}${since ? `, since ${since}` : ''}` : since ? `since ${since}` : undefined;
}
