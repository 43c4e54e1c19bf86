/**
 * Files that are kept for the next time, each with a sum of its key and of what it holds: what is cut, changed or foreign
 * counts as not there, and is made again.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withDraft } from '../drafts.ts';
import { makeFolder } from '../files.ts';

const UNWRITABLE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT']);
const SUM_LENGTH = 64;

/** What was kept for this key; undefined where there is no file, `damaged` where it is not as it was written. */
export async function readKept(path: string, key: string): Promise<Buffer | 'damaged' | undefined> {
  const file = await readFile(path).catch(() => undefined);
  if (!file) return undefined;
  const body = file.subarray(SUM_LENGTH + 1);
  return file.toString('latin1', 0, SUM_LENGTH) === sumOf(key, body) ? body : 'damaged';
}

/** Keeps it. Where that cannot be done, as in another user's folder, it is made again next time. */
export async function writeKept(path: string, key: string, body: Uint8Array): Promise<void> {
  const keep = async () => {
    await makeFolder(dirname(path));
    await withDraft(path, async (draft) => {
      await writeFile(draft, Buffer.concat([Buffer.from(`${sumOf(key, body)}\n`), body]));
      await rename(draft, path);
    });
  };
  await keep().catch((error: NodeJS.ErrnoException & { readonly cause?: NodeJS.ErrnoException }) => {
    if (!UNWRITABLE.has(error.code ?? error.cause?.code ?? '')) throw error;
  });
}

/** Removes of some of what a folder holds all but so many: what was kept or marked last stays. */
export async function keepNewest(
  folder: string,
  most: number,
  isMeant: (name: string) => boolean = () => true
): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter(isMeant);
  if (names.length <= most) return;
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 }))
  );
  for (const { name } of dated.sort((a, b) => b.at - a.at).slice(most))
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}

/** Marks a file as used now; where it is another's, it stays as it is. */
export async function markUsed(path: string, now: Date): Promise<void> {
  await utimes(path, now, now).catch(() => undefined);
}

const sumOf = (key: string, body: Uint8Array) => createHash('sha256').update(`${key}\0`).update(body).digest('hex');
