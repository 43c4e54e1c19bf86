/**
 * Pictures that can be shown to a board: what matches alone, under its title and sentence, above its legend, its date,
 * its credit and the link that shows it. In the shape of a slide, of paper, or of a square.
 */
import { HOME, type Query } from '#atlas/query.ts';
import { viewOf } from '#atlas/views.ts';
import type { Sheet } from '#layout/scene.ts';
import { type FrameCaption, MARGIN, aroundOf, framed, stagesIn } from './frame.ts';
import { type DrawnView, type PictureSource, wholePicture } from './picture.ts';

export interface Preset {
  readonly label: string;
  /** Width by height. */
  readonly aspect: number;
  /** Pixels of its longer side. */
  readonly pixels: number;
}

/** ISO 216: each side of a sheet by the root of two. */
const SQRT2 = Math.SQRT2;

export const PRESETS = {
  slide: { label: 'Slide 16:9', aspect: 16 / 9, pixels: 1920 },
  square: { label: 'Square', aspect: 1, pixels: 1440 },
  a3: { label: 'A3', aspect: SQRT2, pixels: 4961 },
  a0: { label: 'A0 poster', aspect: 1 / SQRT2, pixels: 14_043 }
} as const satisfies Readonly<Record<string, Preset>>;
export type PresetName = keyof typeof PRESETS;

/** Narrower than this no frame is worth its heading; wider, nothing could be read on a slide. */
const NARROWEST = 560;
const WIDEST = 6400;
/** Of a frame around nothing. */
const EMPTY = 1144;
/** So many tiles are plates, which say more, unless that makes all of it small. */
const FEW = 8;
const MOST_PLATES = 1100;

/** Widths that are tried besides, narrower than what was found; fewer where there is much to place. */
const TRIES = { few: 24, many: 6, much: 600 } as const;
const NARROWER = 0.7;

/**
 * The sheet of a preset: as narrow as the picture allows in that shape, so that everything on it is as large as can be.
 * A view without a picture of its own is shown as the grid; a few tiles are plates, unless the reader chose another size.
 */
export async function presetSheet(
  views: readonly DrawnView[],
  source: PictureSource,
  caption: FrameCaption,
  name: PresetName
): Promise<Sheet> {
  const { aspect } = PRESETS[name];
  const { total } = source.selected;
  const legend = stagesIn(source);
  const query: Query = {
    ...source.query,
    ...(viewOf(views, source.query)?.rows ? { view: HOME.view } : {}),
    places: 'pack'
  };
  const room = (width: number) => width / aspect - aroundOf(caption, legend, width - 2 * MARGIN);
  const drawnAs = (size: Query['size']) => async (width: number) => {
    const sheet = await wholePicture(views, {
      ...source,
      query: { ...query, size },
      shown: undefined,
      width: width - 2 * MARGIN,
      height: Math.max(200, Math.floor(room(width)))
    });
    return { width, sheet, fits: sheet.height <= room(width) };
  };
  const tries = total > TRIES.much ? TRIES.many : TRIES.few;
  let best = total === 0 ? await drawnAs(query.size)(EMPTY) : await narrowest(drawnAs(query.size), tries);
  if (total > 0 && total <= FEW && query.size === HOME.size) {
    const plates = await narrowest(drawnAs('plates'), tries);
    if (plates.width < MOST_PLATES) best = plates;
  }
  return framed(best.sheet, best.width, best.width / aspect, legend, caption);
}

interface Drawn {
  readonly width: number;
  readonly sheet: Sheet;
  readonly fits: boolean;
}

/** The narrowest picture that fits its shape, of those that were tried. */
async function narrowest(drawn: (width: number) => Promise<Drawn>, tries: number): Promise<Drawn> {
  let [low, high] = [NARROWEST, WIDEST];
  let best = await drawn(high);
  while (high - low > 24) {
    const middle = Math.round((low + high) / 2);
    const tried = await drawn(middle);
    if (tried.fits) [high, best] = [middle, tried];
    else low = middle;
  }
  // Pictures mostly grow less high the wider they are, but not always: a narrower one may fit all the same.
  const least = Math.max(NARROWEST, best.width * NARROWER);
  for (let i = 0; i < tries; i++) {
    const tried = await drawn(Math.round(least + ((best.width - least) * i) / tries));
    if (tried.fits) return tried;
  }
  return best;
}
