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
}

/** The height that the nesting needs, infinite where a node does not fit. */
export function heightOf(bands: readonly Band[], nodes: readonly Heights[]): number {
  return bands.reduce((sum, band) => sum + bandHeight(band, nodes), 0);
}

const bandHeight = (band: Band, nodes: readonly Heights[]) =>
  band.reduce((most, stack) => Math.max(most, stackHeight(stack, nodes)), 0);

const stackHeight = ({ columns, nodes: inside }: Stack, nodes: readonly Heights[]) =>
  inside.reduce((sum, node) => sum + nodes[node]!.heightAt(columns), 0);

/** One slot per node, in the order of the nesting; together they cover the columns down to `height`. */
export function arrange(bands: readonly Band[], nodes: readonly Heights[], height = heightOf(bands, nodes)): Slot[] {
  const slots: Slot[] = [];
  const heights = stretched(
    bands.map((band) => bandHeight(band, nodes)),
    height
  );
  let top = 0;
  bands.forEach((band, b) => {
    let column = 0;
    for (const { columns, nodes: inside } of band) {
      const own = stretched(
        inside.map((node) => nodes[node]!.heightAt(columns)),
        heights[b]!
      );
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

/** Spare height goes to the tallest, where it shows least: it has the most area, as all are equally wide. */
function stretched(heights: readonly number[], total: number): number[] {
  const spare = total - heights.reduce((sum, height) => sum + height, 0);
  const tallest = heights.indexOf(Math.max(...heights));
  return heights.map((height, i) => (i === tallest ? height + spare : height));
}
