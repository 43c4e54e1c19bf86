/** The command of this clone as plain JavaScript, kept by what its sources are: made anew when one of them changes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// Below `node_modules`, where Node finds the packages that it uses.
const kept = join(root, 'node_modules', '.cache', 'landscape-command');
const KEPT = 2;

/** The address of the bundle; undefined where none can be made, and the sources are run as they are. */
export async function bundledCommand() {
  const folder = join(kept, fingerprint());
  if (!existsSync(folder) && !make(folder)) return undefined;
  return pathToFileURL(join(folder, 'landscape.js')).href;
}

/** Of the paths, sizes and times of all sources: looking at them is enough, reading them would cost more than it saves. */
function fingerprint() {
  const hash = createHash('sha256').update(root);
  for (const folder of ['src', 'scripts', 'package.json', 'package-lock.json']) {
    const path = join(root, folder);
    const names = statSync(path).isFile() ? [''] : readdirSync(path, { recursive: true }).sort();
    for (const name of names) {
      const { mtimeMs, size } = statSync(join(path, name));
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\0`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** In a process of its own; two at once make the same, and the second finds it in place. */
function make(folder) {
  try {
    mkdirSync(kept, { recursive: true });
    const draft = mkdtempSync(join(kept, 'draft-'));
    const run = [join(root, 'scripts/run.mjs'), 'tools/bundle-command', draft];
    const { status } = spawnSync(process.execPath, run, { stdio: ['ignore', 2, 2] });
    if (status === 0 && !existsSync(folder)) renameSync(draft, folder);
    rmSync(draft, { recursive: true, force: true });
    const others = readdirSync(kept).filter((name) => !name.startsWith('draft-') && !folder.endsWith(name));
    const aged = others.map((name) => ({ name, at: statSync(join(kept, name)).mtimeMs })).sort((a, b) => b.at - a.at);
    for (const { name } of aged.slice(KEPT)) rmSync(join(kept, name), { recursive: true, force: true });
    return status === 0 && existsSync(folder);
  } catch {
    return false;
  }
}
