/** The logos of a landscape as pictures of its site: in the order in which the page shows them, first view first. */
import { join } from 'node:path';
import { type PackedArtwork } from '#landscape/publish/packed.ts';
import type { Item } from '#landscape/model.ts';
import { type Problem } from '#landscape/problems/report.ts';
import { printable } from '#text/clean.ts';
import { cacheFolder } from '../clone/cache-folder.mjs';
import type { Effects } from '../effects.ts';
import { makeArtwork } from '../logos/index.ts';
import { markName } from '../logos/marks.ts';
import type { Prepared } from './prepare.ts';

export interface SiteArtwork {
  readonly packed: PackedArtwork;
  /** Packs and full pictures, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Per item's id, the path of its full picture. */
  readonly full: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * The pictures of a landscape: of files in the folder, where there is one, else of the free marks that items name.
 * Undefined if that leaves no picture to look for.
 */
export async function artworkFor(
  { landscape, viewOrder, firstView }: Pick<Prepared, 'landscape' | 'viewOrder' | 'firstView'>,
  folder: string | undefined,
  effects: Effects
): Promise<SiteArtwork | undefined> {
  const { items } = landscape;
  const files = new Set(folder === undefined ? [] : (await effects.list(folder))?.map((name) => name.toLowerCase()));
  const logoOf = ({ logo, icon }: Item) =>
    icon !== undefined && !(logo && files.has(logo.toLowerCase()))
      ? markName(icon)
      : folder === undefined
        ? undefined
        : logo;
  const logosOf = (some: readonly number[]) => [...new Set(some.flatMap((index) => logoOf(items[index]!) ?? []))];
  const logos = logosOf(viewOrder);
  if (logos.length === 0) return undefined;
  const artwork = await makeArtwork(logos, folder, {
    first: logosOf(viewOrder.slice(0, firstView)).length,
    cache: join(cacheFolder(), 'logos'),
    progress: (done, total) => effects.progress('Logos', done, total),
    signal: effects.signal
  });
  const { chunks, index, full, problems, counts } = artwork;
  // Logos with the same bytes share a thumbnail.
  const slices = [...new Map(Object.values(index).map((slice) => [slice.join(' '), slice])).values()].sort(
    ([a, b], [c, d]) => a - c || b - d
  );
  const at = new Map(slices.map((slice, i) => [slice.join(' '), i]));
  const indexOf = (logo: string | undefined) =>
    logo && Object.hasOwn(index, logo) ? at.get(index[logo]!.join(' '))! : null;
  effects.tell(
    `Logos: ${counts.shown} of ${counts.asked} shown, ${counts.rendered} drawn now, ${counts.cached} from the cache` +
      `${counts.damaged > 0 ? `; ${counts.damaged} in the cache were damaged and are drawn again` : ''}.`
  );
  const lines = new Map(items.map((item) => [logoOf(item), item.line]));
  return {
    packed: {
      packs: chunks.map((path, chunk) => [path, slices.filter(([of]) => of === chunk).length]),
      lengths: slices.map(([, , length]) => length),
      widths: slices.map(([, , , width]) => width),
      heights: slices.map(([, , , , height]) => height),
      of: items.map((item) => indexOf(logoOf(item)))
    },
    files: artwork.files,
    full: new Map(
      items.flatMap((item) => {
        const path = full[logoOf(item) ?? ''];
        return path === undefined ? [] : [[item.id, path] as const];
      })
    ),
    problems: problems.map(({ file, code, severity, message }) => ({
      code,
      severity,
      // As `check` words it.
      message: `“${printable(file)}”: ${message}`,
      file: landscape.listing.file,
      line: lines.get(file) ?? 1,
      column: 1,
      path: ''
    }))
  };
}
