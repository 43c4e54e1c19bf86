/**
 * Outcomes by content: one file per image, named after everything that its pictures depend on. A file is there whole or
 * not at all; what cannot be read counts as not there.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withDraft } from '../drafts.ts';
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

  async read(key: string): Promise<DrawingOutcome | undefined> {
    try {
      return unpack(await readFile(this.#path(key)));
    } catch {
      return undefined;
    }
  }

  /** Keeps an outcome. Where that cannot be done, as in another user's folder, it is drawn again next time. */
  async write(key: string, outcome: DrawingOutcome): Promise<void> {
    const path = this.#path(key);
    const keep = async () => {
      await mkdir(dirname(path), { recursive: true });
      await withDraft(path, async (draft) => {
        await writeFile(draft, pack(outcome));
        await rename(draft, path);
      });
    };
    await keep().catch((error: NodeJS.ErrnoException) => {
      if (!UNWRITABLE.has(error.code ?? '')) throw error;
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

/** A line of JSON, then the bytes of the thumbnail, then those of the full picture. */
function pack({ pictures, notes }: DrawingOutcome): Uint8Array {
  if (!pictures) return Buffer.from(`${JSON.stringify({ notes })}\n`);
  const { thumbnail, full } = pictures;
  const { width, height } = thumbnail;
  const head = {
    notes,
    width,
    height,
    thumbnail: thumbnail.bytes.length,
    full: full.bytes.length,
    extension: full.extension
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), thumbnail.bytes, full.bytes]);
}

interface Head {
  readonly notes: DrawingOutcome['notes'];
  readonly width: number;
  readonly height: number;
  readonly thumbnail?: number;
  readonly full: number;
  readonly extension: 'svg' | 'webp';
}

function unpack(file: Buffer): DrawingOutcome | undefined {
  const start = file.indexOf('\n') + 1;
  const { notes, width, height, thumbnail, full, extension } = JSON.parse(file.toString('utf8', 0, start)) as Head;
  if (thumbnail === undefined) return { notes };
  if (file.length !== start + thumbnail + full) return undefined;
  return {
    notes,
    pictures: {
      thumbnail: { width, height, bytes: file.subarray(start, start + thumbnail) },
      full: { extension, bytes: file.subarray(start + thumbnail) }
    }
  };
}
