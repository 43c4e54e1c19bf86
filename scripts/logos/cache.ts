/**
 * Outcomes by content: one file per image, named after everything that its pictures depend on. What is not there as it was
 * written is counted.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { keepNewest, readKept, writeKept } from './kept.ts';
import type { DrawingOutcome } from './draw/draw.ts';
import { presentVersion } from './version.ts';

/** How many earlier versions of the pipeline keep their files, for going back and forth. */
const KEPT_VERSIONS = 2;

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
    await keepNewest(root, KEPT_VERSIONS, (name) => name !== version && /^logos-[\da-f]{16}$/.test(name));
    return new Cache(join(root, version), version);
  }

  key(bytes: Uint8Array): string {
    return createHash('sha256').update(this.#version).update('\0').update(bytes).digest('hex');
  }

  /** How many files were there and not as they were written. */
  damaged = 0;

  async read(key: string): Promise<DrawingOutcome | undefined> {
    const kept = await readKept(this.#path(key), key);
    if (kept === 'damaged') this.damaged += 1;
    return kept === 'damaged' ? undefined : kept && unpack(kept);
  }

  /** Keeps an outcome. Where that cannot be done, as in another user's folder, it is drawn again next time. */
  write = (key: string, outcome: DrawingOutcome): Promise<void> => writeKept(this.#path(key), key, pack(outcome));

  #path = (key: string) => join(this.#folder, key.slice(0, 2), key);
}

/** A line of JSON, then the bytes of the thumbnail, then those of the full picture. */
function pack({ pictures, notes }: DrawingOutcome): Uint8Array {
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
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    thumbnail?.bytes ?? Buffer.of(),
    full?.bytes ?? Buffer.of()
  ]);
}

interface Head {
  readonly notes: DrawingOutcome['notes'];
  readonly width: number;
  readonly height: number;
  /** Its length; none where there are no pictures. */
  readonly thumbnail?: number;
  readonly extension: 'svg' | 'webp';
}

function unpack(body: Buffer): DrawingOutcome {
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
