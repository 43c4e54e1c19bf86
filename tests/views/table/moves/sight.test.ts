import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsBeyond, inSight, spareFor, startOf } from '#views/table/moves/sight.ts';

const tables = fc
  .tuple(
    fc.array(fc.integer({ min: 60, max: 320 }), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 600, max: 1400 })
  )
  .chain(([columns, room]) =>
    fc.record({
      widths: fc.constant([30, 206, ...columns]),
      room: fc.constant(room),
      left: fc.integer({ min: 0, max: 2000 }),
      column: fc.integer({ min: 2, max: columns.length + 1 })
    })
  );

it('brings any column between the names and the right edge, and leaves it where it stands there', () => {
  fc.assert(
    fc.property(tables, ({ widths, room, left, column }) => {
      const to = inSight(widths, column, left, room);
      expect(startOf(widths, column) - to).toBeGreaterThanOrEqual(236);
      expect(startOf(widths, column + 1) - to).toBeLessThanOrEqual(room);
      expect(inSight(widths, column, to, room)).toBe(to);
      expect(columnsBeyond(widths, to, room)).toBeLessThanOrEqual(widths.length - 1 - column);
    })
  );
});

it('leaves as much free after the last column as it takes to cut none beside the names', () => {
  fc.assert(
    fc.property(tables, ({ widths, room, column }) => {
      const most = Math.max(0, startOf(widths, widths.length) + spareFor(widths, room) - room);
      const to = inSight(widths, column, 0, room);
      expect(to).toBeLessThanOrEqual(most);
    })
  );
  // The last two of four fit beside the names: 186 px to the left is as far as the table goes, 188 is what they need.
  expect(spareFor([30, 206, 100, 100, 100, 100], 450)).toBe(2);
});

it('counts the columns that the edge cuts or hides', () => {
  expect(columnsBeyond([30, 206, 100, 100, 100], 0, 400)).toBe(2);
  expect(columnsBeyond([30, 206, 100, 100, 100], 136, 400)).toBe(0);
});

it('cuts no column at the names where whole ones can stand there', () => {
  const widths = [30, 206, 100, 100, 100, 100];
  // The last one is wanted: two stand beside the names, after a gap.
  expect(inSight(widths, 5, 0, 450)).toBe(188);
  expect(inSight(widths, 2, 188, 450)).toBe(0);
});
