/**
 * Colours, computed: category hues from one perceptual ramp (OKLCH), each with the tones that tiles use, in light and
 * dark. The chroma of a tone is reduced until sRGB can show it, so that every painter draws the same colour.
 */
import type { Theme, Tone } from '#layout/inks.ts';

export type Palette = Readonly<Record<Tone, string>>;

/** Lightness and chroma; hue comes from the category. Contrasts: solid on paper ≥ 5.5 light, ≥ 9.4 dark. */
const RECIPES: Readonly<Record<Theme, Readonly<Record<Tone, readonly [lightness: number, chroma: number]>>>> = {
  light: { solid: [0.495, 0.138], tint: [0.957, 0.02], tint2: [0.905, 0.042], onSolid: [0.99, 0.004] },
  dark: { solid: [0.785, 0.11], tint: [0.262, 0.038], tint2: [0.34, 0.055], onSolid: [0.17, 0.02] }
};

/** What the screen's curve takes to −0.0005 and 1.0005: told before the curve, which is dear and rises all the way. */
const [LEAST, MOST] = [-0.0005 / 12.92, (1.0555 / 1.055) ** 2.4];

/** Neutral colours, as in styles/tokens.css. */
export const NEUTRALS: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: {
    paper: hex([0.985, 0.003, 95]),
    ink: hex([0.19, 0.012, 265]),
    ink2: hex([0.43, 0.012, 265]),
    mid: hex([0.56, 0.008, 265]),
    rule: hex([0.87, 0.005, 95]),
    rule2: hex([0.72, 0.006, 95]),
    wash: hex([0.955, 0.004, 95]),
    plate: hex([1, 0, 0]),
    accent: accentOf(29, 'light')
  },
  dark: {
    paper: hex([0.165, 0.008, 265]),
    ink: hex([0.955, 0.004, 95]),
    ink2: hex([0.745, 0.008, 265]),
    mid: hex([0.62, 0.008, 265]),
    rule: hex([0.3, 0.01, 265]),
    rule2: hex([0.46, 0.01, 265]),
    wash: hex([0.215, 0.01, 265]),
    plate: hex([0.97, 0.002, 95]),
    accent: accentOf(34, 'dark')
  }
};

export function paletteOf(hue: number, theme: Theme): Palette {
  const recipe = RECIPES[theme];
  const tone = (name: Tone) =>
    hex([recipe[name][0], recipe[name][1], name === 'onSolid' && theme === 'light' ? 95 : hue]);
  return { solid: tone('solid'), tint: tone('tint'), tint2: tone('tint2'), onSolid: tone('onSolid') };
}

/** Members and organizations carry no hue: ink on paper, premier reversed. */
export function neutralPalette(theme: Theme): Palette {
  const { ink, paper, wash, rule } = NEUTRALS[theme] as Record<'ink' | 'paper' | 'wash' | 'rule', string>;
  return { solid: ink, tint: wash, tint2: rule, onSolid: paper };
}

/** What marks where the reader is, in a hue of the foundation's own. Contrast on paper ≥ 4.5 in both themes. */
export function accentOf(hue: number, theme: Theme): string {
  return hex(theme === 'light' ? [0.55, 0.215, hue] : [0.715, 0.175, hue]);
}

type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** The nearest sRGB colour of the same lightness and hue, as `#rrggbb`. */
function hex([lightness, chroma, hue]: Oklch): string {
  const [cos, sin] = [Math.cos((hue * Math.PI) / 180), Math.sin((hue * Math.PI) / 180)];
  const at = (chroma: number) => toLinear(lightness, chroma * cos, chroma * sin);
  let [low, high] = [0, chroma];
  let rgb = at(chroma);
  if (!inGamut(rgb)) {
    for (let i = 0; i < 20; i++) {
      const middle = (low + high) / 2;
      if (inGamut(at(middle))) low = middle;
      else high = middle;
    }
    rgb = at(low);
  }
  const byte = (value: number) => Math.round(Math.min(1, Math.max(0, gamma(value))) * 255);
  return `#${rgb.map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`;
}

function inGamut([r, g, b]: readonly [number, number, number]): boolean {
  return r >= LEAST && r <= MOST && g >= LEAST && g <= MOST && b >= LEAST && b <= MOST;
}

/** Linear light. OKLab matrices by Björn Ottosson (2020), public domain. */
function toLinear(lightness: number, a: number, b: number): [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  ];
}

function gamma(x: number): number {
  return x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055;
}
