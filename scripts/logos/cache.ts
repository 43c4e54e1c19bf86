/**
 * Outcomes by content: one file per image, named after everything that its pictures depend on, and with a sum of what it
 * holds. What is cut, changed or foreign counts as not there, and is counted.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withDraft } from '../drafts.ts';
import { makeFolder } from '../files.ts';
import type { DrawingOutcome } from './draw/draw.ts';
import { presentVersion } from './version.ts';

/** How many earlier versions of the pipeline keep their files, for going back and forth. */
const KEPT_VERSIONS = 2;
const UNWRITABLE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT']);

export class Cache {
  readonly #folder: string;
  readonly #version: string;

  private constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  /** The cache for the present pipeline: its code and the packages that draw. */
  static async open(root: string): Promise<Cache> {
    const version = await presentVersion();
    await removeStale(root, version);
    return new Cache(join(root, version), version);
  }

  key(bytes: Uint8Array): string {
    return createHash('sha256').update(this.#version).update('\0').update(bytes).digest('hex');
  }

  /** How many files were there and not as they were written. */
  damaged = 0;

  async read(key: string): Promise<DrawingOutcome | undefined> {
    const file = await readFile(this.#path(key)).catch(() => undefined);
    const outcome = file && unpack(key, file);
    if (file && !outcome) this.damaged += 1;
    return outcome;
  }

  /** Keeps an outcome. Where that cannot be done, as in another user's folder, it is drawn again next time. */
  async write(key: string, outcome: DrawingOutcome): Promise<void> {
    const path = this.#path(key);
    const keep = async () => {
      await makeFolder(dirname(path));
      await withDraft(path, async (draft) => {
        await writeFile(draft, pack(key, outcome));
        await rename(draft, path);
      });
    };
    await keep().catch((error: NodeJS.ErrnoException & { readonly cause?: NodeJS.ErrnoException }) => {
      if (!UNWRITABLE.has(error.code ?? error.cause?.code ?? '')) throw error;
    });
  }

  #path = (key: string) => join(this.#folder, key.slice(0, 2), key);
}

async function removeStale(root: string, present: string): Promise<void> {
  const names = (await readdir(root).catch(() => [])).filter((name) => /^logos-[\da-f]{16}$/.test(name));
  const others = names.filter((name) => name !== present);
  const dated = await Promise.all(
    others.map(async (name) => ({ name, at: (await stat(join(root, name)).catch(() => undefined))?.mtimeMs ?? 0 }))
  );
  for (const { name } of dated.sort((a, b) => b.at - a.at).slice(KEPT_VERSIONS)) {
    await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A line with the sum of all that follows, a line of JSON, then the bytes of the thumbnail, then those of the full picture. */
function pack(key: string, { pictures, notes }: DrawingOutcome): Uint8Array {
  const { thumbnail, full } = pictures ?? {};
  const head = {
    notes,
    ...(thumbnail &&
      full && {
        width: thumbnail.width,
        height: thumbnail.height,
        thumbnail: thumbnail.bytes.length,
        extension: full.extension
      })
  };
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    thumbnail?.bytes ?? Buffer.of(),
    full?.bytes ?? Buffer.of()
  ]);
  return Buffer.concat([Buffer.from(`${sumOf(key, body)}\n`), body]);
}

interface Head {
  readonly notes: DrawingOutcome['notes'];
  readonly width: number;
  readonly height: number;
  /** Its length; none where there are no pictures. */
  readonly thumbnail?: number;
  readonly extension: 'svg' | 'webp';
}

/** Undefined for what was not written for this key, just so. */
function unpack(key: string, file: Buffer): DrawingOutcome | undefined {
  const body = file.subarray(SUM_LENGTH + 1);
  if (file.toString('latin1', 0, SUM_LENGTH) !== sumOf(key, body)) return undefined;
  const start = body.indexOf('\n') + 1;
  const { notes, width, height, thumbnail, extension } = JSON.parse(body.toString('utf8', 0, start)) as Head;
  if (thumbnail === undefined) return { notes };
  return {
    notes,
    pictures: {
      thumbnail: { width, height, bytes: body.subarray(start, start + thumbnail) },
      full: { extension, bytes: body.subarray(start + thumbnail) }
    }
  };
}

const SUM_LENGTH = 64;

const sumOf = (key: string, body: Uint8Array) => createHash('sha256').update(`${key}\0`).update(body).digest('hex');
