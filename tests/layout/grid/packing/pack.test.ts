import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measure, pack, spansOf } from '#layout/grid/packing/pack.ts';
import { aFrame } from '../landscapes.ts';

const item = fc.record({
  key: fc.uuid(),
  columns: fc.constantFrom(1 as const, 2 as const),
  rows: fc.constantFrom(1 as const, 2 as const)
});

/** One line per row, the number of the tile that covers each cell. */
function drawn(count: number, hosted: number, columns: number, maxRows?: number): string[] {
  const { spots, rows } = pack(spansOf(aFrame('', count, hosted).items, 2), columns, maxRows);
  const lines = Array.from({ length: rows }, () => Array.from({ length: columns }, () => '·'));
  for (const { span, column, row } of spots) {
    for (let y = 0; y < span.rows; y++) {
      for (let x = 0; x < span.columns; x++) lines[row + y]![column + x] = span.key.trim();
    }
  }
  return lines.map((line) => line.join(''));
}

it('fills the odd column beside large tiles with small ones', () => {
  expect(drawn(8, 2, 5)).toEqual(['11223', '11224', '5678·']);
  expect(drawn(9, 3, 5)).toEqual(['11224', '11225', '33678', '339··']);
});

it('leaves holes only where there is nothing small to fill them', () => {
  expect(drawn(3, 3, 5)).toEqual(['1122·', '1122·', '33···', '33···']);
  expect(pack(spansOf(aFrame('', 3, 3).items, 2), 5).holes).toBe(5);
  expect(pack(spansOf(aFrame('', 9, 3).items, 2), 5).holes).toBe(0);
});

it('narrows a large tile to the only column there is', () => {
  expect(drawn(2, 1, 1)).toEqual(['1', '1', '2']);
});

it('draws every item as one cell where the size of tiles has one size for all', () => {
  expect(pack(spansOf(aFrame('', 6, 3).items, 1), 3)).toMatchObject({ rows: 2, cells: 6, holes: 0 });
});

it('shows the first rows of a giant, filled as well as all of it would be', () => {
  expect(drawn(9, 3, 5, 2)).toEqual(['11224', '11225']);
});

it('calls a tile alone in the last of several columns an orphan', () => {
  const orphan = (count: number, columns: number) => pack(spansOf(aFrame('', count).items, 1), columns).orphan;
  expect([orphan(9, 4), orphan(10, 4), orphan(4, 3), orphan(8, 4)]).toEqual([true, false, false, false]);
});

it('never covers a cell twice, and never leaves the frame, for any tiles and columns', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (items, columns) => {
      const { spots, rows, cells, holes } = pack(spansOf(items, 2), columns);
      const covered = new Set<number>();
      for (const { span, column, row } of spots) {
        expect(column + span.columns).toBeLessThanOrEqual(columns);
        expect(row + span.rows).toBeLessThanOrEqual(rows);
        for (let y = row; y < row + span.rows; y++) {
          for (let x = column; x < column + span.columns; x++) covered.add(y * columns + x);
        }
      }
      expect(covered.size).toBe(cells);
      expect(holes).toBeGreaterThanOrEqual(0);
      expect(spots.map((spot) => spot.span.key).toSorted()).toEqual(items.map(({ key }) => key).toSorted());
    }),
    { numRuns: 100 }
  );
});

it('measures as it packs', () => {
  const arbitrary = [fc.array(item, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(1, 2)] as const;
  fc.assert(
    fc.property(...arbitrary, fc.constantFrom(3, Infinity), (items, columns, maxCells, maxRows) => {
      const spans = spansOf(items, maxCells);
      expect(pack(spans, columns, maxRows)).toMatchObject(measure(spans, columns, maxRows));
    }),
    { numRuns: 100 }
  );
});
