/** Decides the nesting of the page and of every group on it: known before, kept from an earlier tree, or found afresh. */
import { arrange, heightOf, type Slot } from './arrange.ts';
import {
  filled,
  frameNodes,
  type FrameNode,
  frameWeights,
  type Ground,
  groupCosts,
  groupHeight,
  groupWeights
} from './costs.ts';
import { knownBands } from './known.ts';
import type { GridSection, GridTree, TreeGroup } from '../model.ts';
import { pinned } from './pinned.ts';
import { refit } from './refit.ts';
import { type Band, type Costs, slice, type Slicing } from './slice.ts';
import { isOfPitch, type KeyIndex, readBands, readNesting, rewidened, treeBands } from './tree.ts';

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
interface Inhabited {
  readonly group: GridSection;
  readonly frames: readonly FrameNode[];
  readonly keys: readonly string[];
}

interface GroupNode extends Inhabited, Costs {
  readonly index: KeyIndex;
  readonly slicing: Slicing;
  /** The part of the tree that the slicing keeps. */
  readonly kept?: TreeGroup;
  /** Every frame holds as many cells as when the tree was made: its widths still hold. */
  readonly unchanged: boolean;
}

export function plan(groups: readonly GridSection[], ground: Ground): Plan {
  return (ground.options.known && planKnown(groups, ground)) ?? planAnew(groups, ground);
}

function planKnown(groups: readonly GridSection[], ground: Ground): Plan | undefined {
  const shown = groups.filter((group) => filled(group).length > 0);
  const known = knownBands(ground.options.known!, ground.lattice.columns, shown.map(filled));
  if (!known) return undefined;
  const nodes = shown.map((group, i) => inhabited(group, ground, columnsIn(known.inside[i]!)));
  const fits = nodes.every(({ frames }, i) => heightOf(known.inside[i]!, frames) < Infinity);
  return fits ? settle(nodes, { bands: known.page }, known.inside, ground) : undefined;
}

/** Per node, how many columns it has. */
function columnsIn(bands: readonly Band[]): number[] {
  const found: number[] = [];
  for (const { columns, nodes } of bands.flat()) for (const node of nodes) found[node] = columns;
  return found;
}

function inhabited(group: GridSection, ground: Ground, columns?: readonly number[]): Inhabited {
  const frames = frameNodes(group, ground, columns);
  return { group, frames, keys: frames.map((node) => node.frame.key) };
}

function planAnew(groups: readonly GridSection[], ground: Ground): Plan {
  const tree = usableTree(ground);
  const nodes = groups.map((group) => groupNode(group, tree, ground)).filter((node) => node.frames.length > 0);
  const keys = nodes.map((node) => node.group.key);
  const index: KeyIndex = new Map(keys.map((key, i) => [key, i]));
  const page = planPage(nodes, index, tree, ground);
  const bands: (readonly Band[])[] = [];
  for (const slot of arrange(page.bands, nodes)) bands[slot.node] = planGroup(nodes[slot.node]!, slot, tree, ground);
  return settle(nodes, page, bands, ground);
}

/** The plan of these bands: with the height that every group then has. */
function settle(
  nodes: readonly (Inhabited & Pick<GroupNode, 'kept'>)[],
  page: PagePlan,
  bands: readonly (readonly Band[])[],
  ground: Ground
): Plan {
  const planned: PlannedGroup[] = [];
  for (const slot of arrange(page.bands, settledCosts(nodes, bands, ground))) {
    const { group, frames } = nodes[slot.node]!;
    planned[slot.node] = { group, frames, slot, bands: bands[slot.node]! };
  }
  return { groups: planned, tree: planTree(nodes, page, bands, ground) };
}

/** A tree of another zoom step says nothing about this one. */
function usableTree({ options, metrics }: Ground): GridTree | undefined {
  const { tree } = options;
  return tree && isOfPitch(tree, pitchOf(metrics)) ? tree : undefined;
}

const pitchOf = ({ cellWidth, gapX, cellHeight, gapY }: Ground['metrics']) =>
  [cellWidth + gapX, cellHeight + gapY] as const;

function groupNode(group: GridSection, tree: GridTree | undefined, ground: Ground): GroupNode {
  const { lattice, options } = ground;
  const { frames, keys } = inhabited(group, ground);
  const index: KeyIndex = new Map(keys.map((key, i) => [key, i]));
  const known = options.keep === 'groups' ? undefined : tree?.groups.find((entry) => entry.key === group.key);
  const nesting = known && index.size === frames.length ? readNesting(known.bands, index) : undefined;
  const slicing = nesting
    ? pinned(frames, nesting, lattice.columns, frameWeights(ground))
    : slice(frames, lattice.columns, frameWeights(ground));
  const unchanged = nesting !== undefined && tree?.columns === lattice.columns && holdsTheSame(known!, frames);
  const costs = groupCosts(group, frames, slicing, ground);
  return { group, frames, keys, index, slicing, unchanged, ...(nesting && { kept: known! }), ...costs };
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
  if (!tree || !nesting) return { bands: slice(nodes, columns, groupWeights(ground)).bands(columns) };
  const same = nodes.every((node) => node.unchanged) ? readBands(tree.page, index, columns) : undefined;
  const fits = same && heightOf(same, nodes) < Infinity;
  return { bands: fits ? same : pinned(nodes, nesting, columns, groupWeights(ground)).bands(columns), kept: tree };
}

function planGroup(node: GroupNode, slot: Slot, tree: GridTree | undefined, ground: Ground): readonly Band[] {
  const { frames, slicing, kept, unchanged, index } = node;
  const height = slot.height - groupHeight(0, ground.metrics);
  if (!kept) return refit(frames, slot.columns, height, slicing.bands(slot.columns), ground);
  const same = unchanged ? readBands(kept.bands, index, slot.columns) : undefined;
  return same && heightOf(same, frames) < Infinity ? same : slicing.bands(slot.columns);
}

/** What each group costs with the nesting that it got, which may be lower than what it was promised. */
function settledCosts(
  nodes: readonly Inhabited[],
  bands: readonly (readonly Band[])[],
  { metrics, lattice, options }: Ground
) {
  return nodes.map(({ group, frames }, i) => {
    const inner = options.collapsed?.has(group.key) ? undefined : heightOf(bands[i]!, frames);
    return { height: new Float64Array(lattice.columns + 1).fill(groupHeight(inner, metrics)) };
  });
}

function planTree(
  nodes: readonly (Inhabited & Pick<GroupNode, 'kept'>)[],
  page: PagePlan,
  bands: readonly (readonly Band[])[],
  { metrics, lattice }: Ground
): GridTree {
  const { kept } = page;
  const keys = nodes.map((node) => node.group.key);
  const groups = nodes.map((node, i) => ({
    key: node.group.key,
    bands: node.kept ? rewidened(node.kept.bands, bands[i]!, node.keys) : treeBands(bands[i]!, node.keys),
    cells: node.frames.map(({ frame, cells }) => [frame.key, cells] as const)
  }));
  const absent = kept?.groups.filter(({ key }) => !keys.includes(key)) ?? [];
  return {
    origin: kept?.origin ?? lattice.columns,
    columns: lattice.columns,
    pitch: pitchOf(metrics),
    page: kept ? rewidened(kept.page, page.bands, keys) : treeBands(page.bands, keys),
    groups: [...groups, ...absent]
  };
}
