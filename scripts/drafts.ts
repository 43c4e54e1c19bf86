/**
 * What is being written stands beside its place until it is whole, as `NAME.PID.tmp`. Drafts of a program that is stopped
 * go with it; those of one that was killed go at the next write to the same place.
 */
import { rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const open = new Set<string>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Lets `write` make a draft for a path and move it there. Whatever happens, no draft of this program stays. */
export async function withDraft(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  await removeAbandoned(path);
  const draft = `${path}.${process.pid}.tmp`;
  if (open.size === 0) for (const signal of SIGNALS) process.on(signal, stopped);
  open.add(draft);
  try {
    await write(draft);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  } finally {
    open.delete(draft);
    if (open.size === 0) for (const signal of SIGNALS) process.off(signal, stopped);
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
