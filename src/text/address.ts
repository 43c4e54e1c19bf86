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

/** `owner/name` of a repository on a known forge, lower case, for comparing; undefined for other addresses. */
export function repositoryOf(url: string | undefined): string | undefined {
  const match =
    /^https?:\/\/(?:www\.)?(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/([^/?#]+\/[^/?#]+)/i.exec(url ?? '');
  return match ? match[2]!.replace(/\.git$/i, '').toLowerCase() : undefined;
}

/** A file name that stays inside its folder. */
export function logoFile(value: unknown): string | undefined {
  const text = cleanText(value)?.replace(/^\.\//, '');
  return text && !/^[/\\]|(^|[/\\])\.\.([/\\]|$)|[:\\]/.test(text) ? text : undefined;
}
