/** Where an item is to be found elsewhere, by what one looks for there. */
import type { ItemDetails } from '#landscape/publish/packed.ts';
import type { Link } from '#landscape/model.ts';
import { repositoryKey } from '#text/address.ts';
import type { FactPart } from './fact.ts';
import { hostOf } from './standing.ts';

export type LinkGroup = 'Start' | 'Code' | 'Docs' | 'Follow' | 'More';

/** Kinds of links, as files call them, by group; every other kind is in the last. */
const KINDS: readonly (readonly [group: LinkGroup, kinds: RegExp])[] = [
  ['Code', /^(repository|artwork|package manager|good first issues|dev ?stats|dashboard)/],
  ['Docs', /^(documentation|docs|guide|blog|training|stack ?overflow)/],
  ['Follow', /^(twitter|linkedin|slack|discord|youtube|mailing list|chat|mastodon|bluesky|forum|meetup|calendar)/]
];

const GROUPS: readonly LinkGroup[] = ['Start', 'Code', 'Docs', 'Follow', 'More'];

/** The groups that have a link, each with its links; what is shown of an address is its host and its path. */
export function linkGroups({ homepage, repo, links }: Pick<ItemDetails, 'homepage' | 'repo' | 'links'>): {
  readonly group: LinkGroup;
  readonly links: readonly FactPart[];
}[] {
  const all: (readonly [LinkGroup, FactPart])[] = [
    ...(homepage ? [['Start', { text: shortAddress(homepage), url: homepage }] as const] : []),
    ...(repo ? [['Code', { text: shortAddress(repo), url: repo }] as const] : []),
    ...labelled(links).map(({ kind, url, text, branch, license }) => {
      const more = [branch && `branch ${branch}`, license].filter(Boolean).join(', ');
      return [groupOf(kind), { text: `${text}${more && ` (${more})`}`, url }] as const;
    })
  ];
  return GROUPS.map((group) => ({ group, links: all.flatMap(([of, part]) => (of === group ? [part] : [])) })).filter(
    ({ links }) => links.length > 0
  );
}

const groupOf = (kind: string): LinkGroup => KINDS.find(([, kinds]) => kinds.test(kind))?.[0] ?? 'More';

/** `milvus.io/docs`; a mail address as it is. */
export function shortAddress(url: string): string {
  if (url.startsWith('mailto:')) return url.slice('mailto:'.length);
  const path = new URL(url).pathname.replace(/\/$/, '');
  return `${hostOf(url)}${path}`;
}

/**
 * Links with what each is called: as the file calls it, else by its kind; those that would be called the same by what
 * tells them apart, the names of repositories and else whole addresses.
 */
export function labelled<L extends Pick<Link, 'kind' | 'url' | 'label'>>(links: readonly L[]): (L & FactPart)[] {
  const names = [wordsOf, ({ url }: L) => repositoryName(url) ?? shortAddress(url), ({ url }: L) => shortAddress(url)];
  return names.reduce<(L & FactPart)[]>(
    (all, name, i) => {
      const said = new Map<string, number>();
      for (const { text } of all) said.set(text, (said.get(text) ?? 0) + 1);
      return all.map((link) => (i === 0 || said.get(link.text)! > 1 ? { ...link, text: name(link) } : link));
    },
    links.map((link) => ({ ...link, text: '' }))
  );
}

const wordsOf = ({ kind, url, label }: Pick<Link, 'kind' | 'url' | 'label'>) =>
  label ?? (kind === 'other' ? shortAddress(url) : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`);

/** As its address writes it: `vald-client-go`; undefined where it is none of a known forge. */
function repositoryName(url: string): string | undefined {
  const depth = repositoryKey(url)?.split('/').length;
  return depth === undefined
    ? undefined
    : new URL(url).pathname
        .split('/')
        .filter(Boolean)
        [depth - 2]?.replace(/\.git$/i, '');
}
