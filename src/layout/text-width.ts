/**
 * How wide a text is in the bundled font, without a browser: exact advances from the font's masters (archivo.json).
 * Widths are in pixels, weights 100–900, `stretch` is the font's width axis in per cent (62–125).
 */
import table from './archivo.json' with { type: 'json' };

export interface Face {
  readonly size: number;
  readonly weight: number;
  /** Per cent of the normal width; 100 if left out. */
  readonly stretch?: number;
  /** Extra space after each character, in em. */
  readonly tracking?: number;
}

export type Masters = readonly number[];

export const MIN_STRETCH = 62;
export const CAP_HEIGHT = table.capHeight / 1000;
export const ASCENT = table.ascent / 1000;
export const DESCENT = table.descent / 1000;

/** The width of a text set in one line. */
export function textWidth(text: string, face: Face): number {
  const { mix, advances } = settingOf(face);
  let units = 0;
  let count = 0;
  for (const c of text) {
    let advance = advances.get(c);
    if (advance === undefined) advances.set(c, (advance = blend(advanceOf(c), mix)));
    units += advance;
    count += 1;
  }
  return (units / 1000 + count * (face.tracking ?? 0)) * face.size;
}

/**
 * The widest setting within [least, most] per cent at which `width(stretch)` is at most the measure, or undefined if
 * even the narrowest is too wide. Whole per cents: what is set must be what was measured.
 */
export function widestFit(
  measure: number,
  width: (stretch: number) => number,
  { least = MIN_STRETCH, most = 100 }: { least?: number; most?: number } = {}
): number | undefined {
  if (width(least) > measure) return undefined;
  if (width(most) <= measure) return most;
  let low = least;
  let high = most;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (width(middle) <= measure) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The widths that a page sets its texts in. Few on purpose: each with each weight is an instance of the font, which a
 * browser has to make before it can draw a letter of it.
 */
export const STEPS = [62, 78, 100] as const;

/** As `widestFit`, of these widths alone. */
export const widestStep = (
  measure: number,
  width: (stretch: number) => number,
  { least = MIN_STRETCH, most = 100 }: { least?: number; most?: number } = {}
): number | undefined => STEPS.findLast((step) => step >= least && step <= most && width(step) <= measure);

export interface Setting {
  /** Per master of the font, its share. */
  readonly mix: readonly number[];
  /** Of characters met so far, in thousandths of an em. */
  readonly advances: Map<string, number>;
}

/** A page sets its texts in few weights, but tries many widths for each. */
const settings = new Map<number, Setting>();

/** How a text in this face is set. */
export function settingOf(face: Face): Setting {
  const key = face.weight * 1000 + (face.stretch ?? 100);
  let setting = settings.get(key);
  if (!setting) settings.set(key, (setting = { mix: mixFor(face), advances: new Map() }));
  return setting;
}

/** Per master, its share; widths vary linearly between masters, weights along the font's own curve. */
function mixFor({ weight, stretch = 100 }: Face): readonly number[] {
  const [light, regular, black] = table.weights as [number, number, number];
  const [narrow, normal, wide] = table.widths as [number, number, number];
  const w = Math.min(Math.max(weight, light), black);
  const curved = curve(w < regular ? (w - regular) / (regular - light) : (w - regular) / (black - regular));
  const weights = curved < 0 ? [-curved, 1 + curved, 0] : [0, 1 - curved, curved];
  const s = Math.min(Math.max(stretch, narrow), wide);
  const across = s < normal ? (s - normal) / (normal - narrow) : (s - normal) / (wide - normal);
  const widths = across < 0 ? [-across, 1 + across, 0] : [0, 1 - across, across];
  return weights.flatMap((a) => widths.map((b) => a * b));
}

function curve(x: number): number {
  const points = table.weightCurve as unknown as readonly (readonly [number, number])[];
  const next = Math.max(
    1,
    points.findIndex(([from]) => from >= x)
  );
  const [x0, y0] = points[next - 1]!;
  const [x1, y1] = points[next]!;
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}

/** What the masters say, each with its share. */
export function blend(masters: Masters, mix: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < mix.length; i++) sum += masters[i]! * mix[i]!;
  return sum;
}

/** What the table writes in digits of base 42: scripts/tools/font-metrics.ts says how. */
const BASE = 42;
export const perMaster = (of: (master: number) => number): Masters =>
  Array.from({ length: 9 }, (_, master) => of(master));
export const digit = (digits: string, at: number) => digits.charCodeAt(at) - 48;

function advancesOf(c: string): Masters | undefined {
  const at = table.characters.indexOf(c) * 18;
  const { advance } = table;
  return at < 0 ? undefined : perMaster((i) => digit(advance, at + 2 * i) * BASE + digit(advance, at + 2 * i + 1));
}

const met = new Map<string, Masters>();

function advanceOf(c: string): Masters {
  let masters = met.get(c);
  if (!masters) met.set(c, (masters = advancesOf(c) ?? advancesOf(base(c)) ?? guessed(c)));
  return masters;
}

/**
 * Scripts that the font lacks are set by the reader's own fonts, which are neither narrow nor wide: as wide as the bold of
 * customary ones is, whatever the setting. Vowel signs count as letters: fonts that lack them draw them as such.
 */
const guessed = (c: string) =>
  perMaster(() => (/[\u1100-\u11ff\u2e80-\uffef\u{1f000}-\u{3ffff}]/u.test(c) ? 1000 : 750));

/** The letter without its accents. */
export const base = (c: string): string => c.normalize('NFD').charAt(0);
