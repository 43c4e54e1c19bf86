import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, textsOf } from '#text/clean.ts';
import { isDay } from '#text/day.ts';
import { logoFile, repositoryOf, webAddress } from '#text/address.ts';
import { mapping, present } from '#text/value.ts';
import { slug } from '#text/slug.ts';
import { UNSEEN } from '../builders.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...'a \t\n\r\u0000\u001b\u009f\u200e\u202e\u2066\ufeff./\\:-İßﬁ飞🚀'),
    maxLength: 20
  })
);

describe('cleanText', () => {
  it.each<[unknown, string | undefined]>([
    ['  two\n  words ', 'two words'],
    ['\u001b[31mred\u001b[0m', '[31mred[0m'],
    ['safe\u202eelif', 'safeelif'],
    ['\u2066left\u2069', 'left'],
    ['\ufeffmark', 'mark'],
    ['non\u00a0breaking', 'non breaking'],
    ['', undefined],
    [' \u0000\t ', undefined],
    [2021, '2021'],
    [0, '0'],
    [true, undefined],
    [null, undefined],
    [['list'], undefined],
    [{ toString: () => 'object' }, undefined]
  ])('%j becomes %j', (value, text) => {
    expect(cleanText(value)).toBe(text);
  });

  it('leaves nothing unseen, nothing at the edges, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const text = cleanText(value);
        if (text === undefined) return;
        expect(text).not.toMatch(UNSEEN);
        expect(text).toBe(text.trim());
        expect(cleanText(text)).toBe(text);
      })
    );
  });
});

describe('slug', () => {
  it.each([
    ['PyTorch', 'pytorch'],
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['Objective-C++', 'objective-c-plus-plus'],
    ['F#', 'f-sharp'],
    ['.NET', 'dot-net'],
    ['ASP.NET', 'asp-net'],
    ['++', 'item'],
    ['C++ & Rust', 'c-rust'],
    ['Crème brûlée', 'creme-brulee'],
    ['Яндекс', 'яндекс'],
    ['ﬁle', 'file'],
    ['İstanbul', 'istanbul'],
    ['../../x', 'x'],
    ['__proto__', 'proto'],
    ['🚀', 'item'],
    ['', 'item']
  ])('of %j is %j', (name, id) => {
    expect(slug(name)).toBe(id);
  });

  it('is never empty, has no character that means something in a link, and is its own slug', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const id = slug(name);
        expect(id).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u);
        expect(slug(id)).toBe(id);
      })
    );
  });
});

describe('webAddress', () => {
  it.each([
    'https://example.org',
    'http://example.org/a?b=c#d',
    'HTTPS://EXAMPLE.ORG/',
    'https://münchen.example.org/straße',
    ' https://example.org/ '
  ])('takes %j, trimmed', (address) => {
    expect(webAddress(address)).toBe(address.trim());
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://example.org',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    '//example.org/',
    '/etc/passwd',
    '../../x',
    'C:\\x',
    'example.org',
    'mailto:a@example.org',
    'https://',
    'https://localhost/',
    'https://evil\u202e.example.org',
    'https://example.org/\u2066x',
    'https://example.org/\u0000',
    'https://example.org/\u001b[31m',
    'https://example.org/\u009f',
    'https://example.org/a b',
    'https://example.org/"onclick="x',
    'https://example.org/<script>',
    'https://example.org\\@evil.example.org/',
    'https://exa mple.org/',
    'https://[::1',
    'https://example.org:99999/'
  ])('refuses %j', (address) => {
    expect(webAddress(address)).toBeUndefined();
  });

  it.each([7, true, null, undefined, ['https://example.org/'], {}])('refuses %j, which is no text', (value) => {
    expect(webAddress(value)).toBeUndefined();
  });

  it('gives web addresses only, whatever comes', () => {
    const anyAddress = fc.tuple(fc.constantFrom('https://', 'http://a.b/', 'javascript:', 'data:', ''), anyText);
    fc.assert(
      fc.property(anyAddress, ([start, rest]) => {
        const address = webAddress(start + rest);
        if (address === undefined) return;
        expect(new URL(address).protocol).toMatch(/^https?:$/);
        expect(address).not.toMatch(UNSEEN);
        expect(address).not.toMatch(/["'<>`]?[\s"<>`\\]/);
      })
    );
  });
});

describe('logoFile', () => {
  it.each([
    ['milvus.svg', 'milvus.svg'],
    ['./milvus.svg', 'milvus.svg'],
    ['hosted/milvus.svg', 'hosted/milvus.svg'],
    ['a..b.svg', 'a..b.svg'],
    ['ChaitinTech LOGO.svg', 'ChaitinTech LOGO.svg']
  ])('takes %j', (value, file) => {
    expect(logoFile(value)).toBe(file);
  });

  it.each([
    '../../x',
    '..',
    'a/../../x.svg',
    './../x.svg',
    'a/..',
    '/etc/passwd',
    '\\\\server\\x',
    'C:\\x',
    'C:/x',
    'a\\..\\x.svg',
    'https://example.org/x.svg',
    'data:image/svg+xml,x',
    '.\u202e./x',
    '\u0000../x',
    '',
    7,
    null
  ])('refuses %j', (value) => {
    expect(logoFile(value)).toBe(typeof value === 'number' ? '7' : undefined);
  });

  it('never leaves its folder, whatever comes', () => {
    const parts = fc.array(fc.constantFrom('..', '.', 'a', '/', '\\', ':', 'C', '\u0000', '\u200e', ' '), {
      maxLength: 8
    });
    fc.assert(
      fc.property(
        fc.oneof(
          parts.map((list) => list.join('')),
          anyText
        ),
        (value) => {
          const file = logoFile(value);
          if (file === undefined) return;
          const path = new URL(file.split('/').map(encodeURIComponent).join('/'), 'file:///logos/inside/').pathname;
          expect(path.startsWith('/logos/inside/'), file).toBe(true);
          expect(file).not.toMatch(/[\\:]/);
        }
      )
    );
  });
});

describe('repositoryOf', () => {
  it.each([
    ['https://github.com/Milvus-IO/milvus', 'milvus-io/milvus'],
    ['http://www.github.com/milvus-io/milvus.git', 'milvus-io/milvus'],
    ['https://gitlab.com/group/project/-/tree/main', 'group/project'],
    ['https://github.com/milvus-io', undefined],
    ['https://example.org/milvus-io/milvus', undefined],
    [undefined, undefined]
  ])('of %j is %j', (url, repository) => {
    expect(repositoryOf(url)).toBe(repository);
  });
});

it('tells days from other texts', () => {
  expect(['2024-02-29', '1999-12-31'].every(isDay)).toBe(true);
  expect(
    ['2024-13-01', '2024-00-01', '2024-01-00', '2024-01-32', '24-01-01', '2024-1-1', ' 2024-01-01'].some(isDay)
  ).toBe(false);
});

it('reads mappings, lists of texts and present fields, and makes others empty', () => {
  expect([mapping([1]), mapping(null), mapping('x')]).toEqual([{}, {}, {}]);
  expect(textsOf('one')).toEqual(['one']);
  expect(textsOf([' one ', 2, null, '', { a: 1 }])).toEqual(['one', '2']);
  expect(present({ a: undefined, b: null, c: 0 })).toEqual({ b: null, c: 0 });
});
