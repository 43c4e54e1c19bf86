import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMarkdown } from '#take-away/markdown.ts';
import { markdownLink } from '#text/markdown.ts';
import { aRecord, aSelection } from './selections.ts';

const linesOf = (...args: Parameters<typeof aSelection>) => formatMarkdown(aSelection(...args)).split('\n');

it('is a heading with the sentence and the link, then a row per item', () => {
  const milvus = aRecord('Milvus', {
    stage: 'sandbox',
    license: 'Apache-2.0',
    host: 'Linux Foundation',
    layers: ['storage', 'serving'],
    topics: ['vector-database'],
    description: 'Finds #1 near vectors',
    figures: { stars: { value: 45728, date: '2026-08-22', source: 'github' } },
    homepage_url: 'https://milvus.io'
  });
  const names = new Map([
    ['sandbox', 'Sandbox'],
    ['storage', 'Data Sources & Storage'],
    ['serving', 'Inference, Serving'],
    ['vector-database', 'Vector database']
  ]);
  const more = { link: 'https://example.org/l/?stage=sandbox', date: '2026-01-31', names };
  expect(linesOf([milvus, aRecord('Bare')], more)).toEqual([
    '# Small Landscape',
    '',
    '[2 of 5 shown.](https://example.org/l/?stage=sandbox) Listing of 2026-01-31.',
    '',
    '| Name | What it is | Stage | Topics | License | Stars | Host | Layers |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    '| [Milvus](https://milvus.io) | Finds #\u20601 near vectors | Sandbox | Vector database | Apache-2.0 ' +
      '| 45,728 (22 Aug 2026) | Linux Foundation | Data Sources & Storage; Inference, Serving |',
    '| Bare |  |  |  |  |  |  |  |',
    ''
  ]);
});

it('has no table where nothing is shown, and no link where the page is not known', () => {
  expect(linesOf([])).toEqual(['# Small Landscape', '', '2 of 5 shown.', '']);
});

it('tells the tier of members', () => {
  const member = aRecord('Acme', { kind: 'member', tier: 'gold' });
  const text = formatMarkdown(aSelection([member], { names: new Map([['gold', 'Gold']]) }));
  expect(text).toContain('| Name | Tier |');
  expect(text).toContain('| Acme | Gold |');
});

it.each([
  ['a|b', 'a\\|b'],
  ['[x](javascript:1)', '\\[x\\](javascript:1)'],
  ['back\\slash', 'back\\\\slash'],
  ['`code`', '\\`code\\`'],
  ['<img src=x onerror=1>', '&lt;img src=x onerror=1&gt;'],
  ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
  ['AI & Data', 'AI & Data'],
  ['two\n\nlines', 'two lines'],
  ['*bold* _too_ ~~gone~~', '\\*bold\\* \\_too\\_ \\~\\~gone\\~\\~']
])('shows %j as it is', (name, shown) => {
  expect(linesOf([aRecord(name)]).at(-2)).toBe(`| ${shown} |`);
});

describe('a link', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'file:///etc',
    'https:',
    ' https://x.org'
  ])('is not made of %j', (url) => expect(markdownLink('Name', url)).toBe('Name'));

  it.each([
    ['https://x.org/a_(b)', 'https://x.org/a_%28b%29'],
    ['https://x.org/a|b', 'https://x.org/a%7Cb'],
    ['https://x.org/"><script>', 'https://x.org/%22%3E%3Cscript%3E'],
    ['https://x.org/a\nb', 'https://x.org/a%0Ab'],
    ['https://x.org/é \ud800', 'https://x.org/é%20%EF%BF%BD'],
    ['mailto:a@x.org', 'mailto:a@x.org']
  ])('to %j ends where it should', (url, written) => {
    expect(markdownLink('Name', url)).toBe(`[Name](${written})`);
  });
});

it('keeps every name in its own cell of its own row', () => {
  const text = fc.string({ unit: fc.constantFrom(...'|[]()\\`<>\n\r"\'ab &*_') });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (cells) => {
      const records = cells.map(([name, path]) =>
        aRecord(name, { license: 'MIT', homepage_url: `https://x.org/${path}` })
      );
      const lines = linesOf(records).slice(6, -1);
      expect(lines).toHaveLength(records.length);
      // A bar ends a cell unless a backslash stands before it that no other one takes away.
      for (const line of lines) expect(line.replace(/\\[^]/g, '').split('|')).toHaveLength(4);
    })
  );
});
