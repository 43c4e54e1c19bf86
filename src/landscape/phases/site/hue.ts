/** The hue of a colour as settings write it. Lightness and chroma are those of our own ramps, which keep what is read legible. */

/** `rgba(0, 107, 204, 1)`, as landscape2 has it, or `#006bcc`. */
const RGB = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\b/i;
const HEX = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i;

/** Less chroma than this is a grey, whose hue nobody sees. */
const LEAST_CHROMA = 0.02;

/** Degrees on the circle of OKLCH, from 0 up to 360; undefined for a grey and for what is no colour. */
export function hueOf(colour: unknown): number | undefined {
  if (typeof colour !== 'string') return undefined;
  const decimal = RGB.exec(colour.trim());
  const parts =
    decimal?.slice(1).map(Number) ??
    HEX.exec(colour.trim())
      ?.slice(1)
      .map((part) => parseInt(part, 16));
  if (!parts || parts.some((part) => part > 255)) return undefined;
  const [r, g, b] = parts.map((part) => linear(part / 255)) as [number, number, number];
  // OKLab matrices by Björn Ottosson (2020), public domain.
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  if (Math.hypot(a, bb) < LEAST_CHROMA) return undefined;
  return Math.round((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360;
}

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
