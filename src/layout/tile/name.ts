/**
 * A project's name as its mark: the partition into up to four lines that can be set largest, every line then widened up to
 * its measure. Widths come in few steps; the size absorbs the rest.
 */
import type { Ink, StageLook, TextBlock } from '../scene.ts';
import { CAP_HEIGHT, MIN_STRETCH, STEPS, textWidth } from '../text-width.ts';
import { type Label, balance, breakable, placeLabel, words } from './labels.ts';

/** By how much a line may be wider set than the narrowest one. */
const MOST_APART = 24;
const MOST_LINES = 4;
/** Of a name that has no room in fewer. */
const MORE_LINES = 7;
/** From one baseline to the next, in sizes. */
const LEADING = 1.04;

/** The more mature, the heavier; what is archived is as light as running text, so that it asks for no font of its own. */
const WEIGHTS: Readonly<Record<StageLook, number>> = { full: 780, half: 680, empty: 480, struck: 420, point: 600 };
export const nameWeight = (look: StageLook): number => WEIGHTS[look];

export interface NameRoom {
  readonly width: number;
  readonly height: number;
  /** The largest and the least size that a name is set in; smaller only where nothing else fits. */
  readonly most: number;
  readonly least: number;
}

export interface NameSetting {
  readonly lines: readonly { readonly text: string; readonly stretch: number; readonly width: number }[];
  readonly size: number;
  /** From the top of the first line's capitals to the last baseline. */
  readonly height: number;
}

const cache = new Map<string, NameSetting>();

/** The largest setting of a name in a room; nothing is ever cut. */
export function settingOfName(name: string, room: NameRoom, weight: number): NameSetting {
  const key = `${name}\n${room.width.toFixed(3)} ${room.height} ${room.most} ${room.least} ${weight}`;
  let setting = cache.get(key);
  if (!setting) {
    if (cache.size > 20_000) cache.clear();
    cache.set(key, (setting = largest(name, room, weight)));
  }
  return setting;
}

type Partitions = readonly (readonly string[])[];

const knownPartitions = new Map<string, Partitions>();

/** Of what a name may be broken into. */
export function partitionsOf(pieces: readonly string[]): Partitions {
  const key = pieces.join('\n');
  let known = knownPartitions.get(key);
  if (!known) {
    if (knownPartitions.size > 20_000) knownPartitions.clear();
    knownPartitions.set(key, (known = partitions(pieces, MORE_LINES)));
  }
  return known;
}

/** How much smaller words may be so that they stay whole. */
const WHOLE = 0.62;

/** In few lines, or in more than these; words are parted where they would be much smaller. */
export function bestWhole(name: string, room: NameRoom, weight: number, more = false): NameSetting | undefined {
  const [whole, parts] = [words(name), breakable(name)];
  const set = (pieces: readonly string[]) => {
    const known = partitionsOf(pieces);
    return best(more ? known.slice(MOST_LINES) : known.slice(0, MOST_LINES), room, weight);
  };
  const parted = set(parts);
  if (whole.length === parts.length) return parted;
  const kept = set(whole);
  return kept && (!parted || kept.size >= Math.max(room.least, WHOLE * parted.size)) ? kept : parted;
}

function largest(name: string, room: NameRoom, weight: number): NameSetting {
  const whole = bestWhole(name, room, weight);
  if (whole && whole.size >= room.least) return whole;
  // A word that is too long for its room breaks between any two letters, into more lines where they would be too small.
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  const broken = best(partitions(letters, MORE_LINES), room, weight)!;
  return whole && whole.size >= broken.size ? whole : broken;
}

/** For each number of lines, the partition whose widest line is narrowest. */
function partitions(pieces: readonly string[], most: number): Partitions {
  const face = { size: 10, weight: 600, stretch: MIN_STRETCH };
  const counts = Array.from({ length: Math.min(most, pieces.length) }, (_, i) => i + 1);
  return counts.map((count) =>
    count === 1 ? [pieces.join('')] : (balance(pieces, count, face) ?? inEqualParts(pieces, count))
  );
}

function inEqualParts(pieces: readonly string[], count: number): string[] {
  const share = Math.ceil(pieces.length / count);
  return Array.from({ length: count }, (_, i) => pieces.slice(i * share, (i + 1) * share).join('')).filter(Boolean);
}

function best(candidates: readonly (readonly string[])[], room: NameRoom, weight: number): NameSetting | undefined {
  let found: { readonly lines: readonly string[]; readonly size: number } | undefined;
  for (const lines of candidates) {
    const size = sizeOf(lines, room, weight, MIN_STRETCH);
    if (!found || size > found.size + 0.01) found = { lines, size };
  }
  return found && widened(found.lines, found.size, room, weight);
}

/** The largest size at which every line, set as wide as `step`, fits the width, and all of them the height. */
function sizeOf(lines: readonly string[], { width, height, most }: NameRoom, weight: number, step: number): number {
  const widest = widestOf(lines, weight, step);
  const size = Math.min(most, width / Math.max(0.01, widest), height / tallOf(lines.length));
  // A tenth less than what fits never overflows by rounding.
  return Math.floor(size * 10) / 10;
}

export const widestOf = (lines: readonly string[], weight: number, step: number = MIN_STRETCH) =>
  Math.max(...lines.map((line) => widthOf(line, 1, weight, step)));

/** The height of so many lines, in sizes: from the top of the first one's capitals to the last baseline. */
export const tallOf = (lines: number): number => CAP_HEIGHT + (lines - 1) * LEADING;

/** By how much letters may be smaller so that they can be wider: the measure is then filled. */
const SMALLER = 0.88;

function widened(texts: readonly string[], largest: number, room: NameRoom, weight: number): NameSetting {
  const { width } = room;
  const least = Math.min(largest, Math.max(SMALLER * largest, room.least));
  const size = sizeOf(
    texts,
    room,
    weight,
    widestStep((step) => sizeOf(texts, room, weight, step) >= least)
  );
  const fitting = texts.map((text) => widestStep((step) => widthOf(text, size, weight, step) <= width));
  const narrowest = Math.min(...fitting);
  const lines = texts.map((text, i) => {
    const stretch = widestStep((step) => step <= Math.min(fitting[i]!, narrowest + MOST_APART));
    return { text, stretch, width: widthOf(text, size, weight, stretch) };
  });
  return { lines, size, height: tallOf(lines.length) * size };
}

const widestStep = (fits: (step: number) => boolean): number => STEPS.findLast(fits) ?? MIN_STRETCH;

const widthOf = (line: string, size: number, weight: number, stretch: number) =>
  textWidth(line.trimEnd(), { size, weight, stretch });

/** A setting as a block of text; `top` is that of the first line's capitals. */
export function placeName(
  { lines, size }: NameSetting,
  at: { readonly x: number; readonly top: number },
  weight: number,
  fill: Ink
): TextBlock {
  const width = Math.max(...lines.map((line) => line.width));
  return {
    lines: lines.map(({ text, stretch, width: own }, i) => {
      const next = lines[i + 1];
      // Two short lines would stand beside each other: the first is filled up.
      const filler = next && own + next.width <= width + 2 ? width - own : 0;
      return { text, stretch, ...(filler > 0 ? { filler } : {}) };
    }),
    x: at.x,
    baseline: at.top + CAP_HEIGHT * size,
    leading: LEADING * size,
    width,
    size,
    weight,
    fill
  };
}

/** A name as the label that it was fitted to or, where that had to cut it, smaller in as much room: whole in any case. */
export function placeWhole(
  name: string,
  label: Label,
  at: { readonly x: number; readonly baseline: number; readonly leading: number },
  face: { readonly size: number; readonly weight: number; readonly measure: number },
  fill: Ink
): TextBlock {
  const { size, weight, measure } = face;
  if (!label.cut) return placeLabel(label, at, { size, weight }, fill);
  const height = CAP_HEIGHT * size + (label.lines.length - 1) * at.leading;
  const setting = settingOfName(name, { width: measure, height, most: size, least: LEGIBLE }, weight);
  return placeName(setting, { x: at.x, top: at.baseline - CAP_HEIGHT * size }, weight, fill);
}

/** Words stay together as long as they can be read, px. */
const LEGIBLE = 6;
