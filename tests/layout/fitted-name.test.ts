import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NAME_TRACKING, fittedName } from '#layout/fitted-name.ts';
import { textWidth } from '#layout/text-width.ts';

const face = { size: 62, weight: 860 };

it('keeps the natural width of a name that has room', () => {
  expect(fittedName('IBM', { ...face, measure: 300 })).toEqual({ size: 62, stretch: 100 });
});

it('narrows a longer one before it makes it smaller', () => {
  const { size, stretch } = fittedName('Somewhere Corp', { ...face, measure: 400 });
  expect(size).toBe(62);
  expect(stretch).toBeLessThan(100);
});

it('fits any name into any measure, unless that took letters too small to read', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.integer({ min: 40, max: 900 }), (name, measure) => {
      const { size, stretch } = fittedName(name, { ...face, measure });
      const width = textWidth(name, { ...face, size, stretch, tracking: NAME_TRACKING });
      expect(size === 11 || width <= measure + 0.01).toBe(true);
    })
  );
});
