/** Addresses: everything that would become a link must be http or https, and lead where its key says. */
import type { Path } from '../located.ts';
import { cleanText, listOf, mailAddress, mapping, webAddress } from '../text.ts';
import type { Rules } from './index.ts';
import { levels } from './items.ts';

const ITEM_KEYS = ['homepage_url', 'repo_url', 'twitter', 'crunchbase', 'url_for_bestpractices'];
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
const FORGES = /^(www\.)?(github\.com|gitlab\.com|codeberg\.org)$/i;

/** Keys under which a mailing address makes sense. */
const MAIL_KEYS = new Set(['mailing_list_url']);

export const linkRules: Rules = ({ doc }, report) => {
  const check = (key: string, value: unknown, path: Path): void => {
    const text = cleanText(value);
    if (!text || (MAIL_KEYS.has(key) && mailAddress(value))) return;
    const address = webAddress(value);
    if (!address) return report.add('url_malformed', { doc, path }, key, String(value));
    const { hostname, protocol, pathname } = new URL(address);
    const sites = SITES[key] ?? [LOOKALIKE.exec(hostname)?.[1] ?? hostname];
    if (!sites.some((site) => hostname === site || hostname.endsWith(`.${site}`)))
      report.add('url_wrong_host', { doc, path }, key, hostname, sites.join(' or '));
    if (protocol === 'http:') report.add('url_insecure', { doc, path, fix: address.replace(/^http:/i, 'https:') }, key);
    if (key === 'repo_url' && FORGES.test(hostname) && pathname.split('/').filter(Boolean).length < 2)
      report.add('repo_incomplete', { doc, path }, address);
  };

  for (const { value, path, level } of levels({ doc })) {
    if (level !== 'item') continue;
    for (const key of ITEM_KEYS) check(key, value[key], [...path, key]);
    for (const [i, repo] of listOf(value['additional_repos']).entries()) {
      check('repo_url', mapping(repo)['repo_url'], [...path, 'additional_repos', i, 'repo_url']);
    }
    check('url', mapping(value['description_source'])['url'], [...path, 'description_source', 'url']);
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
  for (const [level, key] of TOP_KEYS) check(key, mapping(mapping(doc.value)[level])[key], [level, key]);
  for (const [i, organization] of listOf(mapping(doc.value)['organizations']).entries()) {
    for (const key of ORGANIZATION_KEYS) check(key, mapping(organization)[key], ['organizations', i, key]);
  }
};
