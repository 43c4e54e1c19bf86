import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plain } from '#text/markdown.ts';

const JOINER = '\u2060';

it.each([
  ['@octocat', `@${JOINER}octocat`],
  ['2.6.4', '2.6.4'],
  ['1. first', '1\\. first'],
  ['see #12, GH-12', `see #${JOINER}12, GH-${JOINER}12`],
  ['owner/name#3', `owner/name#${JOINER}3`],
  ['example/x!7, %12, &5', `example/x!${JOINER}7, %${JOINER}12, &${JOINER}5`],
  ['since a5c3785ed8d6a358', `since a${JOINER}5c3785ed8d6a358`],
  ['1234567, deadbeef, effaced, 12ab34', '1234567, deadbeef, effaced, 12ab34'],
  ['https://evil.example', `https:${JOINER}//evil.example`],
  ['www.evil.example', `www${JOINER}.evil.example`],
  ['a@b.example', `a@${JOINER}b.example`],
  [':tada: 10:30', `:${JOINER}tada: 10:30`],
  ['# Heading', '\\# Heading'],
  ['- item', '\\- item'],
  ['+ item', '\\+ item'],
  ['1. item', '1\\. item'],
  ['2) item', '2\\) item'],
  ['===', '\\==='],
  ['$x$', '\\$x\\$'],
  ['C#, C++, 2.6.4, a-b = c', 'C#, C++, 2.6.4, a-b = c']
])('shows %j, and nothing more', (text, shown) => {
  expect(plain(text)).toBe(shown);
});

it('shows every letter, and no mention, number, address or block is left whatever the text', () => {
  const unit = fc.constantFrom(...'@#:/.-+=1aGHw$<& \n', 'https://', 'www.', 'GH-');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      const shown = plain(text);
      expect(shown).not.toMatch(/[@#][a-z\d]|GH-\d|:\/\/|\bwww\.|^(?:[-+=#>]|\d+[.)])|\n/i);
      const read = shown
        .replaceAll(JOINER, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replace(/\\([^])/g, '$1');
      expect(read).toBe(text.replace(/\s+/g, ' ').trim());
    })
  );
});
