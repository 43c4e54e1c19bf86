/** Foreign text inside Markdown: all of it is shown, none of it means anything. */

import { withoutUnseen } from './unseen.ts';

/** A link where the address is one that may be followed, else the text alone. */
export function markdownLink(text: string, url: string | null): string {
  const shown = plain(text);
  return url !== null && /^(https?:\/\/|mailto:)[^\s]/i.test(url) ? `[${shown}](${address(url)})` : shown;
}

/**
 * Text that Markdown shows as it is, on one line. A word joiner, which nobody sees, stands where forges would make of it a
 * mention, a number of an issue, a commit, an address or a picture: for those a backslash is no hindrance.
 */
export function plain(text: string): string {
  return withoutUnseen(text.replace(/[\s\p{Cc}]+/gu, ' '))
    .trim()
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/^(?:[-+=#]|\d{1,9}(?=[.)](?:\s|$)))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[@#](?=[\p{L}\p{N}])|[!%&](?=\d)|\bGH-(?=\d)|:(?=\/\/|\w+:)|\bwww(?=\.)/giu, `$&${JOINER}`)
    .replace(COMMIT, `$&${JOINER}`);
}

const JOINER = '\u2060';
/** The first sign of what may be the name of a commit: seven or more, letters and figures among them. */
const COMMIT = /\b(?=\d*[a-f])(?=[a-f]*\d)[\da-f](?=[\da-f]{6,63}\b)/gi;

/** Nothing in an address ends it, its cell or its line early. */
const address = (url: string) => url.replace(/[\s\p{Cc}\p{Cs}<>()[\]|\\`"'{}^]/gu, percentEncoded);

function percentEncoded(c: string): string {
  if (c > '\x7f') return encodeURIComponent(/\p{Cs}/u.test(c) ? '\ufffd' : c);
  return `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
