/**
 * Folders of the cache that hold code: each with a list of its files and their sums, so that one that was cut, changed or
 * added to is not used but made again. Plain Node, because it is needed before anything is compiled.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const SEAL = 'seal.json';

/** Writes down what a folder holds. */
export function seal(folder) {
  writeFileSync(join(folder, SEAL), JSON.stringify(sumsOf(folder)));
}

/** Whether a folder is there and holds what was written down, and nothing else. */
export function isSealed(folder) {
  try {
    return readFileSync(join(folder, SEAL), 'utf8') === JSON.stringify(sumsOf(folder));
  } catch {
    return false;
  }
}

/** The files that a sealed folder holds, by path with slashes, sorted. */
export function sealedFiles(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== SEAL)
    .sort();
}

const sumsOf = (folder) =>
  sealedFiles(folder).map((path) => [
    path,
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex')
  ]);

/**
 * Moves a sealed draft to its place and says where it is now. Two that make the same at once find the other's in place.
 * Where that belongs to somebody else and is broken, the draft stays and is removed with this program.
 */
export function putInPlace(draft, target) {
  try {
    if (!isSealed(target)) rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
    return target;
  } catch {
    const isThere = isSealed(target);
    if (isThere) rmSync(draft, { recursive: true, force: true });
    else process.once('exit', () => rmSync(draft, { recursive: true, force: true }));
    return isThere ? target : draft;
  }
}
