import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { type Packed } from '#landscape/publish/packed.ts';
import { unpack } from '#atlas/atlas.ts';
import { outline } from '#scripts/site/outline.ts';
import { escapeHtml } from '#text/escape.ts';
import { siteFiles, stampPage } from '#scripts/site/site.ts';
import { prepare } from '#scripts/site/prepare.ts';
import { aLandscape, aMember, anItem, landscapeOf } from '../../builders.ts';
import { aShell, namedFiles } from '../outside.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '--!><script>alert(1)</script><!--',
  '<!--landscape:outline-->',
  '&lt;b&gt; & Co.',
  '</style><script>alert(1)</script>',
  '</title></head><body>',
  '$& $1 $` replaced'
];
const hostile = landscapeOf(
  aLandscape(
    Object.fromEntries(
      HOSTILE.map((name, i) => [name, { [name]: [anItem(name, { id: `hostile-${i}`, description: name })] }])
    ),
    { foundation: { name: HOSTILE.join(' '), short_name: HOSTILE.join(' '), description: HOSTILE.join(' ') } }
  )
);
const plain = landscapeOf(
  aLandscape({
    Data: { Storage: [anItem('Milvus', { second_path: 'Data / Search' })], Search: ['Marquez'], Empty: [] },
    Members: { Gold: [aMember('Acme')] }
  })
);
const text = (files: ReadonlyMap<string, string | Uint8Array>, path: string) => {
  const content = files.get(path)!;
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
};
const pageOf = (landscape: typeof plain) => text(siteFiles(prepare(landscape), aShell()), 'index.html');

/** Names of all elements that a page opens or closes, in order. */
const elements = (html: string) =>
  [...html.matchAll(/<(\/?[a-z!][a-z0-9-]*)/gi)].map(([, name]) => name!.toLowerCase());

describe('what is written into the page', () => {
  it.each(HOSTILE)('is text there, never markup: %s', (name) => {
    const page = pageOf(
      landscapeOf(
        aLandscape(
          { [name]: { [name]: [anItem(name)] } },
          { foundation: { name, short_name: name, description: name } }
        )
      )
    );
    const calm = pageOf(
      landscapeOf(aLandscape({ A: { B: ['C'] } }, { foundation: { name: 'D', short_name: 'D', description: 'D' } }))
    );
    expect(elements(page)).toEqual(elements(calm));
    expect(page).toContain(`<h2>${escapeHtml(name)}</h2>`);
    expect(page).toContain(`<title>${escapeHtml(name)} Landscape</title>`);
    expect(page).toContain(`<meta name="description" content="${escapeHtml(name)}">`);
  });

  it('says nothing twice and leaves no place open', () => {
    const page = pageOf(plain);
    for (const place of ['policy', 'head', 'outline', 'footer'])
      expect(page).not.toContain(`<!--landscape:${place}-->`);
    for (const once of ['<h1>', '<title>', 'name="description"', 'Content-Security-Policy']) {
      expect(page.split(once)).toHaveLength(2);
    }
  });

  it('is what the landscape says of itself, or what can be told about it', () => {
    expect(pageOf(plain)).toContain('content="2 projects, 1 member of Landscape."');
    const named = landscapeOf(
      aLandscape({}, { foundation: { name: 'N', short_name: 'S', description: 'All of it.' } })
    );
    expect(pageOf(named)).toContain('<title>S Landscape</title>');
    expect(pageOf(named)).toContain('content="All of it."');
  });

  it('may be without styles, for working on it: then with a policy that lets Vite work', () => {
    const html = readFileSync(new URL('../../../src/index.html', import.meta.url), 'utf8');
    const page = stampPage(html, plain, { first: 'first.json', details: 'details.json', parts: new Map() });
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; script-src 'self'; [^"]*connect-src 'self' ws:/
    );
    expect(page).not.toContain('<style>');
    expect(page).toContain('<meta name="landscape-first" content="first.json">');
    expect(page).not.toMatch(/<!--landscape:/);
  });
});

describe('the footer', () => {
  const withFooter = (text: string) => {
    const settings = dump({ footer: { text, links: { github: 'https://github.com/lf?a="><b>&c' } } });
    return pageOf(landscapeOf(aLandscape({ A: { B: ['C'] } }), { settings }));
  };
  const footerOf = (page: string) => /<footer>.*<\/footer>/s.exec(page)?.[0];

  it('stands below the landscape, where the settings have one', () => {
    const page = withFooter('All rights reserved. [Terms](https://lf.example.org/terms?a=1&b=2)');
    expect(footerOf(pageOf(plain))).toBeUndefined();
    expect(footerOf(page)).toBe(
      '<footer><p>All rights reserved. ' +
        '<a href="https://lf.example.org/terms?a=1&#38;b=2" rel="noopener">Terms</a></p></footer>'
    );
    expect(page.indexOf('<footer>')).toBeGreaterThan(page.indexOf('<h3>B</h3>'));
  });

  it.each(HOSTILE)('is text, never markup: %s', (text) => {
    expect(elements(footerOf(withFooter(text))!)).toEqual(elements('<footer><p></p></footer>'));
    expect(elements(footerOf(withFooter(`[${text}](https://lf.example.org)`))!)).not.toContain('script');
  });
});

describe('escaping', () => {
  it('makes everything harmless that HTML reads', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe(
      '&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;amp;&#60;/a&#62;'
    );
    for (const name of HOSTILE) expect(escapeHtml(name)).not.toMatch(/[<>"']/);
  });
});

describe('the policy of the page', () => {
  const page = pageOf(hostile);
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page)![1]!;

  it('stands before everything that could load or run', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.search(/<(link|script|style|img)\b/));
  });

  it('lets nothing in but the site’s own files', () => {
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    for (const part of ["base-uri 'none'", "form-action 'none'", "connect-src 'self'"]) expect(policy).toContain(part);
  });

  it('names the one inline style by its hash', () => {
    const [, css] = /<style>([^]*?)<\/style>/.exec(page)!;
    const hash = createHash('sha256').update(css!).digest('base64');
    expect(policy).toContain(`style-src 'self' 'sha256-${hash}'`);
    expect(page.match(/<style>/g)).toHaveLength(1);
  });

  it('needs no inline script: there is none', () => {
    expect(page.match(/<script\b[^>]*>/g)).toEqual(['<script type="module" crossorigin src="./assets/index-one.js">']);
    expect(page).not.toMatch(/ on[a-z]+="/);
  });
});

describe('the files of a site', () => {
  const files = siteFiles(prepare(plain), aShell());

  it('are all there that the page names, and the page names no others', () => {
    const named = namedFiles(text(files, 'index.html'));
    expect(named.filter((path) => !files.has(path))).toEqual([]);
    expect(named).toContain('assets/archivo-latin-standard-normal-one.woff2');
    expect(text(files, 'index.html')).not.toMatch(/(?:src|href)="(?!\.\/|data:image\/png;base64,)/);
  });

  it('have the style in the page, not beside it', () => {
    expect([...files.keys()].filter((path) => path.endsWith('.css'))).toEqual([]);
    expect(text(files, 'index.html')).toContain('url(./assets/archivo-latin-standard-normal-one.woff2)');
  });

  it('are the same to the byte for the same landscape, and have other names for another', () => {
    const again = siteFiles(prepare(plain), aShell());
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const path of files.keys()) expect(text(again, path), path).toBe(text(files, path));
    const other = siteFiles(prepare(hostile), aShell());
    const data = (paths: Iterable<string>) => [...paths].filter((path) => /assets\/(landscape|details)-/.test(path));
    expect(data(files.keys())).toHaveLength(2);
    expect(data(other.keys()).filter((path) => files.has(path))).toEqual([]);
  });

  it('hold the landscape, hostile names and all, as data', () => {
    const other = siteFiles(prepare(hostile), aShell());
    const first = [...other.keys()].find((path) => path.startsWith('assets/landscape-'))!;
    const atlas = unpack(JSON.parse(text(other, first)) as Packed);
    expect(atlas.items.map(({ name }) => name)).toEqual(HOSTILE);
    const items = JSON.parse(text(other, 'api/v1/items.json')) as { items: { name: string }[] };
    expect(items.items.map(({ name }) => name)).toEqual(HOSTILE);
  });

  it('need the shell’s page', () => {
    expect(() => siteFiles(prepare(plain), new Map())).toThrow('the shell has no index.html');
  });
});

describe('the outline', () => {
  it('has the name of every item in every place where it stands, and no empty frames', () => {
    expect(outline(plain)).toBe(
      [
        '<h1>Landscape</h1>',
        '<section><h2>Data</h2>',
        '<h3>Storage</h3>',
        '<p>Milvus</p>',
        '<h3>Search</h3>',
        '<p>Milvus, Marquez</p>',
        '</section>',
        '<section><h2>Members</h2>',
        '<h3>Gold</h3>',
        '<p>Acme</p>',
        '</section>'
      ].join('\n')
    );
  });

  it('escapes every name', () => {
    const html = outline(hostile);
    expect(new Set(elements(html))).toEqual(
      new Set(['h1', '/h1', 'section', '/section', 'h2', '/h2', 'h3', '/h3', 'p', '/p'])
    );
    for (const name of HOSTILE) expect(html).toContain(`<p>${escapeHtml(name)}</p>`);
  });

  it('has headings only for a landscape that is very large', () => {
    const many = { ...plain, items: Array.from({ length: 6001 }, () => plain.items[0]!) };
    expect(outline(many)).toContain('<h3>Storage (6001)</h3>');
    expect(outline(many)).not.toContain('<p>');
  });
});
