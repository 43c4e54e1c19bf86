/**
 * The folder for what can be made again: of the user, never of the program, which somebody else may have installed.
 * Plain Node, because it is needed before anything is compiled.
 */
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

const NAME = 'landscape-explorer';

/** Where the caches of a user belong by the custom of the system. */
export function usualCacheFolder({ env, platform, home }) {
  const named = env.XDG_CACHE_HOME;
  if (named && isAbsolute(named)) return join(named, NAME);
  if (platform === 'darwin') return join(home, 'Library', 'Caches', NAME);
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), NAME);
  return join(home, '.cache', NAME);
}

/**
 * The folder, made if need be. Where it cannot be written, or others could put code into it, there is one for this run,
 * removed at its end; that is told once, and programs started from here use the same.
 */
export function cacheFolder() {
  const folder = usualCacheFolder({ env: process.env, platform: process.platform, home: homedir() });
  try {
    make(folder);
    accessSync(folder, constants.W_OK);
    if (isOurs(folder)) return folder;
    throw new Error('others may write there');
  } catch {
    const once = mkdtempSync(join(tmpdir(), `${NAME}-`));
    process.once('exit', () => rmSync(once, { recursive: true, force: true }));
    process.env.XDG_CACHE_HOME = once;
    console.error(`${folder} cannot be used by this user alone, so nothing is kept for the next run.`);
    return cacheFolder();
  }
}

/** Whether a folder is this user's and others cannot write there: what it holds is run. Where there are no users, it is. */
function isOurs(folder) {
  const { uid, mode } = statSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o002) === 0);
}

/** With the folders above it, one by one: below some folders of the system, Node's own way tries again without end. */
function make(folder) {
  if (existsSync(folder)) return;
  make(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}
