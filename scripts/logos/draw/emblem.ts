/** A foundation's own logo: its pictures, and whether it is made for a dark page. */
import { Refusal, type Note } from '../problems.ts';
import type { DrawingOutcome } from './draw.ts';
import { drawAnywhere } from './draw.ts';
import { type Raster, squarePng } from './render.ts';
import { halved, webp } from './thumbnail.ts';

/** Twice what tabs show. */
const ICON = 64;
/** An image is pale if its ink is, in the mean, lighter than this: 0 is black, 1 white, by luminance. */
const PALE = 0.6;

/** Whatever is in the file, this does not throw. */
export async function drawEmblem(bytes: Uint8Array): Promise<DrawingOutcome> {
  const notes: Note[] = [];
  try {
    const { raster, full } = await drawAnywhere(bytes, notes);
    const { width, height, data } = halved(raster);
    return {
      pictures: { thumbnail: { width, height, bytes: await webp({ width, height, data }) }, full: await full() },
      emblem: { size: { width, height }, pale: lightness(raster) > PALE, icon: squarePng(raster, ICON) },
      notes
    };
  } catch (error) {
    if (error instanceof Refusal) return { notes: [...notes, error.note] };
    throw error;
  }
}

/** The mean luminance of what is drawn. */
function lightness({ data }: Raster): number {
  let [sum, cover] = [0, 0];
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3]!;
    sum += alpha * (0.2126 * linear(data[i]!) + 0.7152 * linear(data[i + 1]!) + 0.0722 * linear(data[i + 2]!));
    cover += alpha;
  }
  return cover === 0 ? 0 : sum / cover;
}

const linear = (byte: number) => (byte <= 10 ? byte / 3295 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
