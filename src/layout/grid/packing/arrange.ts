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
  return sumOf(bands.map((band) => bandHeight(band, nodes)));
}

const bandHeight = (band: Band, nodes: readonly Heights[]) =>
  Math.max(0, ...band.map((stack) => stackHeight(stack, nodes)));

const stackHeight = ({ columns, nodes: inside }: Stack, nodes: readonly Heights[]) =>
  sumOf(inside.map((node) => nodes[node]!.heightAt(columns)));

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
  reaches(stretchedBands(bands, nodes, height), height);

function stretchedBands(bands: readonly Band[], nodes: readonly Heights[], height: number): readonly number[] {
  const own = bands.map((band) => bandHeight(band, nodes));
  return stretched(own, height, (b, tall) =>
    // A stack that is not the highest has room left as it is.
    bands[b]!.every((stack) => stackHeight(stack, nodes) < own[b]! || reaches(stretchedStack(stack, nodes, tall), tall))
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
  if (reaches(heights, total)) return heights;
  const spare = total - sumOf(heights);
  const tallest = [...heights.keys()].sort((a, b) => heights[b]! - heights[a]!);
  const taken = tallest.find((i) => fills(i, heights[i]! + spare));
  return heights.map((height, i) => (i === taken ? height + spare : height));
}

/** But for half a pixel. */
const reaches = (heights: readonly number[], total: number) => sumOf(heights) > total - 0.5;
const sumOf = (heights: readonly number[]) => heights.reduce((sum, height) => sum + height, 0);
