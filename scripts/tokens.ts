/** The tokens that a command was given, and texts without them. */
import type { Effects } from './effects.ts';

/** Of GITHUB_TOKENS and GITHUB_TOKEN, each once. */
export function tokensIn({ variable }: Pick<Effects, 'variable'>): readonly string[] {
  const named = [variable('GITHUB_TOKENS'), variable('GITHUB_TOKEN')].join(',').split(',');
  return [...new Set(named.map((token) => token.trim()).filter((token) => token !== ''))];
}

/** What stands in the place of a secret. */
const HIDDEN = '***';
/** A shorter token is hidden as a word alone: it may well be a part of others. */
const LONG = 8;

/** The text with stars in the place of names and passwords in addresses. */
export const withoutPasswords = (text: string): string => text.replace(/(?<=:\/\/)[^\s/@]*@/g, `${HIDDEN}@`);

/**
 * Puts stars in the place of these tokens, in whatever case and as addresses, texts in quotes and basic credentials write
 * them.
 */
export function hiding(tokens: readonly string[]): (text: string) => string {
  const spellings = new Set(
    tokens.flatMap((token) => {
      const within = [0, 1, 2].map((shift) => encodedAfter(shift, token));
      return [token, encodeURIComponent(token), JSON.stringify(token).slice(1, -1), ...within];
    })
  );
  const patterns = [...spellings]
    .filter((spelling) => spelling !== '')
    .sort((a, b) => b.length - a.length)
    .map((spelling) => {
      const literal = spelling.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
      return spelling.length < LONG ? `(?<![a-z0-9])${literal}(?![a-z0-9])` : literal;
    });
  const found = patterns.length > 0 ? new RegExp(patterns.join('|'), 'gi') : undefined;
  return (text) => (found ? text.replace(found, HIDDEN) : text);
}

/** The signs of base64 that stand for the token alone, wherever in three bytes it begins; empty if there are too few. */
function encodedAfter(shift: number, token: string): string {
  const bytes = Buffer.from(token);
  const first = (3 - shift) % 3;
  const whole = bytes.subarray(first, bytes.length - ((bytes.length - first) % 3));
  return whole.length < LONG ? '' : whole.toString('base64');
}
