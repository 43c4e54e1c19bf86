import { describe, expect, it } from 'vitest';
import { readFooter } from '#landscape/phases/site/footer.ts';

describe('the footer of the settings', () => {
  it('is there only if something is declared', () => {
    expect(readFooter({})).toBeUndefined();
    expect(readFooter({ footer: { text: '  ', links: {}, logo: 'https://example.org/a.svg' }, header: {} })).toBe(
      undefined
    );
  });

  it('has its links in one order, and that of the header last', () => {
    const footer = readFooter({
      footer: { links: { youtube: 'https://youtube.com/@lf', homepage: 'https://lf.example.org' } },
      header: { links: { github: 'https://github.com/lf/landscape' } }
    });
    expect(footer?.links.map(({ label, url }) => `${label} ${url}`)).toEqual([
      'Homepage https://lf.example.org',
      'YouTube https://youtube.com/@lf',
      'This landscape on GitHub https://github.com/lf/landscape'
    ]);
  });

  it('reads the links of its text, drops emphasis, and leaves everything else as text', () => {
    const text = '© LF.\n[Terms](https://lf.example.org/terms), <https://lf.example.org/data> **now** <b>';
    expect(readFooter({ footer: { text } })?.text).toEqual([
      '© LF. ',
      { text: 'Terms', url: 'https://lf.example.org/terms' },
      ', ',
      { text: 'https://lf.example.org/data', url: 'https://lf.example.org/data' },
      ' now <b>'
    ]);
  });

  it.each([
    ['**All** of _it_ is `open`.', 'All of it is open.'],
    ['snake_case_words, 2 * 3 * 4 and __init__', 'snake_case_words, 2 * 3 * 4 and init'],
    ['**never closed', '**never closed']
  ])('says “%s” as “%s”', (text, said) => {
    expect(readFooter({ footer: { text } })?.text).toEqual([said]);
  });

  it.each(['javascript:alert', 'data:text/html,x', '//lf.example.org', 'https://user:pass@lf.example.org'])(
    'never links to %s',
    (address) => {
      const footer = readFooter({
        footer: { text: `[Terms](${address}).`, links: { github: address } },
        header: { links: { github: address } }
      });
      expect(footer).toEqual({ text: ['Terms', '.'], links: [] });
    }
  );
});
