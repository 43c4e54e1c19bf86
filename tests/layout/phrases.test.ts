import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineCount } from '#layout/phrases.ts';

const widths = (...all: readonly number[]) => all.map((width) => ({ width }));

describe('phrases', () => {
  it('stand on one line as long as there is room', () => {
    expect(lineCount(widths(40, 50), 100, 10)).toBe(1);
    expect(lineCount(widths(40, 51), 100, 10)).toBe(2);
    expect(lineCount([], 100, 10)).toBe(0);
  });

  it('begin a line after one that ends it', () => {
    expect(lineCount([{ width: 10, ends: true }, ...widths(10, 10)], 100, 10)).toBe(2);
  });

  it('have a line of their own where they are wider than the room', () => {
    expect(lineCount(widths(10, 300, 10), 100, 10)).toBe(3);
  });

  it('take no more lines the more room there is', () => {
    const some = fc.array(fc.record({ width: fc.nat(200), ends: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(some, fc.nat(400), fc.nat(100), (phrases, room, more) => {
        expect(lineCount(phrases, room + more, 6)).toBeLessThanOrEqual(lineCount(phrases, room, 6));
      })
    );
  });
});
