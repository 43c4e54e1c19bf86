/** An item's mark at its largest, for the panel and for comparing: 156 × 156. */
import type { Entry } from '#core/atlas.ts';
import { stageLook } from './marks.ts';
import type { Ink, Shape, StageLook, Tile } from './scene.ts';
import { placeSymbol, symbolWeight } from './symbol.ts';
import { placeWordmark } from './wordmark.ts';

const SIZE = 156;
const whole = { x: 0, y: 0, width: SIZE, height: SIZE };

const FILLS: Readonly<Record<StageLook, readonly Shape[]>> = {
  full: [{ ...whole, fill: 'solid' }],
  half: [
    { ...whole, fill: 'tint2' },
    { ...whole, height: 118, fill: 'solid' }
  ],
  empty: [{ ...whole, fill: 'paper', stroke: { ink: 'solid', width: 2 } }],
  struck: [{ ...whole, fill: 'paper', stroke: { ink: 'rule2', width: 1 }, hatch: true }],
  point: [{ ...whole, fill: 'tint' }]
};

export function plateMarks(entry: Entry, stageName: string | undefined): Omit<Tile, 'key' | 'index' | 'x' | 'y'> {
  if (entry.kind !== 'project') {
    return {
      width: SIZE,
      height: SIZE,
      shapes: [{ ...whole, fill: 'none', stroke: { ink: 'ink', width: 2 } }],
      texts: [],
      name: placeWordmark(entry.name, { x: 14, y: 16, width: SIZE - 28, height: SIZE - 32, maxCap: 44 }, 700, 'ink')
    };
  }
  const look = stageLook(entry.stage);
  const ink: Ink = look === 'full' || look === 'half' ? 'onSolid' : look === 'struck' ? 'ink2' : 'solid';
  const symbol = placeSymbol(
    entry.symbol,
    { x: 12, baseline: 106, capHeight: 62, measure: SIZE - 24 },
    symbolWeight(look),
    ink
  );
  return {
    width: SIZE,
    height: SIZE,
    shapes: FILLS[look],
    glyph: { stage: look, x: 12, y: 13, size: 10, fill: ink },
    texts: [
      { text: stageName ?? 'Listed', x: 28, baseline: 22, size: 12, weight: 600, stretch: 100, fill: ink },
      symbol
    ],
    name: { lines: [], x: 0, baseline: 0, leading: 0, width: 0, size: 0, weight: 400, fill: 'none' }
  };
}
