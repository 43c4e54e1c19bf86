/** Every version of a file in the history of its git repository, under all the names that it has had. */
import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { decodeText } from './decode.ts';
import { UsageError } from './usage.ts';

export interface Version {
  /** Forty digits. */
  readonly commit: string;
  /** The day in UTC on which it was committed. */
  readonly day: string;
  /** Reads it; rejects with what is wrong where it is no text. */
  readonly text: () => Promise<string>;
}

const MOST_BYTES = 64 * 1024 * 1024;

/** Oldest first, along the first parents; a version that removes the file is none. Throws `UsageError` outside of git. */
export async function versionsOf(path: string): Promise<readonly Version[]> {
  const git = async (...args: readonly string[]) => {
    const options = { cwd: dirname(path), maxBuffer: MOST_BYTES, encoding: 'buffer' } as const;
    return (await promisify(execFile)('git', args, options)).stdout;
  };
  const log = await git(
    ...['log', '--first-parent', '-m', '--follow', '--no-color', '--format=%x00%x00%H %ct', '--name-status', '-z'],
    ...['--', basename(path)]
  ).catch((error: unknown) => {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(
      isMissing ? `Either git or the folder of “${path}” is not there.` : `“${path}” is in no git repository.`
    );
  });
  return readLog(log.toString())
    .reverse()
    .map(({ commit, seconds, name }) => ({
      commit,
      day: new Date(seconds * 1000).toISOString().slice(0, 10),
      text: async () => decodeText(await git('show', '--no-textconv', '--end-of-options', `${commit}:${name}`))
    }));
}

/** `HASH SECONDS`, then a status and one name, or the old and the new one; fields are parted by NUL. */
function readLog(log: string): { commit: string; seconds: number; name: string }[] {
  const found: { commit: string; seconds: number; name: string }[] = [];
  let head: { commit: string; seconds: number } | undefined;
  const fields = log.split('\0').map((field) => field.replace(/^\n/, ''));
  for (let i = 0; i < fields.length; i++) {
    const [, commit, seconds] = /^([0-9a-f]{40}) (\d+)$/.exec(fields[i]!) ?? [];
    if (commit) head = { commit, seconds: Number(seconds) };
    else if (head && /^[AMTRCD]\d*$/.test(fields[i]!)) {
      const moved = /^[RC]/.test(fields[i]!);
      const name = fields[i + (moved ? 2 : 1)]!;
      if (!fields[i]!.startsWith('D')) found.push({ ...head, name });
      i += moved ? 2 : 1;
    }
  }
  return found;
}
