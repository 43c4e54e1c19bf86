/** Foreign addresses: which of them may be linked, and when two are one. */
import { cleanText } from './clean.ts';

/** The address if it is one that may be linked (http or https, no spaces or control characters), else undefined. */
export function webAddress(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (!/^https?:\/\/[^\s\p{Cc}\p{Bidi_Control}\ufeff<>"\\^`{|}]+$/iu.test(text)) return undefined;
  try {
    const url = new URL(text);
    // A name before the host only makes it look like another one.
    const plain = url.username === '' && url.password === '';
    return /^https?:$/.test(url.protocol) && plain && url.hostname.includes('.') ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The address if it is one that may be linked once `{line}` and `{name}` in it are filled in. */
export function addressTemplate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const filled = value.trim().replace(/\{(?:line|name)\}/g, '1');
  // What can be filled in must not decide where it leads.
  const host = /^https?:\/\/[^/?#]*/i;
  return webAddress(filled) && host.exec(filled)?.[0] === host.exec(value.trim())?.[0] ? value.trim() : undefined;
}

/** The address if it is that of a mailbox: `mailto:list@example.org`. */
export function mailAddress(value: unknown): string | undefined {
  return typeof value === 'string' && /^mailto:[^\s\p{Cc}<>"'@?&]+@[^\s\p{Cc}<>"'@?&]+$/u.test(value)
    ? value
    : undefined;
}

/** An address for comparing: without scheme, `www.`, letter case and final slash. Undefined for no address. */
export function pageOf(address: string | undefined): string | undefined {
  const [, host, path = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)([^]*)$/i.exec(address ?? '') ?? [];
  return host && `${host.replace(/:(80|443)$/, '')}${path.replace(/\/+(?=$|[?#])/, '')}`.toLowerCase();
}

/** Pages of forges where the name of an owner would stand. */
const NO_OWNERS =
  /^[^/]+\/(?:apps|collections|enterprises|explore|features|groups|marketplace|orgs|settings|sponsors|stars|topics|users)\//;
/** What follows the name of a project on GitLab, where groups hold groups. */
const NO_GROUPS = /^(?:-|tree|blob|raw|commits|issues|merge_requests|wikis)$/;

const PLAIN = /^https?:\/\/(?:www\.)?((?:github\.com|bitbucket\.org|codeberg\.org)\/)\/*([^/?#]+\/)\/*([^/?#]+)/i;
const GITLAB = /^https?:\/\/(?:www\.)?(gitlab\.[\w.-]+)((?:\/+[^/?#]+){2,})/i;

/** Host and path of a repository on a known forge, for comparing; undefined for other addresses. */
export function repositoryKey(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const [, host, owner, name] = PLAIN.exec(url) ?? GITLAB.exec(url) ?? [];
  if (host === undefined || owner === undefined) return undefined;
  const key = (name === undefined ? `${host}/${projectOf(owner)}` : host + owner + name).toLowerCase();
  return NO_OWNERS.test(key) ? undefined : key.replace(/\.git$/, '');
}

/** The path of a project on GitLab without the page of it: `/group/sub/tool/-/tree/main` → `group/sub/tool`. */
function projectOf(path: string): string {
  const parts = path.split('/').filter(Boolean);
  const page = parts.findIndex((part, i) => i > 1 && NO_GROUPS.test(part));
  return parts.slice(0, page < 0 ? undefined : page).join('/');
}

/** The folder of a repository that an address names: `tree/main/sub/tool` → `sub/tool`; empty for the whole. */
export function folderIn(url: string | undefined): string {
  const [, path = ''] =
    /^https?:\/\/[^/]+(?:\/[^/?#]+){2,}?\/(?:-\/)?(?:tree|blob)\/[^/?#]+\/([^?#]+)/i.exec(url ?? '') ?? [];
  return path.replace(/\/+$/, '').toLowerCase();
}

/** Addresses beside GitHub's own pages that hold what a repository holds: for programs, of raw files. */
const BESIDE = /^https?:\/\/(?:api\.github\.com\/repos|raw\.githubusercontent\.com)\/([^/?#]+)\/([^/?#]+)/i;
const SITE = /^https?:\/\/([^./]+)\.(?:github|gitlab)\.io(?:\/([^/?#]+))?/i;

/** What an address is that stands where that of a repository is meant, with the repository's where that is beyond doubt. */
export function besideRepository(url: string): { readonly what: string; readonly repository?: string } | undefined {
  const [, owner, name] = BESIDE.exec(url) ?? [];
  if (owner && name)
    return { what: 'what programs read', repository: `https://github.com/${owner}/${name.replace(/\.git$/i, '')}` };
  return SITE.test(url) ? { what: 'a site' } : undefined;
}

/** `owner/name` of a repository on a known forge, lower case, for comparing; undefined for other addresses. */
export const repositoryOf = (url: string | undefined): string | undefined =>
  repositoryKey(url)?.replace(/^[^/]+\//, '');

/** A file name that stays inside its folder. */
export function logoFile(value: unknown): string | undefined {
  const text = cleanText(value)?.replace(/^\.\//, '');
  return text && !/^[/\\]|(^|[/\\])\.\.([/\\]|$)|[:\\]/.test(text) ? text : undefined;
}

/** The last part of a company-directory address: `…/organization/red-hat` → `red-hat`. */
export function directoryName(address: string | undefined): string | undefined {
  return /\/organization\/([^/?#]+)/.exec(address ?? '')?.[1]?.toLowerCase();
}
