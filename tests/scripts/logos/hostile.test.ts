/**
 * Files that try to run code, to load something or to be drawn without end, each named after its trick. All go through
 * the whole pipeline; the table says what becomes of each, and what comes out is searched with another reader.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeArtwork, type Artwork } from '#scripts/logos/index.ts';

/** Shown or not, and the code and the gist of every problem. */
const outcomes: Readonly<Record<string, string>> = {
  'animate-handler': 'shown; logo_unsafe_parts: animate, animatemotion, animatetransform, discard',
  'animate-href': 'shown; logo_unsafe_parts: animate',
  'attribute-duplicate': 'not shown; logo_unreadable: broken XML at 1:142: duplicate attribute: href',
  'blank-spaces': 'not shown; logo_not_an_image: This is blank',
  'cdata-in-text': 'shown; logo_changed: its text is set in a stand-in font; convert it to outlines',
  'clip-bomb': 'not shown; logo_unreadable: it expands to more than 200,000 elements',
  'clip-cycle': 'not shown; logo_unreadable: it contains itself',
  'data-html-href': 'shown; logo_unsafe_parts: a link that runs code',
  'deep-nesting-foreign': 'not shown; logo_unreadable: it is nested deeper than 200 levels',
  'deep-nesting': 'not shown; logo_unreadable: it is nested deeper than 200 levels',
  'desktop-ini': 'not shown; logo_not_an_image: This is plain text',
  'doctype-late': 'not shown; logo_unreadable: broken XML at 1:49: inappropriately located doctype declaration',
  empty: 'not shown; logo_not_an_image: This is an empty file',
  'encoding-bom-space': 'shown; logo_unsafe_parts: script',
  'encoding-latin-1': 'shown',
  'encoding-utf-16-big-endian': 'shown; logo_unsafe_parts: script',
  'encoding-utf-16-bom': 'shown; logo_unsafe_parts: script',
  'encoding-utf-7': 'shown',
  'encoding-wrong': 'shown; logo_unsafe_parts: script',
  'entity-billion-laughs': 'shown; logo_unsafe_parts: entities',
  'entity-external-dtd': 'shown',
  'entity-external-file': 'shown; logo_unsafe_parts: entities',
  'entity-in-attribute': 'shown; logo_unsafe_parts: a link that runs code',
  'entity-many': 'shown; logo_unsafe_parts: entities',
  'entity-markup': 'shown; logo_unsafe_parts: entities',
  'entity-parameter': 'shown; logo_unsafe_parts: entities',
  'entity-prototype': 'not shown; logo_unreadable: broken XML at 1:122: undefined entity',
  'entity-quadratic': 'not shown; logo_unreadable: its entities grow beyond 8 MB',
  'event-handler-escaped': 'not shown; logo_unreadable: broken XML at 1:110: disallowed character in attribute name',
  'event-handler-namespaced': 'shown; logo_unsafe_parts: onclick, onload',
  'event-handlers-odd-case': 'shown; logo_unsafe_parts: onbegin, onclick, onfocusin, onmouseover',
  'fe-image-external': 'shown; logo_unsafe_parts: feimage',
  'filter-bomb': 'not shown; logo_unreadable: it expands to more than 200,000 elements',
  'foreign-object-odd-case': 'shown; logo_unsafe_parts: foreignobject',
  'foreign-object': 'shown; logo_unsafe_parts: foreignobject',
  'gif-with-script': 'not shown; logo_unreadable: it has more than 40 million pixels',
  'gradient-external': 'shown; logo_unsafe_parts: an outer reference',
  gzip: 'not shown; logo_not_an_image: This is compressed data',
  'handler-element': 'shown; logo_unsafe_parts: handler, listener',
  'html-elements': 'shown; logo_unsafe_parts: embed, iframe, img, object, video',
  'html-no-doctype': 'not shown; logo_not_an_image: This is an HTML page',
  'html-page': 'not shown; logo_not_an_image: This is an HTML page',
  'huge-blur': 'shown',
  'huge-size': 'not shown; logo_blank: Nothing of the image shows anywhere',
  'huge-view-box': 'shown',
  'image-external': 'shown; logo_unsafe_parts: an outer reference',
  'image-file': 'shown; logo_unsafe_parts: an outer reference',
  'image-huge-png': 'shown; logo_changed: an embedded picture of more than 40 million pixels (<image> on line 1)',
  'image-nested-svg-lying': 'shown; logo_unsafe_parts: an embedded file',
  'image-nested-svg-plain': 'shown; logo_unsafe_parts: an embedded file',
  'image-nested-svg': 'shown; logo_unsafe_parts: an embedded file',
  'image-png-relabelled': 'shown',
  'image-to-element': 'shown',
  'javascript-href-a-plain': 'not shown; logo_unreadable: broken XML at 1:134: undefined entity',
  'javascript-href-a-spaced':
    'not shown; logo_unsafe_parts: a link that runs code; logo_unreadable: broken XML at 1:198: malformed character entity',
  'javascript-href-a': 'shown; logo_unsafe_parts: a link that runs code',
  'javascript-href-tab': 'shown; logo_unsafe_parts: a link that runs code',
  'lfs-pointer': 'not shown; logo_not_an_image: This is a Git LFS pointer',
  'link-to-elsewhere': 'shown',
  'marker-bomb': 'not shown; logo_unreadable: it expands to more than 200,000 elements',
  'mask-bomb-in-selector': 'not shown; logo_unreadable: it contains itself',
  'mask-bomb-in-style': 'not shown; logo_unreadable: it expands to more than 200,000 elements',
  'mask-bomb': 'not shown; logo_unreadable: it expands to more than 200,000 elements',
  'namespace-other-root': 'not shown; logo_not_an_image: This is an XML file of another kind',
  'namespace-redefined-xlink': 'shown; logo_unsafe_parts: a link that runs code, an outer reference',
  'namespace-swapped': 'shown; logo_unsafe_parts: script',
  'nan-size': 'shown',
  'no-namespace': 'shown; logo_unsafe_parts: script',
  'nothing-drawn': 'not shown; logo_blank: Nothing of the image shows anywhere',
  'null-byte': 'not shown; logo_unreadable: broken XML at 1:108: disallowed character',
  'off-canvas': 'not shown; logo_blank: Nothing of the image shows anywhere',
  'onload-root': 'shown; logo_unsafe_parts: onload',
  'pattern-bomb': 'not shown; logo_unreadable: it expands to more than 200,000 elements',
  'png-huge': 'not shown; logo_unreadable: it has more than 40 million pixels',
  'png-inside': 'shown',
  'png-truncated': 'not shown; logo_blank: Nothing of the image shows anywhere',
  'png-with-script': 'shown',
  'prefixed-root': 'shown; logo_unsafe_parts: onload, script',
  'presentation-url-external': 'shown; logo_unsafe_parts: a style that loads',
  'script-element': 'shown; logo_unsafe_parts: script',
  'script-external': 'shown; logo_unsafe_parts: script',
  'script-html-namespace': 'shown; logo_unsafe_parts: script',
  'script-in-cdata': 'shown',
  'script-in-comment-trick': 'not shown; logo_unreadable: broken XML at 1:111: malformed comment',
  'script-in-defs-symbol': 'shown; logo_unsafe_parts: script',
  'script-in-text': 'shown; logo_changed: its text is set in a stand-in font; convert it to outlines',
  'script-in-title': 'shown',
  'script-upper-case': 'shown; logo_unsafe_parts: script',
  'set-href': 'shown; logo_unsafe_parts: set',
  'style-behavior': 'shown; logo_unsafe_parts: a style that loads',
  'style-breaks-out': 'shown',
  'style-font-face':
    'shown; logo_unsafe_parts: @font-face; logo_changed: its text is set in a stand-in font; convert it to outlines',
  'style-image-functions': 'shown; logo_unsafe_parts: a style that loads',
  'style-import-escaped': 'shown; logo_unsafe_parts: a style that loads',
  'style-import': 'shown; logo_unsafe_parts: @import',
  'style-media-nested': 'shown; logo_unsafe_parts: a style that loads',
  'style-root-background': 'shown; logo_unsafe_parts: a style that loads',
  'style-selector-escape': 'shown',
  'style-unclosed': 'shown; logo_unsafe_parts: a style that loads',
  'style-url-commented': 'shown; logo_unsafe_parts: a style that loads',
  'style-url-data': 'shown; logo_unsafe_parts: a style that loads',
  'style-url-escaped': 'shown; logo_unsafe_parts: a style that loads',
  'style-url-external': 'shown; logo_unsafe_parts: a style that loads',
  'style-variable-url': 'shown; logo_unsafe_parts: a style that loads',
  'tiny-dashes': 'shown',
  'tiny-pattern': 'shown',
  'trailing-script': 'not shown; logo_unreadable: broken XML at 2:8: documents may contain only one root',
  truncated: 'not shown; logo_unreadable: broken XML at 1:146: unclosed tag: g',
  'use-bomb': 'not shown; logo_unreadable: it expands to more than 200,000 elements',
  'use-both-hrefs': 'shown; logo_unsafe_parts: an outer reference',
  'use-chain-deep': 'not shown; logo_unreadable: it expands to more than 200,000 elements',
  'use-cycle': 'not shown; logo_unreadable: it contains itself',
  'use-external': 'shown; logo_unsafe_parts: an embedded file, an outer reference',
  'white-on-white': 'not shown; logo_blank: Nothing of the image shows on white',
  'word-null': 'not shown; logo_not_an_image: This is the word “null”',
  xinclude: 'shown; logo_unsafe_parts: include',
  'xlink-to-file':
    'shown; logo_unsafe_parts: an outer reference; logo_changed: its text is set in a stand-in font; convert it to outlines',
  'xml-base': 'shown; logo_unsafe_parts: xml:base',
  'xml-stylesheet-xsl': 'shown; logo_unsafe_parts: xml-stylesheet',
  'xml-stylesheet': 'shown; logo_unsafe_parts: xml-stylesheet'
};

const folder = fileURLToPath(new URL('./hostile/', import.meta.url));
const names = readdirSync(folder).sort();
const window = new JSDOM('').window;

let cache: string;
let artwork: Artwork;

beforeAll(async () => {
  cache = mkdtempSync(join(tmpdir(), 'logos-'));
  artwork = await makeArtwork(names, folder, { cache });
});
afterAll(() => rmSync(cache, { recursive: true, force: true }));

describe('a hostile file', () => {
  it('has an expected outcome', () => {
    expect(names).toEqual(
      Object.keys(outcomes)
        .map((name) => `${name}.svg`)
        .sort()
    );
  });

  it.each(Object.entries(outcomes))('%s: %s', (name, outcome) => {
    const file = `${name}.svg`;
    const problems = artwork.problems.filter((problem) => problem.file === file);
    const parts = problems.map(({ code, message }) => `${code}: ${gist(message)}`);
    expect([artwork.index[file] ? 'shown' : 'not shown', ...parts].join('; ')).toBe(outcome);
  });

  it('never holds up the others', () => {
    expect(
      artwork.problems.filter(({ message }) => /of the processor|longer than|ends the program/.test(message))
    ).toEqual([]);
  });
});

describe('what comes out of hostile files', () => {
  const svgs = () =>
    [...artwork.files].filter(([path]) => path.endsWith('.svg')).map(([, bytes]) => Buffer.from(bytes).toString());

  it('is well-formed and has one root', () => {
    for (const svg of svgs()) {
      const document = new window.DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(document.documentElement.localName).toBe('svg');
      expect(svg).not.toMatch(/<[!?]/);
    }
  });

  it('runs nothing and loads nothing as a document', () => {
    expect(Object.keys(artwork.full).length).toBeGreaterThan(60);
    for (const svg of svgs()) {
      const document = new window.DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(dangers(document.documentElement), svg).toEqual([]);
    }
  });

  it('runs nothing and loads nothing inside an HTML page, which reads it by other rules', () => {
    for (const svg of svgs()) {
      const { body } = new JSDOM(`<body>${svg}</body>`).window.document;
      expect(dangers(body.firstElementChild!), svg).toEqual([]);
      expect(body.children.length, svg).toBe(1);
    }
  });
});

const gist = (message: string) =>
  message
    .replace('Left out, because it could run code or load from elsewhere: ', '')
    .replace('The image cannot be read: ', '')
    .replace('Not drawn as its author did: ', '')
    .replace(', not an SVG, PNG, JPEG, WebP or GIF image', '')
    .replace('; the page draws a symbol instead', '')
    .replace(/\.$/, '');

const ACTIVE =
  /^(script|foreignobject|set|animate\w*|discard|handler|listener|iframe|object|embed|video|audio|img|link|meta|base|a|feimage|include)$/i;

/** What in an element and below could run or load: written independently of the sanitiser, as a list of what is bad. */
function dangers(root: Element): string[] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) => [
    ...(ACTIVE.test(element.localName) ? [element.localName] : []),
    ...(element.namespaceURI === 'http://www.w3.org/2000/svg' ? [] : [`${element.namespaceURI} ${element.localName}`]),
    ...[...element.attributes]
      .filter((attribute) => isDangerous(attribute))
      .map(({ name, value }) => `${name}=${value}`),
    ...(element.localName === 'style' && loads(element.textContent) ? [element.textContent] : [])
  ]);
}

function isDangerous({ name, localName, value }: Attr): boolean {
  if (/^xmlns/.test(name)) return false;
  if (/^on/i.test(localName) || localName === 'base' || localName === 'src') return true;
  if (localName === 'href') return !/^(#|data:image\/(png|jpeg|gif|webp);base64,[\w+/=]*$)/.test(value);
  return loads(value);
}

const loads = (css: string) =>
  /\\|@|javascript|expression|behavior|image-set|cross-fade|src\(|https?:|file:|data:/i.test(css) ||
  /url\((?!#)/i.test(css.replace(/\s/g, ''));
