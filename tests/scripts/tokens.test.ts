import { describe, expect, it } from 'vitest';
import { hiding, tokensIn, withoutPasswords } from '#scripts/tokens.ts';

const TOKEN = 'ghp_Ab3/xY+9"z.k7Q=';
const hide = hiding([TOKEN, 'four']);
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a token', () => {
  it.each([
    ['as it is', TOKEN],
    ['in the middle of a word', `x${TOKEN}y`],
    ['twice', `${TOKEN} and ${TOKEN}`],
    ['in capitals', TOKEN.toUpperCase()],
    ['in an address', `https://example.org/?token=${encodeURIComponent(TOKEN)}`],
    ['in a text in quotes', JSON.stringify({ token: TOKEN })],
    ['as the name in an address', `https://${TOKEN}@example.org/`],
    ['as a password', `https://x:${TOKEN}@example.org/`],
    ['encoded', base64(TOKEN)],
    ['as basic credentials', `Basic ${base64(`x-access-token:${TOKEN}`)}`],
    ['as other basic credentials', `Basic ${base64(`me:${TOKEN}`)}`],
    ['as others again', `Basic ${base64(`it:${TOKEN}`)}`]
  ])('is hidden %s', (_, text) => {
    const hidden = hide(text);
    expect(hidden).toContain('***');
    expect(hidden.toLowerCase()).not.toContain('ab3');
    for (const [word] of hidden.matchAll(/[a-z0-9+/=]{8,}/gi))
      expect(Buffer.from(word, 'base64').toString('latin1')).not.toContain('Ab3/xY+9');
  });

  it('that is short is hidden as a word, and no part of others', () => {
    expect(hide('four, “four”: fourteen of 4four')).toBe('***, “***”: fourteen of 4four');
  });

  it('is all that is hidden', () => {
    for (const text of ['', 'https://example.org/@me', 'me@example.org', 'a://b c@d', 'ghp_Ab3'])
      expect([hide(text), hiding([])(text)]).toEqual([text, text]);
  });
});

it('the name and password of an address are hidden without any token', () => {
  expect(withoutPasswords('from https://me:secret@example.org/x and ssh://git@host, not https://a.org/@me')).toBe(
    'from https://***@example.org/x and ssh://***@host, not https://a.org/@me'
  );
});

it('long texts are looked at once', () => {
  const long = '://'.repeat(200_000);
  expect([hide(long), withoutPasswords(long)]).toEqual([long, long]);
});

it('tokens are read from both variables, each once', () => {
  const variables: Readonly<Record<string, string>> = { GITHUB_TOKENS: ' one, two,,one', GITHUB_TOKEN: 'three' };
  expect(tokensIn({ variable: (name) => variables[name] })).toEqual(['one', 'two', 'three']);
  expect(tokensIn({ variable: () => undefined })).toEqual([]);
});
