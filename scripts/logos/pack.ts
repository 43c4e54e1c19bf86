/** Thumbnails in a few files: the first screen's in one, the others in packs that seldom change together. */
import { createHash } from 'node:crypto';

/** Fewer than this at the end go into the pack before. */
const TOO_FEW = 40;
/** Later packs have about 200: at least this many, then until a name says so, at most 240. */
const LEAST = 160;
const MOST = 240;

/** Of logos in the first pack, where nobody says. */
const FIRST = 72;

export type Slice = readonly [chunk: number, offset: number, length: number];

export interface Packs {
  /** Paths of the packs, and their bytes. */
  readonly chunks: readonly (readonly [path: string, bytes: Uint8Array])[];
  /** Where each thumbnail is, by name. */
  readonly slices: ReadonlyMap<string, Slice>;
}

/** Packs thumbnails in the order given, the first screen's into the first pack. Equal bytes are stored once. */
export function packThumbnails(thumbnails: ReadonlyMap<string, Uint8Array>, first = FIRST): Packs {
  const chunks: [string, Uint8Array][] = [];
  const slices = new Map<string, Slice>();
  const stored = new Map<string, Slice>();
  let open: Uint8Array[] = [];
  let offset = 0;
  const close = () => {
    if (open.length === 0) return;
    const bytes = Buffer.concat(open);
    chunks.push([`assets/logos-${contentHash(bytes)}.bin`, bytes]);
    open = [];
    offset = 0;
  };
  for (const [name, bytes] of thumbnails) {
    const hash = contentHash(bytes);
    const slice = stored.get(hash) ?? [chunks.length, offset, bytes.length];
    slices.set(name, slice);
    if (stored.has(hash)) continue;
    stored.set(hash, slice);
    open.push(bytes);
    offset += bytes.length;
    const ends = chunks.length === 0 ? slices.size >= first : endsPack(name, open.length);
    if (ends && (chunks.length === 0 || thumbnails.size - slices.size >= TOO_FEW)) close();
  }
  close();
  return { chunks, slices };
}

/** Where packs end depends on names, not on counts: a logo more or less changes one pack and not all that follow. */
const endsPack = (name: string, size: number) =>
  size === MOST || (size >= LEAST && parseInt(contentHash(Buffer.from(name)).slice(0, 4), 16) % (200 - LEAST) === 0);

/** Short enough for a file name, long enough that no two contents share it. */
export const contentHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
