/** The command, compiled: kept by the content of its sources, so that running it needs no bundler. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.mjs';
import { isSealed, putInPlace, seal } from './sealed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const UNUSED_MS = 30 * 24 * 3_600_000;

/**
 * The folder of the command compiled from the present sources; `compile` is asked to fill it if there is none yet, or none
 * that is as it was written.
 */
export async function compiledCommand(compile, folder = cacheFolder(), sources = root) {
  const target = join(folder, `command-${fingerprint(sources)}`);
  if (isSealed(target)) {
    const now = new Date();
    // Tells that it is in use; where it is another's, it stays as it is.
    try {
      utimesSync(target, now, now);
    } catch {
      return target;
    }
    return target;
  }
  const draft = mkdtempSync(join(folder, 'draft-'));
  await compile(draft);
  seal(draft);
  const kept = putInPlace(draft, target);
  removeUnused(folder);
  return kept;
}

/** Changes with any source of the command, with the packages, and with the place of both. */
function fingerprint(folder) {
  const hash = createHash('sha256').update(folder);
  const sources = ['src', 'scripts'].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true })
      .filter((path) => /\.(ts|mjs|json)$/.test(path))
      .map((path) => join(name, path))
  );
  for (const path of ['package.json', 'package-lock.json', ...sources.sort()])
    hash.update(`\0${path}\0`).update(readFileSync(join(folder, path)));
  return hash.digest('hex').slice(0, 16);
}

function removeUnused(folder) {
  for (const name of readdirSync(folder).filter((name) => name.startsWith('command-'))) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > UNUSED_MS) rmSync(path, { recursive: true, force: true });
  }
}
