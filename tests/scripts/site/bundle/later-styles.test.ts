import { describe, expect, it } from 'vitest';
import { splitStyles } from '#scripts/site/bundle/later-styles.ts';

const split = (css: string, ...first: readonly string[]) => splitStyles(css, new Set(first));

describe('a stylesheet in two', () => {
  it('keeps for the first view what names no component, or one of the first', () => {
    const css = 'a{color:red}.tile.S0a1b{top:0}.row.Sz9z9{top:1px}.Sz9z9 .S0a1b{top:2px}';
    expect(split(css, 'S0a1b')).toEqual({
      first: 'a{color:red}.tile.S0a1b{top:0}.Sz9z9 .S0a1b{top:2px}',
      later: '.row.Sz9z9{top:1px}'
    });
  });

  it('parts what stands under a condition, and repeats the condition', () => {
    const css =
      '@media (width<720px){.S0a1b{top:0}@supports (top:0){.Sz9z9{top:1px}}}@container (width>9px){.Sz9z9{top:2px}}';
    expect(split(css, 'S0a1b')).toEqual({
      first: '@media (width<720px){.S0a1b{top:0}}',
      later: '@media (width<720px){@supports (top:0){.Sz9z9{top:1px}}}@container (width>9px){.Sz9z9{top:2px}}'
    });
  });

  it('loses no rule, whatever stands in its texts', () => {
    const css =
      '@font-face{font-family:A;src:url(./a.woff2)}.Sz9z9:before{content:"} .S0a1b{"}@keyframes turn{to{top:0}}.small{top:0}';
    const { first, later } = split(css);
    expect(later).toBe('.Sz9z9:before{content:"} .S0a1b{"}');
    expect(first.length + later.length).toBe(css.length);
  });
});
