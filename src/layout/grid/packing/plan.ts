/** Decides the nesting of the page and of every group on it: kept from an earlier tree, or found afresh. */
import { arrange, heightOf, type Slot } from './arrange.ts';
import { type CostedFrame, costedFrames, frameTitleColumns } from './costs.ts';
import type { GridSection, GridTree, TreeGroup } from '../model.ts';
import { type Inhabited, inhabited, type Plan, pitchOf, settle, treeOf } from './nested.ts';
import { type FrameNode, type Ground, groupHeight } from './nodes.ts';
import { pinned } from './pinned.ts';
import { refit } from './refit.ts';
import { type Band, type Costs, slice, type Slicing } from './slice.ts';
import { isFull, tighten, type Titled } from './tighten.ts';
import { isOfPitch, type KeyIndex, readBands, readNesting, rewidened } from './tree.ts';
import { frameWeights, groupCosts, groupWeights, titleColumns } from './weights.ts';

interface GroupNode extends Inhabited<CostedFrame>, Costs, Titled {
  readonly index: KeyIndex;
  readonly slicing: Slicing;
  /** Its frames, as they are drawn together. */
  readonly titled: readonly Titled[];
  /** The part of the tree that the slicing keeps. */
  readonly kept?: TreeGroup;
  /** Every frame holds as many cells as when the tree was made: its widths still hold. */
  readonly unchanged: boolean;
}

/** The groups in the nesting of the tree that is given, as far as it still holds, else in the best that there is. */
export function planAnew(groups: readonly GridSection[], ground: Ground): Plan {
  const tree = usableTree(ground);
  const nodes = groups.map((group) => groupNode(group, tree, ground)).filter((node) => node.frames.length > 0);
  const keys = nodes.map((node) => node.group.key);
  const index: KeyIndex = new Map(keys.map((key, i) => [key, i]));
  const page = planPage(nodes, index, tree, ground);
  const bands: (readonly Band[])[] = [];
  for (const slot of arrange(page.bands, nodes)) {
    const node = nodes[slot.node]!;
    bands[slot.node] = tighten(planGroup(node, slot, tree, ground), node.titled, slot.columns);
  }
  return { groups: settle(nodes, page.bands, bands, ground), tree: keptTree(nodes, page, bands, ground) };
}

/** A tree of another zoom step says nothing about this one. */
function usableTree({ options, metrics }: Ground): GridTree | undefined {
  const { tree } = options;
  return tree && isOfPitch(tree, pitchOf(metrics)) ? tree : undefined;
}

function groupNode(group: GridSection, tree: GridTree | undefined, ground: Ground): GroupNode {
  const { lattice, options } = ground;
  const { frames, keys } = inhabited(group, costedFrames(group, ground));
  const index: KeyIndex = new Map(keys.map((key, i) => [key, i]));
  const known = options.keep === 'groups' ? undefined : tree?.groups.find((entry) => entry.key === group.key);
  const nesting = known && index.size === frames.length ? readNesting(known.bands, index) : undefined;
  const slicing = nesting
    ? pinned(frames, nesting, lattice.columns, frameWeights(ground))
    : slice(frames, lattice.columns, frameWeights(ground));
  const unchanged = nesting !== undefined && tree?.columns === lattice.columns && holdsTheSame(known!, frames);
  const costs = groupCosts(group, frames, slicing, ground);
  return {
    group,
    frames,
    keys,
    index,
    slicing,
    titled: frames.map((node) => ({ ...node, titleColumns: frameTitleColumns(node, ground) })),
    unchanged,
    ...(nesting && { kept: known! }),
    ...costs,
    heightAt: (columns) => costs.height[columns]!,
    titleColumns: titleColumns(group, ground),
    fills: (columns, height) => isFull(slicing.bands(columns), frames, columns, height - groupHeight(0, ground.metrics))
  };
}

function holdsTheSame({ cells }: TreeGroup, frames: readonly FrameNode[]): boolean {
  const before = new Map(cells);
  return cells.length === frames.length && frames.every((node) => before.get(node.frame.key) === node.cells);
}

interface PagePlan {
  readonly bands: readonly Band[];
  readonly kept?: GridTree;
}

function planPage(nodes: readonly GroupNode[], index: KeyIndex, tree: GridTree | undefined, ground: Ground): PagePlan {
  const { columns } = ground.lattice;
  const nesting = tree && index.size === nodes.length ? readNesting(tree.page, index) : undefined;
  const drawn = (slicing: Slicing) => tighten(slicing.bands(columns), nodes, columns);
  if (!tree || !nesting) return { bands: drawn(slice(nodes, columns, groupWeights(ground))) };
  const same = nodes.every((node) => node.unchanged) ? readBands(tree.page, index, columns) : undefined;
  const fits = same && heightOf(same, nodes) < Infinity;
  return { bands: fits ? same : drawn(pinned(nodes, nesting, columns, groupWeights(ground))), kept: tree };
}

function planGroup(node: GroupNode, slot: Slot, tree: GridTree | undefined, ground: Ground): readonly Band[] {
  const { frames, slicing, kept, unchanged, index } = node;
  const height = slot.height - groupHeight(0, ground.metrics);
  if (!kept) return refit(frames, slot.columns, height, slicing.bands(slot.columns), ground);
  const same = unchanged ? readBands(kept.bands, index, slot.columns) : undefined;
  return same && heightOf(same, frames) < Infinity ? same : slicing.bands(slot.columns);
}

/** The tree of these bands; what an earlier one knows of frames and groups that are not there stays in it. */
function keptTree(
  nodes: readonly GroupNode[],
  { bands, kept }: PagePlan,
  inside: readonly (readonly Band[])[],
  ground: Ground
): GridTree {
  const fresh = treeOf(nodes, bands, inside, ground);
  const groups = fresh.groups.map((group, i) => {
    const { kept, keys } = nodes[i]!;
    return kept ? { ...group, bands: rewidened(kept.bands, inside[i]!, keys) } : group;
  });
  if (!kept) return { ...fresh, groups };
  const keys = nodes.map((node) => node.group.key);
  const absent = kept.groups.filter(({ key }) => !keys.includes(key));
  return {
    ...fresh,
    origin: kept.origin,
    page: rewidened(kept.page, bands, keys),
    groups: [...groups, ...absent]
  };
}
