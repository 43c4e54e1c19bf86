/** Elements: hosted projects on 2 × 2 cells, listed ones on one. The look that readers see first. */
import { fitLabel, placeLabel } from '../tile/labels.ts';
import { INKS, box, stageFill, stageFrame } from '../tile/looks.ts';
import { stageLook } from '../tile/marks.ts';
import { placePicture } from '../tile/picture.ts';
import type { TextBlock } from '../scene.ts';
import { placeSymbol, symbolWeight } from '../tile/symbol.ts';
import { type Marks, type TileBox, type TileSubject, headRow, unobservedLine } from './tile-parts.ts';

export function drawElement(subject: TileSubject, place: TileBox): Marks {
  return place.height > 100 ? drawHosted(subject, place) : drawListed(subject, place);
}

/** Elements, 1 × 1 cells: symbol above name. With artwork a plate stands in for the symbol. */
function drawListed({ entry, artwork }: TileSubject, { width, height }: TileBox): Marks {
  const whole = { x: 0, y: 0, width, height };
  const look = stageLook(entry.stage);
  const name = nameAtFoot(
    entry.name,
    { x: 7, bottom: 6, width: width - 11, height },
    { size: 11, weight: 500, leading: 12 }
  );
  if (artwork && entry.artwork) {
    const three = name.lines.length > 2;
    const plate = { x: 1, y: 1, width: width - 2, height: three ? 37 : 48 };
    const tall = three ? 29 : 36;
    const room = { x: 6, y: plate.y + (plate.height - tall) / 2, width: width - 12, height: tall };
    const picture = placePicture(entry.artwork, room);
    return { shapes: [box(whole, 'tint'), box(plate, 'plate')], texts: [], name, picture };
  }
  const symbol = { x: 8, baseline: 32, capHeight: 22, measure: width - 15 };
  return {
    shapes: stageFill(look, whole, height * 0.61, 2),
    texts: [placeSymbol(entry.symbol, symbol, symbolWeight(look), INKS[look].symbol)],
    name: { ...name, fill: INKS[look].name }
  };
}

/** Elements, 2 × 2 cells: stage and stars, symbol, name, a year of commits. */
function drawHosted({ entry, stageName, artwork }: TileSubject, { width, height }: TileBox): Marks {
  const whole = { x: 0, y: 0, width, height };
  const inner = width - 22;
  const look = stageLook(entry.stage);
  const ink = INKS[look];
  const row = headRow(entry, stageName, width, ink);
  const face = { size: 15, weight: 640 };
  const label = fitLabel(entry.name, inner, face, { lines: 2, comfortable: 84 });
  const name = (top: number) => placeLabel(label, { x: 11, baseline: top + 12.5, leading: 16 }, face, ink.name);

  if (artwork && entry.artwork) {
    const plate = { x: 2, y: 28, width: width - 4, height: 94 };
    const room = { x: 12, y: 36, width: width - 24, height: 78 };
    const picture = placePicture(entry.artwork, room, look === 'struck');
    return { shapes: [...stageFrame(look, whole, 28), box(plate, 'plate')], ...row, name: name(127), picture };
  }
  const bars = { x: 11, y: height - 22, width: inner, height: 13, heights: entry.commits ?? [], fill: ink.bars };
  const symbol = { x: 11, baseline: 82, capHeight: 50, measure: width - 23 };
  return {
    shapes: stageFill(look, whole, 100, 2),
    ...row,
    texts: [
      ...row.texts,
      placeSymbol(entry.symbol, symbol, symbolWeight(look), ink.symbol),
      ...(label.lines.length < 3 ? unobservedLine(entry, inner, height - 11, ink) : [])
    ],
    name: name(105),
    ...(entry.commits && label.lines.length < 3 ? { bars } : {})
  };
}

/** A name in up to three lines that end at the bottom. */
function nameAtFoot(
  name: string,
  at: { x: number; bottom: number; width: number; height: number },
  { size, weight, leading }: { size: number; weight: number; leading: number }
): TextBlock {
  const label = fitLabel(name, at.width, { size, weight });
  const last = at.height - at.bottom - size * 0.21;
  return placeLabel(
    label,
    { x: at.x, baseline: last - (label.lines.length - 1) * leading, leading },
    { size, weight },
    'ink'
  );
}
