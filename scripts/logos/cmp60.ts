/**
 * Compares our drawing of logos with a browser's: `node scripts/run.mjs logos/compare FOLDER [COUNT] [SEED]`.
 *
 * A number of logos, picked by a seeded shuffle, are drawn by the pipeline and, from the untouched files, by Chromium
 * at the same place and size. The difference is the mean over all pixels of the thumbnail and three channels, on grey,
 * 0 to 255, the best of five shifts by one pixel. Prints the means before and after WebP, and the worst ten.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { compareText } from '#core/problems.ts';
import { findBrowser } from '../browser.ts';
import { drawAtTwice, type Drawn } from './draw.ts';
import { Refusal } from './problems.ts';
import { decodeImage, type Raster } from './render.ts';
import { sniff, type Size } from './sniff.ts';
import { halved, webp } from './thumbnail.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [folder, count = '200', seed = '1'] = positionals;
if (!folder) throw new Error('Name the folder of logos.');

const names = shuffled((await readdir(folder)).sort(compareText), Number(seed)).slice(0, Number(count));
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
const results: { name: string; drawn: number; encoded: number }[] = [];
try {
  const page = await browser.newPage();
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    const result = await compare(page, bytes).catch((error: unknown) => {
      if (error instanceof Refusal) return error.message;
      throw error;
    });
    if (typeof result === 'string') console.log(`${name}: ${result}`);
    else results.push({ name, ...result });
  }
} finally {
  await browser.close();
}
const mean = (values: number[]) => (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
console.log(`${results.length} logos of ${folder}, seed ${seed}`);
console.log(`mean difference ${mean(results.map((r) => r.drawn))}, after WebP ${mean(results.map((r) => r.encoded))}`);
console.log('worst ten:');
for (const { name, drawn, encoded } of results.sort((a, b) => b.drawn - a.drawn).slice(0, 60)) {
  console.log(`${drawn.toFixed(2).padStart(7)} ${encoded.toFixed(2).padStart(7)}  ${name}`);
}

async function compare(page: Page, bytes: Buffer): Promise<{ drawn: number; encoded: number } | string> {
  const ours = await drawAtTwice(bytes);
  const theirs = await drawInBrowser(page, bytes, ours);
  if (!theirs) return 'The browser does not draw it.';
  const small = halved(ours.raster);
  const reference = halved(theirs);
  const picture = await decodeImage(await webp(small));
  return { drawn: difference(small, reference), encoded: difference(picture.draw(picture), reference) };
}

async function drawInBrowser(page: Page, bytes: Buffer, drawn: Drawn): Promise<Raster | undefined> {
  const { raster, scanned, crop, natural } = drawn;
  const found = sniff(bytes);
  const type = found.kind === 'svg' ? 'image/svg+xml' : `image/${found.kind}`;
  const outer = contained(crop, raster);
  const inner = contained(natural, scanned);
  const place = [
    outer.x + (inner.x - crop.x) * outer.scale,
    outer.y + (inner.y - crop.y) * outer.scale,
    natural.width * inner.scale * outer.scale,
    natural.height * inner.scale * outer.scale
  ] as const;
  const { width, height } = raster;
  const pixels = await page.evaluate(
    async ({ address, place: [x, y, w, h], width, height }) => {
      const image = new Image();
      image.src = address;
      if (
        !(await image.decode().then(
          () => true,
          () => false
        ))
      )
        return undefined;
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d')!;
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, x, y, w, h);
      return btoa([...context.getImageData(0, 0, width, height).data].map((c) => String.fromCharCode(c)).join(''));
    },
    { address: `data:${type};base64,${bytes.toString('base64')}`, place, width, height }
  );
  return pixels === undefined
    ? undefined
    : { width, height, data: new Uint8ClampedArray(Buffer.from(pixels, 'base64')) };
}

/** Where something of a size stands in the middle of a box that is rounded to whole pixels. */
function contained({ width, height }: Size, box: Size) {
  const scale = Math.min(box.width / width, box.height / height);
  return { scale, x: (box.width - width * scale) / 2, y: (box.height - height * scale) / 2 };
}

function difference(a: Raster, b: Raster): number {
  const shifts = [[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1]] as const; // prettier-ignore
  return Math.min(...shifts.map(([dx, dy]) => shiftedDifference(a, b, dx, dy)));
}

function shiftedDifference(a: Raster, b: Raster, dx: number, dy: number): number {
  let sum = 0;
  for (let y = 0; y < a.height; y += 1)
    for (let x = 0; x < a.width; x += 1)
      for (let c = 0; c < 3; c += 1) sum += Math.abs(onGrey(a, x, y, c) - onGrey(b, x + dx, y + dy, c));
  return sum / (a.width * a.height * 3);
}

function onGrey({ width, height, data }: Raster, x: number, y: number, channel: number): number {
  if (x < 0 || y < 0 || x >= width || y >= height) return 128;
  const i = (y * width + x) * 4;
  return 128 + ((data[i + channel]! - 128) * data[i + 3]!) / 255;
}

/** Fisher–Yates with a small generator (mulberry32), the same on every machine. */
function shuffled<T>(values: readonly T[], seed: number): T[] {
  const list = [...values];
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
