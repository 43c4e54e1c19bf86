/** The version of the drawing pipeline: another one whenever its code or a package that draws is. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '#text/order.ts';
import packages from '#package.json';
import { root } from '../place.ts';

const DRAWS = [
  '@fontsource-variable/archivo',
  '@jsquash/webp',
  '@napi-rs/canvas',
  '@resvg/resvg-wasm',
  'css-tree',
  'saxes'
] as const;

/** Set while compiling, when there is source code to tell it from. */
declare const LANDSCAPE_PIPELINE: string | undefined;

/** That of the program that runs. */
export async function presentVersion(): Promise<string> {
  return typeof LANDSCAPE_PIPELINE === 'undefined' ? pipelineVersion() : LANDSCAPE_PIPELINE;
}

export async function pipelineVersion(): Promise<string> {
  const versions: Readonly<Record<string, string>> = { ...packages.devDependencies, ...packages.dependencies };
  const folder = join(root, 'scripts/logos');
  const hash = createHash('sha256');
  for (const name of DRAWS) hash.update(`${name} ${versions[name]}\0`);
  for (const name of (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.ts'))
    .sort(compareText))
    hash.update(`${name}\0`).update(await readFile(join(folder, name)));
  return `logos-${hash.digest('hex').slice(0, 16)}`;
}
