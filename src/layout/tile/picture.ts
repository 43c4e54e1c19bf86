/**
 * A logo fitted into a box by optical area, not by its edges alone: a square one would otherwise shout beside a wide one.
 */
import type { Thumbnail } from '#atlas/atlas.ts';
import type { Box, Picture } from '../scene.ts';

/** The share of the box that a logo covers at most. */
const MOST_AREA = 0.48;

/** Centred in the box. Pictures are never drawn larger than their pixels. */
export function placePicture(thumbnail: Thumbnail, box: Box, faded = false): Picture {
  const { width, height } = thumbnail;
  const contained = Math.min(box.width / width, box.height / height, 1);
  const area = Math.sqrt((MOST_AREA * box.width * box.height) / Math.max(1, width * height));
  const scale = Math.max(0, Math.min(contained, area));
  const placed = { width: width * scale, height: height * scale };
  return {
    thumbnail,
    x: box.x + (box.width - placed.width) / 2,
    y: box.y + (box.height - placed.height) / 2,
    ...placed,
    ...(faded ? { faded } : {})
  };
}
