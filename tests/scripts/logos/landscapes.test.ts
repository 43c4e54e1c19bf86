/** All logos of a real landscape where `LANDSCAPE_FIXTURES` names a folder with `lfai/logos`; else generated ones. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeArtwork, type Artwork } from '#scripts/logos/index.ts';

const fixtures = process.env['LANDSCAPE_FIXTURES'];
const real = fixtures === undefined ? undefined : join(fixtures, 'lfai', 'logos');

let root: string;
let folder: string;
let artwork: Artwork;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'logos-'));
  folder = real !== undefined && existsSync(real) ? real : generated(join(root, 'logos'), 200);
  if (folder !== real) console.info('LANDSCAPE_FIXTURES has no lfai/logos: 200 generated logos are drawn instead.');
  artwork = await makeArtwork(readdirSync(folder).sort(), folder, { cache: join(root, 'cache') });
  const { asked, shown } = artwork.counts;
  console.info(`${shown} of ${asked} logos shown, ${Math.round(first().length / 1000)} kB in the first pack`);
  for (const { file, code, message } of artwork.problems) console.info(`${file} ${code} ${message}`);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const first = () => artwork.files.get(artwork.chunks[0]!)!;

it('all are shown', () => {
  expect(artwork.counts.shown).toBe(artwork.counts.asked);
  expect(artwork.problems.filter(({ code }) => code !== 'logo_unsafe_parts' && code !== 'logo_changed')).toEqual([]);
});

it('the first ninety weigh less than 200 kB', () => {
  expect(first().length).toBeLessThan(200_000);
});

it('thumbnails fit their box, and all are complete WebP files', () => {
  for (const [chunk, offset, length, width, height] of Object.values(artwork.index)) {
    const bytes = Buffer.from(artwork.files.get(artwork.chunks[chunk]!)!.subarray(offset, offset + length));
    expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12)).toBe('RIFFWEBP');
    expect(bytes.readUInt32LE(4) + 8).toBe(length);
    expect(width <= 140 && height <= 92).toBe(true);
  }
});

it('a second run draws nothing and comes to the same', async () => {
  const again = await makeArtwork(readdirSync(folder).sort(), folder, { cache: join(root, 'cache') });
  expect(again.counts.rendered).toBe(0);
  expect([...again.files.keys()]).toEqual([...artwork.files.keys()]);
  expect(again.index).toEqual(artwork.index);
});

function generated(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i += 1) {
    const shapes = Array.from(
      { length: 1 + (i % 7) },
      (_, k) => `<circle cx="${20 + k * 15}" cy="${30 + i}" r="${5 + k}"/>`
    );
    const body = `<g fill="hsl(${i * 37},60%,40%)">${shapes.join('')}</g>`;
    writeFileSync(
      join(folder, `${i}.svg`),
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 140 ${60 + i}">${body}</svg>`
    );
  }
  return folder;
}
