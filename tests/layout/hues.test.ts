import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hueOf } from '#landscape/phases/site/hue.ts';
import { readLook } from '#landscape/phases/site/look.ts';
import { THEMES } from '#layout/inks.ts';
import { categoryHues, hues } from '#layout/hues.ts';
import { NEUTRALS, accentOf, paletteOf } from '#paint/palette.ts';

/** WCAG 2.2: the contrast of two colours written `#rrggbb`. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const byte = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(byte, byte, byte).map(([r, g, b]) => `rgba(${r}, ${g}, ${b}, 1)`);

describe('the colours of any settings', () => {
  it('leave all that is read legible, in both themes', () => {
    fc.assert(
      fc.property(colour, colour, fc.integer({ min: 1, max: 20 }), (color5, color2, count) => {
        const own = readLook({ colors: { color2, color5 } }, new Set())?.hues;
        for (const theme of THEMES) {
          const { paper } = NEUTRALS[theme] as { paper: string };
          if (own?.accent !== undefined) expect(contrast(accentOf(own.accent, theme), paper)).toBeGreaterThanOrEqual(3);
          for (const hue of hues(count, own?.first, own?.accent)) {
            const { solid, tint, tint2, onSolid } = paletteOf(hue, theme);
            expect(contrast(solid, paper)).toBeGreaterThanOrEqual(4.5);
            expect(contrast(solid, onSolid)).toBeGreaterThanOrEqual(4.5);
            for (const ground of [tint, tint2])
              expect(contrast(NEUTRALS[theme]['ink']!, ground)).toBeGreaterThanOrEqual(4.5);
          }
        }
      }),
      { numRuns: 60 }
    );
  });

  it('keep categories apart from each other and from the mark of a place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 359 }), (first, accent) => {
        const ramp = hues(12, first, accent);
        const apart = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);
        for (const [i, hue] of ramp.entries()) {
          expect(apart(hue, accent)).toBeGreaterThanOrEqual(22.9);
          for (const other of ramp.slice(i + 1)) expect(apart(hue, other)).toBeGreaterThan(20);
        }
        expect(apart(ramp[0]!, first)).toBeLessThanOrEqual(Math.max(23.1, 314 / 11));
      })
    );
  });
});

it('a colour has the hue that it has in OKLCH', () => {
  expect(['#ff0000', '#00ff00', 'rgb(0, 0, 255)', '#808080', 'rgba(300, 0, 0, 1)'].map(hueOf)).toEqual([
    ...[29, 142, 264, undefined, undefined]
  ]);
});

it('without settings the first category is blue', () => {
  const categories = [{ kind: 'project' }, { kind: 'member' }] as unknown as Parameters<
    typeof categoryHues
  >[0]['categories'];
  const blue = categoryHues({ categories }).get(0)!;
  expect(Math.abs(blue - 245)).toBeLessThan(15);
  expect(categoryHues({ categories }).has(1)).toBe(false);
});
