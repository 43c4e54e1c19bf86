import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeArtwork } from '#scripts/logos/index.ts';
import { decodeImage } from '#scripts/logos/draw/render.ts';

const svg = (body: string, root = 'viewBox="0 0 70 46"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${body}</svg>`;
const red = svg('<rect width="70" height="46" fill="#f00"/>');

let root: string;
let folder: string;
let cache: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'logos-'));
  folder = join(root, 'logos');
  cache = join(root, 'cache');
  mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).forEach(([name, content]) => writeFileSync(join(folder, name), content));
const make = (names: readonly string[], options = {}) => makeArtwork(names, folder, { cache, workers: 1, ...options });
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('the artwork of a landscape', () => {
  it('has thumbnails that can be cut out of a pack and shown', async () => {
    put({
      'red.svg': red,
      'small.svg': svg('<circle cx="20" cy="20" r="10" fill="#00f"/>', 'width="300" height="300"')
    });
    const artwork = await make(['red.svg', 'small.svg']);
    expect(artwork.problems).toEqual([]);
    expect(artwork.chunks).toHaveLength(1);
    for (const [name, [width, height, colour]] of Object.entries({
      'red.svg': [140, 92, [255, 0, 0]],
      'small.svg': [92, 92, [0, 0, 255]]
    } as const)) {
      const [chunk, offset, length, w, h] = artwork.index[name]!;
      const bytes = artwork.files.get(artwork.chunks[chunk]!)!.subarray(offset, offset + length);
      expect(Buffer.from(bytes).toString('latin1', 0, 16)).toMatch(/^RIFF[^]{4}WEBPVP8/);
      const picture = await decodeImage(bytes);
      expect([picture.width, picture.height, w, h]).toEqual([width, height, width, height]);
      const { data } = picture.draw(picture);
      const middle = [...data.subarray((46 * width + width / 2) * 4).subarray(0, 4)];
      colour.forEach((c, i) => expect(Math.abs(middle[i]! - c)).toBeLessThan(6));
    }
  });

  it('has full pictures: the checked drawing, cut to what it shows', async () => {
    put({ 'a.svg': svg('<script>alert(1)</script><rect x="30" y="20" width="10" height="10"/>') });
    const { full, files } = await make(['a.svg']);
    const path = full['a.svg']!;
    expect(path).toMatch(/^logos\/[\da-f]{16}\.svg$/);
    const text = Buffer.from(files.get(path)!).toString();
    expect(text).toContain('<rect x="30" y="20" width="10" height="10"/>');
    expect(text).toContain('viewBox="118.5 78.5 43 43"');
    expect(text).not.toContain('script');
  });

  it('says what is wrong with files and shows the others', async () => {
    put({ 'Capital.svg': red, 'null.svg': 'null', 'blank.svg': svg(''), 'good.svg': red });
    const { index, problems, counts } = await make([
      'capital.svg',
      'gone.svg',
      'null.svg',
      'blank.svg',
      '../x.svg',
      'good.svg'
    ]);
    expect(Object.keys(index)).toEqual(['capital.svg', 'good.svg']);
    expect(problems.map(({ file, code, severity }) => `${file} ${severity} ${code}`)).toEqual([
      'capital.svg warning logo_case_differs',
      'gone.svg warning logo_missing',
      'null.svg warning logo_not_an_image',
      'blank.svg warning logo_blank',
      '../x.svg warning logo_missing'
    ]);
    expect(counts).toEqual({ asked: 6, shown: 2, cached: 0, rendered: 3, damaged: 0 });
  });

  it('is drawn once per content and never again, failures included', async () => {
    put({ 'a.svg': red, 'b.svg': red, 'null.svg': 'null', 'c.svg': svg('<circle r="40"/>') });
    const names = ['a.svg', 'b.svg', 'null.svg', 'c.svg'];
    const progress: string[] = [];
    const first = await make(names, { progress: (done: number, total: number) => progress.push(`${done}/${total}`) });
    expect(first.counts).toEqual({ asked: 4, shown: 3, cached: 0, rendered: 3, damaged: 0 });
    expect(progress).toEqual(['0/4', '2/4', '3/4', '4/4']);
    expect(first.full['a.svg']).toBe(first.full['b.svg']);

    const again = await make(names);
    expect(again.counts).toEqual({ asked: 4, shown: 3, cached: 3, rendered: 0, damaged: 0 });
    expect({ ...again, counts: 0 }).toEqual({ ...first, counts: 0 });

    put({ 'c.svg': svg('<circle r="30"/>') });
    expect((await make(names)).counts).toMatchObject({ cached: 2, rendered: 1 });
  });

  it('is drawn anew where the cache is damaged', async () => {
    put({ 'a.svg': red });
    await make(['a.svg']);
    const [version] = readdirSync(cache);
    for (const name of filesIn(cache))
      writeFileSync(join(cache, version!, name.slice(0, 2), name), '{"notes":[],"thumbnail":9}\n');
    expect((await make(['a.svg'])).counts).toMatchObject({ shown: 1, rendered: 1 });
  });

  it('leaves whole cache entries behind when it is stopped, and no others', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `${i}.svg`);
    put(Object.fromEntries(names.map((name, i) => [name, svg(`<circle r="${i + 5}"/>`)])));
    const stop = new AbortController();
    const progress = (done: number) => (done > 4 ? stop.abort(new Error('stopped here')) : undefined);
    await expect(make(names, { signal: stop.signal, progress, workers: 2 })).rejects.toThrow('stopped here');
    const kept = filesIn(cache);
    expect(kept.every((name) => /^[\da-f]{64}$/.test(name))).toBe(true);
    const { counts } = await make(names);
    expect(counts).toEqual({ asked: 40, shown: 40, cached: kept.length, rendered: 40 - kept.length, damaged: 0 });
  });

  it('is nothing for no logos, or without a folder', async () => {
    expect(await make([])).toMatchObject({ chunks: [], index: {}, full: {}, problems: [] });
    rmSync(folder, { recursive: true });
    expect((await make(['a.svg'])).problems.map(({ code }) => code)).toEqual(['logo_missing']);
  });
});
