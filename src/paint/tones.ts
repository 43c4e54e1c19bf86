/** A category's colours as custom properties, light and dark at once: the stylesheet's `color-scheme` decides. */
import { TONES } from '#layout/inks.ts';
import { neutralPalette, paletteOf } from './palette.ts';

const known = new Map<number | undefined, string>();

/** For a `style` attribute: `--solid: light-dark(#…, #…); …`. */
export function tones(hue: number | undefined): string {
  let style = known.get(hue);
  if (style === undefined) {
    const [light, dark] =
      hue === undefined
        ? [neutralPalette('light'), neutralPalette('dark')]
        : [paletteOf(hue, 'light'), paletteOf(hue, 'dark')];
    style = TONES.map((tone) => `--${tone}: light-dark(${light[tone]}, ${dark[tone]})`).join('; ');
    known.set(hue, style);
  }
  return style;
}
