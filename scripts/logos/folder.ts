/** A folder of logos: which of its files a logo is, and the bytes of that. No name and no link leads out of it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '#text/order.ts';
import { NotAFile, TooLarge, readRegular } from '../files.ts';
import { note, type Note } from './problems.ts';

/** Larger files are refused unread. */
export const MOST_BYTES = 8 << 20;

export interface LogoFolder {
  /** Sorted. */
  readonly names: readonly string[];
  /** The name that the folder has for a logo, perhaps in other capitals; undefined where there is none. */
  readonly nameOf: (logo: string) => string | undefined;
  /** The bytes of a file by the name that the folder has, or why they are not read. */
  readonly read: (name: string) => Promise<Uint8Array | Note>;
}

/** The folder, without files if there is none. */
export async function logoFolder(path: string | undefined): Promise<LogoFolder> {
  const names = path === undefined ? [] : (await readdir(path).catch(() => [])).sort(compareText);
  const exact = new Set(names);
  const others = new Map(names.map((name) => [name.toLowerCase(), name]));
  return {
    names,
    nameOf: (logo) => (exact.has(logo) ? logo : others.get(logo.toLowerCase())),
    read: async (name) => {
      try {
        const bytes = await readRegular(join(path!, name), MOST_BYTES, path);
        return bytes ?? note('logo_unreadable', 'it leads to nothing');
      } catch (error) {
        return note('logo_unreadable', reasonOf(error));
      }
    }
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof TooLarge) return `it is larger than ${MOST_BYTES / 1024 / 1024} MB`;
  if (error instanceof NotAFile) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EPERM' ? 'this user may not read it' : (code ?? message);
}

export const isNote = (read: Uint8Array | Note): read is Note => 'code' in read;
