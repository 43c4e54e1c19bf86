/**
 * Everything that reaches the outside world: files, network, clock, output. Commands get it as an argument, so tests pass their
 * own. Writing is atomic: a reader sees the old file or the new one, never half of it.
 */
import { lstat, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeText } from './decode.ts';
import { alone, removeAbandoned, withDraft, writeTogether } from './drafts.ts';
import { TooLarge, makeFolder, readRegular, unlessMissing } from './files.ts';
import { readRevision } from './revision.ts';
import { type Version, versionsOf } from './versions.ts';

export interface WebRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** After so long without the whole answer it is given up. */
  readonly timeoutMs: number;
  /** An answer of more bytes is given up. */
  readonly most?: number;
}

export interface WebAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly bytes: Uint8Array;
  readonly text: string;
}

export interface Effects {
  /** The text of a file of at most 64 MB, or undefined if there is none. Throws for anything else that keeps it from being read: `TooLarge`, `NotAFile`, `UnreadableError` for what is no text. */
  readonly readText: (path: string) => Promise<string | undefined>;
  /** The bytes of a file of no more than so many, or undefined if there is none; with a folder, out of which no link may lead. Throws `TooLarge` and `NotAFile`. */
  readonly readBytes: (path: string, most: number, within?: string) => Promise<Uint8Array | undefined>;
  /** Whether anything has this name. */
  readonly isThere: (path: string) => Promise<boolean>;
  /** The text that a file had at a git revision, or undefined if it was not there. Throws for what is no revision. */
  readonly readRevision: (revision: string, path: string) => Promise<string | undefined>;
  /** Every version of a file in its git repository, oldest first. Throws where it is in none. */
  readonly versions: (path: string) => Promise<readonly Version[]>;
  /** Writes a file and the folders above it, in one step as far as readers can tell. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Writes files into a folder by their paths in it, as one step in their order: before, nothing has changed. */
  readonly writeTogether: (folder: string, files: ReadonlyMap<string, string | Uint8Array>) => Promise<void>;
  /** Does something in a folder, made if need be, while no other program writes there. Throws if one does not end. */
  readonly alone: <T>(folder: string, work: () => Promise<T>) => Promise<T>;
  /** Writes a whole folder, new or in place of an empty one, in one step; a folder that holds anything stays. */
  readonly writeFolder: (path: string, files: ReadonlyMap<string, string | Uint8Array>) => Promise<void>;
  /** Names in a folder, or undefined if there is no such folder. */
  readonly list: (path: string) => Promise<readonly string[] | undefined>;
  /** The path of a link that a folder holds, however deep, or undefined if it holds none. */
  readonly linkIn: (folder: string) => Promise<string | undefined>;
  /** Removes a file and drafts of it that were left behind, if they are there, and the folders above it that are empty then, up to `root`; never a folder itself. */
  readonly remove: (path: string, root: string) => Promise<void>;
  /** The result of a command, for standard output. */
  readonly print: (text: string) => void;
  /** How far long work has come, for standard error: one line that is written over where that can be done. */
  readonly progress: (what: string, done: number, total: number) => void;
  /** Asks a server once, following no redirect. Throws when it cannot be reached, is too slow or says too much. */
  readonly request: (request: WebRequest) => Promise<WebAnswer>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits so many milliseconds; rejects with the reason of the signal. */
  readonly wait: (ms: number) => Promise<void>;
  /** At least 0, below 1. */
  readonly random: () => number;
  /** A variable of the environment, undefined if it is not set or empty. */
  readonly variable: (name: string) => string | undefined;
  /** Ends long work early: Ctrl C. */
  readonly signal: AbortSignal;
  /** Problems and results of steps, for standard error. */
  readonly tell: (text: string) => void;
}

export const realEffects: Effects = {
  async readText(path) {
    const bytes = await readRegular(path, MOST_TEXT);
    return bytes && decodeText(bytes);
  },
  readBytes: readRegular,
  isThere: async (path) => (await lstat(path).catch(unlessMissing)) !== undefined,
  readRevision,
  versions: versionsOf,
  async write(path, content) {
    await makeFolder(dirname(path));
    await withDraft(path, async (draft) => {
      await writeFile(draft, content);
      await rename(draft, path);
    });
  },
  writeTogether: (folder, files) => writeTogether(folder, files, () => controller?.signal.throwIfAborted()),
  alone,
  async writeFolder(path, files) {
    await withDraft(path, async (draft) => {
      for (const [name, content] of files) {
        await makeFolder(dirname(join(draft, name)));
        await writeFile(join(draft, name), content);
      }
      // Fails for a folder that is not empty; where there is none, there is nothing to remove.
      await rmdir(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
      await rename(draft, path);
    });
  },
  async list(path) {
    try {
      return (await stat(path)).isDirectory() ? await readdir(path) : undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  },
  async linkIn(folder) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const link = entries.find((entry) => entry.isSymbolicLink());
    return link && join(link.parentPath, link.name);
  },
  async remove(path, root) {
    await removeAbandoned(path);
    const found = await lstat(path).catch(() => undefined);
    if (!found || found.isDirectory()) return;
    await rm(path, { force: true });
    for (let folder = dirname(path); folder.startsWith(root) && folder !== root; folder = dirname(folder)) {
      if ((await readdir(folder)).length > 0) break;
      await rmdir(folder);
    }
  },
  async request({ url, method = 'GET', headers = {}, body, timeoutMs, most = MOST_BYTES }) {
    const response = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), interruption().signal])
    });
    const { status, headers: answered } = response;
    const bytes = await bodyOf(response, most);
    return {
      status,
      header: (name) => answered.get(name) ?? undefined,
      bytes,
      get text() {
        return Buffer.from(bytes).toString('utf8');
      }
    };
  },
  now: () => Date.now(),
  wait: async (ms) => {
    const { signal } = interruption();
    await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
  },
  random: () => Math.random(),
  variable: (name) => process.env[name] || undefined,
  print: (text) => void process.stdout.write(`${text}\n`),
  progress(what, done, total) {
    const { stderr } = process;
    if (stderr.isTTY) stderr.write(`\r${what}: ${done} of ${total}${done >= total ? '\n' : ''}`);
    else if (total > 0 && (done === 0 || Math.floor((done * 4) / total) > Math.floor(((done - 1) * 4) / total))) {
      stderr.write(`${what}: ${done} of ${total}\n`);
    }
  },
  get signal() {
    return interruption().signal;
  },
  tell: (text) => void process.stderr.write(`${text}\n`)
};

/** No answer that is asked for comes near this size. */
const MOST_BYTES = 16 * 1024 * 1024;
/** No landscape and no snapshot does. */
const MOST_TEXT = 64 * 1024 * 1024;

async function bodyOf(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).byteLength;
    if (size > most) throw new TooLarge('the answer', most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

let controller: AbortController | undefined;
const STOPPED = { SIGINT: 'stopped by Ctrl C', SIGTERM: 'stopped from outside' };

/** Made when first asked for: until then a signal ends the program at once. A second one always does. */
function interruption(): AbortController {
  if (!controller) {
    const made = new AbortController();
    controller = made;
    // Stays in place: a write under way leaves the signal to whoever else listens.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, function stop() {
        if (!made.signal.aborted) {
          made.abort(new Error(`${STOPPED[signal]}; what was there before is unchanged`));
          return;
        }
        process.off(signal, stop);
        process.kill(process.pid, signal);
      });
  }
  return controller;
}
