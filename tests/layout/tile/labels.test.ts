/** Names set to a measure: narrower, broken, at last smaller; never cut. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitLabel } from '#layout/tile/labels.ts';
import { textWidth } from '#layout/text-width.ts';

const anyName = fc
  .string({ unit: fc.constantFrom(...'abcdefgmwiABCDEFGMWI0123 -.&'), minLength: 1, maxLength: 120 })
  .map((text) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '');

it('any name has all its letters in its lines, and room in its measure', () => {
  fc.assert(
    fc.property(
      anyName,
      fc.integer({ min: 30, max: 400 }),
      fc.constantFrom(11, 13),
      fc.record({ lines: fc.integer({ min: 1, max: 3 }), extraLines: fc.integer({ min: 0, max: 1 }) }),
      (name, measure, size, options) => {
        const { lines, stretch, shrink = 1 } = fitLabel(name, measure, { size, weight: 600 }, options);
        expect(lines.join('')).toBe(name);
        expect(lines.length).toBeLessThanOrEqual(options.lines + options.extraLines);
        for (const line of lines) {
          const width = textWidth(line.trimEnd(), { size: size * shrink, weight: 600, stretch });
          expect(width).toBeLessThanOrEqual(measure + 1e-6);
        }
      }
    )
  );
});

it('a name of usual length is as large as asked for', () => {
  for (const name of ['Ray', 'Natural Language Processing', 'Adversarial Robustness Toolbox'])
    expect(fitLabel(name, 66, { size: 11, weight: 600 }).shrink ?? 1).toBe(1);
});
