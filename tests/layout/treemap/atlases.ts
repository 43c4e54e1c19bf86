/**
 * The landscapes that the treemap is measured on: two public ones where `LANDSCAPE_FIXTURES` names a folder that holds
 * `lfai` and `cncf`, otherwise two of the same size from a seeded generator.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '#atlas/atlas.ts';
import { atlasOf, compiled } from '../../builders.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';

export const NAMES = ['lfai', 'cncf'] as const;
export type Name = (typeof NAMES)[number];

/** Names of generated items are longer than those that people give. */
export const isGenerated = (name: Name): boolean => folderOf(name) === undefined;

const folderOf = (name: Name): string | undefined => {
  const folder = process.env['LANDSCAPE_FIXTURES'];
  return folder && existsSync(join(folder, name)) ? folder : undefined;
};

const SIZES: Readonly<Record<Name, number>> = { lfai: 472, cncf: 2413 };

export function atlasNamed(name: Name): Atlas {
  const folder = folderOf(name);
  const read = (file: string) => readFileSync(join(folder!, name, file), 'utf8');
  const source = folder
    ? compiled(read('landscape.yml'), { settings: read('settings.yml') })
    : compiled(generatedLandscape(SIZES[name]));
  console.log(`treemap: ${name} is ${folder ? `the landscape in ${folder}` : 'a generated landscape'}`);
  return atlasOf(source.landscape!);
}
