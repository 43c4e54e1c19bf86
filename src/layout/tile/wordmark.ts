/**
 * An organization's name as its mark: set in up to four lines, each narrowed or widened so that all have one length and
 * one height. The most even setting that fills its block best is kept.
 */
import { breakable } from './labels.ts';
import type { Ink, TextBlock } from '../scene.ts';
import { inkExtent } from '../ink.ts';
import { CAP_HEIGHT, widestFit } from '../text-width.ts';

const NARROWEST = 62;
const WIDEST = 125;
/** Between the cap heights of two lines, in cap heights. */
const LEADING = 0.3;
const TRACKING = -0.012;

interface WordmarkSetting {
  readonly lines: readonly { readonly text: string; readonly stretch: number; readonly width: number }[];
  readonly capHeight: number;
  readonly score: number;
}

/** `y` is the top of the block; the mark stands at its top left. At most `height` high, `maxCap` per line. */
export function placeWordmark(
  name: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly maxCap: number;
  },
  weight: number,
  fill: Ink
): TextBlock {
  const { lines, capHeight } = best(name, at, weight);
  const size = capHeight / CAP_HEIGHT;
  return {
    lines: lines.map(({ text, stretch }) => ({
      text,
      stretch,
      indent: -inkExtent(text, { size, weight, stretch, tracking: TRACKING }).left
    })),
    x: at.x,
    baseline: at.y + capHeight,
    leading: capHeight * (1 + LEADING),
    width: Math.max(...lines.map((line) => line.width)),
    size,
    weight,
    tracking: TRACKING,
    fill
  };
}

function best(name: string, at: { width: number; height: number; maxCap: number }, weight: number): WordmarkSetting {
  const pieces = breakable(name);
  let chosen: WordmarkSetting | undefined;
  for (const lines of partitions(pieces, Math.min(4, pieces.length))) {
    const setting = justify(lines, at, weight);
    if (!chosen || setting.score > chosen.score) chosen = setting;
  }
  return chosen ?? justify([name], at, weight);
}

/** All ways to break the pieces into up to `most` lines; long names in lines of nearly equal length only. */
function* partitions(pieces: readonly string[], most: number): Generator<string[]> {
  const join = (start: number, end: number) => pieces.slice(start, end).join('');
  if (pieces.length > 8) {
    for (let count = 2; count <= most; count++) {
      const share = Math.ceil(pieces.length / count);
      const lines: string[] = [];
      for (let i = 0; i < pieces.length; i += share) lines.push(join(i, i + share));
      yield lines;
    }
    return;
  }
  const walk = function* (start: number, left: number): Generator<string[]> {
    yield [join(start, pieces.length)];
    if (left === 1) return;
    for (let end = start + 1; end < pieces.length; end++) {
      for (const rest of walk(end, left - 1)) yield [join(start, end), ...rest];
    }
  };
  yield* walk(0, most);
}

/** The largest common cap height at which every line fits, each line then as wide as the measure allows. */
function justify(
  lines: readonly string[],
  { width, height, maxCap }: { width: number; height: number; maxCap: number },
  weight: number
): WordmarkSetting {
  const ink = (line: string, capHeight: number, stretch: number) => {
    const { left, right } = inkExtent(line.trimEnd(), {
      size: capHeight / CAP_HEIGHT,
      weight,
      stretch,
      tracking: TRACKING
    });
    return right - left;
  };
  const tallest = Math.min(maxCap, height / (lines.length + (lines.length - 1) * LEADING));
  // Ink grows in proportion to the cap height: one measurement per line gives the limit.
  const narrowest = Math.max(...lines.map((text) => ink(text, 100, NARROWEST)));
  const capHeight = Math.max(1, Math.min(tallest, (width / Math.max(1, narrowest)) * 100));
  const set = lines.map((text) => {
    const stretch =
      widestFit(width + 0.01, (s) => ink(text, capHeight, s), { least: NARROWEST, most: WIDEST }) ?? NARROWEST;
    return { text, stretch, width: ink(text, capHeight, stretch) };
  });
  const even = Math.min(...set.map((line) => line.width)) / Math.max(1, ...set.map((line) => line.width));
  const area = (set.reduce((sum, line) => sum + line.width, 0) * capHeight) / (width * height);
  return { lines: set, capHeight, score: area + 0.35 * even + (set.every(({ stretch }) => stretch > 75) ? 0.1 : 0) };
}
