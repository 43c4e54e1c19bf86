import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillOf } from './fill.ts';
import { cornerOf } from '#layout/grid/corner.ts';
import { type GridMetrics, gridMetrics } from '#layout/grid/metrics.ts';
import type { GridFrame, GridSection, GridPlacement, PlacedFrame } from '#layout/grid/model.ts';
import { placeGrid } from '#layout/grid/place.ts';
import type { Box } from '#layout/scene.ts';
import { aFrame, anItem } from './landscapes.ts';

const { elements, index, plates } = gridMetrics;

const aGroup = (title: string, ...frames: GridFrame[]): GridSection => ({ key: title, title, frames });

const groups: readonly GridSection[] = [
  aGroup('Learning', aFrame('Frameworks', 11, 3), aFrame('Platforms', 14, 2), aFrame('Libraries', 20, 5)),
  aGroup(
    'Data',
    aFrame('Lineage', 3, 3),
    aFrame('Stores', 28, 7),
    aFrame('Versioning', 4),
    aFrame('Operations', 10, 3)
  ),
  aGroup('Security', aFrame('Security', 5)),
  aGroup('Notebooks', aFrame('Environments', 12, 1))
];

const framesOf = (placement: GridPlacement) => placement.groups.flatMap((group) => group.frames);
const right = (box: Box) => box.x + box.width;
const bottom = (box: Box) => box.y + box.height;
const withHeading = (frame: PlacedFrame): Box => ({
  ...frame,
  y: frame.y - frame.headingHeight,
  height: frame.height + frame.headingHeight
});

const SLACK = 0.001;
const overlap = (a: Box, b: Box) =>
  a.x < right(b) - SLACK && b.x < right(a) - SLACK && a.y < bottom(b) - SLACK && b.y < bottom(a) - SLACK;
const contains = (outer: Box, inner: Box) =>
  inner.x >= outer.x - SLACK &&
  inner.y >= outer.y - SLACK &&
  right(inner) <= right(outer) + SLACK &&
  bottom(inner) <= bottom(outer) + SLACK;

const apart = (boxes: readonly Box[]) => boxes.every((a, i) => boxes.every((b, j) => j <= i || !overlap(a, b)));

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : [];

/** What holds for every placement, whatever was placed. */
function expectSound(placement: GridPlacement, input: readonly GridSection[]) {
  expect(numbersIn(placement).every((number) => Number.isFinite(number) && number >= 0)).toBe(true);
  expect(apart(placement.groups)).toBe(true);
  for (const group of placement.groups) {
    expect(contains({ x: 0, y: 0, width: placement.width, height: placement.height }, group)).toBe(true);
    expect(apart(group.frames.map(withHeading))).toBe(true);
    for (const frame of group.frames) {
      expect(contains(group, withHeading(frame))).toBe(true);
      expect(frame.tiles.every((tile) => contains(frame, tile))).toBe(true);
      expect([frame, ...frame.tiles].every(({ x, width }) => Number.isInteger(x) && Number.isInteger(width))).toBe(
        true
      );
      expect(apart(frame.tiles)).toBe(true);
      const later = (i: number) =>
        frame.tiles[i]!.y - frame.tiles[i - 1]!.y || frame.tiles[i]!.x - frame.tiles[i - 1]!.x;
      expect(frame.tiles.every((_, i) => i === 0 || later(i) > 0)).toBe(true);
    }
  }
  for (const group of input) {
    const placed = placement.groups.find(({ key }) => key === group.key);
    const sources = group.frames.filter((frame) => frame.items.length > 0);
    expect(placed?.frames.map(({ key }) => key) ?? []).toEqual(placed?.hidden ? [] : sources.map(({ key }) => key));
    for (const [i, frame] of (placed?.frames ?? []).entries()) {
      const keys = new Set(sources[i]!.items.map(({ key }) => key));
      expect(frame.tiles.every(({ key }) => keys.delete(key))).toBe(true);
      expect(frame.hidden).toBe(keys.size);
    }
  }
}

const anyGroups = fc
  .array(
    fc.record({
      title: fc.string({ maxLength: 40 }),
      frames: fc.array(
        fc.record({
          title: fc.string({ maxLength: 60 }),
          items: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 260 })),
          hosted: fc.integer({ min: 0, max: 9 })
        }),
        { maxLength: 9 }
      )
    }),
    { maxLength: 7 }
  )
  .map((made) =>
    made.map(({ title, frames }, g): GridSection => {
      const inside = frames.map(({ title, items, hosted }, f) => ({ ...aFrame(`${g}.${f}`, items, hosted), title }));
      return { key: `${g}`, title, frames: inside };
    })
  );
const anyWidth = fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 1, max: 3000, noNaN: true }));
const anyMetrics = fc.constantFrom<GridMetrics>(elements, index, plates);

describe('any groups, widths and sizes of tiles', () => {
  it('puts every item once into its frame, in reading order, without overlap and inside the page', () => {
    fc.assert(
      fc.property(anyGroups, anyWidth, anyMetrics, (input, width, metrics) => {
        expectSound(placeGrid(input, width, metrics), input);
      }),
      { numRuns: 150 }
    );
  });

  it('does so with the tree of any other page', () => {
    const keep = fc.constantFrom('all' as const, 'groups' as const);
    fc.assert(
      fc.property(anyGroups, anyWidth, anyGroups, anyWidth, keep, (before, widthBefore, input, width, keep) => {
        const { tree } = placeGrid(before, widthBefore, elements);
        expectSound(placeGrid(input, width, elements, { tree, keep }), input);
      }),
      { numRuns: 100 }
    );
  });

  it('counts what is collapsed, and shows all of what is expanded', () => {
    fc.assert(
      fc.property(anyGroups, anyWidth, fc.integer({ min: 0, max: 6 }), (input, width, g) => {
        const options = { collapsed: new Set([`${g}`]), expanded: new Set([`${g + 1}.0`]), collapseRows: 3 };
        const placement = placeGrid(input, width, elements, options);
        expectSound(placement, input);
        const total = input.flatMap((group) => group.frames.flatMap((frame) => frame.items)).length;
        const hidden = [...placement.groups, ...framesOf(placement)].reduce((sum, part) => sum + part.hidden, 0);
        const shown = framesOf(placement).reduce((sum, frame) => sum + frame.tiles.length, 0);
        expect(shown + hidden).toBe(total);
      }),
      { numRuns: 60 }
    );
  });

  it('gives the same result for the same input, and leaves the input alone', () => {
    fc.assert(
      fc.property(anyGroups, anyWidth, anyMetrics, (input, width, metrics) => {
        const before = JSON.stringify(input);
        const first = placeGrid(input, width, metrics);
        expect(placeGrid(JSON.parse(before) as GridSection[], width, metrics)).toEqual(first);
        expect(JSON.stringify(input)).toBe(before);
      }),
      { numRuns: 30 }
    );
  });

  it('never says that more than all of the cells are used', () => {
    fc.assert(
      fc.property(anyGroups, anyWidth, anyMetrics, (input, width, metrics) => {
        const { cell, body } = fillOf(placeGrid(input, width, metrics).groups, metrics);
        expect(Math.max(cell, body)).toBeLessThanOrEqual(1 + SLACK);
      }),
      { numRuns: 60 }
    );
  });
});

describe('the lattice', () => {
  it.each([
    [elements, 358, 4],
    [elements, 1136, 15],
    [elements, 1616, 21],
    [index, 358, 1],
    [index, 1136, 5],
    [plates, 1136, 4]
  ])('has room for tiles of full width: %#', (metrics, width, columns) => {
    expect(placeGrid(groups, width, metrics)).toMatchObject({ width, columns, unit: (width + 20) / columns });
  });

  it.each([elements, index, plates])('ends every band at the right edge of the page: %#', (metrics) => {
    const placement = placeGrid(groups, 1136, metrics);
    expect(Math.max(...placement.groups.map(right))).toBeCloseTo(1136, 6);
    for (const group of placement.groups) {
      expect(Math.max(...group.frames.map(right))).toBeCloseTo(right(group), 6);
      for (const { tiles, columns, tileWidth, x, width } of group.frames) {
        expect(columns * (tileWidth + metrics.gapX) - metrics.gapX).toBeCloseTo(width, 6);
        expect(tiles[0]).toMatchObject({ x });
      }
    }
  });

  it('leaves the gutter between frames and between categories side by side', () => {
    const placement = placeGrid(groups, 1136, elements);
    for (const boxes of [placement.groups, ...placement.groups.map(({ frames }) => frames.map(withHeading))]) {
      for (const [a, b] of boxes.flatMap((a) => boxes.map((b) => [a, b] as const))) {
        const beside = a.y < bottom(b) && b.y < bottom(a) && right(a) < b.x;
        if (beside) expect(b.x - right(a)).toBeGreaterThan(elements.gutter - SLACK);
      }
    }
  });

  it('makes a hosted project as large as two by two cells with their gap', () => {
    const frame = framesOf(placeGrid(groups, 1136, elements))[0]!;
    expect(frame.tiles[0]).toMatchObject({ width: 2 * frame.tileWidth + 4, height: 164 });
  });

  it.each([index, plates])('has one size for all at the other sizes of tiles, to the pixel: %#', (metrics) => {
    for (const { tiles, tileWidth } of framesOf(placeGrid(groups, 1136, metrics))) {
      for (const { width, height } of tiles) {
        expect(Math.abs(width - tileWidth)).toBeLessThan(1);
        expect(height).toBe(metrics.cellHeight);
      }
    }
  });
});

describe('a phone', () => {
  const phone = placeGrid(groups, 358, elements);

  it('has four columns, or three where those are fuller, and frames as wide as the page in declared order', () => {
    const frames = framesOf(phone);
    expect(new Set(frames.map(({ x, width, columns }) => `${x} ${width} ${columns}`))).toEqual(
      new Set(['0 358 4', '0 358 3'])
    );
    expect(frames.map(({ y }) => y)).toEqual(frames.map(({ y }) => y).toSorted((a, b) => a - b));
  });

  it('shows the heading alone of a category that is collapsed', () => {
    const placement = placeGrid(groups, 358, elements, { collapsed: new Set(['Learning', 'Notebooks']) });
    expect(placement.groups.map(({ frames, height, hidden }) => [frames.length, height === 43, hidden])).toEqual([
      [0, true, 45],
      [4, false, 0],
      [1, false, 0],
      [0, true, 12]
    ]);
    expect(placement.height).toBeLessThan(phone.height);
  });
});

describe('headings', () => {
  it('are one, not two, for the only frame of a category of the same name', () => {
    const headed = (title: string) =>
      framesOf(placeGrid([aGroup('Security', { ...aFrame('a', 5), title })], 1136, elements))[0];
    expect(headed('Security')).toMatchObject({ headingHeight: 0, y: 43 });
    expect(headed('Privacy')).toMatchObject({ headingHeight: 23, y: 66 });
  });

  it('have room for a short title even above a single item', () => {
    const frames = Array.from({ length: 12 }, (_, i) => ({ ...aFrame(`${i}`, 1), title: 'State and memory' }));
    for (const { width } of framesOf(placeGrid([aGroup('Agents', ...frames)], 1136, elements))) {
      expect(width).toBeGreaterThan(16 * 5.5 + 30);
    }
  });

  it('do not widen a frame without limit for a title of 200 characters', () => {
    const frames = ['a', 'b', 'c', 'd'].map((key) => ({ ...aFrame(key, 6), title: key.repeat(200) }));
    const placement = placeGrid([aGroup('x'.repeat(200), ...frames)], 1136, elements);
    expect(new Set(framesOf(placement).map(({ y }) => y)).size).toBe(1);
  });
});

describe('a giant frame', () => {
  const giant = [aGroup('Members', aFrame('Premier', 9), aFrame('Silver', 582), aFrame('Academic', 3))];
  const frameOf = (key: string, placement: GridPlacement) => framesOf(placement).find((frame) => frame.key === key)!;

  it('takes the whole width and shows its first six rows', () => {
    const silver = frameOf('Silver', placeGrid(giant, 1136, elements));
    expect(silver).toMatchObject({ x: 0, width: 1136, height: 6 * 84 - 4, hidden: 582 - 6 * 15 });
    expect(silver.tiles.at(-1)).toMatchObject({ key: 'Silver 90' });
  });

  it('shows as many rows as are asked for, or all', () => {
    expect(frameOf('Silver', placeGrid(giant, 1136, elements, { collapseRows: 9 })).tiles).toHaveLength(135);
    expect(frameOf('Silver', placeGrid(giant, 1136, elements, { expanded: new Set(['Silver']) }))).toMatchObject({
      hidden: 0,
      width: 1136
    });
  });

  it('is one of more than 150 items that would not fit on a screen', () => {
    const frame = (count: number, width: number) =>
      framesOf(
        placeGrid([aGroup('Tools', aFrame('Tools', count)), aGroup('More', aFrame('More', 1))], width, elements)
      )[0]!.hidden;
    expect([frame(150, 358), frame(151, 358), frame(199, 1136), frame(199, 1616)]).toEqual([0, 127, 109, 0]);
  });

  it('shows all of itself where nothing else is shown', () => {
    const [alone] = framesOf(placeGrid([aGroup('Tools', aFrame('Tools', 300), aFrame('None', 0))], 1136, elements));
    expect(alone).toMatchObject({ hidden: 0, tiles: { length: 300 } });
  });
});

describe('degenerate input', () => {
  it.each([0, -5, 0.5, NaN, Infinity])('draws nothing on a page of %s pixels', (width) => {
    const placement = placeGrid(groups, width, elements);
    expect(placement).toMatchObject({ height: 0, groups: [], columns: 1 });
    expect(numbersIn(placement).every(Number.isFinite)).toBe(true);
  });

  it('draws nothing without groups, and no heading without items', () => {
    expect(placeGrid([], 1136, elements)).toMatchObject({
      width: 1136,
      height: 0,
      groups: []
    });
    expect(fillOf([], elements)).toEqual({ cell: 1, body: 1 });
    expect(placeGrid([aGroup('Empty', aFrame('a', 0)), aGroup('None')], 1136, elements).groups).toEqual([]);
  });

  it('leaves empty frames out', () => {
    const placement = placeGrid([aGroup('Data', aFrame('Education', 0), aFrame('Stores', 3))], 1136, elements);
    expect(framesOf(placement).map(({ key }) => key)).toEqual(['Stores']);
  });

  it('shrinks the only column to a page narrower than a tile', () => {
    const placement = placeGrid(
      [aGroup('Tools', { key: 'a', title: 'A', items: [anItem('big', true), anItem('b')] })],
      40,
      elements
    );
    expect(placement.columns).toBe(1);
    expect(framesOf(placement)[0]!.tiles).toMatchObject([
      { key: 'big', width: 40, height: 164 },
      { key: 'b', width: 40, height: 80 }
    ]);
  });

  it('places one item', () => {
    const placement = placeGrid([aGroup('One', { key: 'a', title: 'One', items: [anItem('only')] })], 1136, elements);
    expect(placement.groups).toHaveLength(1);
    expect(framesOf(placement)[0]!.tiles).toMatchObject([{ key: 'only', x: 0, y: 43, height: 80 }]);
  });

  it('places groups and frames of the same key', () => {
    const twice = [aGroup('A', aFrame('a', 3), aFrame('a', 4)), aGroup('A', aFrame('a', 5))];
    const { tree } = placeGrid(twice, 1136, elements);
    for (const options of [{}, { tree }]) {
      const placement = placeGrid(twice, 1136, elements, options);
      expect(framesOf(placement).map(({ tiles }) => tiles.length)).toEqual([3, 4, 5]);
    }
  });
});

it('gives a category of few items no more width than its heading needs, and what is next the rest', () => {
  const several = [
    aGroup('Learning', aFrame('Library', 1)),
    aGroup('Distributed Computing', aFrame('Management', 1)),
    aGroup('Trust', aFrame('Explainability', 10, 1), aFrame('Adversarial', 5, 1), aFrame('Bias', 6, 2)),
    aGroup('Security', aFrame('Security', 5))
  ];
  for (const width of [1144, 1455, 1624]) {
    const few = placeGrid(several, width, elements).groups.slice(0, 2);
    for (const group of few) expect([width, group.width]).toEqual([width, Math.min(group.width, 400)]);
  }
});

it('leaves a corner where what comes last is narrow, and nothing stands in it', () => {
  const cornerIn = (groups: readonly GridSection[], width: number) => {
    const placed = placeGrid(groups, width, elements);
    return { ...placed, corner: cornerOf({ ...placed, sections: placed.groups as never }) };
  };
  const some = [aGroup('Learning', aFrame('Library', 90)), aGroup('Computing', aFrame('Management', 3, 1))];
  const { groups, corner, height } = cornerIn(some, 1144);
  const [first, last] = groups;
  expect(first!.width).toBe(1144);
  const x = last!.x + last!.width + elements.gutter;
  expect(corner).toEqual({ x, y: last!.y, width: 1144 - x, height: height - last!.y });
  // Full to the right edge, on a phone, and in an empty page there is none.
  expect(cornerIn(some.slice(0, 1), 1144).corner).toBeUndefined();
  expect(cornerIn(some, 358).corner).toBeUndefined();
  expect(cornerIn([], 1144).corner).toBeUndefined();
});
