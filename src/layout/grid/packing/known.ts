/**
 * A nesting of everything, found when the site was built: finding one costs a page that opens more than all the rest of
 * its layout. Slicing keeps the order, so the numbers of columns and nodes say all: band by band, of the page and then of
 * each category, every stack as a letter for its columns and a digit for its nodes. The last one of a band has the columns
 * that are left, and no letter; where it has no nodes, they are free.
 */
import type { Band, Stack } from './slice.ts';
import type { GridTree, TreeBand } from '../model.ts';

export interface KnownBands {
  readonly page: readonly Band[];
  /** Per group. */
  readonly inside: readonly (readonly Band[])[];
}

export const packNesting = ({ page, groups }: GridTree): string =>
  [page, ...groups.map(({ bands }) => bands)].flatMap((bands) => bands.map(packed)).join('');

const packed = (band: TreeBand): string =>
  band.map(({ columns, keys }, i) => `${i < band.length - 1 ? letterOf(columns) : ''}${keys.length}`).join('');

/** A to Z for 1 to 26, a to z for 27 to 52. */
const letterOf = (columns: number) => String.fromCharCode(columns > 26 ? columns + 70 : columns + 64);
const columnsOf = (letter: string) => (letter.charCodeAt(0) & 31) + (letter > 'Z' ? 26 : 0);

/** The nesting of so many columns, if it is one of as many groups and of as many frames in each as these. */
export function knownBands(
  nesting: string,
  columns: number,
  groups: readonly (readonly unknown[])[]
): KnownBands | undefined {
  const stacks = nesting.matchAll(/(\D?)(\d)/g);
  const page = nextBands(stacks, columns, groups.length);
  const widths = page?.flat().flatMap((stack) => stack.nodes.map(() => stack.columns)) ?? [];
  const inside = widths.flatMap((width, i) => {
    const found = nextBands(stacks, width, groups[i]!.length);
    return found ? [found] : [];
  });
  return page && inside.length === groups.length && stacks.next().done ? { page, inside } : undefined;
}

/** The next bands of all together so many nodes; undefined where those end within one. */
function nextBands(stacks: Iterator<RegExpExecArray>, columns: number, count: number): Band[] | undefined {
  const bands: Stack[][] = [];
  let node = 0;
  let left = 0;
  while (node < count || left > 0) {
    const next = stacks.next();
    if (next.done) return undefined;
    const [, letter, nodes] = next.value;
    if (left === 0) {
      bands.push([]);
      left = columns;
    }
    const own = letter ? columnsOf(letter) : left;
    bands.at(-1)!.push({ columns: own, nodes: Array.from({ length: Number(nodes) }, () => node++) });
    left -= own;
  }
  return node === count ? bands : undefined;
}

/** On a phone all stand below each other. */
export function singleColumn(columns: number, groups: readonly (readonly unknown[])[]): KnownBands {
  const below = (nodes: readonly unknown[]): Band[] => nodes.map((_, node) => [{ columns, nodes: [node] }]);
  return { page: below(groups), inside: groups.map(below) };
}
