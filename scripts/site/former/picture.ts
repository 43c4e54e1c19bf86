/**
 * `docs/landscape.png` and `docs/landscape.pdf`: the whole picture, as the export writes it, for slides and pages that have
 * named these addresses for years.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { unpack } from '#atlas/atlas.ts';
import { HOME } from '#atlas/query.ts';
import { totalsOf } from '#atlas/scopes.ts';
import { selectFor, settled } from '#atlas/selection.ts';
import { viewsFor } from '#atlas/views.ts';
import { titleOf } from '#atlas/title.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { FORMATS } from '#take-away/formats.ts';
import { views as allViews } from '#views/index.ts';
import { cacheFolder } from '../../clone/cache-folder.mjs';
import { keepNewest, markUsed, readKept, writeKept } from '../../logos/kept.ts';
import type { WholePicture } from '../../logos/draw/whole.ts';
import { presentVersion } from '../../logos/version.ts';
import type { SiteArtwork } from '../artwork.ts';
import type { Prepared } from '../prepare.ts';

/** The picture's width in a window of 1920, px. */
const WIDTH = 1624;

export async function formerPictures(
  { landscape, first }: Prepared,
  artwork: SiteArtwork | undefined
): Promise<ReadonlyMap<string, Uint8Array>> {
  const atlas = unpack(first(artwork?.packed));
  const query = settled(atlas, HOME, totalsOf(atlas.items));
  const bytesOf = (path: string, offset: number, length: number) =>
    artwork?.files.get(path)?.subarray(offset, offset + length);
  const svg = await FORMATS.svg.write({
    ...{ atlas, details: packDetails(landscape), query, selected: selectFor(atlas, query, undefined) },
    ...{ views: viewsFor(allViews, atlas), theme: 'light', width: WIDTH },
    hasPicture: () => true,
    pictureOf: ({ pack, offset, length }) => {
      const bytes = bytesOf(atlas.packs[pack]!, offset, length);
      return bytes && `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`;
    }
  });
  const { png, pdf } = await drawn(svg, titleOf(landscape.foundation));
  return new Map([
    ['docs/landscape.png', png],
    ['docs/landscape.pdf', pdf]
  ]);
}

/** How many pictures stay: of some landscapes, each in a few states. */
const KEPT = 40;

/** Drawing them is a third of a build, and most builds change nothing that they show: they are kept by what is drawn. */
async function drawn(svg: string, title: string): Promise<WholePicture> {
  const version = await presentVersion();
  const key = createHash('sha256').update([version, title, svg].join('\0')).digest('hex');
  const folder = join(cacheFolder(), 'whole');
  const path = join(folder, key);
  const kept = await readKept(path, key);
  if (kept instanceof Buffer) {
    await markUsed(path, new Date());
    const length = kept.readUInt32BE();
    return { png: kept.subarray(4, 4 + length), pdf: kept.subarray(4 + length) };
  }
  const { drawWhole } = await import('../../logos/draw/whole.ts');
  const whole = await drawWhole(svg, title);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(whole.png.length);
  await writeKept(path, key, Buffer.concat([length, whole.png, whole.pdf]));
  await keepNewest(folder, KEPT);
  return whole;
}
