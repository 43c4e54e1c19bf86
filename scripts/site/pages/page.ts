/** A page of its own beside the explorer: some words, links, perhaps a field to search by. It loads nothing. */
import { createHash } from 'node:crypto';
import { escapeHtml } from '#text/escape.ts';

export interface StaticPage {
  readonly title: string;
  readonly text: string;
  /** Addresses are relative to the page, or those of the site's root. */
  readonly links?: readonly { readonly text: string; readonly to: string }[];
  /** Where the explorer lies, seen from the page; then there is a field to search in it by. */
  readonly search?: string;
  readonly script?: string;
}

const STYLE =
  ':root{color-scheme:light dark;font:17px/1.5 system-ui,sans-serif}body{max-width:38rem;margin:12vh auto;padding:0 1.2rem}' +
  'h1{font-size:1.9rem;line-height:1.15;letter-spacing:-.02em}a{color:inherit;font-weight:600;text-underline-offset:4px}' +
  'form{display:flex;gap:.5rem;margin:1.5rem 0}input{flex:1;min-width:0}input,button{font:inherit;padding:.5rem .8rem;' +
  'border:1px solid;border-radius:0;background:none;color:inherit}button{font-weight:600}';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export function staticPage({ title, text, links = [], search, script }: StaticPage): string {
  const policy = [
    `default-src 'none'`,
    `style-src ${hash(STYLE)}`,
    ...(script ? [`script-src ${hash(script)}`, `connect-src 'self'`] : []),
    `base-uri 'none'`,
    `form-action ${search === undefined ? `'none'` : `'self'`}`
  ];
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(text)}</p>`,
    ...(search === undefined
      ? []
      : [
          `<form action="${escapeHtml(search)}" role="search"><input name="q" type="search" aria-label="Search">` +
            '<button>Search</button></form>'
        ]),
    ...links.map((link) => `<p><a href="${escapeHtml(link.to)}">${escapeHtml(link.text)}</a></p>`),
    '</main>',
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>'
  ];
  return `${lines.join('\n')}\n`;
}
