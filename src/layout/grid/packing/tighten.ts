/**
 * Draws a band together, of the page or of a category, where what stands in it is too little for its width: everything as
 * wide as its height needs, what is left over free at the right, in one piece instead of in each of them.
 */
import { arrange, heightOf, type Heights } from './arrange.ts';
import type { Band, Stack } from './slice.ts';

/** How much wider than it needs to be a band may stand that is not full. */
const WIDEST = 1.25;

export interface Titled extends Heights {
  /** Columns in which its title is hardly narrowed. */
  readonly titleColumns: number;
}

/** The bands, each of so many columns; a stack of nothing at the end of one holds what is free. */
export const tighten = (bands: readonly Band[], nodes: readonly Titled[], columns: number): Band[] =>
  bands.map((band) => {
    if (band.every(({ columns, nodes: inside }) => inside.every((node) => isOwnFull(nodes[node]!, columns))))
      return band;
    const height = heightOf([band], nodes);
    const needed = band.map((stack) => needs(stack, nodes, height));
    if (columnsOf(needed) * WIDEST >= columns) return band;
    const wide = needed.map((stack) => withTitles(stack, nodes));
    const drawn = columnsOf(wide) < columns ? wide : needed;
    return [...drawn, { columns: columns - columnsOf(drawn), nodes: [] }];
  });

const isOwnFull = (node: Heights, columns: number) => node.fills(columns, node.heightAt(columns));

/** The fewest columns in which a stack is no higher than that. */
function needs({ columns, nodes: inside }: Stack, nodes: readonly Heights[], height: number): Stack {
  let least = columns;
  while (least > 1 && heightOf([[{ columns: least - 1, nodes: inside }]], nodes) <= height) least--;
  return { columns: least, nodes: inside };
}

const withTitles = ({ columns, nodes: inside }: Stack, nodes: readonly Titled[]): Stack => ({
  columns: inside.reduce((most, node) => Math.max(most, nodes[node]!.titleColumns), columns),
  nodes: inside
});

const columnsOf = (band: Band) => band.reduce((sum, stack) => sum + stack.columns, 0);

/** Whether the nodes take all of so much height, and fill it. */
export function isFull(bands: readonly Band[], nodes: readonly Heights[], columns: number, height: number): boolean {
  const slots = arrange(bands, nodes, height);
  const taken = slots.reduce((sum, slot) => sum + slot.columns * slot.height, 0);
  return taken > columns * height - 1 && slots.every((at) => nodes[at.node]!.fills(at.columns, at.height));
}
