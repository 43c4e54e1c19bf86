/** The page's typeface as its package has it, for pictures that bring it along. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Typeface } from '#take-away/typeface.ts';

const { resolve } = createRequire(import.meta.url);

const fileOf = async (name: string): Promise<string> =>
  (await readFile(resolve(`@fontsource-variable/archivo/files/archivo-${name}-normal.woff2`))).toString('base64');

export async function packagedTypeface(): Promise<Typeface> {
  const [latin, extended] = await Promise.all([fileOf('latin-standard'), fileOf('latin-ext-standard')]);
  return { latin, extended };
}
