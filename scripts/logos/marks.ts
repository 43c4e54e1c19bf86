/**
 * Marks that are free to use, from the simple-icons package: one path each, in the colour of the brand. They stand in
 * where nobody supplied a logo. Trademarks stay their owners'; marks with terms of their own are left out.
 */
import { titleToSlug } from 'simple-icons/sdk';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What a landscape's `icon` is called among the logos. No file name has a colon. */
export const markName = (icon: string) => `simple-icons:${icon}`;

export const iconOf = (logo: string): string | undefined => /^simple-icons:(.+)$/.exec(logo)?.[1];

interface MarkEntry {
  readonly title: string;
  readonly slug?: string;
  readonly hex: string;
  readonly license?: { readonly type: string };
}

const { resolve } = createRequire(import.meta.url);
let entries: Promise<ReadonlyMap<string, MarkEntry>> | undefined;

/** The drawing of a mark by its slug (`apachespark`), or undefined where there is none that is free. */
export async function markOf(icon: string): Promise<Uint8Array | undefined> {
  entries ??= readEntries();
  const entry = (await entries).get(icon);
  if (!entry || entry.license?.type === 'custom') return undefined;
  const svg = await readFile(resolve(`simple-icons/icons/${icon}.svg`), 'utf8');
  return Buffer.from(svg.replace('<svg ', `<svg fill="#${entry.hex}" `));
}

async function readEntries(): Promise<ReadonlyMap<string, MarkEntry>> {
  const all = JSON.parse(await readFile(resolve('simple-icons/icons.json'), 'utf8')) as readonly MarkEntry[];
  return new Map(all.map((entry) => [entry.slug ?? titleToSlug(entry.title), entry]));
}
