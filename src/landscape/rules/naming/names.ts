/** Names that are a slip of the finger away from that of their repository. */
import { editDistance } from '#text/nearest.ts';
import { repositoryOf } from '#text/address.ts';
import { squeeze } from '#text/slug.ts';
import type { Rules } from '../evidence.ts';

export const nameRules: Rules = ({ doc, entries }, report) => {
  for (const { draft: item, kind } of entries) {
    const repo = repositoryOf(item.repo);
    if (kind !== 'project' || !repo) continue;
    const proposal = spelledAs(item.name, item.aliases, slugs(item.repo!));
    if (proposal)
      report.add('name_misspelt', { doc, path: [...item.path, 'name'], fix: proposal }, item.name, repo, proposal);
  }
};

/** Owner and name of a repository, in the letters of its address. */
const slugs = (address: string): string[] =>
  new URL(address).pathname
    .split('/')
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => part.replace(/\.git$/i, ''));

/**
 * What a name was probably meant to be: the repository's or its owner's, if it is at most three letters and a fifth of
 * it away. Not where one contains the other (`PyMC3`, `flux2`), nor where an alias or the other one agrees.
 */
function spelledAs(name: string, aliases: readonly string[], slugs: readonly string[]): string | undefined {
  const bare = name.replace(/\s*\([^)]*\)\s*$/, '');
  // “R&D” is what an address can only call “r-and-d”; letters that no address has are no slip.
  if (/[^\x20-\x7e]/.test(bare.normalize('NFKD').replace(/\p{M}/gu, ''))) return undefined;
  const written = squeeze(bare);
  const spoken = squeeze(bare.replaceAll('&', ' and '));
  if (written.length < 6 || slugs.some((slug) => [written, spoken].includes(squeeze(slug)))) return undefined;
  for (const candidate of slugs.toReversed()) {
    const meant = squeeze(candidate);
    if (aliases.some((alias) => squeeze(alias) === meant)) return undefined;
    if (
      meant.includes(written) ||
      spoken.includes(meant) ||
      written.includes(meant) ||
      meant.includes(spoken) ||
      /\d/.test(difference(written, meant))
    )
      continue;
    const length = Math.max(written.length, meant.length);
    const distance = editDistance(written, meant, Math.min(3, Math.floor(length / 5)));
    if (distance <= Math.min(3, Math.floor(length / 5))) return inTheStyleOf(bare, candidate);
  }
  return undefined;
}

/** What is left of both after what they begin and end with alike. */
function difference(a: string, b: string): string {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return a.slice(start, a.length - end) + b.slice(start, b.length - end);
}

/** `adversarial-robustness-toolbox` as a name like “Adversarial Robustness Toolkit” is written. */
function inTheStyleOf(name: string, slug: string): string {
  const words = /\s/.test(name) ? slug.split(/[-_]+/) : [slug];
  return words.map((word) => (/^\p{Lu}/u.test(name) ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join(' ');
}
