/** The landscapes that are measured: ours, the public ones where they are at hand, and generated ones. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedLandscape, generator } from '../landscapes/generated.ts';

export interface BenchLandscape {
  readonly name: string;
  readonly data: string;
  readonly settings?: string;
  readonly logos?: string;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Those whose names are wanted, or all. Generated ones are written into the folder, with drawn logos. */
export async function benchLandscapes(folder: string, wanted: readonly string[]): Promise<BenchLandscape[]> {
  const all: Readonly<Record<string, () => Promise<BenchLandscape>>> = {
    ours: () => Promise.resolve({ name: 'ours', data: join(root, 'landscape.yml') }),
    lfai: () => fixture('lfai', 472, folder),
    cncf: () => fixture('cncf', 2413, folder),
    '10000': () => generated('10000', 10_000, folder),
    '50000': () => generated('50000', 50_000, folder)
  };
  const unknown = wanted.find((name) => !Object.hasOwn(all, name));
  if (unknown) throw new Error(`There is no landscape “${unknown}”; there are ${Object.keys(all).join(', ')}.`);
  const names = wanted.length > 0 ? wanted : Object.keys(all);
  const landscapes: BenchLandscape[] = [];
  for (const name of names) landscapes.push(await all[name]!());
  return landscapes;
}

async function fixture(name: string, size: number, folder: string): Promise<BenchLandscape> {
  const at = join(process.env['LANDSCAPE_FIXTURES'] ?? '', name);
  if (!process.env['LANDSCAPE_FIXTURES'] || !existsSync(at)) return generated(`${name} (generated)`, size, folder);
  return { name, data: join(at, 'landscape.yml'), settings: join(at, 'settings.yml'), logos: join(at, 'logos') };
}

const LOGOS = 400;

async function generated(name: string, size: number, folder: string): Promise<BenchLandscape> {
  const at = join(folder, `generated-${size}`);
  const logos = join(at, 'logos');
  await mkdir(logos, { recursive: true });
  const data = join(at, 'landscape.yml');
  let count = 0;
  const text = generatedLandscape(size).replace(/^( +logo: ).*$/gm, (_, key: string) => `${key}${count++ % LOGOS}.svg`);
  await writeFile(data, text);
  if ((await readdir(logos)).length < LOGOS)
    for (let i = 0; i < LOGOS; i++) await writeFile(join(logos, `${i}.svg`), drawing(i + 1));
  return { name, data, logos };
}

/** A logo as heavy as real ones: about 8 kB of curves (median of two public landscapes: 6.5 and 8.4 kB). */
function drawing(seed: number): string {
  const random = generator(seed);
  const n = (most: number) => (random() * most).toFixed(2);
  const curve = () => `C${n(300)} ${n(200)} ${n(300)} ${n(200)} ${n(300)} ${n(200)}`;
  const paths = Array.from(
    { length: 6 },
    () => `<path fill="hsl(${n(360)} 60% 45%)" d="M${n(300)} ${n(200)}${Array.from({ length: 30 }, curve).join('')}Z"/>`
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">${paths.join('')}</svg>`;
}
