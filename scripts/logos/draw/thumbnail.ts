/** Pixels to the bytes of a WebP file. */
import encode, { init } from '@jsquash/webp/encode.js';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Raster } from './render.ts';

/** The box in which thumbnails are drawn, in pixels: twice the largest tile. */
export const THUMBNAIL = { width: 140, height: 92 };

const WEBP = { quality: 80, alpha_quality: 60, method: 4 };

let ready: Promise<unknown> | undefined;

export async function webp({ width, height, data }: Raster): Promise<Uint8Array> {
  await (ready ??= load());
  return new Uint8Array(await encode({ width, height, data } as ImageData, WEBP));
}

/** The encoder looks for its code with `fetch`, which reads no files in Node; so it is handed over. */
async function load() {
  const { resolve } = createRequire(import.meta.url);
  const compiled = async (name: string) =>
    WebAssembly.compile(await readFile(resolve(`@jsquash/webp/codec/enc/${name}.wasm`)));
  const code = await compiled('webp_enc_simd').catch(() => compiled('webp_enc'));
  // Its type declaration lacks the first parameter.
  await (init as unknown as (code: WebAssembly.Module) => Promise<unknown>)(code);
}

/** The picture at half its size: each pixel the mean of four. */
export function halved({ width, height, data }: Raster): Raster {
  const [w, h] = [width >> 1, height >> 1];
  const half = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < h; y += 1)
    for (let x = 0; x < w; x += 1) {
      const from = (y * 2 * width + x * 2) * 4;
      const four = [from, from + 4, from + width * 4, from + width * 4 + 4];
      const alpha = four.reduce((sum, i) => sum + data[i + 3]!, 0);
      const to = (y * w + x) * 4;
      half[to + 3] = alpha / 4;
      if (alpha === 0) continue;
      for (let c = 0; c < 3; c += 1)
        half[to + c] = four.reduce((sum, i) => sum + data[i + c]! * data[i + 3]!, 0) / alpha;
    }
  return { width: w, height: h, data: half };
}
