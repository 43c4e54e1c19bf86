import { describe, expect, it } from 'vitest';
import { gridMetrics, rowPitch } from '#layout/grid/metrics.ts';
import type { GridSection, GridOptions, GridPlacement, PlacedFrame } from '#layout/grid/model.ts';
import { placeGrid, replaceGrid } from '#layout/grid/place.ts';
import { inOrder, reorder } from '#layout/grid/packing/reorder.ts';
import type { Box } from '#layout/scene.ts';
import { landscapes } from './landscapes.ts';

const { elements, index } = gridMetrics;
const all: GridOptions = { collapseRows: Infinity };

/**
 * Frames of a category, and categories, that touch across a gutter or a gap, with the side on which they do: below one
 * that does not fill its height a row may be free.
 */
function neighbours(placement: GridPlacement): Set<string> {
  const found = new Set<string>();
  const look = (boxes: readonly (Box & { key: string })[], gap: number) => {
    for (const [a, b] of boxes.flatMap((a) => boxes.map((b) => [a, b] as const))) {
      const beside = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1;
      const above = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1;
      if (beside && Math.abs(a.x + a.width + elements.gutter - b.x) < 1) found.add(`${a.key} | ${b.key}`);
      const below = b.y - a.y - a.height - gap;
      if (above && below > -1 && below < rowPitch(elements)) found.add(`${a.key} / ${b.key}`);
    }
  };
  look(placement.groups, elements.categoryGap);
  for (const group of placement.groups) look(group.frames.map(withHeading), elements.shelfGap);
  return found;
}

const withHeading = ({ key, x, y, headingWidth, height, headingHeight }: PlacedFrame) => ({
  ...{ key, x, width: headingWidth },
  ...{ y: y - headingHeight, height: height + headingHeight }
});

function kept(before: GridPlacement, after: GridPlacement): number {
  const pairs = [...neighbours(before)];
  const now = neighbours(after);
  return pairs.filter((pair) => now.has(pair)).length / pairs.length;
}

/** Without every fifth item. */
function thinned(groups: readonly GridSection[]): GridSection[] {
  let i = 0;
  return groups.map((group) => ({
    ...group,
    frames: group.frames.map((frame) => ({ ...frame, items: frame.items.filter(() => i++ % 5 !== 3) }))
  }));
}

/** Only some frames, whole. */
function fewFrames(groups: readonly GridSection[]): GridSection[] {
  let i = 0;
  return groups.map((group) => ({ ...group, frames: group.frames.filter(() => i++ % 3 === 0) }));
}

const { lfai, cncf } = landscapes();
const cases = [lfai, cncf].flatMap((groups) => {
  const ordered = inOrder(groups, reorder(groups, elements));
  return [1136, 1616].map((width) => ({ groups: ordered, width, before: placeGrid(ordered, width, elements, all) }));
});

describe.each(cases)('with the nesting kept: %#', ({ groups, width, before }) => {
  const options = { ...all, tree: before.tree };

  it('nothing moves when nothing changes', () => {
    const tree = JSON.parse(JSON.stringify(before.tree)) as typeof before.tree;
    expect(placeGrid(groups, width, elements, { ...all, tree })).toEqual(before);
  });

  it('nine of ten neighbours stay when a fifth of the items leaves', () => {
    const after = placeGrid(thinned(groups), width, elements, options);
    expect(kept(before, after)).toBeGreaterThanOrEqual(0.9);
    expect(after.height).toBeLessThan(before.height);
  });

  it('more neighbours stay than in a fresh placement', () => {
    const fresh = placeGrid(thinned(groups), width, elements, all);
    const after = placeGrid(thinned(groups), width, elements, options);
    expect(kept(before, after)).toBeGreaterThan(kept(before, fresh) + 0.2);
  });

  it('categories keep their neighbours when only their places are kept', () => {
    const after = placeGrid(thinned(groups), width, elements, { ...options, keep: 'groups' });
    const withoutFrames = (placement: GridPlacement): GridPlacement => ({
      ...placement,
      groups: placement.groups.map((group) => ({ ...group, frames: [] }))
    });
    expect(kept(withoutFrames(before), withoutFrames(after))).toBeGreaterThanOrEqual(0.8);
  });

  it('everything returns to its place when the filter is lifted', () => {
    const filtered = placeGrid(fewFrames(groups), width, elements, options);
    const after = placeGrid(groups, width, elements, { ...all, tree: filtered.tree });
    expect(kept(before, after)).toBeGreaterThanOrEqual(0.9);
  });

  it('a column more or less moves few', () => {
    for (const change of [-80, 80]) {
      const after = replaceGrid(before, groups, width + change, elements, all);
      expect(after.width).toBe(width + change);
      expect(kept(before, after)).toBeGreaterThanOrEqual(0.85);
    }
  });
});

describe('placing again', () => {
  const { groups, width, before } = cases[0]!;

  it('is fresh where the lattice has two columns more, or at another size of tiles', () => {
    expect(replaceGrid(before, groups, width + 160, elements, all)).toEqual(
      placeGrid(groups, width + 160, elements, all)
    );
    expect(replaceGrid(before, groups, width, index, all)).toEqual(placeGrid(groups, width, index, all));
  });

  it('measures the drift from the width at which the nesting was found, not from the last one', () => {
    const one = replaceGrid(before, groups, width + 80, elements, all);
    const two = replaceGrid(one, groups, width + 160, elements, all);
    expect(one.tree.origin).toBe(before.columns);
    expect(two.tree.origin).toBe(before.columns + 2);
  });

  it('is never more than a fifth higher than afresh', () => {
    for (const [i, few] of [thinned(groups), fewFrames(groups)].entries()) {
      const fresh = placeGrid(few, width, elements, all);
      expect(replaceGrid(before, few, width, elements, all).height, `${i}`).toBeLessThanOrEqual(1.2 * fresh.height);
    }
  });

  it('takes in groups and frames that the tree does not know', () => {
    const { tree } = placeGrid(fewFrames(groups).slice(1), width, elements);
    const after = placeGrid(groups, width, elements, { ...all, tree });
    expect(after.groups.map(({ key }) => key)).toEqual(before.groups.map(({ key }) => key));
  });

  it('leaves the rest where it is when a category is collapsed', () => {
    const collapsed = new Set([before.groups[0]!.key]);
    const after = placeGrid(groups, width, elements, { ...all, tree: before.tree, collapsed });
    expect(after.groups.map(({ x, width }) => [x, width])).toEqual(before.groups.map(({ x, width }) => [x, width]));
  });
});
