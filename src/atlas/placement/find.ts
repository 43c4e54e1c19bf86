/** Who is meant by a former or a misspelt name, a domain or a repository. */
import type { Details } from '#landscape/publish/packed.ts';
import { pageOf, repositoryKey } from '#text/address.ts';
import type { Atlas, AtlasItem } from '../atlas.ts';

const hostOf = (address: string | undefined) => pageOf(address)?.split('/')[0];
const asAddress = (text: string) => (/^https?:\/\//i.test(text) ? text : `https://${text}`);

/** Items with this very repository, site or domain; none for what is no address. */
export function itemsAt(atlas: Atlas, details: Details | undefined, text: string): AtlasItem[] {
  const typed = text.trim();
  if (!/^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i.test(typed) || !details) return [];
  const address = asAddress(typed);
  const repository = repositoryKey(address);
  const host = hostOf(address);
  return atlas.items.filter(({ index }) => {
    const { repo, homepage } = details.items[index]!;
    if (repository !== undefined) return repositoryKey(repo) === repository || repositoryKey(homepage) === repository;
    return pageOf(homepage) === pageOf(address) || hostOf(homepage) === host;
  });
}
