/**
 * Names set to a measure: narrowed along the font's width axis before they are broken, broken before they are set smaller.
 */
import type { Ink, TextBlock } from '../scene.ts';
import { type Face, MIN_STRETCH, textWidth, widestStep } from '../text-width.ts';

export interface Label {
  /** Each but the last keeps the space at which it was broken. */
  readonly lines: readonly string[];
  /** The width axis at which every line fits, per cent. */
  readonly stretch: number;
  /** Whether it was too long for its lines: a word had to be broken, or letters are smaller. */
  readonly cut: boolean;
  /** How much smaller its letters must be to fit; 1 if left out. */
  readonly shrink?: number;
}

export interface LabelOptions {
  /** Lines to begin with, as far as the name can be broken. */
  readonly fewest?: number;
  /** Most lines at comfortable widths; one more is allowed at the narrowest. */
  readonly lines?: number;
  readonly extraLines?: number;
  /** The narrowest comfortable setting, per cent. */
  readonly comfortable?: number;
  readonly most?: number;
}

const cache = new Map<string, Label>();

/**
 * Breaks a name so that it fits a measure: the fewest lines first, each at the widest common setting; an extra line
 * only where nothing else fits; smaller letters only where even that is too short. Nothing is cut.
 */
export function fitLabel(name: string, measure: number, face: Face, options: LabelOptions = {}): Label {
  const { fewest = 1, lines = 2, extraLines = 1, comfortable = 80, most = 100 } = options;
  const key = `${name}\n${measure.toFixed(3)} ${face.size} ${face.weight} ${fewest} ${lines} ${extraLines} ${comfortable} ${most}`;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size > 20_000) cache.clear();
  const label = fit();
  cache.set(key, label);
  return label;

  function fit(): Label {
    const pieces = breakable(name);
    const setIn = (count: number): Label | undefined => {
      const broken = count === 1 ? [name] : balance(pieces, count, face);
      if (!broken) return undefined;
      const stretch = widestStep(
        measure,
        (s) => Math.max(...broken.map((line) => textWidth(line.trimEnd(), { ...face, stretch: s }))),
        { most }
      );
      return stretch === undefined ? undefined : { lines: broken, stretch, cut: false };
    };

    let tightest: Label | undefined;
    for (let count = Math.max(1, Math.min(fewest, pieces.length)); count <= lines; count++) {
      const label = setIn(count);
      if (label && label.stretch >= comfortable) return label;
      tightest = label && (!tightest || label.stretch > tightest.stretch + 6) ? label : tightest;
    }
    if (tightest) return tightest;
    for (let count = lines + 1; count <= lines + extraLines; count++) {
      const label = setIn(count);
      if (label) return label;
    }
    return tooLong(pieces);
  }

  /** Greedy lines at the narrowest setting; words that are too long are split, or all letters smaller. */
  function tooLong(pieces: readonly string[]): Label {
    const narrow = { ...face, stretch: MIN_STRETCH };
    const broken: string[] = [''];
    for (const c of pieces.flatMap((piece) => (textWidth(piece, narrow) > measure ? [...piece] : [piece]))) {
      const line = broken.at(-1)! + c;
      if (textWidth(line.trimEnd(), narrow) <= measure || broken.at(-1) === '') broken[broken.length - 1] = line;
      else broken.push(c);
    }
    const most = lines + extraLines;
    const kept = broken.length > most ? (balance(pieces, most, narrow) ?? [name]) : broken;
    const widest = Math.max(...kept.map((line) => textWidth(line.trimEnd(), narrow)));
    return { lines: kept, stretch: MIN_STRETCH, cut: true, shrink: Math.min(1, measure / widest) };
  }
}

/** Where a name may be broken: after spaces, hyphens, slashes, dots and underscores, and before a capitalised hump. */
export const breakable = (name: string): string[] => words(name).flatMap((word) => word.split(HUMP));

/** The same with humps kept together: “DeepSpeech” is one word. */
export const words = (name: string): string[] => name.split(WORD).filter((piece) => piece !== '');

const WORD = /(?<=[\s\-–/_])|(?<=\p{L}\.)(?=\p{L}{3})/u;
const HUMP = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/u;

/** The partition into `count` lines whose widest line is narrowest; undefined where there are too few pieces. */
export function balance(pieces: readonly string[], count: number, face: Face): string[] | undefined {
  if (pieces.length < count || pieces.length > 24) return undefined;
  const widths = pieces.map((piece) => textWidth(piece, face));
  // The space at a line's end takes no room.
  const space = pieces.map((piece) => (piece.endsWith(' ') ? textWidth(' ', face) : 0));
  const width = (start: number, end: number) => sum(widths, start, end) - space[end - 1]!;
  let best: string[] | undefined;
  let bestWidth = Infinity;
  const walk = (start: number, left: number, lines: string[], widest: number): void => {
    if (widest >= bestWidth) return;
    if (left === 1) {
      const total = Math.max(widest, width(start, pieces.length));
      if (total < bestWidth) [best, bestWidth] = [[...lines, pieces.slice(start).join('')], total];
      return;
    }
    for (let end = start + 1; end <= pieces.length - left + 1; end++) {
      walk(end, left - 1, [...lines, pieces.slice(start, end).join('')], Math.max(widest, width(start, end)));
    }
  };
  walk(0, count, [], 0);
  return best;
}

function sum(values: readonly number[], start: number, end: number): number {
  let total = 0;
  for (let i = start; i < end; i++) total += values[i]!;
  return total;
}

/** A label as a block of text at a place; `baseline` is that of its first line. */
export function placeLabel(
  { lines, stretch }: Label,
  at: { readonly x: number; readonly baseline: number; readonly leading: number },
  face: { readonly size: number; readonly weight: number },
  fill: Ink
): TextBlock {
  const width = Math.max(0, ...lines.map((line) => textWidth(line.trimEnd(), { ...face, stretch })));
  return { lines: lines.map((text) => ({ text, stretch })), ...at, width, ...face, fill };
}
