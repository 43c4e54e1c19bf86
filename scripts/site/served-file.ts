/** Which file of a folder a path means. Nothing that is hidden, no file but a regular one, and no link that leads out. */
import { constants } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

export interface ServedFile {
  readonly path: string;
  /** Open; to be closed by whoever asked. */
  readonly handle: FileHandle;
  readonly size: number;
  /** Another one whenever the file is. */
  readonly tag: string;
}

const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * The file below `root`, a real path; of a folder its page, or the folder itself where its path lacks the last slash.
 * Undefined where there is nothing to show.
 */
export async function servedFile(
  root: string,
  path: string
): Promise<ServedFile | { readonly folder: string } | undefined> {
  if (/(?:^|\/)\.|^\/|[\0\\]|\/\//.test(path)) return undefined;
  try {
    const real = await realpath(join(root, path));
    if (!isShown(relative(root, real))) return undefined;
    const found = await stat(real);
    if (found.isDirectory()) {
      if (path !== '' && !path.endsWith('/')) return { folder: path };
      return await servedFile(root, `${path}index.html`);
    }
    return path.endsWith('/') || !found.isFile() ? undefined : await opened(real);
  } catch {
    return undefined;
  }
}

/** Whether a way from the root stays in it and leads through nothing hidden. */
const isShown = (way: string) => !isAbsolute(way) && !way.split(sep).some((step) => step.startsWith('.'));

async function opened(path: string): Promise<ServedFile | undefined> {
  const handle = await open(path, FLAGS);
  const found = await handle.stat();
  if (found.isFile())
    return { path, handle, size: found.size, tag: `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"` };
  await handle.close();
  return undefined;
}
