/** Addresses: everything that would become a link must be http or https, and lead where its key says. */
import { itemLevel } from '../read/item-fields.ts';
import type { Path } from '../read/located.ts';
import { cleanText } from '#text/clean.ts';
import { listOf, mapping } from '#text/value.ts';
import { addressTemplate, besideRepository, mailAddress, pageOf, repositoryKey, webAddress } from '#text/address.ts';
import type { Rules } from './evidence.ts';
import { levels } from './evidence.ts';

const ITEM_KEYS = Object.entries(itemLevel.fields).flatMap(([key, { holds }]) => (holds === 'address' ? [key] : []));
const ORGANIZATION_KEYS = ['homepage_url', 'twitter'];
const TOP_KEYS = [
  ['foundation', 'url'],
  ['listing', 'edit_url']
] as const;

/** The sites that a key stands for; below them, any host. */
const SITES: Readonly<Record<string, readonly string[]>> = {
  twitter: ['twitter.com', 'x.com'],
  crunchbase: ['crunchbase.com'],
  bluesky_url: ['bsky.app'],
  facebook_url: ['facebook.com', 'fb.com'],
  linkedin_url: ['linkedin.com'],
  pinterest_url: ['pinterest.com'],
  reddit_url: ['reddit.com'],
  stack_overflow_url: ['stackoverflow.com', 'stackexchange.com'],
  youtube_url: ['youtube.com', 'youtu.be']
};
/** Sites that others pretend to be: `github.com.example.org`. */
const LOOKALIKE = /(?:^|\.)((?:github|gitlab|bitbucket|codeberg|twitter|linkedin|youtube)\.(?:com|org))[.-]/i;
const FORGES = /^(www\.)?(github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)$/i;
/** What people write who have nothing to write. */
const PLACEHOLDER = /^(?:nil|null|none|n\/?a|nan|tbd|todo|undefined|unknown|-+|\?+)$/i;
/** The same as the name of an account. */
const ACCOUNT = /\/(?:nil|null|none|n\/a|undefined|unknown)\/?$/i;
/** Pages of one's own on sites that everybody shares; what such a site has for developers is on other hosts. */
const SOCIAL = /^(?:(?:www|m|mobile|[a-z]{2})\.)?((?:twitter|x|linkedin|facebook|fb|medium|youtube)\.com|youtu\.be)$/i;

/** Keys under which a mailing address makes sense. */
const MAIL_KEYS = new Set(['mailing_list_url']);

export const linkRules: Rules = ({ doc }, report) => {
  const check = (key: string, value: unknown, path: Path): void => {
    const text = cleanText(value);
    if (!text || (MAIL_KEYS.has(key) && mailAddress(value))) return;
    const address = webAddress(value);
    if (PLACEHOLDER.test(text) || (address && key in SITES && ACCOUNT.test(address)))
      return report.add('url_placeholder', { doc, path }, key, text);
    if (!address) {
      const fix = mended(String(value));
      return report.add('url_malformed', { doc, path, fix, isSafe: true }, key, String(value));
    }
    if (address !== value) report.add('url_padded', { doc, path, fix: address, isSafe: true }, key);
    const { hostname, protocol, pathname } = new URL(address);
    const sites = SITES[key] ?? [LOOKALIKE.exec(hostname)?.[1] ?? hostname];
    if (!sites.some((site) => hostname === site || hostname.endsWith(`.${site}`)))
      report.add('url_wrong_host', { doc, path }, key, hostname, sites.join(' or '));
    if (protocol === 'http:') report.add('url_insecure', { doc, path, fix: address.replace(/^http:/i, 'https:') }, key);
    const beside = key === 'repo_url' ? besideRepository(address) : undefined;
    if (beside)
      report.add(
        'repo_incomplete',
        { doc, path, fix: beside.repository, isSafe: beside.repository !== undefined },
        address,
        beside.what
      );
    if (key === 'repo_url' && FORGES.test(hostname) && repositoryKey(address) === undefined) {
      const isOwner = pathname.split('/').filter(Boolean).length < 2;
      report.add('repo_incomplete', { doc, path }, address, isOwner ? 'an owner' : 'another page of the forge');
    }
    // The page of the site itself is its owner's homepage.
    const isPage = key === 'homepage_url' && path.at(-3) === 'items' && pathname.length > 1;
    const site = isPage ? SOCIAL.exec(hostname)?.[1] : undefined;
    if (site) report.add('homepage_social', { doc, path }, address, site);
  };

  /** Further repositories that are the first one, or each other. */
  const repeated = (item: Readonly<Record<string, unknown>>, path: Path): void => {
    if (!item['additional_repos']) return;
    const seen = new Set([identityOf(item['repo_url'])]);
    for (const [i, entry] of listOf(item['additional_repos']).entries()) {
      const { repo_url: repo } = mapping(entry);
      const identity = identityOf(repo);
      const at = [...path, 'additional_repos', i, 'repo_url'];
      if (identity !== undefined && seen.has(identity)) report.add('repo_repeated', { doc, path: at }, String(repo));
      seen.add(identity);
    }
  };

  for (const { value, path, level } of levels({ doc })) {
    if (level !== 'item') continue;
    for (const key of ITEM_KEYS) check(key, value[key], [...path, key]);
    for (const [i, repo] of listOf(value['additional_repos']).entries()) {
      check('repo_url', mapping(repo)['repo_url'], [...path, 'additional_repos', i, 'repo_url']);
    }
    repeated(value, path);
    for (const key of ['description_source', 'status_source'])
      check('url', mapping(value[key])['url'], [...path, key, 'url']);
    const extra = mapping(value['extra']);
    for (const key of Object.keys(extra)) {
      if (key.endsWith('_url')) check(key, extra[key], [...path, 'extra', key]);
    }
    for (const [i, audit] of listOf(extra['audits']).entries())
      check('url', mapping(audit)['url'], [...path, 'extra', 'audits', i, 'url']);
    for (const [i, link] of listOf(extra['other_links']).entries()) {
      const { url } = mapping(link);
      if (!mailAddress(url)) check('url', url, [...path, 'extra', 'other_links', i, 'url']);
    }
  }
  for (const [level, key] of TOP_KEYS) {
    const value = mapping(mapping(doc.value)[level])[key];
    const isTemplate = key === 'edit_url' && /[{}]/.test(String(value)) && addressTemplate(value) !== undefined;
    if (!isTemplate) check(key, value, [level, key]);
  }
  for (const [i, organization] of listOf(mapping(doc.value)['organizations']).entries()) {
    for (const key of ORGANIZATION_KEYS) check(key, mapping(organization)[key], ['organizations', i, key]);
  }
};

/** What can only be at the ends of an address by mistake. */
const AROUND = /^[\s<"'\u200b\ufeff]+|[\s>"'\u200b\ufeff]+$/gu;
/** A scheme with a letter too many or too few, or with other signs than a colon and two slashes behind it. */
const SCHEME =
  /^(?:(https?)[:;.]{0,2}\/{1,3}|(https?):(?=\w)|(?:h{1,2}t{1,3}p{1,2}(s?)|ttp(s?)|htt(s)p):\/\/)(?:https?:\/\/)?(?=[^/])/i;

/** An address for cloning from a forge, or one without a scheme. */
const CLONED =
  /^(?:git\+)?(?:(?:ssh|git|https?):\/\/)?(?:git@)?(?:www\.)?((?:github|gitlab)\.com|codeberg\.org|bitbucket\.org)[:/]\/*([^\s/]+\/[^\s?#]+?)(?:\.git)?\/*$/i;

/**
 * The address that was meant, where that is beyond doubt: a slip in “https://”, quotes and brackets around it, or what
 * is typed to clone from a forge.
 */
function mended(text: string): string | undefined {
  return webAddress(
    text
      .replace(AROUND, '')
      .replace(CLONED, 'https://$1/$2')
      .replace(
        SCHEME,
        (...[, exact, bare, ...s]) => `${exact ?? bare ?? (s.slice(0, 3).some(Boolean) ? 'https' : 'http')}://`
      )
  );
}

/** A repository for comparing, on any host. */
function identityOf(repo: unknown): string | undefined {
  const address = webAddress(repo);
  return repositoryKey(address) ?? pageOf(address)?.replace(/\.git$/, '');
}
