/**
 * Draws a band of the page together where what stands in it is too little for its width: every category as wide as its
 * height needs, what is left over free at the right, in one piece instead of in each of them.
 */
import { heightOf, type Heights } from './arrange.ts';
import type { Band, Stack } from './slice.ts';

/** How much wider than it needs to be a band may stand that is not full. */
const WIDEST = 1.25;

/** The bands, each of so many columns; a stack of nothing at the end of one holds what is free. */
export const tighten = (bands: readonly Band[], nodes: readonly Heights[], columns: number): Band[] =>
  bands.map((band) => {
    if (band.every(({ columns, nodes: inside }) => inside.every((node) => isOwnFull(nodes[node]!, columns))))
      return band;
    const height = heightOf([band], nodes);
    const needed = band.map((stack) => needs(stack, nodes, height));
    const taken = needed.reduce((sum, stack) => sum + stack.columns, 0);
    return taken * WIDEST < columns ? [...needed, { columns: columns - taken, nodes: [] }] : band;
  });

const isOwnFull = (node: Heights, columns: number) => node.fills(columns, node.heightAt(columns));

/** The fewest columns in which a stack is no higher than that. */
function needs({ columns, nodes: inside }: Stack, nodes: readonly Heights[], height: number): Stack {
  let least = columns;
  while (least > 1 && heightOf([[{ columns: least - 1, nodes: inside }]], nodes) <= height) least--;
  return { columns: least, nodes: inside };
}
