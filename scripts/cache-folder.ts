/** What can be made anew at any time lies in the user's cache folder, never among the program's own files. */
import { homedir } from 'node:os';
import { join } from 'node:path';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** As the system has it: `XDG_CACHE_HOME` where it is set, else the usual folder of Linux, macOS or Windows. */
export function cacheFolder(
  { platform, home, env }: Surroundings = { platform: process.platform, home: homedir(), env: process.env }
): string {
  const named = env['XDG_CACHE_HOME'];
  const usual =
    platform === 'win32'
      ? (env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Caches')
        : join(home, '.cache');
  return join(named || usual, 'landscape-explorer');
}
