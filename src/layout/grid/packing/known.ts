/**
 * A nesting of everything, found when the site was built: finding one costs a page that opens more than all the rest of
 * its layout. Slicing keeps the order, so the numbers of columns and nodes say all.
 */
import type { PackedBand, PackedNesting } from '#landscape/publish/packed.ts';
import type { Band } from './slice.ts';
import type { GridTree, TreeBand } from '../model.ts';

export interface KnownBands {
  readonly page: readonly Band[];
  /** Per group. */
  readonly inside: readonly (readonly Band[])[];
}

export function packNesting({ columns, page, groups }: GridTree): PackedNesting {
  return [columns, packed(page), groups.map(({ bands }) => packed(bands))];
}

const packed = (bands: readonly TreeBand[]): PackedBand[] =>
  bands.map((band) => band.map(({ columns, keys }) => [columns, keys.length] as const));

/** The nesting for so many columns, if there is one of as many groups and of as many frames in each as these. */
export function knownBands(
  nestings: readonly PackedNesting[],
  columns: number,
  groups: readonly (readonly unknown[])[]
): KnownBands | undefined {
  const nesting = nestings.find(([of]) => of === columns);
  const page = nesting && unpacked(nesting[1], groups);
  const inside = nesting?.[2].flatMap((bands, i) => {
    const found = unpacked(bands, groups[i] ?? []);
    return found ? [found] : [];
  });
  return page && inside?.length === groups.length ? { page, inside } : undefined;
}

/** Undefined where the nesting is of fewer or more nodes. */
function unpacked(bands: readonly PackedBand[], nodes: readonly unknown[]): Band[] | undefined {
  let next = 0;
  const found = bands.map((band) =>
    band.map(([columns, count]) => ({ columns, nodes: Array.from({ length: count }, () => next++) }))
  );
  return next === nodes.length ? found : undefined;
}
