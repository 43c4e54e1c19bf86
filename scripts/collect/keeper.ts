/** Who keeps a landscape's files: a folder of the web, a repository on GitHub, or a folder of this machine. */
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { NotAFile, TooLarge } from '../files.ts';
import { UsageError } from '../usage.ts';
import { ownerAndName } from './github/repositories.ts';
import { NOT_THERE, Unanswered } from './patience.ts';
import { Web } from './web.ts';

export interface Keeper {
  /** Where it looks, for people. */
  readonly shown: string;
  /** The file of this name; rejects with `Unanswered` where it cannot be had. */
  readonly read: (name: string) => Promise<Uint8Array>;
}

export interface KeeperOptions {
  /** Where the files lie in a repository whose address names no folder. */
  readonly inRepository: string;
  /** The origin of files in repositories on GitHub. */
  readonly raw: string;
  readonly accept: string;
  /** A file of more bytes is not taken. */
  readonly most: number;
}

export const RAW = 'https://raw.githubusercontent.com';

/** The keeper that people mean by an address or a folder; anything else is wrong use. */
export async function keeperOf(from: string, options: KeeperOptions, effects: Effects): Promise<Keeper> {
  if (/^https?:/i.test(from)) return webKeeper(folderAddress(from, options), options, effects);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(from))
    throw new UsageError(`“${from}” is no address that can be asked: http(s).`);
  if ((await effects.list(from)) === undefined) throw new UsageError(`There is no folder “${from}”.`);
  return localKeeper(from, options.most, effects);
}

function webKeeper(folder: URL, { accept, most }: KeeperOptions, effects: Effects): Keeper {
  const web = new Web(effects, { accept, most });
  return {
    // What stands behind `?` may be a secret of whoever asks.
    shown: `${folder.origin}${folder.pathname}${folder.search && '?…'}`,
    read: async (name) => (await web.get(addressIn(folder, name))).bytes
  };
}

function localKeeper(folder: string, most: number, effects: Effects): Keeper {
  const read = async (name: string) => {
    try {
      const bytes = await effects.readBytes(join(folder, name), most, folder);
      if (bytes !== undefined) return bytes;
    } catch (error) {
      const isOurs = error instanceof TooLarge || error instanceof NotAFile;
      throw new Unanswered(isOurs ? error.message : (error as NodeJS.ErrnoException).code);
    }
    throw new Unanswered(NOT_THERE);
  };
  return { shown: folder, read };
}

/** The address of a file; every sign of its name is a sign of the name there, too. */
function addressIn(folder: URL, name: string): string {
  if (/\p{Surrogate}/u.test(name)) throw new Unanswered('its name cannot be part of an address');
  const url = new URL(folder);
  url.pathname += name.split('/').map(encodeURIComponent).join('/');
  return url.href;
}

/** The folder of an address, that of a repository on GitHub among them, with a slash at the end. */
function folderAddress(from: string, { inRepository, raw }: KeeperOptions): URL {
  const url = URL.canParse(from) ? new URL(from) : undefined;
  if (!url || url.username !== '' || url.password !== '') throw new UsageError(`“${from}” is no web address.`);
  const isGitHub = /^(www\.)?github\.com$/.test(url.hostname);
  const folder = isGitHub ? new URL(`${raw}/${pathInGitHub(url, inRepository)}`) : url;
  folder.hash = '';
  folder.pathname = folder.pathname.replace(/\/*$/, '/');
  return folder;
}

/** `OWNER/REPO/BRANCH/PATH` of `https://github.com/OWNER/REPO` or of a folder in it, as `…/tree/BRANCH/PATH`. */
function pathInGitHub({ pathname, href }: URL, inRepository: string): string {
  const [, owner = '', name = '', tree, branch = 'HEAD', ...path] = pathname.replace(/\/+$/, '').split('/');
  const repository = ownerAndName(`${owner}/${name}`);
  if (!repository || (tree !== undefined && tree !== 'tree'))
    throw new UsageError(
      `“${href}” is no repository and no folder of one: https://github.com/OWNER/REPO, or …/tree/BRANCH/FOLDER.`
    );
  return [repository.owner, repository.name, branch, ...(path.length > 0 ? path : [inRepository])].join('/');
}
