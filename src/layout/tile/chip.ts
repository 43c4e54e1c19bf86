/** A project at its smallest: its symbol on a chip that is as full as its stage. */
import type { AtlasItem } from '#atlas/atlas.ts';
import { stageLook } from './marks.ts';
import type { Ink, Shape, TextLine } from '../scene.ts';
import { placeSymbol, symbolWeight } from './symbol.ts';

export const CHIP = { width: 26, height: 20, gap: 3 };

export interface ChipMarks {
  readonly shapes: readonly Shape[];
  readonly text: TextLine;
}

/** A project in 26 × 20 px, or that much larger: its stage's fill and its symbol. */
export function chipMarks(entry: AtlasItem, scale = 1): ChipMarks {
  const look = stageLook(entry.stage);
  const whole = { x: 0, y: 0, width: CHIP.width * scale, height: CHIP.height * scale };
  const shapes: Record<typeof look, Shape[]> = {
    full: [{ ...whole, fill: 'solid' }],
    half: [
      { ...whole, fill: 'tint2' },
      { ...whole, height: 17 * scale, fill: 'solid' }
    ],
    empty: [{ ...whole, fill: 'paper', stroke: { ink: 'solid', width: 1.5 } }],
    struck: [{ ...whole, fill: 'paper', stroke: { ink: 'rule2', width: 1 } }],
    point: [{ ...whole, fill: 'tint' }]
  };
  const ink: Ink = look === 'full' || look === 'half' ? 'onSolid' : look === 'struck' ? 'ink2' : 'solid';
  return {
    shapes: shapes[look],
    text: placeSymbol(
      entry.symbol,
      { x: 4 * scale, baseline: 14.5 * scale, capHeight: 9.5 * scale, measure: 18 * scale },
      symbolWeight(look),
      ink
    )
  };
}
