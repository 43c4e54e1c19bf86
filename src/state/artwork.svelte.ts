/**
 * Pictures of logos, out of their packs. A pack is fetched when the first of its pictures is asked for and cut into
 * addresses that images can show. While it is on its way there is no address; if it fails, marks are drawn until it comes.
 */
import type { Thumbnail } from '#atlas/atlas.ts';

export class Artwork {
  readonly #paths: () => readonly string[];
  readonly #load: (path: string) => Promise<ArrayBuffer>;
  #packs = $state.raw<ReadonlyMap<string, ArrayBuffer>>(new Map());
  /** Apart from those that came, so that a pack's coming is no reason to think about every mark again. */
  #failed = $state.raw<ReadonlySet<string>>(new Set());
  readonly #asked = new Map<string, Promise<void>>();
  readonly #addresses = new Map<string, string>();

  constructor(paths: () => readonly string[], load: (path: string) => Promise<ArrayBuffer>) {
    this.#paths = paths;
    this.#load = load;
  }

  /** Whether a picture can be expected: its mark is drawn where it cannot. */
  has({ pack }: Thumbnail): boolean {
    return !this.#failed.has(this.#paths()[pack] ?? '');
  }

  /** The address of a picture, once its pack is there. */
  address(thumbnail: Thumbnail): string | undefined {
    const path = this.#paths()[thumbnail.pack]!;
    const pack = this.#packs.get(path);
    if (!pack) return undefined;
    const key = `${path} ${thumbnail.offset}`;
    let address = this.#addresses.get(key);
    if (address === undefined) {
      const { offset, length } = thumbnail;
      // A blob's address costs a round trip to another process for each picture; this one costs a third more memory.
      const bytes = new Uint8Array(pack, offset, length);
      address = `data:image/webp;base64,${base64(bytes)}`;
      this.#addresses.set(key, address);
    }
    return address;
  }

  /** Fetches a picture's pack unless it is there; whoever asks meanwhile waits with it. Never rejects. */
  ask({ pack }: Pick<Thumbnail, 'pack'>): Promise<void> {
    const path = this.#paths()[pack];
    if (path === undefined) return Promise.resolve();
    let asked = this.#asked.get(path);
    if (!asked) this.#asked.set(path, (asked = this.#fetch(path)));
    return asked;
  }

  async #fetch(path: string, tries = 0): Promise<void> {
    try {
      const pack = await this.#load(path);
      // Read anew: another pack may have come meanwhile.
      this.#packs = new Map([...this.#packs, [path, pack]]);
      if (tries > 0) this.#failed = new Set([...this.#failed].filter((other) => other !== path));
    } catch {
      this.#failed = new Set([...this.#failed, path]);
      if (tries >= RETRIES) this.#asked.delete(path);
      else setTimeout(() => void this.#fetch(path, tries + 1), PAUSE_MS * 5 ** tries);
    }
  }
}

/** A pack that did not come is asked for again after so long, then after longer, and then by whoever asks next. */
const PAUSE_MS = 2_000;
const RETRIES = 3;

/** Newer browsers do it themselves, several times as fast. */
const base64 = (bytes: Uint8Array & { toBase64?: () => string }) =>
  bytes.toBase64?.() ?? btoa(String.fromCharCode(...bytes));
