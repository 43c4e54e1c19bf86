import { describe, expect, it } from 'vitest';
import { Refusal } from '#scripts/logos/problems.ts';
import { sanitise } from '#scripts/logos/svg/sanitise.ts';
import { document } from '#scripts/logos/svg/tree.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const LINKS = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

/** What is left between the tags of the root. */
function cleaned(body: string, head = '', root = `<svg ${NS} ${LINKS}>`): string {
  const text = document(sanitise(Buffer.from(`${head}${root}${body}</svg>`)).root);
  return text.replace(/^<svg[^>]*?(\/>|>)|<\/svg>$/g, '');
}

describe('sanitising keeps what draws', () => {
  it.each([
    ['shapes', '<g id="a" transform="scale(2)"><path d="M0 0h9" fill="#fff"/></g>'],
    ['text', '<text x="1" font-size="9">A &amp; <tspan fill="red">B</tspan></text>'],
    ['a gradient', '<linearGradient id="a" xlink:href="#b"><stop offset="10%" stop-color="red"/></linearGradient>'],
    ['a filter', '<filter id="f"><feGaussianBlur in="SourceAlpha" stdDeviation="3"/></filter>'],
    ['a picture', '<image xlink:href="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="1"/>']
  ])('%s', (_, body) => {
    expect(cleaned(body)).toBe(body);
  });
});

describe('sanitising mends', () => {
  it.each([
    ['href without prefix', '<use href="#a"/>', '<use xlink:href="#a"/>'],
    ['a link', '<a href="https://lfaidata.foundation"><path/></a>', '<g><path/></g>'],
    ['a link in text', '<text><a href="#">A</a></text>', '<text><tspan>A</tspan></text>'],
    ['quotes in url()', `<path fill="url('#a')" mask='url( "#b" )'/>`, '<path fill="url(#a)" mask="url(#b)"/>'],
    ['a wrong kind of picture', '<image href="data:img/png;base64,R0lGODlhAQABAAAAACw="/>', '<image xlink:href="data:image/gif;base64,R0lGODlhAQABAAAAACw="/>'], // prettier-ignore
    ['a style, which becomes attributes', '<path style="fill:url(#a);stroke-width:2.5px;opacity:.5"/>', '<path fill="url(#a)" stroke-width="2.5" opacity=".5"/>'], // prettier-ignore
    ['a style sheet', '<style>.a,#b &gt; path{fill:red;clip-path:url(#c)}</style><g class="a"/><g id="b"><path/></g>', '<g fill="red" clip-path="url(#c)"/><g id="b"><path fill="red" clip-path="url(#c)"/></g>'], // prettier-ignore
    ['variables of colour', '<g style="--main:#0a7;fill:var(--main)"/>', '<g fill="#0a7"/>'],
    [
      'ids that no renderer reads',
      '<g id="paint0 (1)"/><use href="#paint0 (1)"/>',
      '<g id="_1"/><use xlink:href="#_1"/>'
    ],
    ['numbers that touch', '<g transform="matrix(1 0 0 1 41-125.5.5)"/>', '<g transform="matrix(1 0 0 1 41 -125.5 .5)"/>'], // prettier-ignore
    ['symbols that Skia would clip', '<symbol id="a" overflow="visible"><path/></symbol>', '<defs><g id="a" overflow="visible"><path/></g></defs>'] // prettier-ignore
  ])('%s', (_, body, expected) => {
    expect(cleaned(body)).toBe(expected);
  });

  it('a missing namespace, a prefixed root, space before the XML declaration, a prefix that is not declared', () => {
    expect(cleaned('<path/><use xlink:href="#a"/>', '', '<svg>')).toBe('<path/><use xlink:href="#a"/>');
    const prefixed = sanitise(Buffer.from('<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path/></s:svg>'));
    expect(document(prefixed.root)).toBe(`<svg ${NS}><path/></svg>`);
    expect(cleaned('<path/>', '\n <?xml version="1.0"?>')).toBe('<path/>');
    expect(cleaned('<g inkscape:label="a"><sodipodi:namedview/></g>')).toBe('<g/>');
  });

  it('the entities by which Illustrator names namespaces', () => {
    const head = '<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY a "red">]>';
    expect(cleaned('<path fill="&a;"/>', head, '<svg xmlns="&ns_svg;">')).toBe('<path fill="red"/>');
  });

  it('a colour behind the drawing, which only browsers draw from a style', () => {
    const { background } = sanitise(Buffer.from(`<svg ${NS} style="background-color: #123; width:9px"/>`));
    expect(background).toBe('#123');
    expect(sanitise(Buffer.from(`<svg ${NS} style="background:none"/>`)).background).toBeUndefined();
  });
});

describe('sanitising leaves out', () => {
  it.each([
    ['what drawing programs keep for themselves', '<metadata/><g i:x="1" xmlns:i="urn:i"><i:pgf>A</i:pgf></g>', '<g/>'],
    ['comments, titles and space', '<!-- a --> <title>T</title>\n<g/>', '<g/>'],
    ['properties that do not draw', '<g style="cursor:pointer;fill:red;position:fixed"/>', '<g fill="red"/>'],
    ['rules for some media, and keeps those after', '<style>@media print{g{fill:blue}} g{fill:red}</style><g/>', '<g fill="red"/>'], // prettier-ignore
    ['a style sheet for print', '<style media="print">g{fill:red}</style><g/>', '<g/>']
  ])('%s, without a word', (_, body, expected) => {
    expect(cleaned(body)).toBe(expected);
    expect(sanitise(Buffer.from(`<svg ${NS}>${body}</svg>`)).unsafe).toEqual([]);
  });
});

describe('sanitising refuses', () => {
  const many = (n: number, text: string) => text.repeat(n);
  it.each([
    ['more than 8 MB', ' '.repeat(8_400_000), 'it is larger than 8 MB'],
    ['more than 200,000 elements', many(200_001, '<g/>'), 'it has more than 200,000 elements'],
    ['more than 200 levels', many(200, '<g>') + many(200, '</g>'), 'it is nested deeper than 200 levels'],
    ['broken XML', '<g>', 'unexpected close tag']
  ])('%s', (_, body, reason) => {
    expect(() => cleaned(body)).toThrow(Refusal);
    expect(() => cleaned(body)).toThrow(reason);
  });

  it('but takes large files within those limits', () => {
    expect(cleaned(many(190, '<g>') + many(100_000, '<path/>') + many(190, '</g>')).length).toBeGreaterThan(700_000);
  });
});
