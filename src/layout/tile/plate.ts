/** An item's mark at its largest, for the panel and for comparing: 156 × 156. */
import type { AtlasItem } from '#atlas/atlas.ts';
import { stageLook } from './marks.ts';
import type { Box, Ink, Shape, StageLook, TextBlock, Tile } from '../scene.ts';
import { placeSymbol, symbolWeight } from './symbol.ts';
import { placeWordmark } from './wordmark.ts';

const SIZE = 156;
const whole: Box = { x: 0, y: 0, width: SIZE, height: SIZE };
/** Where artwork stands: below the stage for projects, on the whole for others. */
const BELOW: Box = { x: 2, y: 32, width: SIZE - 4, height: SIZE - 34 };
const INSIDE: Box = { x: 2, y: 2, width: SIZE - 4, height: SIZE - 4 };

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

const NO_NAME: TextBlock = { lines: [], x: 0, baseline: 0, leading: 0, width: 0, size: 0, weight: 400, fill: 'none' };

export type PlateMarks = Omit<Tile, 'key' | 'index' | 'x' | 'y'> & { readonly plate: Box };

/** With `artwork` the place of symbol or wordmark stays free for the full picture. */
export function plateMarks(entry: AtlasItem, stageName: string | undefined, artwork = false): PlateMarks {
  const size = { width: SIZE, height: SIZE };
  if (entry.kind !== 'project') {
    const block = { x: 14, y: 16, width: SIZE - 28, height: SIZE - 32, maxCap: 44 };
    return {
      ...size,
      plate: INSIDE,
      shapes: [{ ...whole, fill: artwork ? 'plate' : 'none', stroke: { ink: 'ink', width: 2 } }],
      texts: [],
      name: artwork ? NO_NAME : placeWordmark(entry.name, block, 700, 'ink')
    };
  }
  const look = stageLook(entry.stage);
  const ink: Ink = look === 'full' || look === 'half' ? 'onSolid' : look === 'struck' ? 'ink2' : 'solid';
  const at = { x: 12, baseline: 106, capHeight: 62, measure: SIZE - 24 };
  return {
    ...size,
    plate: BELOW,
    shapes: [...FILLS[look], ...(artwork ? [{ ...BELOW, fill: 'plate' as const }] : [])],
    glyph: { look, x: 12, y: 12, size: 10, fill: ink },
    texts: [
      { text: stageName ?? 'Listed', x: 28, baseline: 21, size: 12, weight: 600, stretch: 100, fill: ink },
      ...(artwork ? [] : [placeSymbol(entry.symbol, at, symbolWeight(look), ink)])
    ],
    name: NO_NAME
  };
}
