/** The picture as pixels: the SVG, drawn by the browser itself. */
import type { Reader } from '#state/reader.svelte.ts';
import type { PresetName } from '#take-away/presets.ts';
import { takeAway } from './take.ts';

/** At 1 it has the pixels of the screen, at 4 those of a print. */
export async function drawPng(reader: Reader, scale: number, preset?: PresetName, title?: string): Promise<Blob> {
  const { content, type } = await takeAway(reader, 'svg', {
    drawn: { scale },
    preset,
    title
  });
  const address = URL.createObjectURL(new Blob([content], { type }));
  try {
    const image = new Image();
    image.src = address;
    const drawn = await image.decode().then(
      () => pixelsOf(image),
      () => undefined
    );
    if (!drawn)
      throw new Error(`at ${scale}× the picture is larger than this browser draws; take a smaller one, or SVG`);
    return drawn;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Undefined beyond the browser's limits: there a canvas stays empty and says nothing. */
async function pixelsOf(image: HTMLImageElement): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return blob && context?.getImageData(0, 0, 1, 1).data[3] === 255 ? blob : undefined;
}
