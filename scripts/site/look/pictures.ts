/**
 * A foundation's own pictures: logos beside its name and below the page, the icon of tabs, what a link is shown with. Each
 * is a file beside the settings, read and drawn as the logos of items are; nothing of it runs, nothing is fetched.
 */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { Look, PictureUse } from '#landscape/look.ts';
import { formatProblem } from '#landscape/problems/report.ts';
import { printable } from '#text/clean.ts';
import { present } from '#text/value.ts';
import type { Effects } from '../../effects.ts';
import { logoFolder, isNote } from '../../logos/folder.ts';
import { workOn } from '../../logos/jobs/pool.ts';
import type { DrawingOutcome } from '../../logos/draw/draw.ts';
import { rasterSize, sniffRaster } from '../../logos/sniff.ts';

export interface SiteLogo {
  /** In the site. */
  readonly path: string;
  /** Width by height. */
  readonly aspect: number;
  /** Made for dark ground. */
  readonly pale: boolean;
}

export interface SiteLook {
  readonly header?: SiteLogo;
  readonly footer?: SiteLogo;
  /** Of the event that is announced. */
  readonly banner?: SiteLogo;
  /** As an address that needs no request. */
  readonly icon?: string;
  readonly preview?: { readonly path: string; readonly width: number; readonly height: number };
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** An icon of Windows; browsers decode it, and it is taken as it is if it is small. */
const ICO = '\0\0\x01\0';
const MOST_ICO = 32 << 10;

/** Undefined where the settings name no picture that is there. */
export async function lookFor(
  look: Look | undefined,
  settings: string | undefined,
  effects: Effects
): Promise<SiteLook | undefined> {
  const uses = Object.entries(look?.pictures ?? {}) as (readonly [PictureUse, string])[];
  if (uses.length === 0 || settings === undefined) return undefined;
  const folder = await logoFolder(dirname(settings));
  const tell = (name: string, message: string) =>
    effects.tell(
      formatProblem({
        ...{ code: 'logo_unreadable', severity: 'warning', message: `“${printable(name)}”: ${message}` },
        ...{ file: settings, line: 1, column: 1, path: '' }
      })
    );
  const files = new Map<string, Uint8Array>();
  const put = (kind: string, extension: string, bytes: Uint8Array) => {
    const path = `assets/${kind}-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${extension}`;
    files.set(path, bytes);
    return path;
  };
  const read = new Map<string, Uint8Array>();
  for (const name of new Set(uses.map(([, name]) => name))) {
    const bytes = await folder.read(name);
    if (isNote(bytes)) tell(name, bytes.message);
    else read.set(name, bytes);
  }
  const drawn = new Map<string, DrawingOutcome>();
  const toDraw = [...read].filter(([name, bytes]) =>
    uses.some(([use, of]) => of === name && use !== 'preview' && !isIco(bytes))
  );
  await workOn(
    'emblem',
    toDraw.map(([, bytes]) => bytes),
    { workers: 1, signal: effects.signal },
    (index, outcome) => {
      drawn.set(toDraw[index]![0], outcome);
      for (const { message } of outcome.pictures ? [] : outcome.notes) tell(toDraw[index]![0], message);
      return Promise.resolve();
    }
  );
  const found: Partial<Record<PictureUse, unknown>> = {};
  for (const [use, name] of uses) {
    const bytes = read.get(name);
    if (bytes === undefined) continue;
    const { pictures, emblem } = drawn.get(name) ?? {};
    if (use === 'preview') {
      const kind = sniffRaster(bytes);
      const size = kind && rasterSize(bytes, kind);
      if (kind === undefined || size === undefined) tell(name, 'what links are shown with has to be PNG, JPEG or WebP');
      else found.preview = { path: put('preview', kind === 'jpeg' ? 'jpg' : kind, bytes), ...size };
    } else if (use === 'icon') {
      if (emblem) found.icon = address('image/png', emblem.icon);
      else if (isIco(bytes)) found.icon = address('image/x-icon', bytes);
    } else if (pictures && emblem) {
      const { width, height } = emblem.size;
      const path = put(use, pictures.full.extension, pictures.full.bytes);
      found[use] = { path, aspect: width / height, pale: emblem.pale };
    }
  }
  return present({ ...found, files }) as SiteLook;
}

const isIco = (bytes: Uint8Array) =>
  bytes.length <= MOST_ICO && Buffer.from(bytes.subarray(0, 4)).toString('latin1') === ICO;

const address = (type: string, bytes: Uint8Array) => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
