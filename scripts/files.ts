/** Files that somebody named: only those that are files, and no more of them than may be. */
import { constants, type Stats } from 'node:fs';
import { type FileHandle, mkdir, open, realpath, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';

/** A file or an answer has more bytes than are taken. */
export class TooLarge extends Error {
  override name = 'TooLarge';
  readonly file: string | undefined;
  constructor(what: string, most: number, file?: string) {
    super(`${what} is larger than ${most / 1024 / 1024} MB`);
    this.file = file;
  }
}

/** What has the name of a file is none that is read: a pipe, a device, a folder, a link that leads out. */
export class NotAFile extends Error {
  override name = 'NotAFile';
  readonly file: string;
  constructor(why: string, file: string) {
    super(why);
    this.file = file;
  }
}

/** A pipe that takes the place of a file after it was looked at is opened all the same, but not waited for. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * The bytes of a file of no more than so many, or undefined if there is none. `within`: a folder out of which no link may
 * lead. Throws `TooLarge`, `NotAFile`, or what the system says.
 */
export async function readRegular(path: string, most: number, within?: string): Promise<Buffer | undefined> {
  const real = await realpath(path).catch(unlessMissing);
  if (real === undefined) return undefined;
  if (within !== undefined && !real.startsWith(below(await realpath(within))))
    throw new NotAFile('it is a link out of the folder', path);
  mustBeRegular(await stat(real), path);
  const file = await open(real, FLAGS);
  try {
    const found = await file.stat();
    mustBeRegular(found, path);
    if (found.size > most) throw new TooLarge('the file', most, path);
    return await allOf(file, found.size, most, path);
  } finally {
    await file.close();
  }
}

const below = (folder: string) => (folder.endsWith(sep) ? folder : folder + sep);

function mustBeRegular(found: Stats, path: string): void {
  if (found.isFile()) return;
  const kind = found.isDirectory()
    ? 'a folder'
    : found.isFIFO()
      ? 'a pipe'
      : found.isSocket()
        ? 'a socket'
        : 'a device';
  throw new NotAFile(`it is ${kind}, not a file`, path);
}

/** What a file holds may be more than it says: it can grow while it is read, and files of the system say nothing. */
async function allOf(file: FileHandle, expected: number, most: number, path: string): Promise<Buffer> {
  let bytes = Buffer.allocUnsafe(expected + 1);
  for (let size = 0; ;) {
    const { bytesRead } = await file.read(bytes, size, bytes.length - size, null);
    if (bytesRead === 0) return bytes.subarray(0, size);
    size += bytesRead;
    if (size > most) throw new TooLarge('the file', most, path);
    if (size === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * size, most + 1));
  }
}

/** For what asks whether something is there: that it is not is no failure. */
export function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (/^(ENOENT|ENOTDIR|ENAMETOOLONG)$/.test(error.code ?? '')) return undefined;
  throw error;
}

/**
 * Makes a folder and those above it, one by one: below some folders of the system Node's own way tries again without end.
 * Throws where it cannot be made.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeBelow(path);
  } catch (error) {
    throw new Error(`the folder “${path}” cannot be made (${(error as NodeJS.ErrnoException).code})`, { cause: error });
  }
}

async function makeBelow(path: string): Promise<void> {
  const isMade = async () => {
    const failed = await mkdir(path).then(
      () => undefined,
      (error: NodeJS.ErrnoException) => error
    );
    if (failed?.code === 'EEXIST' && !(await stat(path)).isDirectory()) throw failed;
    if (failed && failed.code !== 'EEXIST' && failed.code !== 'ENOENT') throw failed;
    return failed?.code === 'ENOENT' ? failed : undefined;
  };
  const missing = await isMade();
  if (!missing) return;
  if (dirname(path) === path) throw missing;
  await makeBelow(dirname(path));
  const still = await isMade();
  if (still) throw still;
}
