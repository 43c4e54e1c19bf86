/** The repositories of a landscape, each once, with the items that it belongs to. */
import type { Item } from '#landscape/model.ts';
import { repositoryKey } from '#text/address.ts';

export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly items: readonly Item[];
}

export function repositoriesOf(items: readonly Item[]): Repository[] {
  const byName = new Map<string, Repository & { items: Item[] }>();
  for (const item of items) {
    const found = gitHubRepository(item.repo);
    if (!found) continue;
    const key = fullName(found).toLowerCase();
    const known = byName.get(key);
    if (known) known.items.push(item);
    else byName.set(key, { ...found, items: [item] });
  }
  return [...byName.values()];
}

export const fullName = ({ owner, name }: Pick<Repository, 'owner' | 'name'>): string => `${owner}/${name}`;

/** Owner and name, or undefined for what is no address of a repository on GitHub. */
export function gitHubRepository(url: string | undefined): Pick<Repository, 'owner' | 'name'> | undefined {
  const path = /^https?:\/\/(?:www\.)?github\.com\/([^?#]+)/i.exec(url ?? '')?.[1];
  return path === undefined || repositoryKey(url) === undefined ? undefined : ownerAndName(path);
}

/** Whether a text is `owner/name` and nothing beside that. */
export function isFullName(text: string): boolean {
  const found = ownerAndName(text);
  return found !== undefined && fullName(found) === text;
}

/** Reads `owner/name`; what stands behind it is passed over. */
export function ownerAndName(path: string): Pick<Repository, 'owner' | 'name'> | undefined {
  const [owner = '', file = ''] = path.split('/');
  const name = file.replace(/\.git$/i, '');
  const isOne = /^[\w-]{1,100}$/.test(owner) && /^[\w.-]{1,100}$/.test(name) && !/^\.\.?$/.test(name);
  return isOne ? { owner, name } : undefined;
}
