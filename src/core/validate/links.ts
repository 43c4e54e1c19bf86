/** Addresses: everything that would become a link must be http or https. */
import type { Path } from '../located.ts';
import { cleanText, listOf, mapping, webAddress } from '../text.ts';
import type { Rules } from './index.ts';
import { levels } from './items.ts';

const ITEM_KEYS = ['homepage_url', 'repo_url', 'twitter', 'crunchbase', 'url_for_bestpractices'];
const ORGANIZATION_KEYS = ['homepage_url', 'twitter'];
const TOP_KEYS = [
  ['foundation', 'url'],
  ['listing', 'edit_url']
] as const;

export const linkRules: Rules = ({ doc }, report) => {
  const check = (key: string, value: unknown, path: Path): void => {
    const address = cleanText(value);
    if (address && !webAddress(value)) report.add('url_malformed', { doc, path }, key, String(value));
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
    for (const [i, link] of listOf(extra['other_links']).entries()) {
      const url = mapping(link)['url'];
      if (!/^mailto:[^\s@]+@[^\s@]+$/.test(String(url))) check('url', url, [...path, 'extra', 'other_links', i, 'url']);
    }
  }
  for (const [level, key] of TOP_KEYS) check(key, mapping(mapping(doc.value)[level])[key], [level, key]);
  for (const [i, organization] of listOf(mapping(doc.value)['organizations']).entries()) {
    for (const key of ORGANIZATION_KEYS) check(key, mapping(organization)[key], ['organizations', i, key]);
  }
};
