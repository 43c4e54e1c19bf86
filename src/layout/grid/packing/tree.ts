/** The nesting of a placement by keys, so that it outlives the placement: indices and widths come and go with filters. */
import type { GridTree, TreeBand } from '../model.ts';
import type { Nesting } from './pinned.ts';
import type { Band } from './slice.ts';

export type KeyIndex = ReadonlyMap<string, number>;

/** The nesting of the nodes that are there, or nothing where the tree does not know each of them once. */
export function readNesting(bands: readonly TreeBand[], index: KeyIndex): Nesting | undefined {
  const nesting = present(bands, index).map((band) => band.map((stack) => stack.nodes).filter(isInhabited));
  const nodes = nesting.flat(2);
  return nodes.length === index.size && new Set(nodes).size === nodes.length ? nesting : undefined;
}

/** As `readNesting`, with the widths of the tree, where each band of it still adds up to `columns`. */
export function readBands(bands: readonly TreeBand[], index: KeyIndex, columns: number): Band[] | undefined {
  if (!readNesting(bands, index)) return undefined;
  const found = present(bands, index);
  return found.every((band) => band.reduce((sum, stack) => sum + stack.columns, 0) === columns) ? found : undefined;
}

/** Bands and stacks of which nothing is left are gone; what was free stays so. */
function present(bands: readonly TreeBand[], index: KeyIndex): Band[] {
  return bands
    .map((band) =>
      band.flatMap(({ columns, keys }) => {
        const nodes = keys.flatMap((key) => index.get(key) ?? []);
        return nodes.length > 0 || keys.length === 0 ? [{ columns, nodes }] : [];
      })
    )
    .filter((band) => band.some(({ nodes }) => isInhabited(nodes)));
}

const isInhabited = (nodes: readonly number[]) => nodes.length > 0;

/** The old nesting with new widths: what is filtered out now keeps its place for when it returns. */
export function rewidened(old: readonly TreeBand[], bands: readonly Band[], keys: readonly string[]): TreeBand[] {
  const columnsOf = new Map(bands.flat().flatMap(({ columns, nodes }) => nodes.map((node) => [keys[node]!, columns])));
  return old.map((band) =>
    band.map(({ columns, keys: inside }) => {
      const key = inside.find((key) => columnsOf.has(key));
      return { columns: key === undefined ? columns : columnsOf.get(key)!, keys: inside };
    })
  );
}

/** Whether a tree was made for cells of this size. */
export const isOfPitch = (tree: GridTree, [x, y]: GridTree['pitch']) => tree.pitch[0] === x && tree.pitch[1] === y;
