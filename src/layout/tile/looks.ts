/** How stages look on tiles of any size: which areas are filled, and the inks that are read on them. */
import type { Box, Ink, Shape, StageLook } from '../scene.ts';

/** What the parts of a tile are painted with. `head` is the row and the symbol, `foot` the name and the commits. */
export interface Inks {
  readonly head: Ink;
  readonly symbol: Ink;
  readonly name: Ink;
  readonly bars: Ink;
  readonly minor: Ink;
}

export const INKS: Readonly<Record<StageLook, Inks>> = {
  full: { head: 'onSolid', symbol: 'onSolid', name: 'onSolid', bars: 'onSolid', minor: 'onSolid' },
  half: { head: 'onSolid', symbol: 'onSolid', name: 'ink', bars: 'solid', minor: 'onSolid' },
  empty: { head: 'solid', symbol: 'solid', name: 'ink', bars: 'solid', minor: 'ink2' },
  struck: { head: 'ink2', symbol: 'ink2', name: 'ink2', bars: 'ink2', minor: 'ink2' },
  point: { head: 'solid', symbol: 'solid', name: 'ink', bars: 'solid', minor: 'ink2' }
};

/** The areas that tell a stage: full, upper part full, outline, hatched outline, tint. */
export function stageFill(look: StageLook, whole: Box, upper: number, outlineWidth: number): Shape[] {
  switch (look) {
    case 'full':
      return [box(whole, 'solid')];
    case 'half':
      return [box(whole, 'tint2'), box({ ...whole, height: upper }, 'solid')];
    case 'empty':
      return [outline(whole, 'solid', outlineWidth, 'paper')];
    case 'struck':
      return [outline(whole, 'rule2', 1, 'paper'), margin(whole)];
    case 'point':
      return [box(whole, 'tint')];
  }
}

/** With artwork the stage moves to the frame: head and foot, or the head alone. */
export function stageFrame(look: StageLook, whole: Box, head: number): Shape[] {
  switch (look) {
    case 'full':
      return [box(whole, 'solid')];
    case 'half':
      return [outline(whole, 'solid', 2, 'tint2'), box({ ...whole, height: head }, 'solid')];
    case 'empty':
      return [outline(whole, 'solid', 2, 'paper')];
    case 'struck':
      return [outline(whole, 'rule2', 1, 'paper'), margin(whole)];
    case 'point':
      return [box(whole, 'tint')];
  }
}

/** The hatch of what is archived stands at the edge: never through a text. */
function margin({ x, y, width, height }: Box): Shape {
  const wide = Math.min(HATCHED, width / 6);
  return { x: x + width - 1 - wide, y: y + 1, width: wide, height: height - 2, fill: 'none', hatch: true };
}
export const HATCHED = 10;

export const box = ({ x, y, width, height }: Box, ink: Ink): Shape => ({ x, y, width, height, fill: ink });

export const outline = (at: Box, ink: Ink, width: number, inside: Ink = 'none'): Shape => ({
  ...box(at, inside),
  stroke: { ink, width }
});
