/** Reads a nesting back into places: how high every band is, and which node takes the height that is left over. */
import type { Band, Stack } from './slice.ts';

/** Where a node goes, in columns across and pixels down. The height includes the gap below. */
export interface Slot {
  readonly node: number;
  readonly column: number;
  readonly columns: number;
  readonly y: number;
  readonly height: number;
}

/** What a node takes of the height at a number of columns, infinite where it does not fit. */
export interface Heights {
  heightAt(columns: number): number;
  /** Whether so much more than that would be full, too. */
  fills(columns: number, height: number): boolean;
}

/** The height that the nesting needs, infinite where a node does not fit. */
export function heightOf(bands: readonly Band[], nodes: readonly Heights[]): number {
  return bands.reduce((sum, band) => sum + bandHeight(band, nodes), 0);
}

const bandHeight = (band: Band, nodes: readonly Heights[]) =>
  band.reduce((most, stack) => Math.max(most, stackHeight(stack, nodes)), 0);

const stackHeight = ({ columns, nodes: inside }: Stack, nodes: readonly Heights[]) =>
  inside.reduce((sum, node) => sum + nodes[node]!.heightAt(columns), 0);

/**
 * One slot per node, in the order of the nesting. They cover the columns down to `height` where a node has use for what is
 * left over; what none can fill stays free below them, never between them.
 */
export function arrange(bands: readonly Band[], nodes: readonly Heights[], height = heightOf(bands, nodes)): Slot[] {
  const slots: Slot[] = [];
  const heights = stretchedBands(bands, nodes, height);
  let top = 0;
  bands.forEach((band, b) => {
    let column = 0;
    for (const { columns, nodes: inside } of band) {
      const own = stretchedStack({ columns, nodes: inside }, nodes, heights[b]!);
      let y = top;
      inside.forEach((node, i) => {
        slots.push({ node, column, columns, y, height: own[i]! });
        y += own[i]!;
      });
      column += columns;
    }
    top += heights[b]!;
  });
  return slots;
}

/** Whether the nesting has use for so much height. */
export const absorbs = (bands: readonly Band[], nodes: readonly Heights[], height: number): boolean =>
  isAtLeast(sumOf(stretchedBands(bands, nodes, height)), height);

/** Whether the nodes take all of so much height, and fill it. */
export function isFull(bands: readonly Band[], nodes: readonly Heights[], columns: number, height: number): boolean {
  const slots = arrange(bands, nodes, height);
  const taken = sumOf(slots.map((slot) => slot.columns * slot.height));
  return isAtLeast(taken, columns * height) && slots.every((at) => nodes[at.node]!.fills(at.columns, at.height));
}

function stretchedBands(bands: readonly Band[], nodes: readonly Heights[], height: number): readonly number[] {
  const own = bands.map((band) => bandHeight(band, nodes));
  return stretched(own, height, (b, tall) =>
    bands[b]!.every(
      (stack) =>
        !isAtLeast(stackHeight(stack, nodes), own[b]!) || isAtLeast(sumOf(stretchedStack(stack, nodes, tall)), tall)
    )
  );
}

const stretchedStack = ({ columns, nodes: inside }: Stack, nodes: readonly Heights[], height: number) =>
  stretched(
    inside.map((node) => nodes[node]!.heightAt(columns)),
    height,
    (i, tall) => nodes[inside[i]!]!.fills(columns, tall)
  );

/** Spare height goes to the tallest that fills it, where it shows least: it has the most area, as all are equally wide. */
function stretched(
  heights: readonly number[],
  total: number,
  fills: (index: number, height: number) => boolean
): readonly number[] {
  const spare = total - sumOf(heights);
  if (spare < HALF_A_PIXEL) return heights;
  const byHeight = heights.map((_, i) => i).sort((a, b) => heights[b]! - heights[a]!);
  const taken = byHeight.find((i) => fills(i, heights[i]! + spare));
  return heights.map((height, i) => (i === taken ? height + spare : height));
}

const HALF_A_PIXEL = 0.5;
const isAtLeast = (height: number, other: number) => height > other - HALF_A_PIXEL;
const sumOf = (heights: readonly number[]) => heights.reduce((sum, height) => sum + height, 0);
