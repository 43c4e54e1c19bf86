/**
 * What is being written stands beside its place until it is whole, as `NAME.PID.tmp`. Drafts of a program that is stopped
 * go with it; those of one that was killed go at the next write to the same place.
 */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from './files.ts';
import { inParallel } from './in-parallel.ts';

const open = new Set<string>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Lets `write` make a draft for a path and move it there. Whatever happens, no draft of this program stays. */
export async function withDraft(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  await removeAbandoned(path);
  const draft = `${path}.${process.pid}.tmp`;
  await holding(draft, async () => {
    try {
      await write(draft);
    } catch (error) {
      // Other files of it may still be coming.
      await rm(draft, { recursive: true, force: true, maxRetries: 5 });
      throw error;
    }
  });
}

/** Does something during which a signal removes what has this path. */
async function holding<T>(path: string, work: () => Promise<T>): Promise<T> {
  if (open.size === 0) for (const signal of SIGNALS) process.on(signal, stopped);
  open.add(path);
  try {
    return await work();
  } finally {
    open.delete(path);
    if (open.size === 0) for (const signal of SIGNALS) process.off(signal, stopped);
  }
}

const STAGE = '.landscape-draft';
const LOCK = '.landscape-lock';

/** Whether a name in a folder is that of a draft or a lock of ours, left behind or in use. */
export const isOurs = (name: string): boolean => name === LOCK || (name.startsWith(`${STAGE}.`) && DRAFT.test(name));

const AT_ONCE = 16;

/**
 * Writes files into a folder, by paths in it. They stand in a draft until all are whole and are moved in their order, in
 * one piece as far as signals can tell: before, nothing has changed. `throwIfStopped` is asked once they are whole.
 */
export async function writeTogether(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  throwIfStopped: () => void = () => undefined
): Promise<void> {
  await withDraft(join(folder, STAGE), async (draft) => {
    await mkdir(draft);
    const staged = [...files].map(([path, content], i) => ({ path, content, draft: join(draft, String(i)) }));
    await inParallel(staged, AT_ONCE, ({ content, draft }) => writeFile(draft, content));
    throwIfStopped();
    for (const { path, draft } of staged) {
      const place = join(folder, path);
      mkdirSync(dirname(place), { recursive: true });
      renameSync(draft, place);
    }
    rmSync(draft, { recursive: true });
  });
}

/** How long to wait for another program. */
const PATIENCE_MS = 10_000;

/**
 * Does something in a folder, made if need be, while no other program does. Throws if one does not come to an end. A folder
 * that was made for it and holds nothing afterwards is gone again.
 */
export async function alone<T>(folder: string, work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  await makeFolder(folder);
  const lock = join(folder, LOCK);
  for (const until = Date.now() + patienceMs; !(await isLocked(lock)); await sleep(50)) {
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (owner > 0 && !isRunning(owner)) await rm(lock, { force: true });
    else if (Date.now() > until)
      throw new Error(
        `another program${owner > 0 ? ` (process ${owner})` : ''} is writing into “${folder}”; run again when it has ended`
      );
  }
  try {
    return await holding(lock, work);
  } finally {
    await rm(lock, { force: true });
    await rmdir(folder).catch(() => undefined);
  }
}

/** Whether it is ours now. */
async function isLocked(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes what is open, then lets the signal do what it does. Where another part ends long work, it is left to it. */
function stopped(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  for (const draft of open) rmSync(draft, { recursive: true, force: true });
  process.off(signal, stopped);
  process.kill(process.pid, signal);
}

/** Drafts that stood in a folder when it was first written to: a folder of thousands is listed once. */
const found = new Map<string, Promise<readonly string[]>>();

/** Removes the drafts of a path whose programs are no more. */
export async function removeAbandoned(path: string): Promise<void> {
  const folder = dirname(path);
  if (!found.has(folder)) found.set(folder, draftsIn(folder));
  for (const name of await found.get(folder)!) {
    const [, target, pid] = DRAFT.exec(name)!;
    if (target === basename(path) && !isRunning(Number(pid)))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

const DRAFT = /^(.+)\.(\d+)\.tmp$/s;

const draftsIn = async (folder: string) => (await readdir(folder).catch(() => [])).filter((name) => DRAFT.test(name));

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // What may not be signalled is there all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
