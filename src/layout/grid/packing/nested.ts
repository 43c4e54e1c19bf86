/** The plan of a nesting that need not be searched for: it was found when the site was built, or there is but one. */
import { absorbs, arrange, type Heights, heightOf, type Slot } from './arrange.ts';
import { type KnownBands, knownBands, singleColumn } from './known.ts';
import type { GridSection, GridTree, TreeBand } from '../model.ts';
import { filled, frameNodes, type FrameNode, type Ground, groupHeight } from './nodes.ts';
import type { Band } from './slice.ts';

export interface PlannedGroup {
  readonly group: GridSection;
  readonly frames: readonly FrameNode[];
  readonly slot: Slot;
  readonly bands: readonly Band[];
}

export interface Plan {
  /** In declared order. */
  readonly groups: readonly PlannedGroup[];
  readonly tree: GridTree;
}

/** A group with a frame in it, at least. */
export interface Inhabited<Frame extends FrameNode = FrameNode> {
  readonly group: GridSection;
  readonly frames: readonly Frame[];
  readonly keys: readonly string[];
}

/** Undefined where nothing is known for so many columns, or where an earlier tree is to be kept. */
export function planKnown(groups: readonly GridSection[], ground: Ground): Plan | undefined {
  const shown = groups.filter((group) => filled(group).length > 0);
  const known = bandsKnown(shown.map(filled), ground);
  if (!known) return undefined;
  const nodes = shown.map((group) => inhabited(group, frameNodes(group, ground)));
  return {
    groups: settle(nodes, known.page, known.inside, ground),
    tree: treeOf(nodes, known.page, known.inside, ground)
  };
}

function bandsKnown(groups: readonly (readonly unknown[])[], { lattice, options }: Ground): KnownBands | undefined {
  const { columns, narrow } = lattice;
  if (narrow) return singleColumn(columns, groups);
  const nesting = options.tree ? undefined : options.known?.[columns];
  return nesting === undefined ? undefined : knownBands(nesting, columns, groups);
}

export const inhabited = <Frame extends FrameNode>(group: GridSection, frames: readonly Frame[]): Inhabited<Frame> => ({
  group,
  frames,
  keys: frames.map((node) => node.frame.key)
});

/** The groups in these bands: with the height that every group then has. */
export function settle(
  nodes: readonly Inhabited[],
  page: readonly Band[],
  inside: readonly (readonly Band[])[],
  ground: Ground
): PlannedGroup[] {
  const planned: PlannedGroup[] = [];
  for (const slot of arrange(page, settledCosts(nodes, inside, ground))) {
    const { group, frames } = nodes[slot.node]!;
    planned[slot.node] = { group, frames, slot, bands: inside[slot.node]! };
  }
  return planned;
}

/** What each group costs with the nesting that it got, which may be lower than what it was promised. */
function settledCosts(
  nodes: readonly Inhabited[],
  inside: readonly (readonly Band[])[],
  { metrics, options }: Ground
): Heights[] {
  return nodes.map(({ group, frames }, i) => {
    const collapsed = options.collapsed?.has(group.key);
    const inner = collapsed ? undefined : heightOf(inside[i]!, frames);
    return {
      heightAt: () => groupHeight(inner, metrics),
      fills: (_, height) => !collapsed && absorbs(inside[i]!, frames, height - groupHeight(0, metrics))
    };
  });
}

/** A nesting of its own, which keeps nothing of an earlier one. */
export function treeOf(
  nodes: readonly Inhabited[],
  page: readonly Band[],
  inside: readonly (readonly Band[])[],
  { metrics, lattice: { columns } }: Ground
): GridTree {
  return {
    origin: columns,
    columns,
    pitch: pitchOf(metrics),
    page: treeBands(
      page,
      nodes.map(({ group }) => group.key)
    ),
    groups: nodes.map(({ group, frames, keys }, i) => ({
      key: group.key,
      bands: treeBands(inside[i]!, keys),
      cells: frames.map(({ frame, cells }) => [frame.key, cells] as const)
    }))
  };
}

export const pitchOf = ({ cellWidth, gapX, cellHeight, gapY }: Ground['metrics']) =>
  [cellWidth + gapX, cellHeight + gapY] as const;

const treeBands = (bands: readonly Band[], keys: readonly string[]): TreeBand[] =>
  bands.map((band) => band.map(({ columns, nodes }) => ({ columns, keys: nodes.map((node) => keys[node]!) })));
