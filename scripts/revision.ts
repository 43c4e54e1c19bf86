/** A file as it was at a revision of its git repository. */
import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { decodeText } from './decode.ts';
import { UsageError } from './usage.ts';

/** What no revision of one commit has: options, ranges, paths, patterns. */
const UNFIT = /^[-^]|^$|\.\.|[\s\p{Cc}:?*[\\]/u;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The text, or undefined if the revision has no such file. Throws `UsageError` for what is no revision,
 * `UnreadableError` for what is no text.
 */
export async function readRevision(revision: string, path: string): Promise<string | undefined> {
  if (UNFIT.test(revision)) throw new UsageError(`“${revision}” is no revision such as HEAD~1, a branch or a commit.`);
  const git = async (...args: readonly string[]) => {
    const options = { cwd: dirname(path), maxBuffer: MOST_BYTES, encoding: 'buffer' } as const;
    return (await promisify(execFile)('git', args, options)).stdout;
  };
  const folder = await git('rev-parse', '--show-prefix').catch((error: unknown) => {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(
      isMissing ? `Either git or the folder of “${path}” is not there.` : `“${path}” is in no git repository.`
    );
  });
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(() => {
    throw new UsageError(`“${revision}” is no revision of the repository that “${path}” is in.`);
  });
  // Both names are whole now: a commit of forty digits, and a path that begins at the root.
  const [id, name] = [commit.toString().trim(), `${folder.toString().replace(/\r?\n$/, '')}${basename(path)}`];
  const listed = await git('ls-tree', '--full-tree', '-z', '--end-of-options', id, '--', name);
  if (listed.length === 0) return undefined;
  return decodeText(await git('show', '--no-textconv', '--end-of-options', `${id}:${name}`));
}
