/**
 * Puts a site's files into a folder. Readers see the old site or the new one: all files are written before the first of
 * them takes its place; those with new names come first, `index.html` after them, what is no longer needed goes last. Only
 * files of the site's own manifest are ever removed.
 */
import { join, sep } from 'node:path';
import type { Effects } from '../effects.ts';
import { isOurs } from '../drafts.ts';
import type { SiteFiles } from './site.ts';
import { UsageError } from '../usage.ts';

/** Lists what the last build wrote. */
export const MANIFEST = '.landscape-site.json';

/** Throws if the folder holds anything that an earlier build did not make. */
export async function checkOut(out: string, effects: Effects): Promise<readonly string[]> {
  let names: readonly string[] | undefined;
  try {
    names = await effects.list(out);
  } catch (error) {
    throw new UsageError(`“${out}” cannot be a site's folder: ${(error as Error).message}`);
  }
  if (names === undefined && (await effects.readText(out).catch(() => '')) !== undefined) {
    throw new UsageError(`“${out}” is a file; name a folder.`);
  }
  if (!names || names.every(isOurs)) return [];
  const manifest = await effects.readText(join(out, MANIFEST));
  if (manifest === undefined) {
    throw new UsageError(`“${out}” is not empty and was not made by “landscape build”; name a new or an empty folder.`);
  }
  const link = await effects.linkIn(out);
  if (link !== undefined)
    throw new UsageError(`“${link}” is a link, and a site's folder holds none: remove it, or name another folder.`);
  return ownFiles(manifest);
}

/** The manifest's files; what does not name a file below the folder is passed over. */
function ownFiles(manifest: string): string[] {
  try {
    const { files } = JSON.parse(manifest) as { files?: unknown };
    return Array.isArray(files)
      ? files.filter((path): path is string => typeof path === 'string' && isBelow(path))
      : [];
  } catch {
    return [];
  }
}

const isBelow = (path: string) => !/^[/\\]|(^|[/\\])\.\.([/\\]|$)|:/.test(path);

export async function writeSite(out: string, files: SiteFiles, effects: Effects): Promise<void> {
  await effects.alone(out, async () => {
    // Who asks is no longer ended by a signal at once: one that comes after the first file took its place waits for the last.
    effects.signal.throwIfAborted();
    const before = await checkOut(out, effects);
    const manifest = (paths: readonly string[]) =>
      `${JSON.stringify({ version: 1, files: [...paths].sort() }, null, 1)}\n`;
    const paths = [...files.keys()];
    const last = 'index.html';
    const others = [...files].filter(([path]) => path !== last);
    // First both: should the build be cut off, the next one still knows every file that this one may have written.
    const known = manifest([...new Set([...before, ...paths])]);
    await effects.writeTogether(out, new Map([[MANIFEST, known], ...others, [last, files.get(last)!]]));
    for (const path of before) if (!files.has(path)) await effects.remove(join(out, ...path.split('/')), out + sep);
    await effects.write(join(out, MANIFEST), manifest(paths));
  });
}
