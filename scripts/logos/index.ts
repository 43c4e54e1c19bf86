/** The pictures of a landscape's logos: from the files that it names to the files of its site. */
import { present } from '#text/value.ts';
import { inParallel } from '../in-parallel.ts';
import { Cache } from './cache.ts';
import type { DrawingOutcome } from './draw/draw.ts';
import { isNote, logoFolder, type LogoFolder } from './folder.ts';
import { contentHash, packThumbnails } from './pack.ts';
import { iconOf, markOf } from './marks.ts';
import { workOn } from './jobs/pool.ts';
import { note, rules, type ArtworkCode, type Note } from './problems.ts';

export type { ArtworkCode } from './problems.ts';

export interface DrawnArtwork {
  readonly file: string;
  readonly code: ArtworkCode;
  readonly severity: 'warning' | 'notice';
  readonly message: string;
}

export interface Artwork {
  /** Files of the site by path, each name with a content hash: packs of thumbnails and full pictures. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of the packs, first pack first. */
  readonly chunks: readonly string[];
  /** By logo as the landscape names it: where its thumbnail is, a WebP file, and its size in pixels. */
  readonly index: Readonly<
    Record<string, readonly [chunk: number, offset: number, length: number, width: number, height: number]>
  >;
  /** By logo, the path of its full picture in `files`: the checked SVG, or WebP for raster images and very large SVGs. */
  readonly full: Readonly<Record<string, string>>;
  readonly problems: readonly DrawnArtwork[];
  /** Logos asked for and shown; different images taken from the cache, drawn now, and drawn again for damage to the cache. */
  readonly counts: {
    readonly asked: number;
    readonly shown: number;
    readonly cached: number;
    readonly rendered: number;
    readonly damaged: number;
  };
}

export interface ArtworkOptions {
  /** The folder of finished pictures, kept from run to run. */
  readonly cache: string;
  /** How many images are drawn at once; by default two, or one on a single core. */
  readonly workers?: number;
  /** How long drawing one image may keep the processor busy. */
  readonly cpuMs?: number;
  /** How many of the logos, from the beginning, the first screen shows: they are one pack. */
  readonly first?: number;
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The pictures of these logos: unique file names, or marks (see marks.ts), in the order of the view. Without a folder
 * there are marks only. Rejects with the reason of the signal.
 */
export async function makeArtwork(
  logos: readonly string[],
  folder: string | undefined,
  options: ArtworkOptions
): Promise<Artwork> {
  const { signal, progress, cpuMs, workers } = options;
  const cache = await Cache.open(options.cache);
  const files = await logoFolder(folder);
  const found = await inParallel(logos, 16, async (logo): Promise<FoundLogo> => {
    signal?.throwIfAborted();
    const { bytes, notes } = await read(logo, files);
    const key = bytes && cache.key(bytes);
    const outcome = key === undefined ? undefined : await cache.read(key);
    return { logo, notes, key, outcome, bytes: outcome ? undefined : bytes };
  });

  const outcomes = new Map<string, DrawingOutcome>();
  const waiting = new Map<string, Uint8Array>();
  for (const { key, outcome, bytes } of found) {
    if (key !== undefined && outcome) outcomes.set(key, outcome);
    if (key !== undefined && bytes) waiting.set(key, bytes);
  }
  const cached = outcomes.size;
  const keys = [...waiting.keys()];
  const copies = new Map<string, number>();
  for (const { key, bytes } of found) if (key !== undefined && bytes) copies.set(key, (copies.get(key) ?? 0) + 1);
  let done = found.filter(({ bytes }) => !bytes).length;
  progress?.(done, logos.length);
  await workOn('draw', [...waiting.values()], present({ workers, cpuMs, signal }), async (index, outcome, lasting) => {
    const key = keys[index]!;
    outcomes.set(key, outcome);
    if (lasting) await cache.write(key, outcome);
    done += copies.get(key)!;
    progress?.(done, logos.length);
  });
  const ofFirst = new Set(logos.slice(0, options.first));
  const first =
    options.first === undefined
      ? undefined
      : found.filter(({ logo, key }) => ofFirst.has(logo) && outcomes.get(key ?? '')?.pictures).length;
  return assemble(found, outcomes, { cached, rendered: keys.length, damaged: cache.damaged }, first);
}

interface FoundLogo {
  readonly logo: string;
  /** What its name gave to notice. */
  readonly notes: readonly Note[];
  readonly key: string | undefined;
  readonly outcome: DrawingOutcome | undefined;
  /** Only of images that are still to be drawn. */
  readonly bytes: Uint8Array | undefined;
}

/** A mark, or a file of the folder. */
async function read(logo: string, folder: LogoFolder): Promise<{ bytes?: Uint8Array; notes: Note[] }> {
  const icon = iconOf(logo);
  if (icon !== undefined) {
    const bytes = await markOf(icon);
    return bytes ? { bytes, notes: [] } : { notes: [note('logo_missing', 'free mark in simple-icons')] };
  }
  const name = folder.nameOf(logo);
  if (name === undefined) return { notes: [note('logo_missing')] };
  const notes = name === logo ? [] : [note('logo_case_differs', name)];
  const bytes = await folder.read(name);
  return isNote(bytes) ? { notes: [...notes, bytes] } : { bytes, notes };
}

function assemble(
  found: readonly FoundLogo[],
  outcomes: ReadonlyMap<string, DrawingOutcome>,
  counts: Pick<Artwork['counts'], 'cached' | 'rendered' | 'damaged'>,
  first: number | undefined
): Artwork {
  const problems: DrawnArtwork[] = [];
  const shown = new Map<string, NonNullable<DrawingOutcome['pictures']>>();
  for (const { logo, notes, key } of found) {
    const outcome = key === undefined ? undefined : outcomes.get(key);
    if (outcome?.pictures) shown.set(logo, outcome.pictures);
    for (const { code, message } of [...notes, ...(outcome?.notes ?? [])]) {
      problems.push({ file: logo, code, severity: rules[code].severity, message });
    }
  }
  const { chunks, slices } = packThumbnails(
    new Map([...shown].map(([logo, { thumbnail }]) => [logo, thumbnail.bytes])),
    first
  );
  const full = new Map(
    [...shown].map(([logo, { full }]) => [logo, `logos/${contentHash(full.bytes)}.${full.extension}`])
  );
  return {
    files: new Map([
      ...chunks,
      ...[...shown].map(
        ([
          logo,
          {
            full: { bytes }
          }
        ]) => [full.get(logo)!, bytes] as const
      )
    ]),
    chunks: chunks.map(([path]) => path),
    index: Object.fromEntries(
      [...shown].map(
        ([
          logo,
          {
            thumbnail: { width, height }
          }
        ]) => [logo, [...slices.get(logo)!, width, height] as const]
      )
    ),
    full: Object.fromEntries(full),
    problems,
    counts: { asked: found.length, shown: shown.size, ...counts }
  };
}
